"""Taking in the country's places from an archive: whole or not at all, and again without harm."""

import gzip
import io
import os
import tarfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from bianmin.law.refusal import Refusal
from bianmin.network import divisions, gazetteer, national, selectors
from bianmin.network.models import Division
from bianmin.network.national import archive
from bianmin.network.national.refusals import ArchiveRefused
from tests.modules.network import archives
from tests.modules.network.network import MAZHAN, MONDAY, Network

OTHER = {
    "provinces": [["11", "北京市"], ["44", "广东省"]],
    "cities": [["1101", "市辖区", "11"], ["4419", "东莞市", "44"]],
    "areas": [["110101", "东城区", "1101", "11"], ["441900", "东莞市", "4419", "44"]],
    "streets": [
        ["110101001", "东华门街道办事处", "110101", "11", "1101"],
        ["441900003", "东城街道", "441900", "44", "4419"],
    ],
    "villages": [
        ["110101001001", "多福巷社区居委会", "110101001", "11", "1101", "110101"],
        ["441900003001", "主山社区居民委员会", "441900003", "44", "4419", "441900"],
    ],
}


def imported(path: Path, **given: Any) -> national.Difference:
    return national.import_divisions(path=path, **{"day": MONDAY, "edition": "2023", **given})


def codes() -> set[str]:
    return set(Division.objects.values_list("code", flat=True))


def test_the_shipped_county_imported_again_only_gains_what_lies_above(
    yishui: Network, tmp_path: Path
) -> None:
    found = imported(archives.packed(tmp_path / "a.tgz", archives.shipped()), county="371323")
    assert (found.read, found.added) == (407, 2)
    assert (found.renamed, found.ended) == ((), ())
    assert [one.code for one in found.moved] == ["371323000000"]
    assert divisions.root(yishui.now()).code == "371323000000"
    assert imported(tmp_path / "a.tgz", county="371323").is_empty


def test_the_country_stays_outside_the_directory_and_is_found_by_sql(
    yishui: Network, tmp_path: Path
) -> None:
    before = len(yishui.now().divisions)
    path = archives.written(tmp_path, {n: archives.shipped()[n] + OTHER[n] for n in OTHER})
    imported(path)
    assert len(yishui.now().divisions) == before
    assert [place.full_name for place in gazetteer.search("多福", MONDAY)] == [
        "北京市东城区东华门街道多福巷社区"
    ]
    assert [place.code for place in gazetteer.search("zhu shan", MONDAY)] == ["441900003001"]
    assert gazetteer.search("多福", MONDAY, within="371323000000") == []
    assert gazetteer.search(" ", MONDAY) == []


def test_a_prefecture_without_counties_is_there_once(db: None, tmp_path: Path) -> None:
    imported(archives.written(tmp_path, OTHER))
    dongguan = Division.objects.get(code="441900000000")
    assert (dongguan.level, dongguan.parent_id) == (3, "440000000000")
    assert dongguan.full_name == "广东省东莞市"
    assert Division.objects.get(code="441900003000").full_name == "广东省东莞市东城街道"


def test_a_new_edition_shows_what_is_new_renamed_and_ended(yishui: Network, tmp_path: Path) -> None:
    tables = archives.shipped()
    imported(archives.written(tmp_path, tables))
    first, second, *others = tables["villages"]
    renamed = [first[0], "新名村民委员会", *first[2:]]
    added = ["371323101999", "新设村村委会", *first[2:]]
    later = {**tables, "villages": [renamed, *others, added]}
    day = date(2026, 1, 1)
    found = imported(archives.written(tmp_path, later), edition="2025", day=day)
    assert (found.added, [one.now for one in found.renamed]) == (1, ["新名村民委员会"])
    assert [code for code, _name in found.ended] == [second[0]]
    assert Division.objects.get(code=first[0]).short_name == "新名村"
    assert Division.objects.get(code=second[0]).until_day == date(2025, 12, 31)
    assert Division.objects.get(code="371323101999").edition == "2025"
    back = imported(archives.written(tmp_path, tables), edition="2026", day=date(2026, 6, 1))
    assert (back.added, len(back.ended)) == (1, 1)
    assert Division.objects.get(code=second[0]).until_day is None


def test_what_the_county_merged_itself_stays_merged(yishui: Network, tmp_path: Path) -> None:
    path = archives.written(tmp_path, archives.shipped())
    imported(path)
    villages = Division.objects.filter(parent=MAZHAN)
    moved = set(villages.values_list("code", flat=True))
    villages.update(parent="371323102000")
    Division.objects.filter(code=MAZHAN).update(successor="371323102000", until_day=MONDAY)
    assert imported(path).is_empty
    assert moved <= set(
        Division.objects.filter(parent="371323102000").values_list("code", flat=True)
    )


def test_only_shown_changes_nothing(db: None, tmp_path: Path) -> None:
    before = codes()
    found = imported(archives.written(tmp_path, OTHER), write=False)
    assert found.added == 9
    assert codes() == before


WRONG = [
    (
        "villages",
        ["11010100100", "少一位", "110101001", "11", "1101", "110101"],
        "villages.csv 第 4 行",
    ),
    ("villages", ["110101001001", "重复", "110101001", "11", "1101", "110101"], "重复出现"),
    ("villages", ["110101009001", "无上级", "110101009", "11", "1101", "110101"], "“110101009”"),
    ("streets", ["110101002", " ", "110101", "11", "1101"], "streets.csv 第 4 行"),
    ("streets", ["110101002", "名" * 61, "110101", "11", "1101"], "太长"),
    ("areas", ["110102", "少一列"], "areas.csv 第 4 行"),
]


