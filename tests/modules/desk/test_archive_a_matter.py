"""The archive package: whole, verified by a stock tool and by its own program, changes are seen."""

import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as XML

import pytest

from bianmin.applications.archives import verify
from bianmin.matters.models import Entry
from bianmin.notices.models import Paper
from bianmin.people.models import AccessLog
from tests import build
from tests.build import TOWN, Case

from .conftest import Desk, text

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(seat: Any) -> Desk:
    return seat(build.at_desk(TOWN, "supervisor"))


@pytest.fixture
def closed() -> Case:
    case = build.an_application()
    case.take("void", at=build.FRIDAY, reason="重复登记")
    return case


def packed(keeper: Desk, case: Case, tmp_path: Path) -> Path:
    answer = keeper.post(f"/desk/matters/{case.matter}/archive/", reason="移交档案室")
    assert answer["Content-Type"] == "application/zip", text(answer)
    target = tmp_path / "package.zip"
    target.write_bytes(answer.content)
    return target


def changed(package: Path, name: str, content: bytes | None) -> Path:
    """The same package with one file written anew, or without it."""
    target = package.with_name("changed.zip")
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(target, "w") as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        if content is not None:
            new.writestr(name, content)
    return target


def test_everything_of_the_matter_is_in_it(keeper: Desk, closed: Case, tmp_path: Path) -> None:
    with zipfile.ZipFile(packed(keeper, closed, tmp_path)) as opened:
        names = set(opened.namelist())
        papers = [name for name in names if name.startswith("papers/")]
        assert len(papers) == Paper.objects.filter(about=f"matter {closed.matter}").count() == 3
        assert all(opened.read(name).startswith(b"%PDF-") for name in papers)
        assert len(opened.read("entries.jsonl").splitlines()) == Entry.objects.count()
        assert "重复登记" in opened.read("remarks.json").decode()
        told = XML.fromstring(opened.read("metadata.xml"))
        assert told.findtext("number") == closed.row.number
        kept = [told.findtext(name) for name in ("retention", "retained_until", "category")]
        assert kept == ["10年", "2036-12-31", "2026·民政局·行政给付"]
        assert {paper.attrib["file"] for paper in told.iter("paper")} == set(papers)
        assert {"clocks.json", "README.txt", "verify.py", "sha256.txt"} <= names


def test_sha256sum_and_its_own_program_find_it_whole(
    keeper: Desk, closed: Case, tmp_path: Path
) -> None:
    package = packed(keeper, closed, tmp_path)
    with zipfile.ZipFile(package) as opened:
        opened.extractall(tmp_path / "out")
    summed = subprocess.run(
        ["sha256sum", "--strict", "-c", "sha256.txt"],
        cwd=tmp_path / "out", capture_output=True, check=False,
    )  # fmt: skip
    assert summed.returncode == 0, summed.stdout
    command = [sys.executable, "-I", "-S", tmp_path / "out" / "verify.py", package]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stdout) == (0, f"{package}: OK\n")


def test_any_change_is_named(keeper: Desk, closed: Case, tmp_path: Path) -> None:
    package = packed(keeper, closed, tmp_path)
    assert verify.faults(changed(package, "clocks.json", b"[1]")) == ["clocks.json was changed"]
    assert verify.faults(changed(package, "clocks.json", None)) == ["clocks.json is missing"]
    beside = verify.faults(changed(package, "more.txt", b"x"))
    assert beside == ["more.txt is not in the index"]
    assert "cannot be read" in verify.faults(tmp_path / "none.zip")[0]


def test_a_ledger_rewritten_with_its_index_still_breaks_the_chain(
    keeper: Desk, closed: Case, tmp_path: Path
) -> None:
    package = packed(keeper, closed, tmp_path)
    with zipfile.ZipFile(package) as opened:
        ledger, index = opened.read("entries.jsonl"), opened.read("sha256.txt").decode()
    forged = ledger.replace(b'\\"step\\":\\"void\\"', b'\\"step\\":\\"accept\\"')
    assert forged != ledger
    sums = [verify.hashlib.sha256(each).hexdigest() for each in (ledger, forged)]
    again = changed(package, "entries.jsonl", forged)
    again = changed(again.rename(tmp_path / "a.zip"), "sha256.txt", index.replace(*sums).encode())
    (fault,) = verify.faults(again)
    assert "does not follow from the one before" in fault


def test_the_same_matter_gives_the_same_bytes(keeper: Desk, closed: Case, tmp_path: Path) -> None:
    first = packed(keeper, closed, tmp_path).read_bytes()
    assert packed(keeper, closed, tmp_path).read_bytes() == first


def test_it_is_taken_out_with_a_reason_by_who_may(
    keeper: Desk, closed: Case, agent: Desk, tmp_path: Path
) -> None:
    page = f"/desk/matters/{closed.matter}/archive/"
    shown = text(keeper.get(page))
    assert "10年" in shown and "2036年12月31日" in shown and "2026·民政局·行政给付" in shown
    assert page in text(keeper.get(f"/desk/matters/{closed.matter}/"))
    assert keeper.post(page, reason=" ").status_code == 422
    packed(keeper, closed, tmp_path)
    assert AccessLog.objects.filter(field="archive", by=keeper.actor.account).count() == 1
    assert agent.get(page).status_code == 403
    assert page not in text(agent.get(f"/desk/matters/{closed.matter}/"))


def test_an_open_matter_is_not_packed(keeper: Desk) -> None:
    case = build.an_application()
    page = f"/desk/matters/{case.matter}/archive/"
    assert "办结以后" in text(keeper.get(page))
    answer = keeper.post(page, reason="移交")
    assert answer.status_code == 422
    assert not zipfile.is_zipfile(BytesIO(answer.content))
