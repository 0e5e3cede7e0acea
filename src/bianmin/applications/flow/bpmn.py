"""A chart as BPMN 2.0 XML with its layout (BPMN DI), for any viewer: lanes lie, time goes right."""

from collections.abc import Iterator
from xml.etree import ElementTree as etree

from .chart import Edge, FlowChart, Node, NodeKind
from .lying import Layout, Rectangle

MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL"
DI = "http://www.omg.org/spec/BPMN/20100524/DI"
DC = "http://www.omg.org/spec/DD/20100524/DC"
DD = "http://www.omg.org/spec/DD/20100524/DI"
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
ELEMENTS = {
    NodeKind.START: "startEvent",
    NodeKind.TASK: "task",
    NodeKind.QUESTION: "exclusiveGateway",
    NodeKind.CLOSE: "endEvent",
}


def document(chart: FlowChart) -> str:
    """The whole document. A task's name says who; an annotation how long, and what pauses."""
    for prefix, uri in (("", MODEL), ("bpmndi", DI), ("dc", DC), ("di", DD)):
        etree.register_namespace(prefix, uri)
    root = etree.Element(_model("definitions"), id=f"flow-{chart.code}", targetNamespace=MODEL)
    joint = etree.SubElement(root, _model("collaboration"), id="collaboration")
    pool = {"id": "pool", "name": chart.title, "processRef": "process"}
    etree.SubElement(joint, _model("participant"), pool)
    root.append(_process(chart))
    root.append(_diagram(chart))
    return XML + etree.tostring(root, encoding="unicode")


def _process(chart: FlowChart) -> etree.Element:
    process = etree.Element(_model("process"), id="process", isExecutable="false")
    if chart.notes:
        etree.SubElement(process, _model("documentation")).text = "\n".join(chart.notes)
    process.append(_lanes(chart))
    process.extend(_element(chart, node) for node in chart.nodes)
    for at, edge in enumerate(chart.edges, start=1):
        ends = {"sourceRef": edge.source, "targetRef": edge.target}
        told = {"name": edge.label} if edge.label else {}
        etree.SubElement(process, _model("sequenceFlow"), {"id": f"f{at}", **told, **ends})
    for node in _annotated(chart):
        process.extend(_annotation(node))
    return process


def _lanes(chart: FlowChart) -> etree.Element:
    lanes = etree.Element(_model("laneSet"), id="lanes")
    for lane in chart.lanes:
        told = {"id": f"lane{lane.number}", "name": lane.name}
        element = etree.SubElement(lanes, _model("lane"), told)
        for node in chart.nodes:
            if node.lane == lane.number:
                etree.SubElement(element, _model("flowNodeRef")).text = node.key
    return lanes


def _element(chart: FlowChart, node: Node) -> etree.Element:
    name = "\n".join(filter(None, (node.label, node.who)))
    element = etree.Element(_model(ELEMENTS[node.kind]), id=node.key, name=name)
    for way, is_its in (("incoming", _leads_to), ("outgoing", _comes_from)):
        for at, edge in enumerate(chart.edges, start=1):
            if is_its(edge, node):
                etree.SubElement(element, _model(way)).text = f"f{at}"
    return element


def _leads_to(edge: Edge, node: Node) -> bool:
    return edge.target == node.key


def _comes_from(edge: Edge, node: Node) -> bool:
    return edge.source == node.key


def _annotated(chart: FlowChart) -> Iterator[Node]:
    return (node for node in chart.nodes if node.limit or node.pause)


def _annotation(node: Node) -> Iterator[etree.Element]:
    note = etree.Element(_model("textAnnotation"), id=f"note-{node.key}")
    told = "\n".join(filter(None, (node.limit, node.pause)))
    etree.SubElement(note, _model("text")).text = told
    yield note
    ends = {"sourceRef": node.key, "targetRef": f"note-{node.key}"}
    yield etree.Element(_model("association"), {"id": f"to-note-{node.key}", **ends})


def _diagram(chart: FlowChart) -> etree.Element:
    layout = Layout(chart)
    diagram = etree.Element(f"{{{DI}}}BPMNDiagram", id="diagram")
    plane = etree.SubElement(diagram, f"{{{DI}}}BPMNPlane", id="plane", bpmnElement="collaboration")
    plane.append(_shape("pool", layout.pool(), isHorizontal="true"))
    for lane in chart.lanes:
        plane.append(_shape(f"lane{lane.number}", layout.lane(lane), isHorizontal="true"))
    for node in chart.nodes:
        plane.append(_shape(node.key, layout.node(node), label=layout.label(node)))
    for node in _annotated(chart):
        plane.append(_shape(f"note-{node.key}", layout.note(node)))
        plane.append(_line(f"to-note-{node.key}", layout.to_note(node)))
    for at, edge in enumerate(chart.edges, start=1):
        words = layout.words(edge) if edge.label else None
        plane.append(_line(f"f{at}", layout.edge(edge), words))
    return diagram


def _shape(of: str, at: Rectangle, label: Rectangle | None = None, **told: str) -> etree.Element:
    ids = {"id": f"shape-{of}", "bpmnElement": of}
    shape = etree.Element(f"{{{DI}}}BPMNShape", {**ids, **told})
    shape.append(_bounds(at))
    return _labelled(shape, label)


def _labelled(element: etree.Element, words: Rectangle | None) -> etree.Element:
    if words:
        etree.SubElement(element, f"{{{DI}}}BPMNLabel").append(_bounds(words))
    return element


def _bounds(at: Rectangle) -> etree.Element:
    told = {"x": at.x, "y": at.y, "width": at.width, "height": at.height}
    return etree.Element(f"{{{DC}}}Bounds", {name: f"{value:g}" for name, value in told.items()})


def _line(
    of: str, points: tuple[tuple[float, float], ...], words: Rectangle | None = None
) -> etree.Element:
    line = etree.Element(f"{{{DI}}}BPMNEdge", id=f"line-{of}", bpmnElement=of)
    for x, y in points:
        etree.SubElement(line, f"{{{DD}}}waypoint", x=f"{x:g}", y=f"{y:g}")
    return _labelled(line, words)


def _model(name: str) -> str:
    return f"{{{MODEL}}}{name}"
