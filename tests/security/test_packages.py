"""Every package is pinned by its digest, and none is a version with a fault we know of."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.version import Version

from tests.house.databases import CHECKOUT

LOCKS = ["production", "development"]
PINNED = re.compile(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?==([^ \\;]+)", re.MULTILINE)
KNOWN = tomllib.loads((CHECKOUT / "requirements/advisories.toml").read_text())


def locked(name: str) -> dict[str, str]:
    return dict(PINNED.findall((CHECKOUT / f"requirements/{name}.lock").read_text()))


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_by_its_digest(name: str) -> None:
    text = (CHECKOUT / f"requirements/{name}.lock").read_text()
    blocks = re.split(r"\n(?=\S)", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE))
    bare = [block for block in blocks if "==" in block and "--hash=sha256:" not in block]
    assert not bare and len(locked(name)) > 40
    assert "://" not in "\n".join(PINNED.sub("", block) for block in blocks if "==" in block)


@pytest.mark.parametrize("name", LOCKS)
def test_none_has_a_known_fault(name: str) -> None:
    versions = locked(name)
    faulty = [
        f"{each['package']} {versions[each['package']]}: {each['id']}, {each['told']}"
        for each in KNOWN["advisory"]
        if each["package"] in versions
        and Version(versions[each["package"]]) < Version(each["below"])
    ]
    assert not faulty


def test_what_is_developed_with_holds_what_runs() -> None:
    production, development = locked("production"), locked("development")
    assert production.items() <= development.items()


def test_every_advisory_concerns_us() -> None:
    used = locked("development")
    known = [*KNOWN["advisory"], *KNOWN.get("open", ())]
    assert [each["package"] for each in known if each["package"] not in used] == []


def test_what_is_open_is_open_still_and_does_not_reach_us() -> None:
    used = locked("development")
    for each in KNOWN.get("open", ()):
        assert Version(used[each["package"]]) < Version(each["below"]), "no longer open: move it up"
    opened = re.compile(r"Image\.open\(((?:[^()]|\([^()]*\))*)\)")
    written = re.compile(r"tiff", re.IGNORECASE)
    for file in (CHECKOUT / "src/bianmin").rglob("*.py"):
        text = file.read_text("utf-8")
        assert not [said for said in opened.findall(text) if "formats=" not in said], file
        assert not written.search(text), file


SILENT = '{"dependencies": [{"name": "six", "skip_reason": "not found: six (1.17.0)"}]}'
CLEAN = '{"dependencies": [{"name": "six", "version": "1.17.0", "vulns": []}]}'
FAULTY = CLEAN.replace("[]", '[{"id": "CVE-2026-1"}]')


@pytest.mark.parametrize(
    ("says", "status", "ends", "told"),
    [
        (CLEAN, 0, (0, 0), "1 packages answered for, 0 faults"),
        (FAULTY, 1, (1, 1), "FAULT: six 1.17.0: CVE-2026-1"),
        (SILENT, 0, (1, 0), "NOT ANSWERED: 1 packages (not found)"),
        ("", 1, (1, 0), "NOT ANSWERED: production.lock: no network"),
    ],
)
def test_a_fault_fails_and_silence_is_said(
    tmp_path: Path, says: str, status: int, ends: tuple[int, int], told: str
) -> None:
    """In CI silence may be; ``make audit`` fails of it."""
    asked = tmp_path / "asked.py"
    asked.write_text(
        f"import sys\nsys.stdout.write({says!r})\nsys.stderr.write('no network')\n"
        f"sys.exit({status})\n"
    )
    for more, wanted in zip(([], ["--may-be-silent"]), ends, strict=True):
        command = [sys.executable, CHECKOUT / "scripts/audit.py", *more, sys.executable, asked]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert (done.returncode, told in done.stdout) == (wanted, True), done.stdout


def test_where_nothing_can_be_started_nothing_was_asked(tmp_path: Path) -> None:
    command = [sys.executable, CHECKOUT / "scripts/audit.py", "--may-be-silent", tmp_path / "gone"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "0 packages answered for" in done.stdout
    assert "NOT ANSWERED: development.lock" in done.stdout
