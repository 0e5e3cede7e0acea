"""The papers of applications: whole or not issued, readable, right in law, never cut off."""

import re
from datetime import date, datetime
from typing import Any

import pytest

from bianmin.law.refusal import Refusal
from bianmin.law.zone import SHANGHAI
from bianmin.notices import fonts, places, registry, rendering, wordings
from bianmin.notices.kinds import LETTERHEAD, PaperKind, list_of
from bianmin.notices.models import Paper
from bianmin.notices.remedies import remedy
from bianmin.notices.typesetting import typeset, without
from tests.modules.pdf_text import pages_of, text_of

from .paper_facts import SAMPLES

NOON = datetime(2026, 11, 23, 12, tzinfo=SHANGHAI)
HEAD = {"organ_name": "沂水县马站镇人民政府", "contact": "0539-2880001", "you": "您"}
AGAINST = ("non_acceptance", "refusal", "refusal_licence")
ONE_PAGE = sorted(set(SAMPLES) - {"one_time"})
RARE = "䶮" * 25 + "㛃" * 25


def number_of(kind: PaperKind) -> str:
    return f"马政{kind.mark}〔2026〕12号" if kind.numbered else ""


def head_of(kind: PaperKind) -> str:
    """What the foot of every page begins with."""
    return number_of(kind) or kind.title


def printed(kind: PaperKind, facts: dict[str, Any], addressee: str = "张秀英") -> bytes:
    """The PDF exactly as ``rendering`` makes it from an issued paper."""
    filled = places.fill(kind, {**HEAD, **facts})
    paper = Paper(
        kind=kind.key, title=kind.title, facts=filled, addressee=addressee,
        number=number_of(kind),
        access_code="7KQ2M9XR4T", issued_at=NOON,
        unprintable=fonts.unprintable([addressee, filled]),
        scan_path=kind.scan.format_map({**filled, "access_code": "7KQ2M9XR4T"}),
    )  # fmt: skip
    shown, own = without([filled, rendering.own_places(paper)], paper.unprintable)
    return typeset(wordings.text(kind), facts=shown, paper=own, at=NOON)


def texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    return [str(value)] if value else []


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("key", sorted(SAMPLES))
def test_the_wording_reads_what_is_declared_and_says_all_of_it(key: str) -> None:
    kind = registry.paper_kind(key)
    assert wordings.faults(kind) == []
    told = text_of(printed(kind, SAMPLES[key]))
    assert squeezed(kind.title) in told
    wanted = places.fill(kind, {**HEAD, **SAMPLES[key]})
    wanted.pop("you")
    missing = [text for text in texts(wanted) if squeezed(text) not in told]
    assert missing == []


@pytest.mark.parametrize("key", ONE_PAGE)
def test_an_ordinary_paper_is_one_page(key: str) -> None:
    assert pages_of(printed(registry.paper_kind(key), SAMPLES[key])) == 1


def every_required_place() -> list[tuple[str, str]]:
    return [
        (key, place)
        for key in sorted(SAMPLES)
        for place in sorted(registry.paper_kind(key).places | LETTERHEAD)
    ]


def emptied(facts: dict[str, Any], place: str) -> dict[str, Any]:
    head, dot, name = place.partition(".")
    if not dot:
        return {**facts, place: ""}
    first, *others = facts[head]
    return {**facts, head: [{**first, name: ""}, *others]}


@pytest.mark.parametrize(("key", "place"), every_required_place())
def test_a_paper_with_a_hole_is_not_issued(key: str, place: str) -> None:
    kind = registry.paper_kind(key)
    with pytest.raises(Refusal) as refused:
        places.fill(kind, emptied({**HEAD, **SAMPLES[key]}, place))
    assert refused.value.field == place
    assert kind.title in str(refused.value)


@pytest.mark.parametrize("key", AGAINST)
@pytest.mark.parametrize("place", ["reasons", "remedy"])
def test_no_refusal_without_reasons_and_remedy(key: str, place: str) -> None:
    kind = registry.paper_kind(key)
    assert place in kind.places
    for nothing in ("", [], ["  "], None):
        with pytest.raises(Refusal) as refused:
            places.fill(kind, {**HEAD, **SAMPLES[key], place: nothing})
        assert refused.value.field == place


@pytest.mark.parametrize("key", ["refusal_licence", "non_acceptance"])
def test_the_refusal_of_a_hole_names_the_article(key: str) -> None:
    with pytest.raises(Refusal, match="行政许可法第"):
        places.fill(registry.paper_kind(key), {**HEAD, **SAMPLES[key], "reasons": ""})


def test_no_paper_of_a_village_speaks_of_acceptance_as_its_own() -> None:
    told = text_of(printed(registry.paper_kind("receipt"), SAMPLES["receipt"]))
    assert "收件不等于受理" in told
    assert "由马站镇人民政府收到材料后决定" in told
    assert "一律不收费" in told
    said = text_of(printed(registry.paper_kind("mandate"), SAMPLES["mandate"]))
    for words in (
        "委托完全自愿",
        "随时撤回委托",
        "代办免费",
        "村级收件不是受理",
        "逐条读给委托人听",
    ):
        assert words in said


def test_a_correction_is_told_once_and_whole() -> None:
    told = text_of(printed(registry.paper_kind("correction"), SAMPLES["correction"]))
    assert "全部内容一次告知" in told
    assert "不再要求补充其他材料" in told


def test_an_acceptance_names_both_days() -> None:
    told = text_of(printed(registry.paper_kind("acceptance"), SAMPLES["acceptance"]))
    assert "受理日期2026年11月23日（星期一）" in told
    assert "法定办结日2027年1月5日（星期二）" in told
    assert "承诺办结日2026年12月24日（星期四）" in told
    assert "放假安排尚未公布" in told


