"""Packing a closed matter: papers, materials, entries, clock log, metadata, index, one zip.

The same matter gives the same bytes. Source: DA/T 85-2019, 国办发〔2023〕26号.
"""

import hashlib
import zipfile
from collections.abc import Collection, Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as XML

from bianmin.files import services as files
from bianmin.law.refusal import Refusal
from bianmin.law.zone import SHANGHAI, day_of
from bianmin.notices.models import Paper
from bianmin.notices.services import read_pdf

from .. import refusals
from ..joint.scenes import JointScene, tasks_of
from ..scenes import Scene
from . import jointly, records, verify
from .retention import retention

SUFFIXES = {"image/jpeg": "jpg", "application/pdf": "pdf"}
READ_ME = """归档信息包

核验（任选一种）：
  sha256sum -c sha256.txt        逐个文件核对摘要（先解压）
  python3 verify.py 本包.zip      核对全部文件、本件和各联办任务台账的前后勾连

papers/      出具的文书（电子签名在PDF之内）
materials/   申请材料
entries.jsonl  办理过程台账，每条的摘要由上一条摘要和本条文字算出
clocks.json  时限记录
joint/       联合办理：向各部门问了什么、谁在什么时候答复了什么，各附台账
remarks.json 办理意见
metadata.xml 元数据
"""


def package(scene: Scene) -> bytes:
    """The zip. Raises Refusal for an open matter or practice, or a paper that cannot be made."""
    if refusal := refusal_of(scene):
        raise refusal
    content = dict(_content(scene))
    index = "".join(f"{_digest(content[name])}  {name}\n" for name in sorted(content))
    target = BytesIO()
    at = _closed_at(scene).astimezone(SHANGHAI).timetuple()[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, data in sorted({**content, verify.INDEX: index.encode()}.items()):
            opened.writestr(zipfile.ZipInfo(name, at), data, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def refusal_of(scene: Scene) -> Refusal | None:
    """Why there is no package of this matter yet."""
    if scene.matter.closed_at is None or scene.matter.training:
        return refusals.not_closed_yet()
    return None


def _content(scene: Scene) -> Iterator[tuple[str, bytes]]:
    for number, paper in enumerate(scene.papers, start=1):
        yield _file_of(number, paper), read_pdf(paper)
    for material in scene.materials:
        for number, page in enumerate(material.pages.all(), start=1):
            suffix = SUFFIXES.get(page.file.media_type, "bin")
            yield f"materials/{material.pk}-{number:02}.{suffix}", files.read(page.file)
    tasks = list(tasks_of(scene.matter.pk, scene.at))
    yield verify.ENTRIES, records.entries(scene)
    yield "clocks.json", records.as_json(records.clocks(scene))
    yield "remarks.json", records.as_json(scene.remarks)
    yield from jointly.files_of(tasks)
    yield verify.METADATA, _metadata(scene, tasks)
    yield "README.txt", READ_ME.encode()
    yield "verify.py", Path(verify.__file__).read_bytes()


def _closed_at(scene: Scene) -> datetime:
    assert scene.matter.closed_at is not None
    return scene.matter.closed_at


def _file_of(number: int, paper: Paper) -> str:
    return f"papers/{number:02}-{paper.kind}-{paper.access_code}.pdf"


def _metadata(scene: Scene, tasks: Collection[JointScene]) -> bytes:
    """What the package is about, and what each file in it is."""
    root, matter = XML.Element("matter"), scene.matter
    kept = retention(matter, scene.application.edition)
    told = {
        "number": matter.number,
        "item": matter.terms.title,
        "item_code": matter.terms.subject,
        "applicant": scene.application.party.name,
        "received_by": scene.directory.body(matter.received_by).name,
        "opened_on": day_of(matter.opened_at).isoformat(),
        "closed_on": day_of(_closed_at(scene)).isoformat(),
        "outcome": matter.outcome,
        "retention": kept.label,
        "retained_until": kept.until.isoformat() if kept.until else "",
        "category": kept.category,
        "ledger_head": bytes(matter.head).hex(),
    }
    for name, value in told.items():
        XML.SubElement(root, name).text = value
    for number, paper in enumerate(scene.papers, start=1):
        described = {"kind": paper.kind, "number": paper.number, "file": _file_of(number, paper),
                     "issued_on": day_of(paper.issued_at).isoformat()}  # fmt: skip
        XML.SubElement(root, "paper", described).text = paper.title
    for material in scene.materials:
        about = {"id": str(material.pk), "pages": str(len(material.pages.all()))}
        XML.SubElement(root, "material", about).text = material.name
    for one in tasks:
        about = jointly.described(one)
        XML.SubElement(root, verify.TASK, about).text = one.directory.body(one.task.body).name
    return XML.tostring(root, encoding="utf-8", xml_declaration=True)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
