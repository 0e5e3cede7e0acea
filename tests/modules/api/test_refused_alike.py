"""What is refused is refused alike by page and by API, in the same words, and nothing is saved."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bianmin.api.models import Answered
from bianmin.applications.cutover import columns
from bianmin.applications.models import CutOver
from bianmin.applications.services import taking_over
from bianmin.catalogue import services as catalogue
from bianmin.catalogue.models import (
    Edition,
    EditorialStep,
    Exemption,
    LawChange,
    StandardCheck,
    Synonym,
)
from bianmin.desk import officers
from bianmin.matters.models import Matter
from bianmin.matters.services import Actor, party
from bianmin.network.models import Body, Competence, Holder, Site, SiteCheck
from bianmin.policy.services import set_value
from tests import build, door
from tests.build import FRIDAY
from tests.modules.api.conftest import Now, Program, an_application, read
from tests.modules.applications.test_old_ledgers import GOOD, sheet_of
from tests.modules.applications.ways import what_stands
from tests.modules.catalogue.items import file_of, item
from tests.modules.desk.conftest import Desk, text
from tests.modules.desk.test_take_in import a_photo, begun

pytestmark = pytest.mark.django_db
CIVIL = "民政局"
MONDAY = "2026-09-21"
DAY = "2026-09-18"


@dataclass
class Both:
    """The same official at the desk and by a program."""

    seat: Callable[[Actor], Desk]
    program: Callable[..., Program]

    def at(self, actor: Actor) -> tuple[Desk, Program]:
        return self.seat(actor), self.program(actor)


@pytest.fixture
def both(now: Now, program: Callable[..., Program], monkeypatch: pytest.MonkeyPatch) -> Both:
    monkeypatch.setattr(officers, "present", now)

    def seat(actor: Actor) -> Desk:
        desk = Desk(actor)
        account = build.Account.objects.get(pk=actor.account)
        door.come_in(desk.client, account)
        session = desk.client.session
        session[officers.CHOSEN] = actor.post
        session.save()
        return desk

    return Both(seat, program)


Tries = tuple[Callable[[], Any], Callable[[], Any]]
"""Trying it by page, and by API."""


def a_file_with_a_circle(both: Both, now: Now) -> Tries:
    desk, program = both.at(build.at_desk(build.COUNTY, "supervisor"))
    one, other = item("MZ-001"), item("MZ-003")
    one["prerequisites"], other["prerequisites"] = ["MZ-003"], ["MZ-001"]
    raw = file_of(one, other)

    def file() -> SimpleUploadedFile:
        return SimpleUploadedFile("a.json", raw)

    return (
        lambda: desk.post("/desk/catalogue/files/", file=file(), day=MONDAY),
        lambda: program.upload("/catalogue/files", file(), 422, day=MONDAY),
    )


def two_editions_in_force_on_one_day(both: Both, now: Now) -> Tries:
    writer = build.at_desk(build.COUNTY, "editor", department=CIVIL).account
    chief = build.at_desk(build.COUNTY, "organ_head", department=CIVIL)
    later = _passed(writer, chief.account, "2026-10-12", "0539-2251234")
    catalogue.publish(edition=later.pk, day=later.from_day, by=chief.account or 0, at=now.at)
    sooner = _passed(writer, chief.account, MONDAY, "0539-2255678", but=later.pk)
    desk, program = both.at(chief)
    path = f"/catalogue/editions/{sooner.pk}/publish"
    return lambda: desk.post(
        f"/desk/catalogue/editions/{sooner.pk}/", publish=1, day=MONDAY
    ), lambda: program.post_to(path, {"day": MONDAY}, 422)


def _passed(writer: Any, chief: Any, day: str, phone: str, but: int = 0) -> Edition:
    """An edition that was written, submitted and passed, to hold from a day."""
    made = catalogue.begin_draft(code="MZ-001", by=writer, at=FRIDAY)
    given: dict[str, Any] = {"edition": made.pk, "at": FRIDAY}
    content = {**made.content, "consult_phone": phone}
    made = catalogue.save_draft(content=content, seen=made.content_digest, by=writer, **given)
    first = FRIDAY.date().fromisoformat(day)
    if but:  # submitting looks at the day too
        Edition.objects.filter(pk=made.pk).update(submitted_at=FRIDAY, from_day=first)
    else:
        catalogue.submit(day=first, by=writer, **given)
    return catalogue.review(seen=made.content_digest, by=chief, **given)


def a_body_outside_its_tier(both: Both, now: Now) -> Tries:
    desk, program = both.at(build.at_desk(build.COUNTY, "administrator"))
    said = {"name": "马站镇便民服务点", "short_name": "马站点", "kind": "village_point"}
    said |= {"division": build.TOWN, "from_day": DAY}
    return lambda: desk.post("/desk/network/bodies/new/", said), lambda: program.post_to(
        "/network/bodies", said, 422
    )


def a_place_that_is_none_of_the_countys(both: Both, now: Now) -> Tries:
    desk, program = both.at(build.at_desk(build.COUNTY, "administrator"))
    said = {"name": "外地点", "short_name": "外地点", "kind": "village_point"}
    said |= {"division": "110101001001", "from_day": DAY}
    return lambda: desk.post("/desk/network/bodies/new/", said), lambda: program.post_to(
        "/network/bodies", said, 422
    )


def a_second_competent_body(both: Both, now: Now) -> Tries:
    desk, program = both.at(build.at_desk(build.COUNTY, "administrator"))
    town = Body.objects.get(pk=build.body_of(build.TOWN).pk)
    said = {"subject": "老年食堂", "body": town.pk, "place": build.TOWN[:9], "document": "县清单"}
    said |= {"from_day": DAY}
    desk.post("/desk/network/competence/new/", said)
    return lambda: desk.post("/desk/network/competence/new/", said), lambda: program.post_to(
        "/network/competence", said, 422
    )


def a_hand_over_list_that_does_not_match(both: Both, now: Now) -> Tries:
    case, other = (build.an_application(party=build.a_party(serial=n)) for n in (1, 2))
    agent = both.program(build.an_agent())
    sending = {"matters": [case.matter], "to_body": build.body_of(build.TOWN).pk}
    sent = agent.post_to("/manifests", sending)["manifest"]
    desk, program = both.at(build.at_desk(build.TOWN, "window"))
    coming = {"codes": [other.row.number]}
    return lambda: desk.post(
        f"/desk/handover/{sent}/", codes=other.row.number, key="r"
    ), lambda: program.post_to(f"/manifests/{sent}/receive", coming, 422)


def a_mandate_revoked_while_the_agent_hands_in(both: Both, now: Now) -> Tries:
    case = build.an_application()
    desk, program = both.at(build.an_agent())
    seen = case.row.version
    case.take("take_over", by=party(case.row.applicant), at=now.at + timedelta(minutes=1))
    now.at += timedelta(minutes=2)
    address = f"/desk/matters/{case.matter}/steps/hand_up/"
    return (
        lambda: desk.post(address, {"key": "late", "seen": str(seen)}),
        lambda: program.take(case.matter, "hand_up", 422, seen=seen),
    )


def what_she_never_confirmed(both: Both, now: Now) -> Tries:
    def county(key: str, value: Any) -> None:
        set_value(
            key=key,
            value=value,
            from_day=now.at.date(),
            document="县政府办〔2026〕1号",
            by=None,
            at=now.at,
        )

    county("relay.mode", {"2": "accompany", "3": "accompany"})
    case = build.an_application(mode="led", mandate="not_needed")
    county("relay.mode", {"2": "relay", "3": "relay"})
    desk, program = both.at(build.an_agent())
    seen = case.row.version
    address = f"/desk/matters/{case.matter}/steps/hand_up/"
    return (
        lambda: desk.post(address, {"key": "up", "seen": str(seen)}),
        lambda: program.take(case.matter, "hand_up", 422, seen=seen),
    )


def a_stale_version(both: Both, now: Now) -> Tries:
    case = build.an_application()
    case.take("hand_up", at=now.at)
    desk, program = both.at(build.at_desk(build.TOWN, "window"))
    seen = case.row.version
    case.take("take_up", at=now.at + timedelta(minutes=1))
    now.at += timedelta(minutes=2)
    address = f"/desk/matters/{case.matter}/steps/refuse_acceptance/"
    typed = {"key": "old", "seen": str(seen), "reason": "不归本镇管"}

    def by_program() -> Any:
        given = {"seen": seen, "reason": "不归本镇管"}
        told = program.take(case.matter, "refuse_acceptance", 409, **given)
        assert told["acted"]["who"] and told["acted"]["instant"]
        return told

    return lambda: desk.post(address, typed), by_program


def a_replayed_key_with_other_facts(both: Both, now: Now) -> Tries:
    one, other = (_at_the_town(now, serial) for serial in (1, 2))
    desk, program = both.at(build.at_desk(build.TOWN, "window"))
    here, seen = f"/desk/matters/{one.matter}/steps", one.row.version
    typed = {"key": "page", "seen": str(seen)}
    desk.post(f"{here}/accept/", typed)
    given = {"seen": other.row.version, "key": "same"}
    program.take(other.matter, "accept", **given)
    refuse, reason = "refuse_acceptance", {"reason": "不归本镇管"}
    return (
        lambda: desk.post(f"{here}/{refuse}/", {**typed, **reason}),
        lambda: program.take(other.matter, refuse, 422, **given, **reason),
    )


def _at_the_town(now: Now, serial: int) -> build.Case:
    case = build.an_application(party=build.a_party(serial=serial))
    for step in ("hand_up", "take_up"):
        case.take(step, at=now.at)
    return case


def a_ledger_taken_out_without_a_reason(both: Both, now: Now) -> Tries:
    desk, program = both.at(build.an_agent())
    given = {"kind": "xlsx", "reason": "  "}
    return (
        lambda: desk.post("/desk/ledger/export/", **given),
        lambda: program.post_to("/ledger/files", given, 422),
    )


def a_word_for_what_nobody_does(both: Both, now: Now) -> Tries:
    desk, program = both.at(build.at_desk(build.COUNTY, "supervisor"))
    given = {"word": "登月", "means": "月球车牌照"}
    return (
        lambda: desk.post("/desk/catalogue/words/", **given),
        lambda: program.post_to("/catalogue/words", given, 422),
    )


def a_law_on_which_nothing_rests(both: Both, now: Now) -> Tries:
    desk, program = both.at(build.at_desk(build.COUNTY, "supervisor"))
    given = {"law": "海商法", "kind": "changed", "day": DAY, "document": "修正决定"}
    return (
        lambda: desk.post("/desk/catalogue/laws/", **given),
        lambda: program.post_to("/catalogue/law-changes", given, 422),
    )


def an_approval_of_a_day_ahead(both: Both, now: Now) -> Tries:
    editor = build.at_desk(build.COUNTY, "editor", department=CIVIL)
    centre = build.at_desk(build.COUNTY, "supervisor")
    row = catalogue.ask_exemption(code="MZ-013", reason="涉密", by=editor.account or 0, at=now.at)
    catalogue.review_exemption(exemption=row.pk, by=centre.account or 0, at=now.at)
    desk, program = both.at(build.at_desk(build.COUNTY, "administrator"))
    given = {"document": "沂政字〔2026〕12号", "day": "2099-01-01"}
    return (
        lambda: desk.post("/desk/catalogue/items/MZ-013/exemption/", approve=1, **given),
        lambda: program.post_to(f"/catalogue/exemptions/{row.pk}/approve", given, 422),
    )


def a_check_of_a_day_ahead(both: Both, now: Now) -> Tries:
    actor = build.at_desk(build.COUNTY, "supervisor")
    row = catalogue.add_standard(
        element="fees",
        code="",
        title="收费公示规范",
        document="沂政办发〔2026〕8号",
        upload=a_photo(),
        day=now.at.date(),
        by=actor.account or 0,
        at=now.at,
    )
    desk, program = both.at(actor)
    given = {"body": build.body_of(build.TOWN).pk, "state": "met", "note": "好"}
    given |= {"day": "2099-01-01"}
    return (
        lambda: desk.post(f"/desk/catalogue/standards/{row.pk}/", **given),
        lambda: program.post_to(f"/catalogue/standards/{row.pk}/checks", given, 422),
    )


def a_point_that_is_on_no_list(both: Both, now: Now) -> Tries:
    desk, program = both.at(build.at_desk(build.COUNTY, "administrator"))
    site = Site.objects.filter(body=build.body_of(build.TOWN)).order_by("pk")[0].pk
    given = {"point": "游泳池", "state": "met", "note": ""}
    headers = {"idempotency-key": "no-such-point", "authorization": f"Bearer {program.token}"}
    return (
        lambda: desk.post(f"/desk/network/sites/{site}/", **given),
        lambda: read(
            program.client.post(
                f"/api/v1/network/sites/{site}/checks",
                given,
                headers={**headers, "accept-language": "zh-hans"},
            ),
            422,
        ),
    )


def an_item_of_another_department(both: Both, now: Now) -> Tries:
    desk, program = both.at(build.at_desk(build.COUNTY, "window", department="水利局"))
    draft = begun(desk)
    given = an_application() | {"item": "MZ-012", "mode": "window"}
    return (
        lambda: desk.post(f"{draft}matter/", item="MZ-012"),
        lambda: program.post_to("/applications", given, 422),
    )


CASES = {
    "network.not_authorised": an_item_of_another_department,
    "import_refused": a_file_with_a_circle,
    "later_edition": two_editions_in_force_on_one_day,
    "network.outside_its_tier": a_body_outside_its_tier,
    "network.no_such_place": a_place_that_is_none_of_the_countys,
    "network.other_body_competent": a_second_competent_body,
    "not-on-the-list": a_hand_over_list_that_does_not_match,
    "mandate-ended": a_mandate_revoked_while_the_agent_hands_in,
    "receipt-unconfirmed": what_she_never_confirmed,
    "stale": a_stale_version,
    "key-reused": a_replayed_key_with_other_facts,
    "synonym_unknown": a_word_for_what_nobody_does,
    "law_unused": a_law_on_which_nothing_rests,
    "exemption_day": an_approval_of_a_day_ahead,
    "standard_day": a_check_of_a_day_ahead,
    "network.no_such_point": a_point_that_is_on_no_list,
    "people.no_reason": a_ledger_taken_out_without_a_reason,
}
"""By the refusal's code: how somebody comes to it, by page and by API."""


