"""She renews or changes her licence alone: from her pages or from any paper of it."""

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import pytest
from django.conf import LazySettings
from django.test import Client

from bianmin.applications import services as applications
from bianmin.applications.licences.offering import check_offered
from bianmin.applications.models import (
    Application,
    Licence,
    LicenceRequest,
    OnlineDraft,
    Reuse,
)
from bianmin.applications.online import answering, licences
from bianmin.catalogue.editions import in_force
from bianmin.law.refusal import Refusal
from bianmin.matters.models import Stay
from bianmin.notices.models import Message
from bianmin.people.services import register_organisation
from tests import build
from tests.build import FRIDAY
from tests.modules.applications.test_licences import FOOD, ended, granted, years_later
from tests.modules.applications.ways import reach

from .alone import Alone, picture
from .conftest import SetClock
from .test_come_in_and_see_all import in_by_phone, said

pytestmark = pytest.mark.django_db
WISH = "经营者由张秀英变更为张建国"


@pytest.fixture(autouse=True)
def demonstration(settings: LazySettings) -> None:
    """Codes are shown instead of sent."""
    settings.DEMONSTRATION = True


@pytest.fixture
def licence() -> Licence:
    _case, licence = granted()
    return licence


@dataclass
class Holder(Alone):
    """Her browser; what she begins is about her licence."""

    page: str = ""

    def begin(self) -> None:
        self.begun = self.client.post(self.page).headers["Location"].split("/")[3]

    is_in: bool = False

    def say_who(self) -> None:
        """Of who is in her phone is known already."""
        if self.is_in:
            self.post("who", name=self.name, number=self.number)
        else:
            super().say_who()

    def up_to_sending(self) -> None:
        super().up_to_sending()
        self.post("licence", purpose="renewal")


def page_of(licence: Licence) -> str:
    return f"/apply/licence/{licence.paper.access_code}/"


def holder(browser: Client, licence: Licence, **other: Any) -> Holder:
    who = licence.holder
    told: dict[str, Any] = {"name": who.name, "number": who.id_number, "mobile": who.phone, **other}
    return Holder(browser, FOOD, page=page_of(licence), **told)


def test_from_her_pages_to_the_window_that_looks_through_it(
    chinese: Client, licence: Licence, set_clock: SetClock
) -> None:
    at = years_later(licence, before=60)
    set_clock(f"{at:%Y-%m-%d %a %H:%M}")
    page = said(in_by_phone(chinese, licence.holder.phone))
    assert licence.number in page
    assert page_of(licence) in page
    begun = said(chinese.get(page_of(licence)))
    assert "视为准予延续" in begun and "2031年8月18日" in begun
    her = holder(chinese, licence, is_in=True)
    her.up_to_sending()
    assert her.draft.content["phone"] == licence.holder.phone
    checked = said(chinese.get(her.at("check")))
    assert f"延续许可 {licence.number}" in checked.replace("\n", " ")
    code = her.send().headers["Location"].split("/")[3]
    row = Application.objects.get(code=code)
    request = LicenceRequest.objects.get(matter=row.pk)
    assert (request.licence_id, request.purpose, request.in_time) == (licence.pk, "renewal", True)
    assert Stay.objects.get(matter=row.pk, left_at=None).kind == "prereview"
    assert applications.remind_holders(at=at) == 0, "who has asked is not reminded"


def test_a_change_says_what_is_to_stand_there(chinese: Client, licence: Licence) -> None:
    her = holder(chinese, licence)
    her.up_to_sending()
    wrong = her.post("licence", purpose="change", wish=" ")
    assert wrong.status_code == 422
    assert "没有写明" in said(wrong) or "变更" in said(wrong)
    assert her.draft.content["licence"]["purpose"] == "renewal", "what was said before stays"
    assert her.post("licence", purpose="change", wish=WISH).status_code == 302
    her.send()
    assert LicenceRequest.objects.get().wish == WISH


def test_only_the_holder_sends_it(chinese: Client, licence: Licence) -> None:
    her = holder(chinese, licence, name="赵小兰", number=build.id_number(8), mobile="13900001234")
    her.up_to_sending()
    answer = her.send()
    assert answer.status_code == 422
    assert "许可" in said(answer)
    assert not LicenceRequest.objects.exists()
    assert OnlineDraft.objects.filter(pk=her.begun).exists()


def test_any_paper_of_the_licence_leads_there_until_it_ends(
    chinese: Client, licence: Licence, set_clock: SetClock
) -> None:
    proof = f"/papers/{licence.paper.access_code}/"
    assert page_of(licence) in said(chinese.get(proof))
    later = FRIDAY + timedelta(days=30)
    ended(licence, "revoked", "fraud", later)
    set_clock(f"{later:%Y-%m-%d %a %H:%M}")
    assert page_of(licence) not in said(chinese.get(proof))
    for answer in (chinese.get(page_of(licence)), chinese.post(page_of(licence))):
        assert answer.status_code == 422
        assert "终止" in said(answer) or "失效" in said(answer)
    assert not OnlineDraft.objects.exists()
    assert chinese.get("/apply/licence/NOSUCHCODE/").status_code == 404


