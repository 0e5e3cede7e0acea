"""Handing over: the result and every paper received, each original back, signed; then closed."""

from typing import Any

import pytest

from bianmin.applications import services as applications
from bianmin.applications.brought import Brought
from bianmin.applications.models import Material
from bianmin.applications.offers import open_to
from bianmin.applications.scenes import Scene
from bianmin.applications.services.acting import application_of
from bianmin.matters.services import Actor
from bianmin.notices import services as notices
from bianmin.notices.models import Channel, Message
from tests import build
from tests.build import FRIDAY, TOWN, Case, moment

from .ways import another_at, clocks, last_entry, material, paper, papers, reach, refused

pytestmark = pytest.mark.django_db

SIGNED = {"signed": "paper"}
LATER = moment("2026-12-01 Tue 10:00")
MUCH_LATER = moment("2026-12-02 Wed 10:00")


def returned(*keys: str, signed: str = "herself") -> dict[str, Any]:
    """What is said when originals of these papers go back."""
    return {"given_back": list(keys), "signed": signed}


def ready(item: str = "MZ-001", *, originals: int = 0) -> Case:
    """A case whose result lies at the counter."""
    brought = build.everything(item, FRIDAY, originals=originals)
    case = build.an_application(item=item, materials=brought)
    reach(case, "handed_over", at=FRIDAY)
    return case


def test_it_is_signed_for_and_closed() -> None:
    case = ready()
    case.take("hand_over", at=LATER, facts=SIGNED)
    assert (case.row.outcome, case.row.closed_at) == ("granted", LATER)
    facts = last_entry(case).facts
    assert (facts["signed"], facts["papers"], facts["kept"]) == ("paper", 6, 0)
    assert "running" not in clocks(case).values()


def test_the_list_equals_the_papers_received() -> None:
    case = ready()
    received = [(row["name"], row["copies"]) for row in paper(case, "receipt")["papers"]]
    case.take("hand_over", at=LATER, facts=SIGNED)
    handed = paper(case, "hand_over")
    assert [(row["name"], row["copies"]) for row in handed["papers"]] == received
    assert handed["outcome"] == "已办成"
    assert handed["results"][0]["name"]


def test_that_it_lies_ready_is_told_whoever_wants_few_messages() -> None:
    """行政许可法 44: a result she does not know of is not served."""
    notices.spare(channel=Channel.SMS, to=build.a_party().phone, by=None, at=FRIDAY)
    case = ready()
    told = Message.objects.filter(about=f"matter {case.matter}", channel=Channel.SMS).order_by("pk")
    assert [one.wording for one in told] == ["received", "accepted", "decided", "ready"]


def test_an_original_kept_back_stops_it() -> None:
    case = ready(originals=1)
    with refused("originals-kept", says="have not been given back", field="kept"):
        case.take("hand_over", at=LATER, facts=SIGNED)
    case.give_back(at=LATER)
    case.take("hand_over", at=LATER, facts=SIGNED)
    assert {row["disposition"] for row in paper(case, "hand_over")["papers"]} == {"原件已退还"}


def test_one_of_six_kept_back_is_enough_to_stop_it() -> None:
    case = ready(originals=1)
    case.take("return_originals", at=LATER, facts=returned("m1", "m2", "m3", "m4", "m5"))
    with refused("originals-kept"):
        case.take("hand_over", at=LATER, facts=SIGNED)
    assert material(case, "m8").returned_at is None
    assert material(case, "m1").returned_at == LATER


def test_what_stays_in_the_file_and_what_never_came_is_said() -> None:
    said = {paper.key: paper for paper in build.everything("MZ-001", FRIDAY)}
    said |= {"m1": Brought("m1", "here", originals=2), "m6": Brought("m6", "follows")}
    case = build.an_application(materials=[*said.values()])
    reach(case, "handed_over", at=FRIDAY)
    case.give_back(at=LATER)
    case.take("hand_over", at=LATER, facts=SIGNED)
    told = {row["name"]: row["disposition"] for row in paper(case, "hand_over")["papers"]}
    assert told[material(case, "m1").name] == "原件已退还"
    assert told[material(case, "m2").name] == "留存案卷"
    assert told[material(case, "m6").name] == "未收"
    assert material(case, "m7").name not in told


def test_nobody_can_give_back_what_he_does_not_have() -> None:
    """They travel with the matter: whoever received them has them no more, nor a stranger."""
    case = ready(originals=1)
    window = case.whoever_has_it()
    for who, code in (
        (build.an_agent(), "not-yours"),
        (build.an_agent("371323101263"), "not-yours"),
        (another_at(case, "reviewer"), "not-yours"),
        (Actor(build.an_account().pk, window.post), "not-on-duty"),
    ):
        with refused(code):
            case.take("return_originals", by=who, at=LATER, facts=returned("m1"))


