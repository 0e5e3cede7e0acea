"""The one door: every matter is opened and moved here, and nowhere else."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from bianmin.law.procedure import Step
from bianmin.law.zone import day_of
from bianmin.postgres import exchange

from . import numbers, refusals, registry, saving, statements, store
from .models import Destroyed, KeptFrom, Matter
from .plan import plan
from .secrecy import NOBODY, Kept
from .situation import LAW, Actor, MatterCard, Situation, party
from .terms import TermsContent, canonical
from .writes import Plan

__all__ = [
    "LAW",
    "Actor",
    "Taken",
    "forget_training",
    "note_destroyed",
    "open_child",
    "open_matter",
    "party",
    "take",
]

NO_HEAD = bytes(32)
LONGEST_KEY = 64

Beside = Callable[[Plan], object]
"""Writes a module's own rows in the step's transaction; what it returns, what follows is given."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What a step did: the matter and the version of the entry it wrote.

    ``again``: the same key had come before; this is the first answer, nothing was written.
    """

    matter: int
    version: int
    number: str = ""
    again: bool = False


def take(
    matter: int,
    step: str,
    *,
    by: Actor,
    at: datetime,
    key: str,
    facts: Mapping[str, Any] | None = None,
    seen: int | None = None,
    effective: datetime | None = None,
    gather: Callable[[], Mapping[str, Any]] | None = None,
    jobs: Sequence[saving.Job] = (),
    beside: Beside | None = None,
) -> Taken:
    """Take a step on a matter: load, plan, save, in one transaction.

    ``at`` is now; ``key`` is unique over all entries, so a retry gets the first answer; ``seen``
    is the version of the last entry by a person that the page showed; ``effective`` since when a
    step of the law holds, where that is not now. ``beside`` writes the
    module's own rows in the same transaction; a refusal it raises undoes all. ``gather`` adds
    facts that can be known only under the lock. Raises ``Refusal``.
    """
    _check_key(key)
    digest = _digest(step, facts or {})
    with transaction.atomic():
        found = store.lock_and_read(matter, key, at)
        if found is None:
            raise refusals.no_such_matter()
        situation, earlier = found
        if earlier:
            return _first_answer(earlier, digest, matter)
        _check_seen(situation, by, seen)
        given = {**(facts or {}), **(gather() if gather else {})}
        declared = _declared(situation, step)
        planned = plan(situation, declared, by=by, facts=given, effective=effective)
        try:
            saving.save(planned, key=key, digest=digest, jobs=jobs)
        except saving.KeyTaken as taken:
            raise refusals.key_reused() from taken
        _after(planned, beside, key=key)
    return Taken(matter, planned.entry.version, situation.matter.number)


def open_matter(
    terms: TermsContent,
    step: str,
    *,
    by: Actor,
    at: datetime,
    key: str,
    place: str,
    received_by: int | None = None,
    applicant: int | None = None,
    beneficiary: int | None = None,
    facts: Mapping[str, Any] | None = None,
    effective: datetime | None = None,
    training: bool = False,
    kept: Kept = NOBODY,
    jobs: Sequence[saving.Job] = (),
    beside: Beside | None = None,
) -> Taken:
    """Open a matter under ``terms`` by an opening step; the body of ``by``'s post receives it.

    The body (id) ``received_by`` does where a party or somebody unnamed opens it, who has no post,
    and where somebody enters what another body received. ``place`` is the 12-digit code of the
    competent division; ``kept`` is from whom it is kept. A ``training`` matter has a number of a
    series of its own and counts nowhere. Otherwise as ``take``.
    """
    _check_key(key)
    told: dict[str, Any] = {"applicant": applicant, "beneficiary": beneficiary, "place": place}
    told |= {"training": True} if training else {}
    digest = _digest(step, {"facts": facts or {}, "terms": terms.digest.hex(), **told})

    @transaction.atomic
    def opened() -> Taken:
        earlier, known, surroundings = store.read_key(key, terms.digest)
        if earlier:
            return _first_answer(earlier, digest)
        body = _receiver(surroundings, by, received_by)
        code = numbers.code_of(body, surroundings.directory)
        series = numbers.series_of(code, day_of(at), training=training)
        count, matter = saving.next_number(series)
        card = MatterCard(
            matter, numbers.number_of(series, count), matter, None, None, applicant, body.id,
            place, "", effective or at, None, 0, NO_HEAD, training, beneficiary,
        )  # fmt: skip
        situation = _new(card, terms, surroundings, at, kept=kept)
        declared = _declared(situation, step)
        planned = plan(situation, declared, by=by, facts=facts or {}, effective=effective)
        opening = saving.Opening(known or saving.save_terms(terms), matter, None, beneficiary)
        saving.save(planned, key=key, digest=digest, jobs=jobs, opening=opening)
        _keep(matter, kept)
        _after(planned, beside, key=key)
        return Taken(matter, planned.entry.version, card.number)

    return _first_or_again(opened)


def _first_or_again(opened: Callable[[], Taken]) -> Taken:
    """Whoever sends the same page at the same moment gets the answer of who was first."""
    try:
        return opened()
    except saving.KeyTaken:
        return opened()


def _new(
    card: MatterCard,
    terms: TermsContent,
    surroundings: Any,
    at: datetime,
    *,
    kept: Kept,
    kept_away: frozenset[int] = frozenset(),
) -> Situation:
    procedure = registry.procedure(terms.procedure, terms.edition)
    return Situation(at, card, terms, procedure, surroundings, kept_away=kept_away, kept=kept)


def _keep(matter: int, kept: Kept) -> None:
    """Write down from whom it is kept; no statement where it is from nobody."""
    people = [KeptFrom(matter_id=matter, account=one) for one in sorted(kept.accounts)]
    bodies = [KeptFrom(matter_id=matter, body=one) for one in sorted(kept.bodies)]
    KeptFrom.objects.bulk_create([*people, *bodies])


def open_child(
    parent: int,
    terms: TermsContent,
    step: str,
    *,
    parent_step: str,
    by: Actor,
    at: datetime,
    key: str,
    facts: Mapping[str, Any] | None = None,
    parent_facts: Mapping[str, Any] | None = None,
    beside: Beside | None = None,
) -> Taken:
    """Open a child matter; on the parent this is ``parent_step``, in the same transaction.

    The child has the parent's applicant and place, and its number with a suffix.
    """
    child_key = _derived(key, "child")
    digest = _digest(step, {"facts": facts or {}, "terms": terms.digest.hex()})
    with transaction.atomic():
        asked = take(parent, parent_step, by=by, at=at, key=key, facts=parent_facts)
        found = store.read(parent, child_key, at)
        if found is None:
            raise refusals.no_such_matter()
        above, earlier = found
        if earlier:
            return _first_answer(earlier, digest)
        root, surroundings = above.matter.root, above.surroundings
        count, matter = saving.next_child(root)
        body = surroundings.directory.body(_post(surroundings, by).body)
        card = MatterCard(
            matter, numbers.child_number(above.matter.number, count + 1), root, parent,
            asked.version, above.matter.applicant, body.id, above.matter.place, "", above.at,
            None, 0, NO_HEAD, above.matter.training,
        )  # fmt: skip
        away = above.interested
        situation = _new(card, terms, surroundings, above.at, kept=above.kept, kept_away=away)
        planned = plan(situation, _declared(situation, step), by=by, facts=facts or {})
        opening = saving.Opening(saving.save_terms(terms), root, parent, None)
        saving.save(planned, key=child_key, digest=digest, opening=opening)
        _keep(matter, above.kept)
        _after(planned, beside, key=child_key)
    return Taken(matter, planned.entry.version, card.number)


@transaction.atomic
def note_destroyed(*, root: int, listed: str, at: datetime) -> list[int]:
    """Record that the content of a matter and its children is destroyed now; their ids.

    ``listed`` is the number of the list by which it was let go. The ledger stays as it is. Refused
    by the database (IntegrityError) where one of them is open, practice, or destroyed already.
    """
    family = list(Matter.objects.filter(root=root).order_by("pk").values_list("pk", flat=True))
    Destroyed.objects.bulk_create(Destroyed(matter_id=one, listed=listed, at=at) for one in family)
    return family


@transaction.atomic
def forget_training(*, before: datetime) -> int:
    """Forget the training matters opened before, children too; how many they were.

    The modules forget their own rows first. No other matter can be forgotten, by nobody: the
    database refuses it.
    """
    roots = Matter.objects.filter(training=True, parent__isnull=True, opened_at__lt=before)
    mine = list(Matter.objects.filter(root__in=roots).order_by("pk").values_list("pk", flat=True))
    registry.forget(mine)
    forgotten: int = exchange.run(statements.FORGET_TRAINING, [mine])[0][0]
    return forgotten


def _check_key(key: str) -> None:
    if not 0 < len(key) <= LONGEST_KEY:
        raise refusals.key_missing()


def _derived(key: str, of: str) -> str:
    """The key of what a step does elsewhere: as unique as its own, and no longer than one."""
    return hashlib.sha256(f"{key}:{of}".encode()).hexdigest()


def _post(surroundings: Any, by: Actor) -> Any:
    if by.post is None or by.post not in surroundings.directory.posts:
        raise refusals.not_on_duty()
    return surroundings.directory.post(by.post)


def _receiver(surroundings: Any, by: Actor, received_by: int | None) -> Any:
    """The body that receives: that of the post, unless it opens it for another; for who has no
    post the one it is sent to."""
    if by.post is None and received_by is not None:
        return surroundings.directory.body(received_by)
    own = _post(surroundings, by).body
    return surroundings.directory.body(own if received_by is None else received_by)


def _declared(situation: Situation, step: str) -> Step:
    if not situation.procedure.has_step(step):
        raise refusals.not_here(step)
    return situation.procedure.step(step)


def _digest(step: str, facts: Mapping[str, Any]) -> bytes:
    return hashlib.sha256(canonical({"step": step, "facts": facts}).encode()).digest()


def _first_answer(earlier: store.Earlier, digest: bytes, matter: int | None = None) -> Taken:
    if earlier.digest != digest or matter not in {None, earlier.matter}:
        raise refusals.key_reused()
    return Taken(earlier.matter, earlier.version, earlier.number, again=True)


def _check_seen(situation: Situation, by: Actor, seen: int | None) -> None:
    """A page is stale when a person has acted since, or the law has moved the matter."""
    if by.is_law or seen is None:
        return
    stay = situation.stay
    latest = max(situation.last_by_person, stay.version if stay else 0)
    if latest > seen:
        raise _stale(situation, latest)


def _stale(situation: Situation, version: int) -> Exception:
    act = next(a for a in situation.acts if a.version == version)
    post = situation.surroundings.directory.posts.get(act.post or 0)
    return refusals.stale(who=post.name if post else "", at=datetime.fromisoformat(act.at))


def _after(planned: Plan, beside: Beside | None, *, key: str) -> None:
    """The module's rows, then the parent's step if one is signalled, then papers and messages."""
    made = beside(planned) if beside else None
    if planned.step.signals:
        _signal(planned, planned.step.signals, key=_derived(key, "signal"))
    registry.after(planned, made)


def _signal(planned: Plan, step: str, *, key: str) -> None:
    """The parent's step, which ends the hold that lasts since the child was opened."""
    child, since = planned.situation.matter, planned.entry.effective_at
    if child.parent is not None:
        facts, at = {"ends": child.asked_in}, planned.situation.at
        take(child.parent, step, by=LAW, at=at, effective=since, key=key, facts=facts)
