"""Once a promise or a limit has passed, the reason is stated in public before it is decided."""

import pytest

from bianmin.applications.scenes import Scene
from bianmin.applications.services.acting import application_of
from bianmin.casework.lateness import DelayReason, delay_reasons
from bianmin.notices.models import Message
from tests import build
from tests.build import Case, moment

from .ways import another_at, clock, last_entry, onward, reach, refused, remarks

pytestmark = pytest.mark.django_db

SEPTEMBER = moment("2026-09-07 Mon 09:00")
"""MZ-001: 23 working days promised, 30 by law; MZ-004: 7 promised; SL-002: 14, 20 by law."""

WHY = "入户调查遇汛期，道路中断三天。"


def reasons(case: Case) -> tuple[DelayReason, ...]:
    return delay_reasons(Scene(application_of(case.matter), case.row.opened_at))


def being_examined(item: str = "MZ-004", kind: str = "decide") -> Case:
    case = build.an_application(item=item, at=SEPTEMBER)
    reach(case, kind, at=SEPTEMBER)
    return case


def explain(case: Case, at: str, *, reason: str = WHY) -> None:
    case.take("explain_delay", at=moment(at), reason=reason)


@pytest.mark.parametrize("step", ["grant", "refuse"])
def test_no_decision_after_a_broken_promise_without_a_reason(step: str) -> None:
    case = being_examined()
    assert f"{clock(case, 'promise').due_day:%m-%d %a}" == "09-16 Wed"
    with refused("delay-unexplained", says="no reason", article="优化营商环境条例第三十六条"):
        case.take(step, at=moment("2026-09-17 Thu 09:00"))
    explain(case, "2026-09-17 Thu 09:10")
    case.take(step, at=moment("2026-09-17 Thu 09:20"))


@pytest.mark.parametrize("at", ["2026-09-16 Wed 16:59", "2026-09-16 Wed 23:59"])
def test_in_time_there_is_nothing_to_explain(at: str) -> None:
    case = being_examined()
    with refused("nothing-late"):
        explain(case, at)
    case.take("grant", at=moment(at))


def test_other_work_goes_on_meanwhile() -> None:
    case = being_examined("MZ-004", "review")
    onward(case, moment("2026-09-20 Sun 09:00"))
    assert case.where in {"decide", "carried_up"}


def test_each_limit_that_passes_is_explained_anew() -> None:
    case = being_examined("SL-002", "decide")
    explain(case, "2026-09-29 Tue 09:00")
    assert last_entry(case).facts["late"] == ["promise"]
    with refused("nothing-late"):
        explain(case, "2026-09-30 Wed 09:00")
    with refused("delay-unexplained"):
        case.take("grant", at=moment("2026-10-12 Mon 09:00"))
    explain(case, "2026-10-12 Mon 09:10", reason="专家意见仍有分歧，正在复核。")
    assert last_entry(case).facts["late"] == ["promise", "decision"]
    case.take("grant", at=moment("2026-10-12 Mon 09:20"))


def test_a_late_delivery_is_explained_before_the_hand_over() -> None:
    case = being_examined("SL-002", "decide")
    case.take("grant", at=SEPTEMBER)
    reach(case, "handed_over", at=moment("2026-09-22 Tue 09:00"))
    with refused("delay-unexplained"):
        case.take("hand_over", at=moment("2026-09-30 Wed 09:00"), facts={"signed": "paper"})
    explain(case, "2026-09-30 Wed 09:10")
    assert last_entry(case).facts["late"] == ["delivery"]
    case.take("hand_over", at=moment("2026-09-30 Wed 09:20"), facts={"signed": "paper"})


@pytest.mark.parametrize("reason", ["", " ", "忙"])
def test_a_reason_is_words(reason: str) -> None:
    case = being_examined()
    with refused("reason-missing", field="reason", article="优化营商环境条例第三十六条"):
        explain(case, "2026-09-17 Thu 09:00", reason=reason)


def test_only_the_post_that_has_it_explains() -> None:
    case = being_examined()
    with refused("not-yours"):
        case.take("explain_delay", by=another_at(case), at=moment("2026-09-17 Thu 09:00"))


def test_the_words_are_sealed_beside_the_ledger_and_read_by_whoever_follows_the_matter() -> None:
    case = being_examined("SL-002", "decide")
    explain(case, "2026-09-29 Tue 09:00")
    explain(case, "2026-10-12 Mon 09:10", reason="专家意见仍有分歧，正在复核。")
    assert len(last_entry(case).facts["reason"]) == 64
    assert remarks(case)["reason"] == "专家意见仍有分歧，正在复核。"
    first, second = reasons(case)
    assert (first.words, first.limits) == (WHY, ("promise",))
    assert second.limits == ("promise", "decision")
    assert first.at == moment("2026-09-29 Tue 09:00")
    assert first.body == case.stay.body
    told = Message.objects.latest("pk").text
    assert "理由已在查询页面公开" in told
    assert "专家意见" not in told


def test_who_is_never_late_owes_no_reason() -> None:
    assert reasons(being_examined()) == ()
