"""The facts of a guide page and a plain sheet."""

import pytest

from bianmin.catalogue import selectors
from bianmin.catalogue.citations import by_act, cite, numeral, title
from bianmin.catalogue.content import Basis
from bianmin.catalogue.services import ImportReport
from bianmin.law.refusal import Refusal
from tests.modules.catalogue.items import MONDAY, Take, item


def test_low_income_aid_is_told_in_full(some: ImportReport) -> None:
    guide = selectors.guide("MZ-001", MONDAY)
    assert guide.content.conditions[0] == "共同生活家庭成员人均收入低于当地低保标准"
    assert [material.name for material in guide.sometimes] == [
        "残疾人证",
        "疾病诊断证明、病历",
        "授权委托书及代办人身份证",
    ]
    assert all(material.condition for material in guide.sometimes)
    assert len(guide.always) == 6
    assert guide.optional == ()
    assert guide.decided_by == "县级民政局"
    assert guide.basis[0] == "《社会救助法》第十八条"
    assert guide.basis[-1] == "《最低生活保障审核确认办法》（民发〔2021〕57号）第二十二条"
    assert (guide.edition, guide.from_day) == (1, MONDAY)


def test_a_placeholder_is_not_told_as_a_telephone_number(take: Take) -> None:
    known = item("MZ-003")
    known["consult_phone"] = "0539-2251234"
    take(item("MZ-001"), known)
    assert selectors.guide("MZ-001", MONDAY).phone == ""
    assert selectors.guide("MZ-003", MONDAY).phone == "0539-2251234"


def test_every_paper_stands_in_one_place(all_shipped: ImportReport) -> None:
    for edition in selectors.offered(MONDAY).defer(None):
        guide = selectors.guide_of(edition)
        told = [*guide.always, *guide.sometimes, *guide.optional]
        assert sorted(m.key for m in told) == sorted(m.key for m in guide.content.materials)
        assert all("《" in basis for basis in guide.basis)
        assert len(set(guide.basis)) == len(guide.basis)


def test_there_is_no_guide_for_what_is_not_offered(some: ImportReport) -> None:
    with pytest.raises(Refusal):
        selectors.guide("XX-999", MONDAY)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "一"),
        (10, "十"),
        (12, "十二"),
        (18, "十八"),
        (20, "二十"),
        (45, "四十五"),
        (100, "一百"),
        (105, "一百零五"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (200, "二百"),
        (1010, "一千零一十"),
        (1165, "一千一百六十五"),
        (2003, "二千零三"),
    ],
)
def test_articles_are_numbered_in_chinese(number: int, words: str) -> None:
    assert numeral(number) == words


@pytest.mark.parametrize(
    ("law", "told"),
    [
        ("行政许可法", "《行政许可法》"),
        ("婚姻登记条例（2025年修订）", "《婚姻登记条例》（2025年修订）"),
        ("某办法（试行）", "《某办法（试行）》"),
    ],
)
def test_titles_stand_in_title_marks(law: str, told: str) -> None:
    assert title(law) == told


def test_a_document_without_an_article_is_cited_by_its_number() -> None:
    basis = Basis("某通知", None, "民发〔2021〕1号", "规范性文件", False, None, None)
    assert cite(basis) == "《某通知》（民发〔2021〕1号）"


def test_articles_of_one_act_stand_on_one_line() -> None:
    cited = (
        "《甲法》第一条",
        "《乙办法》（民发〔2021〕5号）",
        "《甲法》第二条",
        "《第三次普查办法》",
    )
    assert by_act(cited) == (
        "《甲法》第一条、第二条",
        "《乙办法》（民发〔2021〕5号）",
        "《第三次普查办法》",
    )
