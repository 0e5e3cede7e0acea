"""Licences without a page: read, asked about, ended."""

from collections.abc import Callable

import pytest
from django.conf import LazySettings

from bianmin.applications.models import Licence, LicenceRequest, OnlineDraft
from bianmin.people.models import AccessLog, Scope
from tests import build
from tests.modules.api.conftest import Program, an_application
from tests.modules.api.told import admitted
from tests.modules.applications.test_licences import FOOD, granted, head_of
from tests.modules.desk.test_take_in import a_photo

pytestmark = pytest.mark.django_db


@pytest.fixture
def her(program: Callable[..., Program], settings: LazySettings) -> Callable[[str], Program]:
    """A phone app, once a phone was shown to be somebody's."""
    settings.DEMONSTRATION = True
    app = program(build.an_agent(), Scope.CITIZENS)
    return lambda mobile: Program(admitted(app, mobile))


def test_a_program_reads_a_licence_asks_for_its_renewal_and_ends_it(
    program: Callable[..., Program], agent: Program
) -> None:
    _case, licence = granted()
    holder = licence.holder
    person = {"number": holder.id_number, "name": holder.name, "phone": "13800003210"}
    papers = [{"key": one.key} for one in build.everything(FOOD, build.FRIDAY)]
    asked = an_application(
        item=FOOD, person=person, papers=papers, licence={"id": licence.pk, "purpose": "renewal"}
    )
    made = agent.post_to("/applications", asked, 201)
    assert LicenceRequest.objects.get(matter=made["matter"]).licence_id == licence.pk
    agent.get(f"/licences/{licence.pk}", 404)
    head = program(build.on_post(head_of(licence, build.FRIDAY).post.id))
    told = head.get(f"/licences?number={licence.paper.issued_at.year}")["licences"]
    assert [(row["number"], row["standing"]["code"]) for row in told] == [
        (licence.number, "in_force")
    ]
    assert holder.name not in told[0]["holder"]
    ending = {"act": "cancelled", "ground": "given_up", "reason": "被许可人申请注销"}
    ended = head.post_to(f"/licences/{licence.pk}/end", ending)
    assert (ended["standing"]["code"], ended["deeds"][0]["act"]["code"]) == ("cancelled",) * 2
    head.post_to(f"/licences/{licence.pk}/end", ending, 422)
    head.get("/licences/999", 404)
    _served_with_a_photograph(
        licence,
        ended["deeds"][0]["paper"],
        head=head,
        another=program(build.at_desk("371323102000", "window")),
    )


def _served_with_a_photograph(
    licence: Licence, paper: int, *, head: Program, another: Program
) -> None:
    """It shows the service only where whoever records it has sent it; its reading is recorded."""
    serve, shows = f"/licences/{licence.pk}/serve", f"/matters/{licence.matter_id}/papers/{paper}"
    said = {"paper": paper, "way": "left", "told_on": "2026-09-18"}
    others = another.upload("/files", a_photo())["id"]
    assert head.post_to(serve, {**said, "proof": others}, 422)["code"] == "no-such-picture"
    head.get(f"{shows}/proof", 404)
    own = head.upload("/files", a_photo())["id"]
    served = head.post_to(serve, {**said, "proof": own})["deeds"][0]["served"]
    assert served == {"way": "left", "day": "2026-09-18", "proof": True}
    shown = head.send("GET", f"{shows}/proof")
    assert (shown.status_code, shown.headers["Content-Type"]) == (200, "image/jpeg")
    assert AccessLog.objects.filter(reason=f"{licence.matter_id}/service").count() == 1
    another.get(f"{shows}/proof", 404)


def test_its_holder_asks_for_its_change_by_an_app(her: Callable[[str], Program]) -> None:
    _case, licence = granted()
    hers = her(licence.holder.phone)
    [told] = hers.get("/citizen/licences")["licences"]
    assert (told["number"], told["asks"]) == (licence.number, ["change", "renewal"])
    wanted = {"licence": {"id": licence.pk, "purpose": "change"}}
    assert hers.post_to("/citizen/drafts", wanted, 422)["code"] == "licence-wish-missing"
    assert not OnlineDraft.objects.exists(), "nothing is begun"
    wanted["licence"]["wish"] = "经营场所变更"
    draft = hers.post_to("/citizen/drafts", wanted, 201)
    assert draft["licence"] == wanted["licence"]
    assert draft["item"] == FOOD
    renewal = {"licence": {"purpose": "renewal"}}
    changed = hers.send("PUT", f"/citizen/drafts/{draft['draft']}", renewal).json()
    assert changed["licence"] == {"id": licence.pk, "purpose": "renewal", "wish": ""}


def test_anothers_licence_does_not_exist_for_her(her: Callable[[str], Program]) -> None:
    _case, licence = granted()
    stranger = her("13900009876")
    assert stranger.get("/citizen/licences") == {"licences": []}
    wanted = {"licence": {"id": licence.pk, "purpose": "renewal"}}
    assert stranger.post_to("/citizen/drafts", wanted, 404)["code"] == "not-found"