def test_after_it_is_closed_nothing_is_given_back_any_more() -> None:
    case = ready()
    window = case.whoever_has_it()
    case.take("hand_over", at=LATER, facts=SIGNED)
    with refused("closed"):
        case.take("return_originals", by=window, at=LATER, facts=returned("m1"))
    with refused("closed"):
        case.take("hand_over", by=window, at=LATER, facts=SIGNED)


def test_given_back_early_it_is_listed_signed_for_and_told() -> None:
    brought = build.everything("MZ-001", FRIDAY, originals=2)
    case = build.an_application(materials=brought)
    back = returned("m1", "m2")
    case.take("return_originals", at=FRIDAY, facts=back, reason="她要用户口簿")
    assert material(case, "m1").returned_at == FRIDAY
    assert Material.objects.filter(application=case.matter, returned_at=None).count() == 7
    assert last_entry(case).facts["returned"] == 4
    assert last_entry(case).facts["given_back"] == ["m1", "m2"]
    slip = paper(case, "originals_returned")
    assert [(row["name"], row["copies"]) for row in slip["papers"]] == [
        (material(case, key).name, "2") for key in ("m1", "m2")
    ]
    assert len(slip["remaining"]) == 4
    assert (slip["taken_by"], slip["reasons"]) == ("本人签收", "她要用户口簿")
    told = Message.objects.filter(wording="originals_returned").get()
    assert told.channel == Channel.SMS and "4份" in told.text
    assert case.where == "carried_up"


def test_only_what_is_still_here_goes_back_and_to_whom_it_may() -> None:
    case = ready(originals=1)
    case.take("return_originals", at=LATER, facts=returned("m1"))
    for keys in (("m1",), ("m2", "m7"), ("m2", "nothing")):
        with refused("original-not-kept", field="given_back"):
            case.take("return_originals", at=MUCH_LATER, facts=returned(*keys))
    with refused("fact-missing", field="given_back"):
        case.take("return_originals", at=MUCH_LATER, facts={"signed": "herself"})
    with refused("proxy-unnamed"):
        case.take("return_originals", at=MUCH_LATER, facts=returned("m2", signed="proxy"))
    with refused("fact-unknown"):
        case.take("return_originals", at=MUCH_LATER, facts=returned("m2", signed="nobody"))


def test_it_is_offered_where_originals_are() -> None:
    for originals, offered in ((1, True), (0, False)):
        case = ready(originals=originals)
        scene = Scene(application_of(case.matter), LATER)
        steps = [step.name for step, _why in open_to(scene, case.whoever_has_it())]
        assert ("return_originals" in steps) is offered


def test_how_it_was_signed_must_be_said() -> None:
    case = ready()
    with refused("fact-missing", field="signed"):
        case.take("hand_over", at=LATER)


def test_only_the_counter_that_has_it_hands_it_over() -> None:
    case = ready()
    for who in (build.an_agent(), another_at(case, "reviewer"), another_at(case, "supervisor")):
        with refused("not-yours"):
            case.take("hand_over", by=who, at=LATER, facts=SIGNED)
    assert case.stay.body == build.body_of(TOWN).pk


def test_the_towns_working_day_runs_from_when_it_came_down() -> None:
    case = build.an_application()
    reach(case, "carried_down", at=FRIDAY)
    case.take("hand_down", at=moment("2026-12-04 Fri 15:00"))
    assert case.stay.due_at == moment("2026-12-07 Mon 17:00")


def test_delivering_a_licence_stops_the_clock_of_delivery() -> None:
    case = ready("SL-001")
    assert clocks(case)["delivery"] == "running"
    case.take("explain_delay", at=LATER, reason="证件印制推迟")
    case.take("hand_over", at=LATER, facts=SIGNED)
    assert clocks(case)["delivery"] == "stopped"


def test_a_refusal_is_handed_over_like_a_grant() -> None:
    case = build.an_application()
    at = reach(case, "decide", at=FRIDAY)
    case.take("refuse", at=at, reason="收入超过标准")
    case.take("hand_down", at=at)
    case.take("hand_over", at=at, facts=SIGNED)
    assert case.row.outcome == "refused"
    assert paper(case, "hand_over")["results"][0]["name"] == "不予办理"
    assert papers(case)[-1] == "hand_over"


def test_originals_go_back_with_the_step_or_not_at_all() -> None:
    case = ready(originals=1)
    keys = [row.key for row in Material.objects.filter(application=case.matter)]
    common = {"matter": case.matter, "step": "hand_over", "at": LATER, "key": "once"}
    who, facts = case.whoever_has_it(), dict(SIGNED)
    with refused("originals-kept"):
        applications.act(by=who, facts=facts, given_back=keys[:1], **common)
    with refused("not-yours"):
        applications.act(by=another_at(case), facts=facts, given_back=keys, **common)
    first = applications.act(by=who, facts=facts, given_back=keys, **common)
    again = applications.act(by=who, facts=facts, given_back=keys, **common)
    assert (again.version, again.again) == (first.version, True)
    assert {row["disposition"] for row in paper(case, "hand_over")["papers"]} == {"原件已退还"}
