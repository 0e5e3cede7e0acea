"""The flow chart on the guide's page, as a file, and on paper; the A4 guide with every element."""

from io import BytesIO
from xml.etree import ElementTree as etree

import pikepdf
import pytest
from django.test import Client

from bianmin.catalogue import policies
from tests import build
from tests.modules.pdf_text import pages_of, scanned, text_of
from tests.modules.portal.test_show_what_is_public import asks_for

pytestmark = pytest.mark.django_db
ELEMENTS = (
    "服务指南", "最低生活保障审核确认", "一、基本情况", "MZ-001", "行政给付", "民政局",
    "二、设定依据", "《社会救助法》", "三、受理条件", "人均收入低于当地低保标准",
    "四、申请材料", "居民户口簿", "五、办理流程", "六、办理时限", "23个工作日", "30个工作日",
    "七、收费", "不收费", "八、结果和送达", "最低生活保障确认通知书", "九、办理地点和时间",
    "十、咨询、查询和投诉", "0539-0000101", "12345", "十一、您的权利和义务", "十二、救济途径",
    "行政复议", "第1版", "工作流程图", "提出申请", "入户调查", "领到结果，办结",
)  # fmt: skip
"""What GB/T 36114 asks of a guide, in its order, and the chart at its end."""

WALL = (
    "最低生活保障审核确认工作流程图", "提出申请", "承诺时限：受理后23个工作日", "受理条件",
    "法定时限：30个工作日", "申请材料", "居民户口簿", "设定依据",
)  # fmt: skip


def pdf(client: Client, kind: str, code: str = "MZ-001", place: str = "") -> bytes:
    answer = client.get(f"/items/{code}/{kind}.pdf", {"place": place} if place else {})
    assert answer.status_code == 200 and answer.headers["Content-Type"] == "application/pdf"
    return answer.content


def test_the_page_shows_the_chart_for_wide_and_for_narrow_screens(chinese: Client) -> None:
    shown = chinese.get("/items/MZ-001/").content.decode()
    assert shown.count("<svg") >= 2 and 'class="flow-narrow"' in shown
    assert "1个工作日内上报" in shown and "不计入承诺时限" in shown
    for kind in ("plain-sheet", "guide", "flow-chart"):
        assert f"/items/MZ-001/{kind}.pdf" in shown


def test_the_chart_is_had_as_svg_and_as_bpmn(chinese: Client) -> None:
    for form, root in (("svg", "svg"), ("bpmn", "definitions")):
        answer = chinese.get(f"/items/MZ-001/flow-chart.{form}")
        assert answer.status_code == 200
        assert etree.fromstring(answer.content).tag.rpartition("}")[2] == root
        assert "入户调查" in answer.content.decode()
    assert chinese.get("/items/MZ-001/flow-chart.png").status_code == 404
    assert chinese.get("/items/XX-999/flow-chart.svg").status_code == 404


def test_a_procedure_that_is_not_public_has_no_chart(chinese: Client) -> None:
    asks_for(tuple(field for field in policies.FIELDS if field != "procedure"))
    assert "flow-narrow" not in chinese.get("/items/MZ-001/").content.decode()
    assert "入户调查" not in text_of(pdf(chinese, "guide"))
    for file in ("flow-chart.pdf", "flow-chart.svg", "flow-chart.bpmn"):
        assert chinese.get(f"/items/MZ-001/{file}").status_code == 404


def test_the_guide_has_every_element_in_order(chinese: Client) -> None:
    told = text_of(pdf(chinese, "guide"))
    at = 0
    for words in ELEMENTS:
        found = told.find(words, at)
        assert found >= at, words
        at = found


def test_the_guide_for_a_village_names_its_counter(chinese: Client) -> None:
    build.an_agent()
    general, here = (text_of(pdf(chinese, "guide", place=p)) for p in ("", build.VILLAGE))
    assert "八大庄村代办点" in here and "八大庄村代办点" not in general
    assert "扫码可查您所在村、镇的地址和电话" in general


def test_the_wall_chart_says_what_a_powers_chart_must(chinese: Client) -> None:
    printed = pdf(chinese, "flow-chart")
    told = text_of(printed)
    for words in WALL:
        assert words in told, words
    assert "/items/MZ-001/?print=flow_chart." in scanned(printed)
    assert pages_of(printed) <= 3


def test_what_is_drawn_on_paper_is_text(chinese: Client) -> None:
    """A screen reader has the chart's words in the order of the way, and is spared its lines."""
    told = text_of(pdf(chinese, "flow-chart"))
    order = [told.index(words) for words in ("提出申请", "收件", "入户调查", "转交", "领到结果")]
    assert order == sorted(order)
    with pikepdf.open(BytesIO(pdf(chinese, "flow-chart"))) as opened:
        assert "/StructTreeRoot" in opened.Root


@pytest.mark.parametrize("code", ["MZ-017", "NY-001", "ZJ-002", "ZR-004", "SC-001"])
def test_other_items_have_guides_and_charts_too(chinese: Client, code: str) -> None:
    assert pages_of(pdf(chinese, "guide", code)) <= 8
    assert pages_of(pdf(chinese, "flow-chart", code)) <= 3
    assert pages_of(pdf(chinese, "plain-sheet", code)) == 1
