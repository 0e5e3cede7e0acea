"""Taking in a file of items: all of it or nothing, and every place named."""

from datetime import date, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from bianmin.catalogue import selectors, services
from bianmin.catalogue.models import Edition, EditorialStep, State
from bianmin.catalogue.refusals import ImportRefused
from bianmin.catalogue.services import ImportReport
from bianmin.law.refusal import Refusal
from bianmin.people.models import Account
from tests import build
from tests.modules.catalogue.items import AT, MONDAY, Take, file_of, item, ready

TUESDAY = MONDAY + timedelta(days=1)
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


def refused(code: str) -> Any:
    return pytest.raises(Refusal, check=lambda refusal: refusal.code == code)


def somebody() -> int:
    return build.an_account().pk


def bring(*items: dict[str, Any], by: int = 0) -> ImportReport:
    raw = file_of(*items)
    who = by or somebody()
    return services.bring_in(raw=raw, source="county.json", day=TUESDAY, by=who, at=AT)


def seed(*items: dict[str, Any]) -> ImportReport:
    return services.seed_items(raw=file_of(*items), source="county.json", day=MONDAY, at=AT)


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


def test_what_a_file_brings_waits_for_another_person(take: Take) -> None:
    take(ready("MZ-001"))
    cheaper = ready("MZ-001")
    cheaper["promised_limit"]["days"] = 20
    clerk, centre = build.an_account().pk, build.an_account().pk

    report = bring(cheaper, ready("MZ-003"), by=clerk)

    assert (report.changed, report.added) == (["MZ-001"], ["MZ-003"])
    assert [e.item.code for e in selectors.offered(TUESDAY)] == ["MZ-001"]
    assert selectors.in_force("MZ-001", TUESDAY).number == 1
    [file] = selectors.files_waiting()
    assert [draft.item.code for draft in file.editions] == ["MZ-001", "MZ-003"]
    told = {"file": file.key, "seen": file.seen, "day": TUESDAY, "at": AT}
    with refused("edition_own_work"):
        services.pass_file(by=clerk, **told)
    with refused("edition_changed"):
        services.pass_file(by=centre, **{**told, "seen": "another"})
    with refused("day_passed"):
        services.pass_file(by=centre, **{**told, "day": MONDAY - timedelta(days=1)})
    services.pass_file(by=centre, **told)
    assert selectors.in_force("MZ-001", TUESDAY).number == 2
    kinds = EditorialStep.objects.filter(edition__item__code="MZ-003").values_list("kind", "by")
    assert list(kinds) == [
        ("drafted", clerk),
        ("submitted", clerk),
        ("reviewed", centre),
        ("published", centre),
    ]
    assert selectors.files_waiting() == []
    with refused("file_gone"):
        services.pass_file(by=centre, **told)


def test_a_file_cannot_weaken_what_the_desk_would_not_let_pass(take: Take) -> None:
    take(ready("MZ-001"))
    weaker = {**ready("MZ-001"), "promised_limit": None}
    weaker["route"][3]["node"] = "拍脑袋"
    with pytest.raises(ImportRefused) as refusal:
        bring(weaker, item("MZ-003"))
    assert [(f.item, f.code, f.place) for f in refusal.value.findings] == [
        ("MZ-001", "not_public", "items[0].promised_limit"),
        ("MZ-001", "unknown_node", "items[0].route[3].node"),
        ("MZ-003", "not_public", "items[1].consult_phone"),
    ]
    assert all(found.line > 1 for found in refusal.value.findings)
    assert not Edition.objects.filter(state=State.DRAFT).exists()


def test_only_an_empty_catalogue_takes_a_file_at_once(take: Take) -> None:
    take(ready("MZ-001"))
    with refused("catalogue_there"):
        seed(item("MZ-003"))


def test_one_draft_makes_a_catalogue(empty: None) -> None:
    services.begin_item(content={**ready("MZ-002"), "code": "MZ-900"}, by=somebody(), at=AT)
    with refused("catalogue_there"):
        seed(item("MZ-003"))


def test_what_somebody_writes_or_nobody_does_any_more_is_in_the_way(take: Take) -> None:
    take(ready("MZ-001"), ready("MZ-003"))
    services.begin_draft(code="MZ-001", by=somebody(), at=AT)
    services.retire_item(code="MZ-003", day=MONDAY)
    rows = [ready("MZ-001"), ready("MZ-003")]
    for row in rows:
        row["note"] = "改过"
    with pytest.raises(ImportRefused) as refusal:
        bring(*rows)
    told = {(f.item, f.code) for f in refusal.value.findings}
    assert told == {("MZ-001", "draft_there"), ("MZ-003", "no_longer_in_force")}


def test_one_that_cannot_be_published_keeps_its_whole_file_waiting(take: Take) -> None:
    take(ready("MZ-001"))
    bring(ready("MZ-003"), ready("RS-011"))
    services.reform(
        code="RS-011", state="cancelled", day=TUESDAY, document="国发1号", by=somebody(), at=AT
    )
    [file] = selectors.files_waiting()
    with refused("no_longer_in_force"):
        services.pass_file(file=file.key, seen=file.seen, day=TUESDAY, by=somebody(), at=AT)
    assert selectors.files_waiting() == [file]
    services.discard_file(file=file.key)
    assert not Edition.objects.exclude(item__code="MZ-001").exists()
    assert [one.name for one in selectors.cleared()] == ["RS-011"], "that it was cancelled stays"


def test_items_of_a_file_may_rest_on_one_another(take: Take) -> None:
    take(ready("MZ-001"))
    bring({**ready("MZ-003"), "prerequisites": ["RS-011"]}, ready("RS-011"))
    [file] = selectors.files_waiting()
    services.pass_file(file=file.key, seen=file.seen, day=TUESDAY, by=somebody(), at=AT)
    assert selectors.in_force("MZ-003", TUESDAY).typed.prerequisites == ("RS-011",)


def test_a_draft_of_a_file_that_is_changed_goes_its_own_way(take: Take) -> None:
    take(ready("MZ-001"))
    bring(ready("MZ-003"), ready("RS-011"))
    one = selectors.editions_of("MZ-003").get()
    told = {"edition": one.pk, "content": one.content, "seen": one.content_digest}
    services.save_draft(by=somebody(), at=AT, **told)
    [file] = selectors.files_waiting()
    assert [draft.item.code for draft in file.editions] == ["RS-011"]


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
    assert Edition.objects.exclude(state=State.DRAFT).count() == 1


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


def test_the_command_brings_drafts_into_a_catalogue_in_use(take: Take, tmp_path: Path) -> None:
    take(ready("MZ-001"))
    (tmp_path / "county.json").write_bytes(file_of(ready("MZ-003")))
    brought = tmp_path / "county.json"
    with pytest.raises(CommandError, match="--by"):
        call_command("import_items", brought)
    centre = Account.objects.get(pk=build.at_desk(build.COUNTY, "supervisor").account)
    nobody = build.an_account()
    said = StringIO()
    with translation.override("zh-hans"):
        with pytest.raises(CommandError, match=nobody.username):
            call_command("import_items", brought, by=nobody.username)
        call_command("import_items", brought, by=centre.username, stdout=said)
    assert said.getvalue().endswith("都是草稿，要由另一个人在工作台审核通过。\n")
    assert Edition.objects.get(item__code="MZ-003").state == State.DRAFT


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
