"""From a matter's rows to the cards that look's components show, masked as the desk may see."""

from collections.abc import Iterator

from django.utils.translation import gettext

from bianmin.law import masks
from bianmin.law.zone import day_of, last_day
from bianmin.look import words as look
from bianmin.look.cards import LedgerLine, PersonCard, StayCard
from bianmin.matters.models import Entry, Stay
from bianmin.people.masked import masked
from bianmin.people.models import Party

from . import words
from .kinds import kind_of
from .scene import Scene


def person(party: Party, *, reveal_url: str = "") -> PersonCard:
    """For those who handle the matter: the name in full, numbers and address masked."""
    return PersonCard(**vars(masked(party)), reveal_url=reveal_url)


def whose(scene: Scene, *, reveal_url: str = "") -> PersonCard | None:
    """Whose matter it is; None where she is covered from all who handle it."""
    return person(scene.party, reveal_url=reveal_url) if scene.party else None


def stays(scene: Scene) -> list[StayCard]:
    """Where it was, where it is, and what still lies ahead on its route."""
    been = [_stay(scene, stay) for stay in scene.stays if not _is_moment(stay)]
    return [*been, *_ahead(scene)]


def _is_moment(stay: Stay) -> bool:
    """The leg on which it comes in begins and ends with the receipt; the ledger has it."""
    return stay.kind == "receive" and stay.left_at == stay.sent_at


def _stay(scene: Scene, stay: Stay) -> StayCard:
    directory = scene.officer.directory
    body, here = directory.body(stay.body), stay.left_at is None
    until = day_of(stay.left_at or scene.officer.at)
    took = scene.calendar.working_days_between(day_of(stay.sent_at), until)
    due = last_day(stay.due_at) if stay.due_at and here else None
    return StayCard(
        leg=leg_name(scene, stay),
        body=body_of(scene, stay),
        state="here" if here else "past",
        holder=scene.names.get(stay.holder or 0, "") or directory.post(stay.post).name,
        phone=body.phone if here else "",
        received=stay.received_at or stay.sent_at,
        left=stay.left_at,
        due=due,
        took=look.count(took) if took else gettext("the same day"),
        light=_light(stay, here=here),
        note=_stay_note(stay),
        provisional=due is not None and not scene.calendar.is_announced(due),
    )


def _stay_note(stay: Stay) -> str:
    if stay.passed_by:
        return gettext("Not stopped here: it went straight on")
    return "" if stay.received_at else gettext("On the way: not yet confirmed")


def body_of(scene: Scene, stay: Stay) -> str:
    """The body with which it lies or lay; where a merger brought it there, also from which."""
    former = scene.merged_from(stay)
    return look.formerly(scene.directory.body(stay.body).name, former.name if former else "")


def _light(stay: Stay, *, here: bool) -> str:
    """Of a leg that is left only whether it was left in time."""
    if stay.due_at is None or here:
        return stay.light if stay.due_at else ""
    return stay.light if stay.light.startswith("over") else "in_time"


def leg_name(scene: Scene, stay: Stay) -> str:
    """The leg as officials call it in the item's edition, else as the procedure does."""
    own = scene.terms.at(stay.position).label
    kind = words.label(scene.procedure.leg(stay.kind).label)
    return own if own and own != stay.kind else kind


def _ahead(scene: Scene) -> Iterator[StayCard]:
    if scene.stay is None:
        return
    directory, day = scene.officer.directory, scene.officer.viewer.day
    for leg in scene.terms.route[scene.stay.position :]:
        found = directory.competent(scene.terms.subjects, leg.tier, scene.matter.place, day)
        kind = words.label(scene.procedure.leg(leg.kind).label)
        own = leg.label if leg.label and leg.label != leg.kind else kind
        yield StayCard(own, found.name if found else "", state="ahead")


def ledger(scene: Scene) -> list[LedgerLine]:
    """Every entry: who did what, when, and the reasons written with it."""
    return [_entry(scene, entry) for entry in scene.entries]


def _entry(scene: Scene, entry: Entry) -> LedgerLine:
    directory = scene.officer.directory
    post = directory.posts.get(entry.post or 0)
    late = entry.recorded_at != entry.effective_at
    return LedgerLine(
        at=entry.effective_at,
        step=words.label(scene.procedure.step(entry.step).label),
        actor=_actor(scene, entry),
        post=f"{directory.body(post.body).short_name} {post.name}" if post else "",
        on_behalf_of=scene.called if entry.actor and entry.on_behalf_of else "",
        note="；".join(_notes(scene, entry)),
        recorded_at=entry.recorded_at if late else None,
    )


def _actor(scene: Scene, entry: Entry) -> str:
    """The official; without one she herself, or the law."""
    if entry.actor is None and entry.on_behalf_of is not None:
        return gettext("The applicant herself")
    return scene.names.get(entry.actor or 0, "") or scene.without_actor


CODED = (
    "opinion",
    "objections",
    "signed",
    "ground",
    "settlement",
    "carrier",
    "parcel",
    "whom",
    "how",
    "by_day",
    "served_on",
)
"""The facts of an entry that are said in words or as they are."""
MASKED = {"proxy_id": masks.id_number_staff, "address": masks.address_village}
"""What of the words written with an entry is personal data of somebody."""


def _notes(scene: Scene, entry: Entry) -> Iterator[str]:
    for name in CODED:
        code = entry.facts.get(name)
        if code and (code in words.FACT_WORDS or name != "ground"):  # other kinds name theirs
            yield str(words.FACT_WORDS.get(code, code))
    yield from kind_of(scene).notes(scene, entry)
    if second := scene.names.get(entry.second_actor or 0):
        yield gettext("together with %(name)s") % {"name": second}
    for name, said in scene.remarks.get(entry.version, {}).items():
        yield MASKED[name](said) if name in MASKED else said


def waiting(scene: Scene) -> str:
    """Who waits for whom, in one sentence."""
    party, stay = scene.called, scene.stay
    if stay is None:
        outcome = look.OUTCOMES.get(scene.matter.outcome, "")
        day = look.full_day(scene.matter.closed_at)
        return gettext("Closed on %(day)s: %(outcome)s.") % {"day": day, "outcome": outcome}
    body = body_of(scene, stay)
    values = {"name": party, "body": body, "leg": leg_name(scene, stay), "who": _who(scene, stay)}
    if said := kind_of(scene).awaited.get(stay.waits_for):
        return said(scene) % values
    if stay.received_at is None:
        return gettext("%(name)s waits for %(body)s (%(who)s) to confirm receipt.") % values
    return gettext("%(name)s waits for %(body)s (%(who)s): %(leg)s.") % values


def _who(scene: Scene, stay: Stay) -> str:
    post = scene.officer.directory.post(stay.post).name
    accounts = [stay.holder] if stay.holder else scene.expected(stay)[:1]
    names = [scene.names[account] for account in accounts if account in scene.names]
    return " ".join([post, *names])
