"""A request for information as those who may see it are answered: from its scene to its shape."""

from collections.abc import Iterable

from bianmin.information.followed import Followed
from bianmin.information.models import OpinionAsked
from bianmin.information.scenes import Scene
from bianmin.information.services import Registered
from bianmin.law import masks
from bianmin.people.masked import masked

from . import shown
from .shapes import information as shapes
from .shapes.matters import Applicant
from .shapes.parts import Named

WITHIN = frozenset({"take_up", "reassign", "succeed", "correct", "draft_reply", "send_back"})
"""What the office does within itself, which who asked is not told."""


def registered(made: Iterable[Registered]) -> shapes.AllRegistered:
    rows = [shapes.RegisteredRequest(matter=m.matter, number=m.number, code=m.code) for m in made]
    return shapes.AllRegistered(requests=rows)


def request(scene: Scene) -> shapes.InformationRequest:
    """The whole of it, in a fixed number of statements."""
    row, asked, who = scene.matter, scene.request, shown.names(scene)
    stays = [shown.stay(scene, one, who) for one in scene.stays]
    return shapes.InformationRequest(
        matter=row.pk,
        number=row.number,
        code=asked.code,
        version=row.version,
        channel=asked.letter.channel,
        received_on=asked.letter.received_on,
        wanted=asked.wanted,
        document_number=asked.document_number,
        form=asked.form,
        way=asked.way,
        applicant_kind=asked.applicant_kind,
        applicant=Applicant(kind=asked.party.kind, **vars(masked(asked.party))),
        outcome=asked.outcome,
        replied_on=asked.replied_on,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        stay=next((one for one in stays if one.left_at is None), None),
        stays=stays,
        ahead=list(shown.ahead(scene)),
        clocks=[shown.clock(scene, one) for one in scene.clocks],
        papers=[shown.paper(one, {}) for one in scene.papers],
        opinions=[opinion(one) for one in scene.opinions],
        fee=_fee(scene),
        together=[one.pk for one in scene.together],
        entries=[shown.entry(scene, one, who) for one in scene.entries],
    )


def opinion(row: OpinionAsked) -> shapes.OpinionAsked:
    return shapes.OpinionAsked(
        matter=row.pk,
        number=row.matter.number,
        of=row.of,
        name=row.name,
        about=row.about,
        outcome=row.matter.outcome,
        closed_at=row.matter.closed_at,
    )


def _fee(scene: Scene) -> shapes.RequestFee | None:
    row = scene.charge
    if row is None:
        return None
    names = ("basis", "count", "fen", "asked_on", "paid_on")
    return shapes.RequestFee(**{name: getattr(row, name) for name in names})


def tracked(scene: Followed) -> shapes.TrackedRequest:
    """A request as who asked is answered."""
    row, asked, stay = scene.matter, scene.request, scene.stay
    leg = scene.procedure.leg(stay.kind) if stay else None
    return shapes.TrackedRequest(
        number=row.number,
        title=row.terms.title,
        person=masks.name_public(asked.party.name),
        version=row.version,
        wanted=asked.wanted,
        received_on=asked.letter.received_on,
        awaited=scene.awaited,
        asked=scene.asked_for,
        outcome=asked.outcome,
        leg=Named(code=leg.name, label=shown.label(leg.public)) if leg else None,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        clocks=[shown.clock(scene, one) for one in scene.clocks],
        papers=[shown.paper(one, {}) for one in scene.papers],
        done=list(_done(scene)),
    )


def _done(scene: Followed) -> Iterable[shapes.RequestStep]:
    for entry in scene.entries:
        if entry.step not in WITHIN:
            step = scene.procedure.step(entry.step)
            yield shapes.RequestStep(
                at=entry.effective_at,
                step=Named(code=entry.step, label=shown.label(step.label)),
                reason=scene.remarks.get(entry.version, {}).get("reason", ""),
            )
