"""Every package is pinned by its digest, and none is a version with a fault we know of."""

import re
import tomllib

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
