"""Taken out and brought in again: not a sign is lost; a long file names its wrong rows."""

import copy
import json
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given, settings
from hypothesis import strategies as st

from bianmin.catalogue import export, selectors
from bianmin.catalogue.columns import content_digest
from bianmin.catalogue.document import check_file
from bianmin.catalogue.models import Edition
from bianmin.catalogue.refusals import ImportRefused
from bianmin.catalogue.services import ImportReport, seed_items
from tests.house.owner import unguarded
from tests.modules.catalogue.items import AT, MONDAY, SHIPPED, Take, file_of, item

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00", exclude_categories=("Cs",)),
    min_size=4,
    max_size=30,
)
DAYS = st.fixed_dictionaries(
    {"days": st.integers(1, 30), "unit": st.just("working"), "immediate": st.just(False)}
)


def test_all_127_come_back_as_they_were(all_shipped: ImportReport, tmp_path: Path) -> None:
    file = tmp_path / "out.json"
    call_command("export_items", file, day=MONDAY)
    taken_out = json.loads(file.read_text("utf-8"))
    by_code = {row["code"]: row for row in taken_out["items"]}
    assert by_code == {row["code"]: row for row in SHIPPED}
    call_command("import_items", file, day=MONDAY)
    assert not Edition.objects.exclude(number=1).exists()


def test_a_day_gives_what_held_on_it(take: Take) -> None:
    take(item("MZ-001"))
    changed = item("MZ-001")
    changed["note"] = "改过"
    take(changed, day=MONDAY.replace(day=9))
    notes = [export.document(MONDAY.replace(day=day))["items"][0]["note"] for day in (8, 9)]
    assert notes == [item("MZ-001")["note"], "改过"]
    assert export.document(MONDAY.replace(day=1))["count"] == 0


@st.composite
def edited(draw: st.DrawFn) -> dict[str, Any]:
    """A shipped item as an editor may leave it."""
    row = copy.deepcopy(draw(st.sampled_from(SHIPPED)))
    row["note"] = draw(st.none() | TEXTS)
    row["aliases"] = draw(st.lists(TEXTS, min_size=1, max_size=4))
    row["conditions"] = draw(st.lists(TEXTS, min_size=1, max_size=3))
    row["origin"] = draw(st.sampled_from([None, "上级下放", "同级委托"]))
    row["statutory_limit"] = {"limit": None, "basis": draw(TEXTS), "source": "text"}
    row["promised_limit"] = draw(st.none() | DAYS)
    asked = st.fixed_dictionaries({"question": TEXTS, "answer": TEXTS})
    row["common_questions"] = draw(st.lists(asked, max_size=3, unique_by=lambda q: q["question"]))
    for leg in row["route"]:
        leg["days"] = draw(st.none() | st.sampled_from([0.5, 1, 1.0, 20]))
    return row


def test_an_edited_edition_comes_back_sign_for_sign(take: Take) -> None:
    @settings(max_examples=40, deadline=None, database=None)
    @given(row=edited())
    def goes_round(row: dict[str, Any]) -> None:
        with unguarded("catalogue_edition", "published_stays"):
            Edition.objects.all().delete()
        take(row)
        [taken_out] = [o for o in export.document(MONDAY)["items"] if o["code"] == row["code"]]
        assert taken_out == row
        again = seed_items(raw=file_of(taken_out), source="again", day=MONDAY, at=AT)
        assert again.unchanged == [row["code"]]
        assert content_digest(taken_out) == content_digest(row)

    goes_round()


def test_a_file_that_cannot_be_written_is_said(some: ImportReport, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="nowhere"):
        call_command("export_items", tmp_path / "nowhere" / "x.json", day=MONDAY)


def many(number: int) -> list[dict[str, Any]]:
    """So many items with codes of their own."""
    letters = [f"{a}{b}" for a in "ABCDEFGHIJ" for b in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    codes = (f"{field}-{n:03}" for field in letters for n in range(1000))
    small = item("MZ-016")
    return [{**small, "code": code, "domain": code[:2]} for code in islice(codes, number)]


def test_ten_wrong_rows_of_two_thousand_are_all_named_and_nothing_comes_in(take: Take) -> None:
    rows = many(2000)
    wrong = range(100, 2000, 190)
    for at in wrong:
        rows[at] = {**rows[at], "fee": {"charged": True, "standard": "", "basis": None}}
    with pytest.raises(ImportRefused) as refused:
        take(*rows)
    found = {fault.path[1]: fault for fault in refused.value.findings}
    assert sorted(found) == list(wrong)
    lines = file_of(*rows).decode().splitlines()
    for fault in refused.value.findings:
        assert f'"{fault.path[-1]}"' in lines[fault.line - 1], fault.told()
    assert not Edition.objects.exists()


def test_a_circle_in_a_file_is_named_at_each_of_its_items(take: Take) -> None:
    rows = [item(code) for code in ("MZ-001", "MZ-002", "MZ-003")]
    for row, first in zip(rows, ("MZ-002", "MZ-001", "XX-404"), strict=True):
        row["prerequisites"] = [first]
    with pytest.raises(ImportRefused) as refused:
        take(*rows)
    assert [(f.code, f.place) for f in refused.value.findings] == [
        ("cycle", "items[0].prerequisites"),
        ("cycle", "items[1].prerequisites"),
        ("unknown_prerequisite", "items[2].prerequisites[0]"),
    ]


def test_prerequisites_may_lie_in_the_catalogue_already(take: Take) -> None:
    take(item("MZ-001"))
    later = item("MZ-002")
    later["prerequisites"] = ["MZ-001"]
    take(later)
    assert selectors.in_force("MZ-002", MONDAY).typed.prerequisites == ("MZ-001",)
    back = item("MZ-001")
    back["prerequisites"] = ["MZ-002"]
    grounds = selectors.grounds(MONDAY)
    assert [fault.code for fault in check_file(file_of(back), grounds).errors] == ["cycle"]
