"""Extending a licence's limit: once, in time, by the head of the organ, with the reasons told."""

import pytest

from bianmin.matters.models import Clock, Stamp
from bianmin.matters.services import Actor
from bianmin.network import selectors as network
from bianmin.notices.models import Message
from tests import build
from tests.build import Case, moment

from .ways import another_at, clock, paper, papers, reach, refused

pytestmark = pytest.mark.django_db

SEPTEMBER = moment("2026-09-07 Mon 09:00")
LATER = moment("2026-09-28 Mon 10:00")


def being_examined(item: str = "SL-002", kind: str = "decide") -> Case:
    case = build.an_application(item=item, at=SEPTEMBER)
    reach(case, kind, at=SEPTEMBER)
    return case


def head(case: Case) -> Actor:
    post = network.directory().post_of(case.stay.body, "organ_head")
    assert post
    return build.on_post(post.id)


def extend(case: Case, *, days: int = 10, at: str = "2026-09-28 Mon 10:00") -> None:
    case.take(
        "extend", by=head(case), at=moment(at), facts={"days": days}, reason="方案需要修改后复核"
    )


def test_ten_working_days_more_told_with_the_reasons() -> None:
    case = being_examined()
    assert f"{clock(case, 'decision').due_day:%m-%d %a}" == "10-10 Sat"
    extend(case)
    assert f"{clock(case, 'decision').due_day:%m-%d %a}" == "10-23 Fri"
    stamp = Stamp.objects.get(matter=case.matter, kind="extend")
    assert (stamp.clock, stamp.value, stamp.approver) == ("decision", 10, "organ_head")
    assert stamp.article == "中华人民共和国行政许可法第四十二条第一款"
    assert stamp.paper == "extension"
    notice = paper(case, "extension")
    assert (notice["due_before"], notice["due"]) == ("2026年10月10日", "2026年10月23日")
    assert notice["longer"] == "10个工作日"
    assert notice["approved_by"] == "本行政机关负责人"
    assert notice["reasons"] == "方案需要修改后复核"
    assert "2026年10月23日前办结" in Message.objects.latest("pk").text


def test_the_promise_is_not_extended_with_it() -> None:
    case = being_examined()
    before = clock(case, "promise").due_day
    extend(case)
    assert clock(case, "promise").due_day == before


def test_the_post_that_has_it_keeps_it() -> None:
    case = being_examined()
    before = case.stay
    extend(case)
    assert (case.stay.pk, case.stay.post, case.stay.holder) == (
        before.pk,
        before.post,
        before.holder,
    )


@pytest.mark.parametrize("days", [11, 0, -3, 100])
def test_by_no_more_than_the_article_allows(days: int) -> None:
    case = being_examined()
    with refused("extension_length", field="days", article="第四十二条"):
        extend(case, days=days)


def test_once() -> None:
    case = being_examined()
    extend(case, days=3)
    with refused("extended-already", article="第四十二条"):
        extend(case, days=3)


def test_not_after_it_has_passed() -> None:
    case = being_examined()
    with refused("passed-already", article="第三十六条"):
        extend(case, at="2026-10-12 Mon 09:00")


@pytest.mark.parametrize("role", ["approver", "reviewer", "window"])
def test_by_nobody_of_another_rank(role: str) -> None:
    case = being_examined("SL-002", "assess")
    with refused("not-yours"):
        case.take("extend", by=another_at(case, role), at=LATER, facts={"days": 5})


def test_by_the_head_of_no_other_organ() -> None:
    case = being_examined()
    other = build.at_desk(build.COUNTY, "organ_head", department="民政局")
    with refused("not-yours"):
        case.take("extend", by=other, at=LATER, facts={"days": 5})


def test_not_without_reasons() -> None:
    case = being_examined()
    with refused("reason-missing", field="reason", article="第四十二条"):
        case.take("extend", by=head(case), at=LATER, facts={"days": 5}, reason=" ")


@pytest.mark.parametrize(
    ("item", "kind", "code"),
    [
        ("MZ-003", "visit", "not-extendable"),  # no licence; its edition names no extension
        ("SL-001", "visit", "not-extendable"),  # a licence with a limit of its own act
        ("MZ-004", "review", "nothing-to-extend"),  # no limit of the law on the decision
    ],
)
def test_only_where_the_limits_row_allows_it(item: str, kind: str, code: str) -> None:
    case = being_examined(item, kind)
    with refused(code):
        extend(case)
    assert not Clock.objects.filter(matter=case.matter, due_day__isnull=True, name="decision")
    assert "extension" not in papers(case)


def test_a_held_limit_is_extended_too() -> None:
    case = being_examined("SL-002", "assess")
    facts = {"hold": "hearing", "planned": 20}
    case.take("begin_special", at=moment("2026-09-08 Tue 10:00"), facts=facts)
    begun = case.row.version
    extend(case)
    assert paper(case, "extension")["due"] == "计时暂停中，暂无办结日"
    case.take("end_procedure", at=moment("2026-09-29 Tue 10:00"), facts={"ends": begun})
    left_out, longer = 15, 10  # 9-29 September without the holiday on the 25th
    assert f"{clock(case, 'decision').due_day:%m-%d %a}" == "11-13 Fri", (left_out, longer)


def test_an_items_own_act_lets_it_be_extended_by_what_its_edition_says() -> None:
    """MZ-001: 最低生活保障审核确认办法 22 has thirty working days, forty-five in special cases."""
    case = being_examined("MZ-001", "visit")
    before = clock(case, "decision").due_day
    with refused("extension_length", field="days", article="第二十二条"):
        extend(case, days=16, at="2026-09-08 Tue 10:00")
    extend(case, days=15, at="2026-09-08 Tue 10:00")
    notice = paper(case, "extension")
    assert notice["longer"] == "15个工作日"
    assert notice["basis"] == "最低生活保障审核确认办法第二十二条"
    assert (f"{before:%m-%d}", f"{clock(case, 'decision').due_day:%m-%d}") == ("10-23", "11-13")
