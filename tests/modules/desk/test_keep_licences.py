"""The register of licences at the desk, and what anybody reads of one."""

from collections.abc import Callable

import pytest
from django.test import Client

from bianmin.applications.licences.serving import unserved
from bianmin.applications.models import Licence, LicenceRequest, PaperService
from bianmin.catalogue.selectors import in_force
from bianmin.desk.models import Draft
from bianmin.law import masks
from bianmin.matters.services import Actor
from bianmin.people.models import AccessLog
from tests import build
from tests.modules.applications.test_licences import FOOD, granted, head_of
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_take_in import a_photo, confirmed

pytestmark = pytest.mark.django_db
Sit = Callable[[Actor], Desk]
HERE = "/desk/licences/"
SAID = {"reason": "所交健康证明系伪造", "heard": "书面告知后没有陈述、申辩"}


@pytest.fixture
def licence(db: None) -> Licence:
    return granted()[1]


def its_head(licence: Licence) -> Actor:
    return build.on_post(head_of(licence, build.FRIDAY).post.id)


def test_the_head_of_the_organ_ends_it_and_every_paper_shows_that(
    licence: Licence, seat: Sit, client: Client
) -> None:
    head, page = seat(its_head(licence)), f"{HERE}{licence.pk}/"
    listed = text(head.get(HERE))
    assert licence.number in listed and "有效" in listed
    assert licence.holder.name not in listed
    assert masks.name_public(licence.holder.name) in listed
    unheard = head.post(page, {**SAID, "ground": "revoked.fraud", "heard": ""})
    assert unheard.status_code == 422
    assert "陈述、申辩情况" in text(unheard) and SAID["reason"] in text(unheard)
    assert head.post(page, {**SAID, "ground": "revoked.no-such"}).status_code == 422
    assert head.post(page, {**SAID, "ground": "revoked.fraud"}).status_code == 302
    shown = text(head.get(page))
    assert "已撤销" in shown and "撤销行政许可决定书" in shown and SAID["reason"] in shown
    assert "依法被撤销、撤回" in shown and "滥用职权" not in shown, "it can still be struck off"
    public = client.get(
        f"/papers/{licence.paper.access_code}/", headers={"accept-language": "zh-hans"}
    ).content.decode()
    assert "已撤销" in public and "撤销行政许可决定书" in public and "被撤回" not in public
    assert licence.holder.name not in public


def test_how_the_decision_was_served_is_recorded_there(licence: Licence, seat: Sit) -> None:
    head, page = seat(its_head(licence)), f"{HERE}{licence.pk}/"
    assert "登记决定书的送达" not in text(head.get(page))
    head.post(page, {**SAID, "ground": "revoked.fraud"})
    [deed] = unserved(licence)
    assert "登记决定书的送达" in text(head.get(page))
    said = {"paper": deed.paper_id, "way": "left", "told_on": "2026-09-18"}
    unseen = head.post(f"{page}serve/", said)
    assert unseen.status_code == 422 and "见证人" in text(unseen)
    agent = seat(build.an_agent())
    assert agent.post(f"{page}serve/", {**said, "witness": "村委会 李建军"}).status_code == 422
    assert unserved(licence)
    photographed = {**said, "proof": a_photo()}
    assert head.post(f"{page}serve/", photographed).url == page
    assert PaperService.objects.get(paper=deed.paper).proof_id
    shown = text(head.get(page))
    assert "留置" in shown
    assert "登记决定书的送达" not in shown
    address = f"/desk/matters/{licence.matter_id}/proof/{deed.paper_id}/"
    assert address in shown
    assert address in text(head.get(f"/desk/matters/{licence.matter_id}/"))
    assert head.get(address).headers["Content-Type"] == "image/jpeg"
    assert AccessLog.objects.filter(reason=f"{licence.matter_id}/service").count() == 1
    stranger = seat(build.at_desk("371323102000", "window"))
    assert stranger.get(address).status_code == 404
    assert AccessLog.objects.filter(reason=f"{licence.matter_id}/service").count() == 1


def test_others_read_it_and_end_nothing(licence: Licence, seat: Sit) -> None:
    agent, page = seat(build.an_agent()), f"{HERE}{licence.pk}/"
    assert licence.number not in text(agent.get(HERE))
    assert licence.title in text(agent.get(HERE, number=licence.number))
    assert "没有这个编号的许可" in text(agent.get(HERE, number="无此号"))
    assert "终止这项许可" not in text(agent.get(page))
    assert agent.post(page, {**SAID, "ground": "revoked.fraud"}).status_code == 422
    assert agent.get(f"{HERE}999/").status_code == 404
    reviewer = seat(build.at_desk(build.TOWN, "reviewer"))
    assert reviewer.get(page).status_code == 404


def test_a_renewal_is_taken_in_with_person_and_item_filled(
    licence: Licence, seat: Sit, now: Now
) -> None:
    agent, page = seat(build.an_agent()), f"{HERE}{licence.pk}/ask/"
    wordless = agent.post(page, {"purpose": "change", "wish": ""})
    assert wordless.status_code == 422 and "没有写要变更什么" in text(wordless)
    answer = agent.post(page, {"purpose": "renewal"})
    assert answer.status_code == 302, text(answer)
    base = answer.url.removesuffix("papers/")
    assert Draft.objects.get().content["item"] == FOOD
    here = {one.key for one in build.everything(FOOD, now.at)}
    listed = in_force(FOOD, build.FRIDAY.date()).typed.materials
    wanted = {f"{one.key}-presence": "here" if one.key in here else "not_needed" for one in listed}
    noted = agent.post(f"{base}papers/", {**wanted, "next": "1"})
    assert noted.status_code == 302, text(noted)
    assert licence.number in text(agent.get(f"{base}confirm/"))
    assert confirmed(agent, base).status_code == 302
    asked = LicenceRequest.objects.get()
    assert (asked.licence_id, asked.purpose, asked.in_time) == (licence.pk, "renewal", True)
    assert "延续许可" in text(agent.get(f"{HERE}{licence.pk}/"))
