"""Taking a step on an application: words kept sealed beside the ledger, papers issued with it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bianmin.casework import stepping, writing
from bianmin.casework.refusals import no_such_step
from bianmin.casework.stepping import Offered
from bianmin.law.procedure import Step
from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor, Taken, take

from .. import (
    amending,
    counting_refusals,
    delivering,
    mandates,
    refusals,
)
from ..asking import asked as asked_of
from ..digests import answers_digest
from ..models import Application, Material, Miscount
from ..procedures import APPLICATION
from ..urging import URGES
from .deeds import Deed

ASKING = frozenset({"ask_joint"})
"""Taken by opening a child, on a page of its own: ``joint.asking`` knows whom to ask."""

LONG = ("content", "warnings", "grams", "searched", "titles")


def act(
    *,
    matter: int,
    step: str,
    by: Actor,
    at: datetime,
    key: str,
    seen: int | None = None,
    facts: Mapping[str, Any] | None = None,
    words: Mapping[str, str] | None = None,
    given_back: Collection[str] = (),
    answers: Mapping[str, Any] | None = None,
) -> Taken:
    """Take ``step``. ``words`` are written reasons and findings, by name of the digest fact.

    Corrections may be explained paper by paper, by the papers' keys, instead of by ``reason``.
    ``given_back`` are the keys of papers whose originals go back with the step (a fact of the
    step that only gives back); ``answers`` the fields of the form that are put right.
    What the step can know by itself (papers here, papers missing, originals kept) is counted
    here, under the matter's lock. Raises ``Refusal``; then nothing is saved.
    """
    if not APPLICATION.has_step(step) or APPLICATION.step(step).opens or step in ASKING:
        raise no_such_step()
    declared, given = APPLICATION.step(step), dict(facts or {})
    asked = _papers_asked(declared, matter, given)
    written = _written(declared, words or {}, asked)
    given |= writing.digests(asked_of(declared), written)
    if step == amending.STEP:
        given["answers"] = answers_digest(answers or {})
    if "second" in given:
        by = replace(by, second=given["second"])
    back = given_back or given.get("given_back", ())
    deed = Deed(matter, declared, by, at, given, written, back, answers or {})
    try:
        return take(
            matter,
            step,
            by=by,
            at=at,
            key=key,
            seen=seen,
            facts=given,
            gather=deed.gather,
            beside=deed.beside,
        )
    except Refusal as refusal:
        raise mandates.explained(refusal, step, matter, deed.body) from refusal


def _papers_asked(step: Step, matter: int, facts: Mapping[str, Any]) -> list[str]:
    """The keys of the papers a correction is about; only those of the published list may be."""
    if step.name not in {"ask_correction", "supply", "correct_on_spot"}:
        return []
    keys = [key for key in facts.get("materials") or () if isinstance(key, str)]
    known = Material.objects.filter(application=matter).values_list("key", flat=True)
    if unknown := set(keys) - set(known):
        raise refusals.not_on_first_list("、".join(sorted(unknown)))
    if step.name == "ask_correction":
        _refuse_handed_in(matter, keys)
    return keys


def _refuse_handed_in(matter: int, keys: Iterable[str]) -> None:
    """What she handed in and the offices lost is not asked of her."""
    missed = Miscount.objects.filter(discrepancy__matter=matter, key__in=keys)
    lost = missed.exclude(discrepancy__settlement__in=("found", "count_wrong", "list_wrong"))
    if names := "、".join(lost.values_list("name", flat=True)):
        raise counting_refusals.handed_in(names)


def _written(step: Step, words: Mapping[str, str], asked: Collection[str]) -> dict[str, str]:
    """What was written, by name; refused where something that is required was not."""
    article = refusals.ASKS_FOR_REASONS.get(step.name, "")
    written = writing.written(asked_of(step), words, each=asked, article=article)
    if "proxy_id" in written:
        written["proxy_id"] = delivering.proxy_number(written["proxy_id"])
    return written


def allowed_steps(*, matter: int, by: Actor, at: datetime) -> Offered:
    """The steps ``by`` may take now, as ``casework.stepping`` has them."""
    offered = stepping.allowed_steps(
        matter=matter, by=by, at=at, unthought=_UNTHOUGHT, of_others=URGES
    )
    return [pair for pair in offered if pair[0].name not in ASKING]


_UNTHOUGHT = frozenset(
    {"nothing-asked", "not-decided"}
    | {"already-decided", "already-on-its-way", "still-here", "told-stands", "not-deemed"}
    | {"no-special-here", "no-promise-runs", "nothing-begun", "not-extendable", "nothing-late"}
    | {"nothing-held", "nothing-to-extend", "not-urged", "waits-for-her", "nothing-to-settle"}
    | {"came-from-nowhere", "nothing-to-answer", "nothing-to-serve"}
)
"""Refusals of steps of which one would not think here; other steps are shown with the reason."""


def application_of(matter: int) -> Application:
    """The application of a matter, with what pages show of it.

    The edition's long columns are left out: ``Edition.typed`` is kept by the process.
    """
    rows = Application.objects.select_related("matter__terms", "edition__item", "party")
    return rows.defer(*(f"edition__{name}" for name in LONG)).get(pk=matter)
