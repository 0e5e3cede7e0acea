"""The county's journeys by programs alone: each step as the API offers it, with what it asks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from django.conf import LazySettings
from jsonschema import Draft202012Validator

from bianmin.applications import offers
from bianmin.applications.models import Application
from bianmin.matters.models import Entry
from bianmin.people.models import Scope
from tests import build
from tests.build import COUNTY, TOWN, Case, moment
from tests.modules.api.conftest import Now, Program, an_application
from tests.modules.api.test_a_citizen_without_a_page import Her

pytestmark = pytest.mark.django_db
Programs = Callable[..., Program]

CEMETERY, FUNERAL = "MZ-014", "MZ-015"
"""A licence that the county grants; a service the county accepts. Both begin in a village."""
TEN = moment("2026-09-18 Fri 10:00")
REASON = {"reason": "情况属实，依据充分"}


@dataclass
class Road:
    """A matter on its way, and the programs of those with whom it lies."""

    case: Case
    program: Programs
    now: Now

    @property
    def matter(self) -> int:
        return self.case.matter

    def holder(self) -> Program:
        return self.program(self.case.whoever_has_it())

    def take(self, step: str, *, by: Program | None = None, **given: Any) -> Any:
        """A step that is offered, with facts that are in the form which was offered with it."""
        self.now.at += timedelta(minutes=1)
        who = by or self.holder()
        offered = who.offered(self.matter)
        assert step in offered, (step, sorted(offered))
        Draft202012Validator(offered[step]).validate(given)
        return who.take(self.matter, step, **given)

    def choices(self, step: str, fact: str, *, by: Program | None = None) -> list[Any]:
        """What may be said of a fact now, as it is offered with the step."""
        form = (by or self.holder()).offered(self.matter)[step]["properties"][fact]
        return [one["const"] for one in form["oneOf"]] if "oneOf" in form else form["enum"]

    def shown(self) -> Any:
        return self.holder().get(f"/matters/{self.matter}")

    def papers(self) -> list[str]:
        return [one["kind"] for one in self.shown()["papers"]]


@pytest.fixture
def begun(now: Now, program: Programs) -> Callable[..., Road]:
    """Takes an application in by a program: in the village, unless a window's is given."""
    now.at = TEN
    build.at_desk(TOWN, "window")

    def taken_in(item: str, *, serial: int = 951, by: Program | None = None, **said: Any) -> Road:
        given = an_application(item=item, **({"mandate": ""} if by else {}))
        given["person"] |= {"number": build.id_number(serial), "phone": f"13800009{serial}"}
        if item != "MZ-001":
            given["papers"] = [{"key": one.key} for one in build.everything(item, now.at)]
        made = (by or program(build.an_agent())).post_to("/applications", given | said, 201)
        return Road(Case(made["matter"], made["code"]), program, now)

    return taken_in


def carried(roads: list[Road], to_body: int, counts: dict[str, Any] | None = None) -> None:
    """What lies ready goes with one list, which is counted and signed for at the other end."""
    first = roads[0]
    sender = first.holder()
    matters = [road.matter for road in roads]
    ready = {one["matter"]["matter"] for one in sender.get("/handover")["ready"]}
    assert set(matters) <= ready
    sent = sender.post_to("/manifests", {"matters": matters, "to_body": to_body})
    assert sent["failed"] == []
    first.now.at += timedelta(minutes=1)
    receiver = first.holder()
    listed = receiver.get(f"/manifests/{sent['manifest']}")
    codes = [line["number"] for line in listed["lines"]]
    got = receiver.post_to(
        f"/manifests/{sent['manifest']}/receive", {"codes": codes, "counts": counts or {}}
    )
    assert sorted(got["done"]) == sorted(matters)
    assert receiver.get(f"/manifests/{sent['manifest']}")["signed_at"]


def test_a_licence_that_needs_the_county(begun: Callable[..., Road], program: Programs) -> None:
    one, other = (begun(CEMETERY, serial=serial) for serial in (951, 952))
    town = build.body_of(TOWN).pk
    civil = build.body_of(COUNTY, department="民政局").pk
    carried([one, other], town, {str(one.matter): {"m1": {"originals": 0, "copies": 0}}})
    one.take("answer_discrepancy", by=program(build.an_agent()), reason="报告落在村里，已经送去")
    one.take("settle_discrepancy", settlement="found", reason="下午收到，一份")
    for road in (one, other):
        road.take("accept")
        road.take("endorse", opinion="agree", **REASON)
    carried([one, other], civil)
    build.at_desk(COUNTY, "approver", department="民政局")
    for road in (one, other):
        road.take("report_visit", second=road.choices("report_visit", "second")[0], **REASON)
        road.take("grant")
    carried([one, other], town)
    proxy = {"proxy_name": "王小田", "proxy_id": build.id_number(953)}
    one.take("hand_over", signed="proxy", given_back=[], **proxy)
    other.take("post_result", carrier="ems", parcel="EX123456789CN", address="八大庄村二组12号")
    other.now.at = moment("2026-09-23 Wed 10:00")
    other.take("record_service", served_on="2026-09-22", signed="family")
    for road in (one, other):
        assert road.case.row.closed_at
        assert road.case.row.outcome == "granted"


