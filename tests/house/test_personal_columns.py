"""Every column of every table is judged: may a person's value stand in it, and how is it kept?

``columns.txt`` is the judgement; a column without a line, and a line without its column, fail.

- sealed: a person's value, or words that may hold one; reaches the database encrypted
- keyed: the keyed digest of a value, by which it is found again or recognised
- staff: of those who serve the public, whose names and numbers the law has shown
- published: what the law has put before everybody, covered where it names a person
- written: words of officials about things, refused where they hold somebody's number
- plain: codes, days, counts, ids; a place down to the village
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models

from bianmin.vault.fields import EncryptedJSONField, EncryptedTextField

KINDS = {"sealed", "keyed", "staff", "published", "written", "plain"}
COUNTING = (models.DateField, models.DateTimeField, models.BooleanField, models.ForeignKey)


def judged() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    label = kind = ""
    for line in (Path(__file__).parent / "columns.txt").read_text().splitlines():
        if not line.startswith(" "):
            label = line
            continue
        head, colon, rest = line.partition(":")
        kind = head.strip() if colon else kind
        assert kind in KINDS, line
        for name in (rest if colon else line).split():
            assert (label, name) not in found, f"{label}.{name} is judged twice"
            found[label, name] = kind
    return found


def columns() -> Iterator[tuple[str, Any]]:
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.local_fields:
            yield model._meta.label, field


def test_every_column_is_judged_and_kept_as_it_was_judged() -> None:
    lines, there = judged(), {(label, field.name): field for label, field in columns()}
    assert sorted(there.keys() - lines.keys()) == [], "judge these in columns.txt"
    assert sorted(lines.keys() - there.keys()) == [], "these are gone: take them out"
    sealed = (EncryptedTextField, EncryptedJSONField)
    assert {at for at, kind in lines.items() if kind == "sealed"} == {
        at for at, field in there.items() if isinstance(field, sealed)
    }
    assert {at for at, kind in lines.items() if kind == "keyed"} == {
        at for at, field in there.items() if isinstance(field, models.BinaryField)
    }


@pytest.mark.django_db
def test_no_index_holds_a_few_digits_of_anybody() -> None:
    """Whoever has the key tries all four digits in no time: such a digest is as good as none."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE table_schema = 'public' AND column_name ~ 'tail|last_four|last_digits'"
        )
        assert cursor.fetchall() == []
