"""Taking in a file of items: all of it or nothing, and every place named."""

from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from bianmin.catalogue import selectors
from bianmin.catalogue.models import Edition, State
from bianmin.catalogue.refusals import ImportRefused
from bianmin.catalogue.services import ImportReport
from bianmin.law.refusal import Refusal
from tests.modules.catalogue.items import MONDAY, Take, file_of, item

KNOWN_WARNINGS = {
    "no_promise": 3,
    "no_acceptance": 47,
    "node_twice": 3,
    "half_day": 7,
    "above_county": 2,
    "pause_unfounded": 4,
    "no_options": 2,
    "placeholder_phone": 127,
}


def test_the_shipped_items_come_in_without_an_error(all_shipped: ImportReport) -> None:
    assert len(all_shipped.added) == 127
    assert selectors.offered(MONDAY).count() == 127
    warned = {
        code: {w.item for w in all_shipped.warnings if w.code == code} for code in KNOWN_WARNINGS
    }
    assert {code: len(items) for code, items in warned.items()} == KNOWN_WARNINGS
    assert warned["no_promise"] == {"TY-001", "NY-014", "JY-002"}
    assert warned["node_twice"] == {"WJ-004", "ZJ-001", "ZJ-002"}
    assert all(warning.line > 1 for warning in all_shipped.warnings)


def test_the_same_file_again_changes_nothing(some: ImportReport, take: Take) -> None:
    before = list(Edition.objects.order_by("id").values())
    again = take(*(item(code) for code in some.added), day=MONDAY + timedelta(days=30))
    assert (again.added, again.changed, again.unchanged) == ([], [], some.added)
    assert list(Edition.objects.order_by("id").values()) == before


def test_a_changed_item_gets_the_next_edition_and_the_former_ends(take: Take) -> None:
    take(item("MZ-001"))
    changed = item("MZ-001")
    changed["promised_limit"]["days"] = 20
    tuesday = MONDAY + timedelta(days=1)

    assert take(changed, day=tuesday).changed == ["MZ-001"]

    former, latter = Edition.objects.order_by("number")
    assert (former.number, former.state, former.until_day) == (1, State.ENDED, tuesday)
    assert (latter.number, latter.state, latter.until_day) == (2, State.IN_FORCE, None)
    assert selectors.in_force("MZ-001", MONDAY) == former
    assert selectors.in_force("MZ-001", tuesday) == latter


def test_a_file_that_weakens_an_edition_tells_what_the_desk_would_have_refused(take: Take) -> None:
    whole = item("MZ-001")
    whole["consult_phone"] = "0539-2251234"
    assert take(whole).weakened == [], "a new item takes the place of none"
    weaker = {**whole, "promised_limit": None}
    weaker["route"] = [{**leg, "actor": leg["actor"]} for leg in whole["route"]]
    weaker["route"][3]["node"] = "拍脑袋"

    report = take(weaker, item("MZ-003"), day=MONDAY + timedelta(days=1))

    told = [(f.level, f.item, f.code, f.place) for f in report.weakened]
    assert told == [
        ("warning", "MZ-001", "not_public", "promised_limit"),
        ("warning", "MZ-001", "unknown_node", "route[3].node"),
    ]
    assert report.changed == ["MZ-001"], "it comes in all the same"
    again = take(weaker, item("MZ-003"), day=MONDAY + timedelta(days=2))
    assert again.weakened == []


def test_a_running_matter_keeps_the_edition_it_was_opened_under(take: Take) -> None:
    take(item("MZ-001"))
    opened_under = selectors.in_force("MZ-001", MONDAY).pk
    changed = item("MZ-001")
    changed["materials"] = changed["materials"][:3]
    take(changed, day=MONDAY + timedelta(days=1))
    kept = Edition.objects.get(pk=opened_under)
    assert len(kept.typed.materials) == 9
    assert kept.content == item("MZ-001")


def test_a_third_edition_on_the_day_of_the_second_takes_its_place(take: Take) -> None:
    for days in (23, 22, 21):
        changed = item("MZ-001")
        changed["promised_limit"]["days"] = days
        take(changed)
    promise = selectors.in_force("MZ-001", MONDAY).typed.promised_limit
    assert promise is not None
    assert promise.value == 21
    assert selectors.offered(MONDAY).count() == 1


