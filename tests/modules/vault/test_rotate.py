"""Everything goes to a new key or another algorithm while it is read; then the old key can go."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction

from bianmin.applications.models import FormVersion
from bianmin.notices.models import Paper
from bianmin.people import services
from bianmin.people.models import Party, SecurityEvent
from bianmin.vault import blind, columns, keys, resealing, sealing, store
from bianmin.vault.ciphers import read_header
from bianmin.vault.models import Resealing
from tests import build
from tests.build import FRIDAY

NOW = datetime(2026, 9, 18, 3, tzinfo=UTC)
NUMBER = "999901199001010010"


def known() -> Party:
    return services.register_person(name="张敏", id_number=NUMBER, by=None, at=NOW)


def headers_of(model: Any, column: str) -> set[tuple[int, int]]:
    """Algorithm and key of every value of a column, as the database has them."""
    rows = model.objects.raw(f"SELECT *, {column} AS raw_value FROM {model._meta.db_table}")
    return {read_header(bytes(row.raw_value)) for row in rows}


def to_the_end() -> int:
    goes = 0
    while resealing.is_under_way():
        goes += 1
        assert goes < 100
        resealing.go_on(at=NOW, portion=1)
    return goes


@pytest.mark.django_db
def test_rows_and_files_go_to_the_new_key_and_the_old_one_can_then_be_destroyed(
    directory: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    party, digest = known(), store.keep(b"a page of somebody's life")
    call_command("rotate_keys")
    assert "encryption-0002.key" in capsys.readouterr().out
    with pytest.raises(CommandError, match="rotate-keys --status"):
        call_command("retire_key", 1)
    assert resealing.retire(1) == {"people.Party": 1, "people.PartyVersion": 1, "files": 1}
    assert to_the_end() > 1  # cut off between any two batches, it goes on where it was
    assert headers_of(Party, "name") == {(1, 2)}
    call_command("rotate_keys", status=True)
    assert "people.Party：已换 1 条，已完成" in capsys.readouterr().out
    call_command("retire_key", 1)
    assert [path.name for path in directory.glob("encryption-*")] == ["encryption-0002.key"]
    again = Party.objects.get(pk=party.pk)
    assert (again.name, again.id_number) == ("张敏", NUMBER)
    assert store.fetch(digest) == b"a page of somebody's life"
    changed = SecurityEvent.objects.filter(kind="key_changed").order_by("pk")
    assert [one.facts for one in changed] == [
        {"deed": "made", "key": 2}, {"deed": "destroyed", "key": 1},
    ]  # fmt: skip
    with pytest.raises(CommandError, match="正在使用"):
        call_command("retire_key", 2)


@pytest.mark.django_db
def test_what_is_sealed_later_under_the_old_key_keeps_it_from_being_destroyed(
    directory: Path,
) -> None:
    old = sealing.seal("王芳".encode(), "people.party.name")
    party = known()
    keys.rotate(directory)
    resealing.begin()
    to_the_end()
    with transaction.atomic(), pytest.MonkeyPatch.context() as patched:
        patched.setattr(sealing, "seal", lambda plain, place: old)
        Party.objects.filter(pk=party.pk).update(name="王芳")
    assert resealing.retire(1) == {"people.Party": 1}
    assert keys.numbers(directory) == [1, 2]


@pytest.mark.django_db
def test_what_does_not_open_is_counted_and_stays_as_it_is(directory: Path) -> None:
    party = known()
    keys.rotate(directory)
    Party.objects.filter(pk=party.pk).update(address="x")
    with transaction.atomic(), pytest.MonkeyPatch.context() as patched:
        wrong = sealing.seal(b"x", "people.party.address")[:2] + bytes([0, 0, 0, 1]) + bytes(40)
        patched.setattr(sealing, "seal", lambda plain, place: wrong)
        Party.objects.filter(pk=party.pk).update(address="x")
    resealing.begin()
    to_the_end()
    assert Resealing.objects.get(pk="people.Party").broken == 1
    assert "people.Party" in resealing.retire(1)


@pytest.mark.django_db
def test_another_algorithm_is_chosen_and_both_open(settings: Any) -> None:
    party = known()
    settings.SEALING_ALGORITHM = "sm4-gcm"
    digest = store.keep(bytes(200_000))
    later = services.register_person(name="李四", id_number="999901198512319023", by=None, at=NOW)
    assert headers_of(Party, "name") == {(1, 1), (2, 1)}
    assert {one.name for one in Party.objects.filter(pk__in=[party.pk, later.pk])} == {
        "张敏",
        "李四",
    }
    resealing.begin()
    to_the_end()
    assert headers_of(Party, "name") == {(2, 1)}
    assert Party.objects.get(pk=party.pk).name == "张敏"
    assert store.fetch(digest) == bytes(200_000)


@pytest.mark.django_db
def test_papers_and_versions_of_forms_are_sealed_anew_and_not_changed_otherwise(
    directory: Path,
) -> None:
    case = build.an_application()
    FormVersion.objects.create(matter=case.row, version=1, answers={"a": "b"}, at=FRIDAY)
    paper = Paper.objects.filter(about=f"matter {case.matter}").first()
    assert paper is not None
    for model, column in ((Paper, "facts"), (FormVersion, "answers")):
        with pytest.raises(DatabaseError), transaction.atomic():
            model.objects.update(**{column: {"forged": "yes"}})
    keys.rotate(directory)
    for model in (Paper, FormVersion):
        batch = columns.reseal_some(model, b"", "")
        assert (batch.broken, batch.rows > 0) == (0, True)
    assert headers_of(Paper, "facts") == headers_of(FormVersion, "answers") == {(1, 2)}
    assert Paper.objects.get(pk=paper.pk).facts == paper.facts


def test_blind_indexes_may_be_made_with_sm3_once_and_stay_so(tmp_path: Path, settings: Any) -> None:
    usual = len(blind.digest("party.name", "王芳"))
    settings.KEYS_DIRECTORY = tmp_path / "sm3"
    keys.make(settings.KEYS_DIRECTORY, digests=keys.SM_3)
    assert keys.ring().blind_hash == keys.SM_3
    made = blind.digest("party.name", "王芳")
    assert len(made) == usual == 32
    keys.make(settings.KEYS_DIRECTORY)  # run again with another choice it changes nothing
    assert keys.ring().blind_hash == keys.SM_3
    assert blind.digest("party.name", "王芳") == made
