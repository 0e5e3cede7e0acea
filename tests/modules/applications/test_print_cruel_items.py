"""Guides, charts and plain sheets of the cruellest item: whole, in order, nothing cut or boxed."""

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from bianmin.applications import public_sheets
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.guides import Guide, guide_of
from tests.modules.pdf_text import pages_of, text_of

pytestmark = pytest.mark.django_db
DAY = date(2026, 9, 18)
NAME = (
    "关于䶮山镇㛃家庄农村集体经济组织成员宅基地"
    "与承包地经营权流转抵押登记变更注销一次办理服务事项名称极长"
)
SLY = '#panic("x") *粗* $x$ <a> \\ 《[方]》{花}'
UNPRINTABLE = "\U0010fffd"
PAPERS = 30


@pytest.fixture
def cruel() -> Guide:
    """The longest route there is, thirty papers, a name of fifty signs, and letters nobody has."""
    guide = guide_of(catalogue.in_force("NY-001", DAY))
    one = replace(guide.content.materials[0], required="required")
    papers = tuple(
        replace(one, key=f"m{n}", name=f"第{n}份材料：{NAME[n : n + 24]}", issuer="签发单位" * 6)
        for n in range(1, PAPERS + 1)
    )
    route = tuple(replace(node, actor=f"{node.actor}{NAME[:20]}") for node in guide.content.route)
    content = replace(
        guide.content,
        name=NAME,
        aliases=(SLY, UNPRINTABLE),
        conditions=tuple(f"条件{n}：{NAME}" for n in range(1, 8)),
        materials=papers,
        route=route,
    )
    return replace(guide, content=content, always=papers, sometimes=(), optional=())


def printed(kind: str, guide: Guide) -> bytes:
    return public_sheets.pdf(kind, guide, place="", day=DAY)


def test_the_name_has_fifty_signs() -> None:
    assert len(NAME) == 50


def test_a_guide_of_many_pages_is_whole_and_in_order(cruel: Guide) -> None:
    pdf = printed(public_sheets.GUIDE, cruel)
    told = text_of(pdf)
    assert pages_of(pdf) >= 5
    assert NAME in told and "".join(SLY.split()) in told
    at = [told.index(f"第{n}份材料") for n in range(1, PAPERS + 1)]
    assert at == sorted(at)
    assert told.index("四、申请材料") < at[0] and at[-1] < told.index("五、办理流程")
    assert "〔U+10FFFD〕" in told
    assert told.count("序号") >= 2, "the table's head stands on each of its pages"


def test_a_long_chart_goes_over_pages_and_loses_no_box(cruel: Guide) -> None:
    pdf = printed(public_sheets.FLOW_CHART, cruel)
    told = text_of(pdf)
    assert 2 <= pages_of(pdf) <= 6
    labels = ("收件", "集体讨论", "公示", "审查", "规划与用地审查", "审批发证", "领到结果，办结")
    at = [told.index(label) for label in labels]
    assert at == sorted(at)
    lanes = Counter(told[n : n + 3] for n in range(len(told)))["申请人"]
    assert lanes >= 2, "the lanes are named on every page"


def test_a_plain_sheet_stays_one_page_and_leads_on_to_what_it_folds(cruel: Guide) -> None:
    pdf = printed("plain_sheet", cruel)
    told = text_of(pdf)
    assert pages_of(pdf) == 1
    for words in (NAME, "谁能办", "第1份材料", "怎么办", "多久办好", "去哪里"):
        assert words in told, words
    shown = told.count("份材料")
    assert 2 <= shown < PAPERS
    assert f"还有{PAPERS - shown}项，扫下面的码，看服务指南" in told.replace(" ", "").replace(
        "\n", ""
    )
    order = [told.index(words) for words in ("谁能办", "带什么", "怎么办", "多久办好", "去哪里")]
    assert order == sorted(order)