def test_an_absent_promise_leaves_no_empty_line() -> None:
    facts = {**SAMPLES["acceptance"], "promise_limit": "", "promise_due": "", "provisional": ""}
    told = text_of(printed(registry.paper_kind("acceptance"), facts))
    assert "承诺" not in told


def test_what_is_handed_over_equals_what_was_received() -> None:
    told = text_of(printed(registry.paper_kind("hand_over"), SAMPLES["hand_over"]))
    for row in SAMPLES["receipt"]["papers"]:
        assert row["name"] in told
    assert "领取人（签名或按手印）" in told
    assert "退还原件" in told


@pytest.mark.parametrize("key", sorted(SAMPLES))
def test_cruel_facts_are_printed_whole(key: str) -> None:
    """A name of fifty rare characters, thirty papers with long names, a page of reasons."""
    facts, kind = dict(SAMPLES[key]), registry.paper_kind(key)
    many = [
        {"name": f"{n}号材料的很长很长的名称，带有括号（第{n}页至第{n + 9}页）"} for n in range(30)
    ]
    for place in sorted({list_of(p) for p in kind.declared if p.startswith("papers.")}):
        facts[place] = [{**facts[place][0], **row} for row in many]
    long_reason = "因为" + "这一段理由很长，" * 120
    facts |= {p: RARE for p in ("applicant", "principal", "received_by", "handed_by") if p in facts}
    facts |= {p: [long_reason, "第二条。"] for p in ("reasons", "decision") if p in facts}
    told = text_of(printed(kind, facts, addressee=RARE))
    told = re.sub(rf"{squeezed(head_of(kind))}文书码7KQ2M9XR4T第\d+页共\d+页", "", told)
    filled = places.fill(kind, {**HEAD, **facts})
    filled.pop("you")
    assert [text for text in texts(filled) if squeezed(text) not in told] == []
    assert "字库缺字" not in told


def test_thirty_papers_repeat_the_head_of_their_table() -> None:
    rows = [{**SAMPLES["receipt"]["papers"][0], "name": f"材料{n}"} for n in range(60)]
    pdf = printed(registry.paper_kind("receipt"), {**SAMPLES["receipt"], "papers": rows})
    told = text_of(pdf)
    assert pages_of(pdf) == 3
    assert told.count("序号材料名称形式份数备注") >= 2
    assert re.findall(r"第(\d)页共3页", told) == ["1", "2", "3"]


def test_a_plain_sheet_shrinks_to_stay_one_sheet() -> None:
    long = {**SAMPLES["plain_sheet"], "bring": [f"要带的第{n}样材料的原件" for n in range(9)]}
    pdf = printed(registry.paper_kind("plain_sheet"), long)
    assert pages_of(pdf) == 1
    assert "要带的第8样材料的原件" in text_of(pdf)


def test_the_code_of_a_receipt_leads_to_its_tracking_page() -> None:
    kind = registry.paper_kind("receipt")
    assert kind.scan.format_map({"tracking_code": "Y7K39M2Q"}) == "track/Y7K39M2Q/"


# Remedy paragraphs.

COUNTY = {"review_body": "沂水县人民政府", "court": "沂水县人民法院"}


@pytest.mark.parametrize("decision", ["not_accepted", "licence_refused", "refused"])
def test_the_citizen_chooses_between_review_and_suit(decision: str) -> None:
    (told,) = remedy(decision, day=date(2026, 11, 23), **COUNTY)
    assert "60日内向沂水县人民政府申请行政复议" in told
    assert "也可以自收到本决定书之日起6个月内向沂水县人民法院提起行政诉讼" in told


@pytest.mark.parametrize("decision", ["duty_not_performed", "information_refused"])
def test_review_comes_first_where_the_law_says_so(decision: str) -> None:
    (told,) = remedy(decision, day=date(2026, 11, 23), **COUNTY)
    assert "先向沂水县人民政府申请行政复议" in told
    assert "15日内向沂水县人民法院提起行政诉讼" in told
    assert "6个月" not in told


def test_a_decision_served_by_internet_names_the_internet_channel() -> None:
    told = remedy("refused", day=date(2026, 11, 23), internet="https://fy.example.gov.cn", **COUNTY)
    assert told[1] == "行政复议申请也可以在网上提交：https://fy.example.gov.cn。"


def test_an_organisation_is_addressed_as_one() -> None:
    (told,) = remedy("refused", day=date(2026, 11, 23), you="贵单位", **COUNTY)
    assert told.startswith("贵单位如不服本决定")


def test_an_unknown_decision_is_named() -> None:
    with pytest.raises(LookupError, match="no decision called shrugged"):
        remedy("shrugged", day=date(2026, 11, 23), **COUNTY)


def test_before_the_law_was_in_force_there_is_no_paragraph() -> None:
    with pytest.raises(LookupError, match="FY-APPLY"):
        remedy("refused", day=date(2023, 12, 31), **COUNTY)


# Messages.


@pytest.mark.parametrize(
    "key", ["received", "accepted", "correction", "decided", "ready", "withdrawn"]
)
def test_a_text_message_is_short_and_signed(key: str) -> None:
    wording = registry.message_wording(key)
    assert {"organ", "item", "phone"} <= wording.places
    _, told = places.worded(wording, dict.fromkeys(wording.places, "某某"))
    assert told.startswith("【某某】")
    assert len(told) <= 140


@pytest.mark.parametrize("key", sorted(SAMPLES))
def test_a_code_that_leads_to_the_progress_is_not_said_to_prove_the_paper(key: str) -> None:
    kind = registry.paper_kind(key)
    proves = "扫码核对本文书" in text_of(printed(kind, SAMPLES[key]))
    assert not (proves and kind.scan.startswith("track/"))