def test_asked_twice_the_second_is_refused_where_it_is_said(
    chinese: Client, licence: Licence
) -> None:
    first = holder(chinese, licence)
    first.up_to_sending()
    first.send()
    again = holder(Client(headers={"accept-language": "zh-hans"}), licence)
    again.begin()
    again.say_who()
    answer = again.post("licence", purpose="renewal")
    assert answer.status_code == 422
    assert LicenceRequest.objects.get().matter.number in said(answer)


def test_what_is_not_offered_online_leads_to_a_window(licence: Licence) -> None:
    licence.item = "MZ-012"
    with pytest.raises(Refusal) as found:
        check_offered(licence, FRIDAY.date())
    assert found.value.code == "not-online"


SHOP = {"name": "好味餐饮有限公司", "number": "91999901MA0000007A"}


def an_organisations() -> Licence:
    """Granted to a company, with a photographed first paper in its file."""
    shop = register_organisation(
        name=SHOP["name"], uscc=SHOP["number"], phone="13800001111", by=None, at=FRIDAY
    )
    first, *others = build.everything(FOOD, FRIDAY)
    brought = [replace(first, pages=(build.a_photo(),)), *others]
    case = build.an_application(item=FOOD, party=shop, materials=brought)
    case.take("grant", at=reach(case, "decide", at=FRIDAY))
    return Licence.objects.get(matter=case.matter)


def test_who_represents_an_organisation_renews_its_licence(
    chinese: Client, set_clock: SetClock
) -> None:
    """民法典 61: shown by certificate and proof, without which nothing is sent; the paper in the
    file is not asked for again."""
    licence = an_organisations()
    at = years_later(licence, before=60) - timedelta(days=365)
    set_clock(f"{at:%Y-%m-%d %a %H:%M}")
    page = said(chinese.get(page_of(licence)))
    held = in_force(FOOD, FRIDAY.date()).typed.materials[0]
    assert "单位出具的授权委托书" in page and held.name in page
    her = holder(chinese, licence, name="赵小兰", number=build.id_number(8), mobile="13900001234")
    her.begin()
    her.say_who()
    her.say_where()
    her.answer()
    her.post("licence", purpose="renewal")
    assert her.post("for_whom", capacity="represents", name=SHOP["name"]).status_code == 422
    wrong = {**SHOP, "capacity": "represents", "number": build.id_number(8)}
    assert her.post("for_whom", **wrong).status_code == 422
    assert her.post("for_whom", capacity="represents", **SHOP).status_code == 302
    for one in in_force(FOOD, FRIDAY.date()).typed.materials[1:]:
        presence = "here" if one.required == "required" else "not_needed"
        her.post(f"paper-{one.key}", pages=picture(), presence=presence, next="1")
    unproved = her.send()
    assert unproved.status_code == 422 and "授权委托书" in said(unproved)
    her.post("paper-proof", pages=picture(), presence="here", next="1")
    assert "机关已有，没有变化" in said(chinese.get(her.at("check")))
    code = her.send().headers["Location"].split("/")[3]
    row = Application.objects.get(code=code)
    assert (row.capacity, row.matter.beneficiary) == ("represents", licence.holder_id)
    assert LicenceRequest.objects.get(matter=row.pk).in_time
    again = Reuse.objects.get(material__application=row.pk)
    assert (again.material.key, again.source.application_id) == (held.key, licence.matter_id)
    assert again.by is None
    assert {page.file_id for page in again.material.pages.all()} == {
        page.file_id for page in again.source.pages.all()
    }
    assert row.answers["applicant_name" if "applicant_name" in row.answers else "uscc"] in (
        SHOP.values()
    )


def test_a_paper_that_changed_is_sent_anew_and_an_old_file_counts_no_more(
    chinese: Client, set_clock: SetClock
) -> None:
    licence = an_organisations()
    [key] = [one.key for one in licences.held(licence, at=FRIDAY)]
    old = years_later(licence, before=-1)
    assert not licences.held(licence, at=old), "five years are over"
    at = years_later(licence, before=500)
    set_clock(f"{at:%Y-%m-%d %a %H:%M}")
    her = holder(chinese, licence, name="赵小兰", number=build.id_number(8))
    her.begin()
    assert her.draft.content["papers"][key]["presence"] == "held"
    her.say_who()
    assert her.post(f"paper-{key}", presence="here", next="1").status_code == 422
    assert her.post(f"paper-{key}", pages=picture(), presence="here", next="1").status_code == 302
    assert her.draft.content["papers"][key]["presence"] == "here"
    other = next(one.key for one in in_force(FOOD, at.date()).typed.materials if one.key != key)
    assert her.post(f"paper-{other}", presence="held", next="1").status_code == 422
    with pytest.raises(Refusal, match="许可档案"):
        answering.say_of_paper(her.draft, other, presence="held", pages=(), at=at)


def test_the_reminder_leads_to_the_page(licence: Licence) -> None:
    assert applications.remind_holders(at=years_later(licence, before=80)) == 1
    told = Message.objects.get(wording="licence_ends_soon", channel="sms").text
    assert re.search(rf"https?://\S+{page_of(licence)}", told)
