"""Whoever owns the database changes one thing, and verifying finds it and says where.

Every column of every table that is pinned, and rows put in, taken out and swapped: the tables and
columns are asked from the database, so that a new one without an answer here fails.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings as django_settings
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.utils import translation

from bianmin.config.preparation import connect_as
from bianmin.files.models import StoredFile
from bianmin.matters.models import Entry
from bianmin.matters.plan import chained, entry_text
from bianmin.matters.recheck import as_written
from bianmin.matters.services import NO_HEAD
from bianmin.notices.models import Paper
from bianmin.record.kinds import BY_NAME
from bianmin.record.models import Bill
from bianmin.record.verifying import jobs
from bianmin.record.verifying.faults import Fault
from bianmin.record.verifying.running import Journal, verify
from bianmin.vault.fields import EncryptedJSONField, EncryptedTextField
from tests.build import Case
from tests.house.databases import Database

from . import county

ENGINE = r"^(matters|record)_"
BESIDE_IT = {
    "almanac_day": {"calendar"},
    "almanac_notice": {"notice"},
    "almanac_officehours": {"calendar"},
    "applications_destructionline": {"listed", "destruction"},
    "applications_destructionlist": {"listed", "destruction"},
    "applications_formversion": {"form"},
    "applications_licence": {"licence"},
    "applications_licencedeed": {"licence"},
    "applications_page": {"page"},
    "catalogue_edition": {"edition", "editions"},
    "files_storedfile": {"page", "file", "destruction"},
    "information_case": {"case", "file"},
    "information_disclosure": {"disclosed", "file"},
    "information_release": {"release", "file"},
    "notices_delivery": {"delivery"},
    "notices_message": {"message"},
    "notices_paper": {"paper", "destruction"},
    "notices_seal": {"seal"},
    "notices_withdrawn": {"withdrawn"},
    "notices_wording": {"digests"},
    "people_accesslog": {"look"},
    "people_securityevent": {"event"},
    "policy_value": {"policy"},
}
"""Tables of other rooms that are pinned, and the jobs that look at them."""

OF_THE_ENGINE = {
    "orphans", "numbers", "calendar of all", "digests", "move", "series", "reckoned", "matter",
    "destroyed", "destruction", "kept_from",
}  # fmt: skip
OF_THE_BILLS = {"chain", "bills"}

FREE = {
    "rows are known by what they say, and told apart by nothing else": (
        "matters_entry.id", "matters_stay.id", "matters_stamp.id", "matters_clock.id",
        "record_leaf.id", "almanac_day.id", "almanac_officehours.id",
    ),
    "shown only, and set anew by the sweep": (
        "matters_stay.light", "matters_stay.next_change_at", "matters_clock.light",
        "matters_clock.next_change_at",
    ),
    "pages are put in another order": ("applications_page.position",),
    "sealed, and keys change": (
        "applications_formversion.answers", "applications_licencedeed.reason",
        "notices_delivery.answer", "notices_message.to", "notices_message.title",
        "notices_message.text", "notices_message.told_words",
    ),
    "what became of it says each attempt; who was told in person, and read it, is shown only": (
        "notices_message.state", "notices_message.not_before", "notices_message.delivered_at",
        "notices_message.reported_at", "notices_message.seen_at", "notices_message.told_at",
        "notices_message.told_by",
    ),
    "published later, by another person": ("information_release.disclosure_id",),
    "what a document is worth may change, and says so with its ground": (
        "information_disclosure.validity", "information_disclosure.validity_from",
        "information_disclosure.validity_ground",
    ),
    "how it came to be public; and what search knows of it": (
        "information_disclosure.writers", "information_disclosure.digest",
        "information_disclosure.submitted_at", "information_disclosure.remark",
        "information_disclosure.year", "information_disclosure.serial",
        "information_disclosure.searched", "information_disclosure.grams",
    ),
    "sealed, and destroyed with the request": (
        "information_case.who", "information_case.voided_why",
    ),
    "so that nobody is reminded twice": ("applications_licence.reminded",),
    "for convenience: when it was signed says the timestamp": ("record_signature.made_at",),
    "words for search, and for who edits": (
        "catalogue_edition.grams", "catalogue_edition.warnings", "catalogue_edition.submitted_at",
    ),
}  # fmt: skip
"""Columns that may change unseen, by reason."""

CHANGED = {
    "int2": "coalesce({c}, 0) + 1", "int4": "coalesce({c}, 0) + 1000003",
    "int8": "coalesce({c}, 0) + 1000003",
    "varchar": "overlay(coalesce(nullif({c}, ''), '?') placing '#' from 1 for 1)",
    "text": "'#' || {c}", "bool": "NOT {c}", "date": "coalesce({c}, '2030-01-01') + 9999",
    "timestamptz": "coalesce({c}, '2030-01-01') + interval '1 minute'",
    "time": "{c} + interval '1 minute'", "bytea": "sha256({c})",
    "jsonb": """'{{"x": 1}}'""", "_int2": "{c} || 7::int2", "_text": "{c} || {c}",
}  # fmt: skip
"""Another value of a column, by its type."""

CHANGED_OTHERWISE = {
    "applications_destructionline.about": "'enquiry 1', number = 'ZX1', matter_id = NULL",
    "applications_destructionline.number": "'ZX1', about = 'enquiry 1', matter_id = NULL",
    "almanac_day.kind": "CASE kind WHEN 'off' THEN 'work' ELSE 'off' END",
    "catalogue_edition.until_day": "from_day + 1, state = 'ended'",
    "information_case.after_id": "id, way = 'suit_after_review', longer_by = NULL",
    "information_case.filed_on": "filed_on - 1",
    "information_case.voided_at": "recorded_at, voided_by_id = recorded_by_id",
    "information_case.voided_by_id": "recorded_by_id, voided_at = recorded_at",
    "information_case.way": "'suit', longer_by = NULL",
    "information_disclosure.audience": "'internal', ground = 'personnel'",
    "information_disclosure.ground": "'personnel', audience = 'internal'",
    "information_disclosure.rule": "'other', holds_from = made_on",
    "matters_keptfrom.account": "1, body = NULL",
}
"""Where the database itself takes no other value."""

SWAPPED = {"matters_stay": "left_at IS NOT NULL"}
"""Which rows are swapped, where only one may be of another sort."""

EXTRA = {"matters_stay": "left_at IS NULL", "matters_matter": "closed_at IS NULL"}
"""The row to be changed where any would not do: one whose every column says something."""


@pytest.fixture
def owner(fresh_database: Database, key: Path, authority: Path) -> Iterator[Case]:
    """The furthest matter of a county, and Django's connection that of the owner."""
    case = county.settle()
    connect_as(fresh_database.owner_url)
    yield case
    connect_as(fresh_database.url)