def test_an_item_the_file_does_not_name_is_left_alone(some: ImportReport, take: Take) -> None:
    take(item("CG-001"), day=MONDAY + timedelta(days=1))
    assert selectors.offered(MONDAY + timedelta(days=1)).count() == len(some.added) + 1


def test_an_edition_cannot_be_slipped_in_before_a_later_one(take: Take) -> None:
    take(item("MZ-001"), day=date(2026, 12, 1))
    changed = item("MZ-001")
    changed["note"] = "改过"
    with pytest.raises(Refusal, match="2026年12月1日"), translation.override("zh-hans"):
        take(changed, day=date(2026, 11, 30))
    assert Edition.objects.count() == 1


def test_one_error_keeps_everything_out(take: Take) -> None:
    wrong = item("SC-007")
    del wrong["fee"]
    with pytest.raises(ImportRefused) as refused:
        take(item("MZ-001"), wrong)
    assert not Edition.objects.exists()
    [found] = refused.value.findings
    assert (found.item, found.place) == ("SC-007", "items[1].fee")


def test_every_error_is_named_with_item_place_and_line(take: Take) -> None:
    first, second = item("MZ-001"), item("SC-007")
    first["route"][2]["tier"] = "hamlet"
    first["promised_limit"]["days"] = 31
    second["frequency"] = "常"
    second["materials"][0]["copies"] = 0
    with pytest.raises(ImportRefused) as refused, translation.override("zh-hans"):
        take(first, second)
    told = [finding.told() for finding in refused.value.findings]
    assert told[0].startswith("MZ-001 items[0].route[2].tier 第 ")
    assert "“hamlet”不在可选值之内：village、town、county、upper" in told[0]
    assert [f.place for f in refused.value.findings] == [
        "items[0].route[2].tier",
        "items[1].frequency",
        "items[1].materials[0].copies",
    ]


def test_the_line_named_is_the_line_in_the_file(take: Take) -> None:
    wrong = item("SC-007")
    wrong["fee"]["standard"] = " "
    with pytest.raises(ImportRefused) as refused:
        take(item("MZ-001"), wrong)
    [found] = refused.value.findings
    lines = file_of(item("MZ-001"), wrong).decode().splitlines()
    assert '"standard": " "' in lines[found.line - 1]


def test_the_command_says_what_came_in_and_what_it_warns_of(empty: None) -> None:
    said = StringIO()
    with translation.override("zh-hans"):
        call_command("import_items", day=MONDAY, stdout=said)
    assert "no_promise: 3 个事项: TY-001, NY-014, JY-002" in said.getvalue()
    assert said.getvalue().endswith("新增 127 个事项，更新 0 个，未变 0 个。\n")
    assert "not_public" not in said.getvalue()


def test_the_command_says_what_a_file_weakens(take: Take, tmp_path: Path) -> None:
    take(item("MZ-001"))
    weaker = {**item("MZ-001"), "promised_limit": None}
    (tmp_path / "county.json").write_bytes(file_of(weaker))
    said = StringIO()
    with translation.override("zh-hans"):
        call_command("import_items", tmp_path / "county.json", day=MONDAY, stdout=said, verbosity=2)
    assert "not_public: 1 个事项: MZ-001" in said.getvalue()
    assert "MZ-001 promised_limit: 按本县规定“承诺时限”必须公开" in said.getvalue()


def test_the_command_refuses_a_wrong_file_in_sentences(empty: None, tmp_path: Path) -> None:
    wrong = item("MZ-001")
    wrong["promised_limit"]["days"] = 31
    (tmp_path / "county.json").write_bytes(file_of(wrong))
    with pytest.raises(CommandError) as failed, translation.override("zh-hans"):
        call_command("import_items", tmp_path / "county.json")
    assert "承诺 31 日，超过了法定的 30 日。 承诺时限不能长于法定时限。" in str(failed.value)
    assert "没有导入任何事项：文件有 1 处错误。" in str(failed.value)


def test_the_command_names_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"nowhere\.json"):
        call_command("import_items", tmp_path / "nowhere.json")
