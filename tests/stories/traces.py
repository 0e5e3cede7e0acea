"""A program: where a person's value lies in the clear after the stories, one place a line.

Every row of every table (jobs with what they were told, sessions, keys of deeds), sessions as they
are read, titles of messages, which gateways show on a locked screen, and what web and worker said.
The persons of the stories are of the region 999901.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from django.contrib.sessions.models import Session
from django.db import connection

from bianmin.notices.models import Message
from bianmin.people.models import Party

OF_A_PERSON = re.compile(
    r'(?<!\w)(?:999901\d{11}[\dXx]|(?<!": )(?<!": -)62\d{14,17})(?!\w)', re.ASCII
)
"""An ID number of the stories, or a bank account: written as words, since a whole number of a row
(a series of the record has as many digits) may begin as an account does."""
MAYBE = re.compile(r"(?<!\w)1\d{10}(?!\w)|[\w.]+@[\w.]+", re.ASCII)
LONGEST_LOOK = 160


def reached() -> set[str]:
    """By what everybody known is reached: telephones and e-mail addresses."""
    values = {value for one in Party.objects.all() for value in (one.phone, one.email or "")}
    return {value for value in values if value}


def places() -> Iterator[tuple[str, str]]:
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT to_jsonb(t)::text FROM "{table}" AS t')
            yield from ((table, row) for (row,) in cursor.fetchall())
    for session in Session.objects.all():
        yield "a session", json.dumps(session.get_decoded(), ensure_ascii=False)
    for message in Message.objects.all():
        yield "a message's title", message.title


def found(said: list[str]) -> Iterator[str]:
    """Each place with a value: its name, and how what is there begins."""
    values = reached()
    logged = (("what was said", line) for name in said for line in _lines(Path(name)))
    for where, text in (*places(), *logged):
        if OF_A_PERSON.search(text) or values.intersection(MAYBE.findall(text)):
            yield f"{where}: {text[:LONGEST_LOOK]}"


def _lines(log: Path) -> list[str]:
    return log.read_text("utf-8", "replace").splitlines()


def main(*arguments: str) -> str:
    """The places, a line each."""
    return "\n".join(sorted(set(found(list(arguments)))))