def asked(statement: str, *values: object) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, list(values))
        return cursor.fetchall() if cursor.description else []


def pinned() -> list[str]:
    named = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename ~ %s"
    return sorted({name for (name,) in asked(named, ENGINE)} | BESIDE_IT.keys())


def columns(table: str) -> list[tuple[str, str]]:
    return asked(
        "SELECT column_name, udt_name FROM information_schema.columns"
        " WHERE table_schema = 'public' AND table_name = %s ORDER BY ordinal_position",
        table,
    )


def found(checks: set[str] | None = None) -> list[Fault]:
    at = county.SECOND
    wanted = (job for job in jobs.everything() if checks is None or job.check in checks)
    with translation.override("en"):
        return [fault for job in wanted for fault in jobs.run(job, at)]


def of(table: str) -> set[str]:
    if table == "record_leaf":
        return OF_THE_BILLS | BY_NAME.keys()
    own = OF_THE_BILLS if table.startswith("record_") else OF_THE_ENGINE
    return BESIDE_IT.get(table, own)


@contextmanager
def undone(table: str) -> Iterator[None]:
    """What is done to a table meanwhile, its triggers asleep, is undone."""
    with transaction.atomic():
        asked(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        yield
        transaction.set_rollback(True)


def missed(table: str, deeds: dict[str, str]) -> list[str]:
    """Of some statements those that nothing was found of."""
    unseen = []
    for deed, statement in deeds.items():
        with undone(table):
            try:
                with transaction.atomic():
                    asked(statement)
            except IntegrityError as refused:
                unseen.append(f"{table} {deed}: not even done: {refused}")
                continue
            if not found(of(table)):
                unseen.append(f"{table} {deed}")
    return unseen


def row(table: str) -> str:
    """The first row to be changed, as a condition."""
    where = EXTRA.get(table, "true")
    return f"ctid = (SELECT min(ctid) FROM {table} WHERE {where})"


def changes(table: str) -> dict[str, str]:
    """Each column of a row set to another value."""
    free = {name for names in FREE.values() for name in names}
    return {
        column: f'UPDATE {table} SET "{column}" = {other(table, column, kind)} WHERE {row(table)}'
        for column, kind in columns(table)
        if f"{table}.{column}" not in free
    }


def other(table: str, column: str, kind: str) -> str:
    return CHANGED_OTHERWISE.get(f"{table}.{column}") or CHANGED[kind].format(c=f'"{column}"')


def unique(table: str) -> set[str]:
    """The columns of a table's unique indexes."""
    rows = asked(
        "SELECT DISTINCT a.attname FROM pg_index i JOIN pg_attribute a"
        " ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)"
        " WHERE i.indrelid = %s::regclass AND i.indisunique",
        table,
    )
    return {name for (name,) in rows}


def swaps(table: str) -> dict[str, str]:
    """Two rows that say what the other said, but for what is unique; of one row, none."""
    (first, last), said = ends(table), [n for n, _kind in columns(table) if n not in unique(table)]
    if first == last or not said:
        return {}
    own = ", ".join(f'"{name}"' for name in said)
    other = ", ".join(f'o."{name}"' for name in said)
    return {
        "two rows swapped": f"UPDATE {table} a SET ({own}) = ROW((SELECT {other} FROM {table} o"
        f" WHERE o.ctid = CASE a.ctid WHEN '{first}' THEN '{last}'::tid ELSE '{first}'::tid END))"
        f" WHERE a.ctid IN ('{first}', '{last}')"
        if len(said) == 1
        else f"UPDATE {table} a SET ({own}) = (SELECT {other} FROM {table} o"
        f" WHERE o.ctid = CASE a.ctid WHEN '{first}' THEN '{last}'::tid ELSE '{first}'::tid END)"
        f" WHERE a.ctid IN ('{first}', '{last}')"
    }


def ends(table: str) -> tuple[str, str]:
    where = SWAPPED.get(table, "true")
    return asked(f"SELECT min(ctid)::text, max(ctid)::text FROM {table} WHERE {where}")[0]


def rows_in_and_out(table: str) -> dict[str, str]:
    """A row taken out; one put in that is like another, but for what must be unique."""
    kinds = {name: kind for name, kind in columns(table) if name != "id" or table in OWN_ID}
    own = {name: other(table, name, kinds[name]) for name in unique(table) & kinds.keys()}
    own |= PUT_IN.get(table, {})
    there = [f'"{name}"' for name in kinds]
    said = ", ".join(own.get(name, f'"{name}"') for name in kinds)
    found = {"a row taken out": f"DELETE FROM {table} WHERE {row(table)}"}
    if table not in HARMLESS:
        found["a row put in"] = (
            f"INSERT INTO {table} ({', '.join(there)}) SELECT {said} FROM {table}"
            f" WHERE ctid = '{ends(table)[0]}'"
        )
    return found


OWN_ID = {"matters_reckoned"}
PUT_IN = {
    "information_disclosure": {"audience": "audience"},
    "almanac_notice": {"recorded_at": "recorded_at - interval '1 year'"},
    "applications_formversion": {"matter_id": "matter_id"},
    "applications_destructionline": {"listed_id": "listed_id", "about": "about"},
    "applications_destructionlist": {"destroyed_at": "destroyed_at - interval '11 years'"},
    "information_release": {"disclosure_id": "NULL"},
    "applications_licence": {"matter_id": "(SELECT max(id) FROM matters_matter)"},
    "matters_destroyed": {"matter_id": "(SELECT max(id) FROM matters_matter)"},
    "catalogue_edition": {"item_id": "item_id", "until_day": "from_day", "state": "'ended'"},
    "notices_delivery": {"message_id": "message_id"},
    "notices_withdrawn": {"paper_id": "(SELECT max(id) FROM notices_paper)"},
    "notices_paper": {"rendered_at": "issued_at"},
    "policy_value": {"set_at": "set_at - interval '1 year'"},
}
"""What else must be different for a row to be taken at all, or to be of a day that has its bill."""

HARMLESS = {"files_storedfile": "what no page refers to is nobody's, and cleaned away"}


def test_every_table_has_rows_and_nothing_is_found_of_what_is_whole(owner: Case) -> None:
    assert [table for table in pinned() if not asked(f"SELECT 1 FROM {table} LIMIT 1")] == []
    assert found() == []
    columns_there = {f"{t}.{name}" for t in pinned() for name, _kind in columns(t)}
    assert {name for names in FREE.values() for name in names} <= columns_there


def test_every_change_of_every_column_row_and_order_is_found(owner: Case) -> None:
    unseen = [
        one
        for table in pinned()
        for one in missed(table, changes(table) | swaps(table) | rows_in_and_out(table))
    ]
    assert unseen == []


def test_it_says_where_and_the_command_ends_with_an_error(
    owner: Case, settings: Any, tmp_path: Path
) -> None:
    settings.DATA_DIRECTORY = tmp_path
    number, other = owner.row.number, Case(owner.matter + 1, "").row.number
    with undone("matters_entry"):
        asked(
            "UPDATE matters_entry SET actor = actor + 1 WHERE matter_id = %s AND version = 2",
            owner.matter,
        )
        faults = {str(fault) for fault in found({"matter"})}
        assert f"matters_matter {number}: entry 2 does not follow from the one before" in faults
        with pytest.raises(CommandError, match=f"(?s)1 .*{number}: entry 2"):
            call_command("verify", "--matter", number, "--processes=1")
        call_command("verify", "--matter", other, "--processes=1")
    call_command("verify", "--processes=1", "--root", bytes(Bill.objects.get(pk=1).root).hex())
    with pytest.raises(CommandError, match="aaaa"):
        call_command("verify", "--processes=1", "--root", "aaaa", "--since", "2026-09-22")


def test_a_chain_written_anew_as_a_whole_is_found_by_the_bill(owner: Case) -> None:
    """The ledger proves by itself again; only the bill knows what it was."""
    with undone("matters_entry"):
        rows = list(Entry.objects.filter(matter=owner.matter).order_by("version"))
        head, number = NO_HEAD, owner.row.number
        for row in rows:
            row.actor = (row.actor or 0) + (row.version == 2)
            head = chained(head, entry_text(number, as_written(row)))
            Entry.objects.filter(pk=row.pk).update(actor=row.actor, head=head)
        asked("UPDATE matters_matter SET head = %s WHERE id = %s", head, owner.matter)
        faults = {str(fault) for fault in found({"matter"})}
        assert not any("does not follow" in fault for fault in faults)
        assert f"matters_entry {number}: entry {len(rows)} is not the one that bill 2 has" in faults
        assert f"matters_entry {number}: entry 3 is not the one that bill 1 has" in faults


def test_a_paper_and_a_file_that_are_gone_or_changed_on_disk(owner: Case) -> None:
    paper = Paper.objects.exclude(digest="").earliest("pk")
    page = StoredFile.objects.earliest("pk")
    for row, table, check in (
        (paper, "notices_paper", "paper"),
        (page, "files_storedfile", "page"),
    ):
        file = Path(django_settings.FILES_DIRECTORY) / row.digest[:2] / row.digest
        content = file.read_bytes()
        for spoilt in (content[:-1] + bytes([content[-1] ^ 1]), content[: len(content) // 2]):
            file.write_bytes(spoilt)
            assert [(fault.table, fault.name) for fault in found({check})] == [(table, str(row.pk))]
        file.rename(aside := file.with_suffix(".aside"))
        (gone,) = found({check})
        assert "not in the store" in gone.says
        aside.rename(file)
        file.write_bytes(content)
    assert found({"paper", "page"}) == []


def test_a_run_that_was_stopped_goes_on_where_it_was(owner: Case, tmp_path: Path) -> None:
    wanted, journal = list(jobs.everything()), Journal(tmp_path / "journal", scope="")
    seen = list[str]()

    def stopped(_size: int, faults: list[Fault]) -> None:
        seen.extend(fault.name for fault in faults)
        if len(journal.done()) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        verify(wanted, journal, county.SECOND, processes=1, tell=stopped)
    with (tmp_path / "journal").open("a") as cut_short:
        cut_short.write('["", "calen')
    told = list[int]()
    faults = verify(
        wanted, journal, county.SECOND, processes=1, tell=lambda size, _found: told.append(size)
    )
    assert (faults, len(told)) == ([], len(wanted) - 3)


def test_a_person_s_rows_may_be_destroyed_and_everything_proves(owner: Case) -> None:
    """Deleted is what is sealed: chains, bills and counts need none of it."""
    sealed = [
        (model._meta.db_table, field.column)
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, EncryptedTextField | EncryptedJSONField)
        and model._meta.label not in ("notices.Paper", "files.StoredFile")
    ]
    with transaction.atomic():
        for table in {table for table, _column in sealed}:
            asked(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        for table, column in sealed:
            asked(f"UPDATE {table} SET \"{column}\" = ''")
        assert found() == []
        transaction.set_rollback(True)
