"""A matter as those who may see it are answered: from its scene to its shape."""

from collections.abc import Iterable, Mapping

from django.utils.translation import gettext

from bianmin.applications.models import Material, PaperService, Service
from bianmin.applications.scenes import Scene
from bianmin.casework.lateness import Late, late
from bianmin.casework.scenes import Scene as Shared
from bianmin.law.procedure import Procedure
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.look.refusals import told
from bianmin.matters import models
from bianmin.notices.models import Paper
from bianmin.people.masked import masked
from bianmin.people.models import Account

from . import bodies
from .shapes import matters as shapes
from .shapes.parts import Account as Actor
from .shapes.parts import Body, Named
from .shapes.steps import Why

DIGEST = 64
"""Signs of a keyed digest in hexadecimal."""


def label(text: str) -> str:
    """A label that a procedure declares, in the reader's language."""
    return gettext(text) if text else ""


def leg(procedure: Procedure, kind: str) -> Named:
    return Named(code=kind, label=label(procedure.leg(kind).label))


def names(scene: Shared, *others: int | None) -> dict[int, str]:
    """The names of all who acted or have it, and of ``others``, by account; one statement."""
    asked = {entry.actor for entry in scene.entries} | {stay.holder for stay in scene.stays}
    asked |= set(others)
    rows = Account.objects.filter(pk__in=asked - {None})
    return dict(rows.values_list("pk", "name"))


def matter(scene: Scene) -> shapes.Matter:
    """The whole of it, in a fixed number of statements."""
    row, application = scene.matter, scene.application
    who = names(scene, application.first_asked_id, scene.drafted)
    stays = [stay(scene, one, who) for one in scene.stays]
    return shapes.Matter(
        matter=row.pk,
        number=row.number,
        item=application.edition.item.code,
        title=row.terms.title,
        edition=application.edition.number,
        version=row.version,
        place=row.place,
        mode=application.mode,
        mandate=application.mandate,
        outcome=row.outcome,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        received_by=bodies.body(scene.directory.body(row.received_by)),
        first_asked=who.get(application.first_asked_id or 0, ""),
        first_clerk=who.get(scene.first_clerk.actor or 0, "") if scene.first_clerk else "",
        drafted_by=who.get(scene.drafted or 0, ""),
        applicant=shapes.Applicant(kind=application.party.kind, **vars(masked(application.party))),
        stay=next((one for one in stays if one.left_at is None), None),
        stays=stays,
        ahead=list(ahead(scene)),
        clocks=[clock(scene, one) for one in scene.clocks],
        materials=[material(one) for one in scene.materials],
        papers=[paper(one, scene.paper_services) for one in scene.papers],
        entries=[entry(scene, one, who) for one in scene.entries],
        delays=[delay(one) for one in late(scene)],
        served=service(scene.service),
    )


def stay(scene: Shared, row: models.Stay, who: Mapping[int, str]) -> shapes.Stay:
    return shapes.Stay(
        leg=leg(scene.procedure, row.kind),
        label=scene.terms.at(row.position).label,
        body=bodies.body(scene.directory.body(row.body)),
        formerly=formerly(scene, row),
        post=row.post,
        holder=who.get(row.holder or 0, ""),
        waits_for=row.waits_for,
        sent_at=row.sent_at,
        received_at=row.received_at,
        left_at=row.left_at,
        due_at=row.due_at,
        light=row.light,
    )


def formerly(scene: Shared, row: models.Stay) -> Body | None:
    """The body that had the matter before a merger brought it where it is."""
    found = scene.merged_from(row)
    return bodies.body(found) if found else None


def ahead(scene: Shared) -> Iterable[shapes.Ahead]:
    """The legs that still lie ahead on its route."""
    if scene.stay is None:
        return
    day = day_of(scene.at)
    for one in scene.terms.route[scene.stay.position :]:
        found = scene.directory.competent(scene.terms.subjects, one.tier, scene.matter.place, day)
        yield shapes.Ahead(
            leg=leg(scene.procedure, one.kind),
            label=one.label,
            body=bodies.body(found) if found else None,
        )


def clock(scene: Shared, row: models.Clock) -> shapes.Clock:
    return shapes.Clock(
        name=row.name,
        label=label(scene.procedure.clock(row.name).label),
        state=row.state,
        light=row.light,
        due_day=row.due_day,
        due_at=row.due_at,
        provisional=row.provisional,
        late_days=row.late_days,
    )


def material(row: Material) -> shapes.Material:
    return shapes.Material(
        key=row.key,
        name=row.name,
        form=row.form,
        required=row.required,
        presence=row.presence,
        missing=row.is_missing,
        originals=row.originals,
        returned_at=row.returned_at,
        reason=row.reason,
        pages=[
            shapes.Page(id=page.pk, media_type=page.file.media_type) for page in row.pages.all()
        ],
    )


def paper(row: Paper, services: Mapping[int, PaperService]) -> shapes.Paper:
    return shapes.Paper(
        id=row.pk,
        kind=row.kind,
        title=row.title,
        number=row.number,
        issued_at=row.issued_at,
        ready=bool(row.digest),
        served=service(services.get(row.pk)),
    )


def service(row: PaperService | Service | None) -> shapes.Served | None:
    """How a paper, or the result, was served; none where it was not."""
    if row is None:
        return None
    return shapes.Served(way=row.way, day=row.served_on, proof=bool(row.proof_id))


def entry(scene: Shared, row: models.Entry, who: Mapping[int, str]) -> shapes.Entry:
    """What the ledger says; digests of words are answered as the words, not again as facts."""
    facts = {name: value for name, value in row.facts.items() if not is_digest(value)}
    return shapes.Entry(
        version=row.version,
        step=Named(code=row.step, label=label(scene.procedure.step(row.step).label)),
        actor=Actor(id=row.actor, name=who.get(row.actor, "")) if row.actor else None,
        post=row.post,
        effective_at=row.effective_at,
        recorded_at=row.recorded_at,
        facts=facts,
        words=scene.remarks.get(row.version, {}),
    )


def is_digest(value: object) -> bool:
    return isinstance(value, str) and len(value) == DIGEST


def delay(one: Late) -> shapes.Delay:
    return shapes.Delay(
        clock=one.clock.name,
        light=one.clock.light,
        reasons=[reason.words for reason in one.reasons],
    )


def why(refusal: Refusal) -> Why:
    """A refusal within an answer."""
    said = told(refusal)
    return Why(code=refusal.code, detail=said.sentence, now=said.now, article=said.article)