@pytest.mark.parametrize("way", ["send_straight", "go_along"])
def test_what_is_urgent_goes_straight_and_the_skipped_tier_and_supervision_see_it(
    way: str, begun: Callable[..., Road], program: Programs
) -> None:
    road = begun(FUNERAL)
    listed = offers.urgencies(TEN.date())
    assert road.choices(way, "urgency") == [code for code, _words in listed]
    road.take(way, urgency=listed[0][0])
    assert road.shown()["stay"]["body"]["tier"] == 3
    skipped = program(build.at_desk(TOWN, "window"))
    assert road.matter in [one["matter"] for one in skipped.get("/ledger")["matters"]]
    assert road.matter not in [one["matter"] for one in skipped.get("/inbox")["matters"]]
    road.now.at += timedelta(days=3)
    overseer = program(build.at_desk(TOWN, "supervisor"))
    [hurried] = overseer.get("/urgent")["matters"]
    assert (hurried["matter"], hurried["at_once"]) == (road.matter, False)


def test_alone_and_online_she_is_called_in_once_and_accepted(
    program: Programs, now: Now, settings: LazySettings
) -> None:
    settings.DEMONSTRATION = True
    her = Her(program(build.an_agent(), Scope.CITIZENS))
    draft = her.begin()
    her.everything(draft)
    code = her.program.post_to(f"/citizen/drafts/{draft}/send", None, 201)["code"]
    made = Application.objects.get(code=code)
    road = Road(Case(made.matter_id, code), program, now)
    clocks = {one["name"]: one for one in road.shown()["clocks"]}
    assert clocks["prereview"]["due_day"] == "2026-09-20"  # a Sunday that is worked
    road.take("call_in")
    assert her.program.get(f"/citizen/matters/{code}")["waits_for"] == "applicant"
    wanted = road.holder().offered(road.matter)["compare_originals"]["properties"]["materials"]
    keys = Entry.objects.filter(matter=road.matter).latest("version").facts["originals"]
    assert set(keys) <= set(wanted["items"]["enum"])
    road.take("compare_originals", materials=keys)
    road.take("accept")
    assert "acceptance" in road.papers()


GROUNDS = {
    "not_needed": {"ground": "not_needed"},
    "not_ours": {"ground": "not_ours", "right_body": "沂水县自然资源和规划局"},
}


@pytest.mark.parametrize("ground", GROUNDS)
def test_it_is_not_accepted(ground: str, begun: Callable[..., Road]) -> None:
    road = begun("MZ-001")
    road.take("hand_up")
    road.take("refuse_acceptance", **GROUNDS[ground], **REASON)
    assert road.shown()["outcome"] == "not_accepted"


def test_it_is_put_right_on_the_spot_and_then_asked_for_once(begun: Callable[..., Road]) -> None:
    road = begun("MZ-001")
    road.take("hand_up")
    road.take("correct_on_spot", materials=["m3"], reason="补签了名字")
    road.take("ask_correction", papers={"m1": "缺户主页"})
    road.take("supply", materials=["m1"])
    road.take("accept")
    assert {"correction", "supplied", "acceptance"} <= set(road.papers())


def test_a_minor_paper_may_follow_until_its_day(
    begun: Callable[..., Road], program: Programs
) -> None:
    window = program(build.at_desk(TOWN, "window"))
    papers = [{"key": one.key} for one in build.everything("MZ-001", TEN)]
    key = "m8"  # a copy of a bank card
    for one in papers:
        if one["key"] == key:
            one["presence"] = "follows"
    roads = [
        begun("MZ-001", serial=serial, by=window, papers=papers, mode="window")
        for serial in (954, 955)
    ]
    for road in roads:
        road.take("accept_pending", by_day="2026-09-23")
        assert "undertaking" in road.papers()
    kept, broken = roads
    kept.take("bring_promised", by=window)
    broken.now.at = moment("2026-09-24 Thu 10:00")
    broken.take("withdraw_acceptance", reason="没有补交银行账户信息")
    assert broken.shown()["outcome"] == "not_accepted"


def test_mistakes_are_steps(begun: Callable[..., Road], program: Programs) -> None:
    double = begun("MZ-001")
    double.take("void", reason="重复录入")
    assert double.case.row.outcome == "void"
    road = begun("MZ-001", serial=956)
    road.take("hand_up")
    road.take("accept")
    chief = program(build.at_desk(TOWN, "approver"))
    road.take("report_visit", second=road.choices("report_visit", "second")[0], **REASON)
    post = road.choices("reassign", "post", by=chief)[0]
    road.take("reassign", by=chief, post=post, reason="经办人出差")
    assert road.case.stay.post == post
    road.take("correct", entry=1, reason="村名写错")


def test_somebody_outside_is_asked_and_a_desk_minds_it(begun: Callable[..., Road]) -> None:
    road = begun("MZ-001")
    road.take("hand_up")
    road.take("accept")
    road.take("ask_outside", whom="bank", how="letter", expected=5, reason="请核对账户余额")
    assert road.shown()["stay"]["waits_for"] == "outside_body"
    road.take("ask_outside_again", how="phone", reason="请尽快答复")
    road.take("record_outside_answer", how="letter", reason="余额属实")
    assert road.shown()["stay"]["waits_for"] == "post"
