"""What other departments were asked about a matter, for its package: with the ledger of each."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from bianmin.law.zone import SHANGHAI
from bianmin.matters.models import Entry
from bianmin.people.models import Account

from ..joint.scenes import JointScene
from ..notices import words
from . import records, verify


def files_of(tasks: Collection[JointScene]) -> Iterator[tuple[str, bytes]]:
    """Of each task: what was asked and answered, by whom and when; its ledger; its limits."""
    acted = {entry.actor for one in tasks for entry in one.entries}
    names = dict(Account.objects.filter(pk__in=acted).values_list("pk", "name")) if tasks else {}
    for one in tasks:
        folder = folder_of(one)
        yield f"{folder}task.json", records.as_json(_told(one, names))
        yield f"{folder}{verify.ENTRIES}", records.entries(one)
        yield f"{folder}clocks.json", records.as_json(records.clocks(one))


def folder_of(one: JointScene) -> str:
    return f"{verify.JOINT}{one.matter.number}/"


def described(one: JointScene) -> dict[str, str]:
    """What the metadata say of a task: its number, where it is, how it ended, its last hash."""
    row = one.matter
    told = {"number": row.number, "folder": folder_of(one), "outcome": row.outcome}
    return {**told, "ledger_head": bytes(row.head).hex()}


def _told(one: JointScene, names: Mapping[int, str]) -> dict[str, Any]:
    ordered = sorted(one.entries, key=lambda entry: entry.version)
    first, last = ordered[0], ordered[-1]
    written = one.remarks.get(last.version, {})
    return {
        "number": one.matter.number,
        "department": one.directory.body(one.task.body).name,
        "named_as": one.task.department,
        "asked": one.task.task,
        "asked_at": _moment(first),
        "asked_by": _whom(one, first, names),
        "outcome": one.matter.outcome,
        "outcome_in_words": words.say("joint_outcome", one.matter.outcome),
        "answered": written.get("reason", ""),
        "answered_at": _moment(last),
        "answered_by": _whom(one, last, names),
        "entry": last.version,
    }


def _moment(entry: Entry) -> str:
    return entry.recorded_at.astimezone(SHANGHAI).isoformat()


def _whom(one: JointScene, entry: Entry, names: Mapping[int, str]) -> str:
    """The body, the post and the person; empty where the law did it."""
    if entry.post is None:
        return ""
    post = one.directory.post(entry.post)
    body = one.directory.body(post.body).name
    return " ".join((body, post.name, names.get(entry.actor or 0, ""))).strip()