@pytest.mark.parametrize(("table", "row", "told"), WRONG)
def test_a_wrong_line_is_named_and_nothing_is_imported(
    db: None, tmp_path: Path, table: str, row: list[str], told: str
) -> None:
    before = codes()
    path = archives.written(tmp_path, {**OTHER, table: [*OTHER[table], row]})
    with pytest.raises(ArchiveRefused) as refused:
        imported(path)
    assert told in "\n".join(map(str, refused.value.faults))
    assert codes() == before


def test_bytes_that_are_no_text_are_named(db: None, tmp_path: Path) -> None:
    path = archives.written(tmp_path, OTHER)
    with (path / "villages.csv").open("ab") as file:
        file.write(b'"110101001002","\xff\xfe","110101001","11","1101","110101"\n')
    with pytest.raises(ArchiveRefused) as refused:
        imported(path)
    assert "villages.csv 第 4 行" in str(refused.value.faults[0])


def test_other_columns_are_named(db: None, tmp_path: Path) -> None:
    path = archives.written(tmp_path, OTHER)
    (path / "areas.csv").write_text("id,title\n1,2\n", "utf-8")
    with pytest.raises(ArchiveRefused) as refused:
        imported(path)
    assert "各列应当是 code, name, cityCode" in str(refused.value.faults[0])


def test_reading_ends_after_twenty_faults(db: None, tmp_path: Path) -> None:
    wrong = [["1", "x", "110101001", "11", "1101", "110101"]] * 30
    with pytest.raises(ArchiveRefused) as refused:
        imported(archives.written(tmp_path, {**OTHER, "villages": wrong}))
    assert len(refused.value.faults) == 20


def refusal(path: Path, **given: Any) -> str:
    with pytest.raises(Refusal) as refused:
        imported(path, **given)
    return refused.value.code


def test_what_is_no_archive_is_refused(db: None, tmp_path: Path) -> None:
    (tmp_path / "text.tgz").write_text("no archive")
    (tmp_path / "cut.tgz").write_bytes(gzip.compress(os.urandom(4000))[:2000])
    (tmp_path / "empty").mkdir()
    assert refusal(tmp_path / "text.tgz") == "network.archive_broken"
    assert refusal(tmp_path / "cut.tgz") == "network.archive_broken"
    assert refusal(tmp_path / "none.tgz") == "network.archive_unreadable"
    assert refusal(tmp_path / "empty") == "network.table_missing"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "package/../../x"])
def test_an_archive_that_points_outside_itself_is_refused(
    db: None, tmp_path: Path, name: str
) -> None:
    with tarfile.open(tmp_path / "evil.tgz", "w:gz") as package:
        package.addfile(tarfile.TarInfo(name), io.BytesIO())
    assert refusal(tmp_path / "evil.tgz") == "network.archive_unsafe"


def test_a_bomb_is_refused_before_it_is_unpacked(
    db: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = archives.packed(tmp_path / "a.tgz", OTHER)
    monkeypatch.setattr(archive, "LARGEST_TABLE", 100)
    assert refusal(path) == "network.table_too_large"
    monkeypatch.setattr(archive, "LARGEST_ARCHIVE", 100)
    assert refusal(path) == "network.archive_too_large"
    monkeypatch.setattr(archive, "MOST_MEMBERS", 2)
    monkeypatch.setattr(archive, "LARGEST_ARCHIVE", 10**9)
    monkeypatch.setattr(archive, "LARGEST_TABLE", 10**9)
    assert refusal(path) == "network.archive_unsafe"


def test_a_link_in_the_place_of_a_table_is_no_table(db: None, tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "link.tgz", "w:gz") as package:
        link = tarfile.TarInfo("package/dist/provinces.csv")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        package.addfile(link)
    assert refusal(tmp_path / "link.tgz") == "network.table_missing"


def test_a_county_that_is_not_listed_is_refused(db: None, tmp_path: Path) -> None:
    path = archives.written(tmp_path, OTHER)
    assert refusal(path, county="371324") == "network.county_not_listed"
    assert refusal(path, county="沂水") == "network.county_code_wrong"


def test_the_command_tells_progress_and_difference(
    yishui: Network, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = archives.packed(tmp_path / "a.tgz", archives.shipped())
    call_command("import_divisions", str(path), county="371323", check=True)
    told = capsys.readouterr()
    assert "407" in told.out
    assert "407" in told.err
    assert not Division.objects.filter(code="370000000000").exists()
    call_command("import_divisions", str(path), county="371323")
    assert Division.objects.filter(code="370000000000").exists()
    with pytest.raises(CommandError, match="371324"):
        call_command("import_divisions", str(path), county="371324")


def test_every_process_sees_the_new_names(yishui: Network, tmp_path: Path) -> None:
    tables = archives.shipped()
    tables["streets"] = [
        [code, "马站新镇" if code == MAZHAN[:9] else name, *above]
        for code, name, *above in tables["streets"]
    ]
    imported(archives.written(tmp_path, tables))
    assert selectors.directory().division_name(MAZHAN) == "马站新镇"
