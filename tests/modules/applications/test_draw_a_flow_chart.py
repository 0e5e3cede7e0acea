"""The flow chart of every item: whole, without a box on another, as SVG and as BPMN."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as etree

import pytest
from django.utils.translation import override

from bianmin.applications.flow import FlowChart, bpmn, flow_of, lettering, placing, svg, told
from bianmin.applications.flow.chart import APPLICANT, Edge, NodeKind
from bianmin.applications.flow.picture import Box, Picture
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.content import ItemContent
from bianmin.network.tiers import Tier
from tests import build

pytestmark = pytest.mark.django_db
DAY = date(2026, 9, 18)
BPMN, DI = f"{{{bpmn.MODEL}}}", f"{{{bpmn.DI}}}"


def content(code: str) -> ItemContent:
    return catalogue.guide(code, DAY).content


def chart(code: str, place: str = "") -> FlowChart:
    with override("zh-hans"):
        return flow_of(content(code), DAY, place=place)


def every_chart() -> list[FlowChart]:
    """Of each item at each tier that takes it in."""
    with override("zh-hans"):
        offered = [edition.typed for edition in catalogue.with_content(catalogue.offered(DAY))]
        assert len(offered) == 127
        return [flow_of(one, DAY, received=tier) for one in offered for tier in one.receive_tiers]


def test_low_income_aid_from_the_village_and_back() -> None:
    drawn = chart("MZ-001")
    assert [lane.name for lane in drawn.lanes] == ["申请人", "村", "镇", "县"]
    main = [node.label for node in drawn.nodes if not node.aside]
    assert main == [
        "提出申请", "收件", "受理", "属于职责范围、可以受理？", "材料齐全、符合法定形式？",
        "入户调查", "审核", "公示", "确认", "符合条件，准予办理？",
        "发放", "转交", "领到结果，办结",
    ]  # fmt: skip
    visit, publicity = (next(n for n in drawn.nodes if n.label == x) for x in ("入户调查", "公示"))
    assert visit.who == "乡镇政府（街道办）经办人（2人以上）" and visit.limit == "10个工作日"
    assert (publicity.limit, publicity.pause) == ("7日", "不计入承诺时限")
    assert "承诺时限：受理后23个工作日" in drawn.notes
    assert "法定时限：30个工作日" in drawn.notes
    assert "经批准可以延长一次，最多15个工作日，并书面告知理由" in drawn.notes


def test_what_is_carried_is_said_on_its_edge() -> None:
    drawn = chart("MZ-001")
    carried = [edge.label for edge in drawn.edges if "上报" in edge.label or "下转" in edge.label]
    assert carried == ["1个工作日内上报", "1个工作日内上报", "1个工作日内下转"]


def test_corrections_lead_back_to_acceptance() -> None:
    drawn = chart("MZ-001")
    back = next(edge for edge in drawn.edges if edge.label == "补齐后")
    assert drawn.node(back.source).lane == APPLICANT
    assert drawn.node(back.target).label == "受理"


def test_for_a_village_its_own_bodies_are_named() -> None:
    build.an_agent()
    here = chart("MZ-001", place=build.VILLAGE)
    assert here.node("n2").who != chart("MZ-001").node("n2").who
    assert all("乡镇（街道）" not in node.who for node in here.nodes)


def test_a_changed_step_changes_the_chart() -> None:
    item = content("MZ-001")
    shorter = replace(item, route=tuple(n for n in item.route if n.node != "入户调查"))
    with override("zh-hans"):
        labels = [node.label for node in flow_of(shorter, DAY).nodes]
    assert "入户调查" not in labels and "审核" in labels


def test_every_item_has_one_chart_that_hangs_together() -> None:
    for drawn in every_chart():
        keys = [node.key for node in drawn.nodes]
        assert len(set(keys)) == len(keys)
        assert {key for edge in drawn.edges for key in (edge.source, edge.target)} == set(keys)
        assert {node.lane for node in drawn.nodes} == {lane.number for lane in drawn.lanes}
        first, last = drawn.nodes[0], drawn.nodes[-1]
        assert first.kind is NodeKind.START and last.kind is NodeKind.CLOSE
        leaving = Counter(edge.source for edge in drawn.edges)
        for node in drawn.nodes:
            ways = {NodeKind.QUESTION: 2, NodeKind.CLOSE: 0}.get(node.kind, 1)
            assert leaving[node.key] == ways, (drawn.code, node)


def test_no_box_lies_on_another_and_no_line_on_a_box() -> None:
    for drawn in every_chart():
        for picture in (placing.in_lanes(drawn), placing.in_a_column(drawn)):
            for wire in picture.wires:
                ends = (wire.edge.source, wire.edge.target)
                others = [box for box in picture.boxes if box.node.key not in ends]
                for part in pairwise(wire.points):
                    assert not any(crosses(part, box) for box in others), (drawn.code, wire)
            assert all(within(box, picture) for box in picture.boxes)
            boxes = sorted(picture.boxes, key=lambda box: box.y)
            for at, box in enumerate(boxes):
                for other in boxes[at + 1 :]:
                    assert other.y >= box.bottom or other.x >= box.right or box.x >= other.right


def crosses(part: tuple[tuple[float, float], ...], box: Box) -> bool:
    (x, y), (to_x, to_y) = part
    level = min(x, to_x) < box.right and max(x, to_x) > box.x
    return level and min(y, to_y) < box.bottom and max(y, to_y) > box.y


def within(box: Box, picture: Picture) -> bool:
    inside = box.x >= 0 and box.right <= picture.width
    return inside and box.y >= 0 and box.bottom <= picture.height


def test_every_chart_is_the_same_each_time_it_is_drawn() -> None:
    assert [svg.in_lanes(one) for one in every_chart()] == [
        svg.in_lanes(one) for one in every_chart()
    ]


@pytest.mark.parametrize("draw", [svg.in_lanes, svg.in_a_column])
def test_the_drawing_says_in_words_what_it_shows(draw: Callable[[FlowChart], str]) -> None:
    drawn = chart("MZ-001")
    root = etree.fromstring(draw(drawn))
    found = {child.tag.rpartition("}")[2]: child for child in root}
    assert root.get("role") == "img"
    ids = [found["title"].get("id"), found["desc"].get("id")]
    assert root.get("aria-labelledby") == " ".join(map(str, ids))
    said = found["desc"].text or ""
    assert "镇：入户调查，乡镇政府（街道办）经办人（2人以上），10个工作日" in said
    assert "补齐后 → 3" in said and "承诺时限：受理后23个工作日" in said


def test_a_drawing_has_no_style_and_no_script() -> None:
    root = etree.fromstring(svg.in_lanes(chart("NY-001")))
    for element in root.iter():
        assert element.tag.rpartition("}")[2] not in {"style", "script"}
        assert not any(name == "style" or name.startswith("on") for name in element.attrib)


def test_text_stays_text() -> None:
    drawn = replace(chart("MZ-017"), title='<script>"&')
    assert etree.fromstring(svg.in_lanes(drawn))[0].text == '<script>"&'
    pool = etree.fromstring(bpmn.document(drawn)).find(f".//{BPMN}participant")
    assert pool is not None and pool.get("name") == '<script>"&'


def test_letters_on_a_phone_are_not_smaller_than_twelve_pixels() -> None:
    for drawn in every_chart():
        picture = placing.in_a_column(drawn)
        assert picture.width <= 328, "a page of 360 has 16 on either side"
        for box in picture.boxes:
            for line in box.lines:
                assert line.size >= 12
                assert lettering.width(line.text) * line.size <= box.width


def test_a_name_without_end_is_broken_into_lines() -> None:
    item = content("MZ-017")
    long = replace(item.route[0], actor="很长的单位名称" * 20 + "Ab" * 60)
    with override("zh-hans"):
        drawn = flow_of(replace(item, route=(long, *item.route[1:])), DAY)
    for picture in (placing.in_lanes(drawn), placing.in_a_column(drawn)):
        for box in picture.boxes:
            assert all(lettering.width(line.text) * line.size <= box.width for line in box.lines)
            assert all(box.y < line.y < box.bottom for line in box.lines)


def test_no_line_begins_or_ends_with_the_wrong_sign() -> None:
    broken = lettering.lines("按补正告知书补齐（只告知一次），不再另要。", 9)
    assert all(line[0] not in "，。）" and line[-1] not in "（《" for line in broken[:-1])
    assert "".join(broken) == "按补正告知书补齐（只告知一次），不再另要。"


def test_every_chart_is_bpmn_with_a_place_for_everything() -> None:
    for drawn in every_chart():
        root = etree.fromstring(bpmn.document(drawn))
        ids = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(ids) == len(set(ids))
        drawn_of = {e.get("bpmnElement") for e in root.iter() if e.tag.startswith(f"{DI}BPMN")}
        lanes = {f"lane{lane.number}" for lane in drawn.lanes}
        flows = {f"f{at}" for at in range(1, len(drawn.edges) + 1)}
        assert {node.key for node in drawn.nodes} | lanes | flows | {"pool"} <= drawn_of
        assert drawn_of - {None} <= set(ids)
        for shape in root.iter(f"{DI}BPMNShape"):
            bounds = shape.find(f"{{{bpmn.DC}}}Bounds")
            assert bounds is not None and float(bounds.attrib["width"]) > 0
        for edge in root.iter(f"{DI}BPMNEdge"):
            assert len(edge.findall(f"{{{bpmn.DD}}}waypoint")) >= 2


def test_every_reference_in_bpmn_leads_to_something() -> None:
    for drawn in every_chart():
        root = etree.fromstring(bpmn.document(drawn))
        ids = {element.get("id") for element in root.iter()}
        for element in root.iter():
            for name in ("sourceRef", "targetRef", "processRef", "bpmnElement"):
                assert element.get(name) is None or element.get(name) in ids
        placed = [ref.text for ref in root.iter(f"{BPMN}flowNodeRef")]
        assert sorted(placed, key=str) == sorted(node.key for node in drawn.nodes)
        flows = {f.get("id"): f for f in root.iter(f"{BPMN}sequenceFlow")}
        for node in drawn.nodes:
            element = next(e for e in root.iter() if e.get("id") == node.key)
            for way, end in (("incoming", "targetRef"), ("outgoing", "sourceRef")):
                for ref in element.findall(f"{BPMN}{way}"):
                    assert flows[ref.text].get(end) == node.key


def test_a_shape_of_bpmn_lies_in_its_lane_and_on_no_other() -> None:
    for drawn in every_chart():
        root = etree.fromstring(bpmn.document(drawn))
        at = {s.get("bpmnElement"): bounds(s) for s in root.iter(f"{DI}BPMNShape")}
        for node in drawn.nodes:
            x, y, right, bottom = at[node.key]
            left, top, end, floor = at[f"lane{node.lane}"]
            assert left < x and right < end and top < y and bottom < floor
        boxes = [at[node.key] for node in drawn.nodes]
        boxes += [box for key, box in at.items() if str(key).startswith("note-")]
        for place, (x, y, right, bottom) in enumerate(boxes):
            for a, b, c, d in boxes[place + 1 :]:
                assert a >= right or x >= c or b >= bottom or y >= d


def bounds(shape: etree.Element) -> tuple[float, float, float, float]:
    found = shape.find(f"{{{bpmn.DC}}}Bounds")
    assert found is not None
    x, y, width, height = (float(found.attrib[n]) for n in ("x", "y", "width", "height"))
    return x, y, x + width, y + height


def test_the_order_of_elements_is_that_of_the_standard() -> None:
    """The schema wants lanes, then flow elements, then artifacts (BPMN 2.0, tProcess)."""
    process = etree.fromstring(bpmn.document(chart("MZ-001"))).find(f"{BPMN}process")
    assert process is not None
    order = [child.tag.removeprefix(BPMN) for child in process]
    ranks = [
        {"documentation": 0, "laneSet": 1, "textAnnotation": 3, "association": 3}.get(name, 2)
        for name in order
    ]
    assert ranks == sorted(ranks)


def test_in_english_too() -> None:
    with override("en"):
        drawn = flow_of(content("MZ-001"), DAY)
    assert drawn.nodes[1].label == "Receive"
    assert "within 1 working day" in " ".join(edge.label for edge in drawn.edges)
    assert any(line.startswith("1. ") for line in told.sentences(drawn))


def test_an_edge_knows_its_words() -> None:
    drawn = chart("ZR-003")
    yes = [edge for edge in drawn.edges if edge.label.startswith("是")]
    assert len(yes) == 3 and all(isinstance(edge, Edge) for edge in yes)
    assert Tier.COUNTY in {node.lane for node in drawn.nodes}
