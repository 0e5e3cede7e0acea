"""Writes a paper, or the messages of a wording, with the jobs that follow: one statement each.

By hand, since nearly every step of an application asks for both: why, and what it cost, is in
docs/decisions/0043-a-paper-is-one-statement.md.
"""

from collections.abc import Sequence

from bianmin.law.zone import day_of
from bianmin.postgres.exchange import Row, run
from bianmin.postgres.rows import kept

from . import numbers, seals, tasks, wordings
from .kinds import PaperKind
from .models import Message, Paper

OF_PAPER = ("kind", "wording_id", "title", "facts", "addressee", "organ", "about", "issued_at",
    "access_code", "scan_path", "unprintable", "replaces_id", "training")  # fmt: skip
JOB = "INSERT INTO procrastinate_jobs (queue_name, task_name, priority, scheduled_at, args)"

PAPER = f"""
WITH n AS ({numbers.NEXT}), p AS (
    INSERT INTO notices_paper (kind, edition, title, facts, addressee, organ, about, issued_at,
        access_code, scan_path, unprintable, replaces_id, training, number, seal_id, digest)
    VALUES ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
        coalesce((SELECT number FROM n), ''), ({seals.IN_USE.format(body="$17", day="$18")}), '')
    RETURNING id, number, seal_id
), j AS ({JOB}
    SELECT $19, $20, $21, NULL, jsonb_build_object('paper_id', id) FROM p
)
SELECT id, number, seal_id, EXISTS (SELECT FROM notices_wording WHERE edition = $5) FROM p
"""


def write_paper(paper: Paper, kind: PaperKind, *, mark: str | None) -> None:
    """Its row, with the next number under ``mark`` (none without one), its seal and its wording;
    the job that renders it. Raises Refusal where the county wants no paper without its seal."""
    source = wordings.text(kind)
    paper.wording_id, day = wordings.edition(source), day_of(paper.issued_at)
    sealed = seals.is_sealed(kind, training=paper.training)
    number = (paper.organ, mark, day.year)
    seal = (paper.organ if sealed else None, day)
    job = (tasks.render_paper.queue, tasks.render_paper.name, tasks.priority_of(paper.facts))
    (row,) = run(PAPER, [*number, *kept(paper, OF_PAPER), *seal, *job])
    paper.pk, paper.number, paper.seal_id, is_worded = row
    paper._state.adding = False
    if not is_worded:
        wordings.keep(kind)
    if sealed and paper.seal_id is None:
        seals.refuse_without(kind, paper.issued_at)


OF_MESSAGE = ("to", "account_id", "title", "text", "about", "key")

# What is like an earlier one of the same statement is passed over too.
MESSAGES = f"""
WITH m AS (
    INSERT INTO notices_message (channel, wording, created_at, state, delivered_at, not_before,
        "to", account_id, title, text, about, key)
    SELECT $1, $2, $3::timestamptz, $4, $5::timestamptz, $6::timestamptz, x.*
    FROM unnest($7::bytea[], $8::bigint[], $9::bytea[], $10::bytea[], $11::text[], $12::text[]) x
    ON CONFLICT (key) WHERE key <> '' DO NOTHING RETURNING id, key
), j AS ({JOB}
    SELECT $13, $14, 0, $6::timestamptz, jsonb_build_object('message_id', id) FROM m
    WHERE $15::bool ORDER BY id
)
SELECT id, key FROM m ORDER BY id
"""


def write_messages(messages: Sequence[Message]) -> list[Message]:
    """Their rows, and a job for each that leaves the house; those whose key was not there before.

    All of one wording, one channel and one instant, one or more.
    """
    first = messages[0]
    of_all = (first.channel, first.wording, first.created_at, first.state, first.delivered_at,
        first.not_before)  # fmt: skip
    columns = zip(*(kept(message, OF_MESSAGE) for message in messages), strict=True)
    job = (tasks.deliver_message.queue, tasks.deliver_message.name, first.account_id is None)
    written = run(MESSAGES, [*of_all, *map(list, columns), *job])
    return _those_written(messages, written)


def _those_written(messages: Sequence[Message], written: Sequence[Row]) -> list[Message]:
    """Rows come in the order of the messages, less those that were passed over."""
    rows = iter(written)
    row, fresh = next(rows, None), []
    for message in messages:
        if row and row[1] == message.key:
            message.pk, message._state.adding = row[0], False
            fresh.append(message)
            row = next(rows, None)
    return fresh