@pytest.mark.parametrize("code", CASES)
def test_page_and_api_refuse_alike(code: str, both: Both, now: Now) -> None:
    by_page, by_api = CASES[code](both, now)
    before = everything()
    page, told = by_page(), by_api()
    assert everything() == before
    assert told["code"] == code
    assert page.status_code == 422, text(page)[:400]
    assert told["detail"].strip() in text(page)
    assert told["now"].strip() in text(page)


LIBRARY = (Synonym, LawChange, Exemption, StandardCheck, SiteCheck)


def everything() -> Any:
    """What stands of matters, and how many rows the network and the catalogue have."""
    rows = (Body, Competence, Holder, Edition, EditorialStep, Answered, *LIBRARY)
    return what_stands(), [model.objects.count() for model in rows]


def test_ten_wrong_rows_of_many_are_named_alike_and_none_is_taken_over(
    both: Both, now: Now
) -> None:
    rows = [{**GOOD, columns.NUMBER: f"A-{n}"} for n in range(1, 61)]
    wrong = range(5, 60, 6)
    for n in wrong:
        rows[n][columns.ITEM] = "MZ-999"
    desk, program = both.at(build.at_desk(build.COUNTY, "coordinator"))
    raw = sheet_of(rows)
    desk.post("/desk/cut-over/", ledger="原台账一", sheet=SimpleUploadedFile("old.xlsx", raw))
    brought = program.upload("/old-ledgers", SimpleUploadedFile("old.xlsx", raw), ledger="原台账二")
    for one in CutOver.objects.all():
        taking_over.check(one.pk)
    by_page, by_api = CutOver.objects.order_by("pk")
    told = program.get(f"/old-ledgers/{brought['sheet']}")
    assert (told["state"], told["wrong"], told["rows"]) == ("wrong", len(wrong), len(rows))
    assert len(wrong) == 10
    shown = text(desk.get(f"/desk/cut-over/{by_page.pk}/"))
    for fault in told["faults"]:
        assert fault["detail"] in shown
    before = what_stands()
    page = desk.post(f"/desk/cut-over/{by_page.pk}/")
    refused = program.post_to(f"/old-ledgers/{by_api.pk}/confirm", None, 422)
    assert (page.status_code, refused["detail"] in text(page)) == (422, True)
    assert what_stands() == before
    assert not Matter.objects.exists()
