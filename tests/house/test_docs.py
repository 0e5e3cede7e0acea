"""The project's pages are true where a program can tell: paths, links, index, versions."""

import tomllib

import pytest

from tests.house.documents import DOCS, OPENING, ROOT, exists, links, named_paths, pages

NAMED = [str(page.relative_to(ROOT)) for page in pages()]


@pytest.mark.parametrize("name", NAMED)
def test_what_a_page_names_is_there(name: str) -> None:
    page = ROOT / name
    assert [path for path in named_paths(page) if not exists(path, page)] == []


@pytest.mark.parametrize("name", NAMED)
def test_a_link_leads_somewhere(name: str) -> None:
    page = ROOT / name
    assert [link for link in links(page) if not (page.parent / link).exists()] == []


def test_a_wrong_path_would_be_noticed() -> None:
    page = DOCS / "house.md"
    assert exists("law/limits/<act>.toml", page)
    assert exists("docs/pictures/{relay}.svg", page)
    assert not exists("law/limits/<act>.yaml", page)
    assert not exists("matters/{plan,plans}.py", page)


def test_the_index_lists_every_page() -> None:
    index = DOCS / "README.md"
    listed = {(DOCS / link).resolve() for link in links(index)}
    missing = {page for page in DOCS.rglob("*.md") if page != index} - listed
    assert {str(page.relative_to(ROOT)) for page in missing} == set()


def test_both_readmes_show_the_same_pictures_and_commands() -> None:
    english, chinese = (page.read_text("utf-8") for page in OPENING[:2])
    pictures = [[t for t in links(page) if "/pictures/" in t] for page in OPENING[:2]]
    assert pictures[0] == pictures[1]
    blocks = [text.split("```")[1::2] for text in (english, chinese)]
    assert blocks[0] == blocks[1] == ["\nmake run\n", "\nmake test\n"]
    assert english.count("\n## ") == chinese.count("\n## ")


def test_the_changelog_tells_of_this_version() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    told = (ROOT / "CHANGELOG.md").read_text("utf-8").partition(f"## {version}\n")[2]
    assert told.partition("\n## ")[0].count("\n- ") > 0


def test_decisions_are_numbered_without_gap_and_say_what_they_cost() -> None:
    found = sorted((DOCS / "decisions").glob("*.md"))
    assert [page.name[:4] for page in found] == [f"{n:04}" for n in range(1, len(found) + 1)]
    for page in found:
        text = page.read_text("utf-8")
        assert text.startswith(f"# {page.name[:4]} "), page.name
        parts = ("**Decided.**", "**Why.**", "**What it cost.**")
        assert all(part in text for part in parts), page.name
