"""Sealed columns: plain in Python, unreadable and unsearchable in the database."""

from typing import Any

import pytest
from django.core.exceptions import FieldError
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bianmin.vault.sealing import Tampered

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
in_one_table = settings(
    max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


def _stored(column: str) -> bytes:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {column} FROM vault_letter")
        return bytes(cursor.fetchone()[0])


@in_one_table
@given(text=texts, facts=json_values)
def test_what_is_stored_comes_back(letters: Any, text: str, facts: Any) -> None:
    pk = letters.objects.create(to=text, facts=facts).pk
    letter = letters.objects.get(pk=pk)
    assert (letter.to, letter.text) == (text, None)
    assert letter.facts == facts


@pytest.mark.parametrize("name", ["䶮", "张䶮😀", "", "欧阳" * 25, "O'Neil; DROP TABLE", "\u3000"])
def test_rare_characters_and_emoji_come_back(letters: Any, name: str) -> None:
    letters.objects.create(to=name, facts={"name": name})
    letter = letters.objects.get()
    assert (letter.to, letter.facts) == (name, {"name": name})


def test_the_database_never_sees_the_text(letters: Any) -> None:
    letters.objects.create(to="王芳", facts={"ID": "999901199001010010"})
    assert "王芳".encode() not in _stored('"to"')
    assert b"9999011990" not in _stored("facts")
    assert _stored('"to"')[:2] == bytes([1, 1])


def test_a_value_copied_into_another_column_does_not_open(letters: Any) -> None:
    letters.objects.create(to="王芳", text="secret")
    with connection.cursor() as cursor:
        cursor.execute('UPDATE vault_letter SET text = "to"')
    with pytest.raises(Tampered, match=r"vault\.letter\.text"):
        letters.objects.get()


def test_a_change_in_the_database_is_noticed(letters: Any) -> None:
    letters.objects.create(to="王芳")
    with connection.cursor() as cursor:
        cursor.execute(
            'UPDATE vault_letter SET "to" = set_byte("to", 20, 255 - get_byte("to", 20))'
        )
    with pytest.raises(Tampered):
        letters.objects.get()


def test_no_value_at_all_stays_null_and_can_be_asked_for(letters: Any) -> None:
    letters.objects.create(to="")
    assert letters.objects.filter(text__isnull=True, to__isnull=False).count() == 1


@pytest.mark.parametrize("lookup", ["to", "to__contains", "to__in", "facts__ID", "to__startswith"])
def test_searching_a_sealed_column_is_refused(letters: Any, lookup: str) -> None:
    with pytest.raises(FieldError):
        letters.objects.filter(**{lookup: "王芳"}).count()


def test_updating_by_query_seals_too(letters: Any) -> None:
    letters.objects.create(to="before")
    letters.objects.update(to="after")
    assert b"after" not in _stored('"to"')
    assert letters.objects.get().to == "after"
