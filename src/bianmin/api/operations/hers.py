"""A citizen's own matters: those told of on her phone, each as she follows it, and her steps."""

from datetime import date
from typing import Annotated, Any

from ninja import Path, Router

from bianmin.applications import hers
from bianmin.applications import services as applications
from bianmin.applications.followed import Followed
from bianmin.applications.licences import offering
from bianmin.applications.licences.requests import last_day_to_ask
from bianmin.applications.licences.selectors import standing_of
from bianmin.applications.models import Licence
from bianmin.applications.online import refusals
from bianmin.applications.services.online import wanted
from bianmin.law.refusal import Refusal, mark
from bianmin.law.zone import day_of
from bianmin.look.addresses import address_of
from bianmin.matters.services import Actor, party
from bianmin.people import tries

from .. import refusals as api_refusals
from .. import shown, step_schemas
from ..citizens import HERS, CitizenRequest
from ..keys import Key, key_of
from ..once import once
from ..shapes import citizens as shapes
from ..shapes import steps as step_shapes
from ..shapes.parts import Named
from . import drafts, steps, tracking

router = Router(tags=["citizens"])
Code = Annotated[str, Path(max_length=20)]


@router.get(
    "/citizen/matters",
    auth=HERS,
    response=shapes.HerLines,
    operation_id="her_matters",
    summary=mark("A citizen's matters"),
)
def matters(request: CitizenRequest) -> shapes.HerLines:
    """Those of which news goes to the phone that was shown; at most fifty."""
    rows = hers.told_at(request.auth.number)
    return shapes.HerLines(
        matters=[
            shapes.HerLine(
                code=one.code,
                number=one.matter.number,
                title=one.matter.terms.title,
                opened_at=one.matter.opened_at,
                closed_at=one.matter.closed_at,
                outcome=one.matter.outcome,
            )
            for one in rows
        ]
    )


@router.get(
    "/citizen/licences",
    auth=HERS,
    response=shapes.HerLicences,
    operation_id="her_licences",
    summary=mark("A citizen's licences"),
)
def licences(request: CitizenRequest) -> shapes.HerLicences:
    """Those of which news goes to the phone that was shown; at most fifty."""
    day = day_of(request.auth.at)
    rows = hers.licences_told_at(request.auth.number)
    return shapes.HerLicences(licences=[_licence(one, day) for one in rows])


def _licence(row: Licence, day: date) -> shapes.HerLicence:
    standing = standing_of(row, day)
    return shapes.HerLicence(
        id=row.pk,
        number=row.number,
        title=row.title,
        item=row.item,
        until=row.until_day,
        standing=Named(code=standing, label=str(standing.label)),
        asks=list(offering.purposes(row)) if offering.is_offered(row, day) else [],
        ask_by=last_day_to_ask(row) if row.until_day else None,
    )


@router.get(
    "/citizen/matters/{code}",
    auth=HERS,
    response=shapes.HerMatter,
    operation_id="her_matter",
    summary=mark("A citizen's matter as she follows it, and the steps that are hers"),
)
def matter(request: CitizenRequest, code: Code) -> shapes.HerMatter:
    """By the code on her receipt, and the phone on which she is told of it."""
    scene = _scene(request, code)
    by = _she(request, scene)
    allowed = applications.allowed_steps(matter=scene.matter.pk, by=by, at=scene.at)
    return shapes.HerMatter(
        **tracking.tracked(scene).model_dump(),
        steps=[
            step_shapes.Open(
                step=step.name,
                label=shown.label(step.label),
                primary=step.primary,
                facts=step_schemas.declared(step),
                not_yet=shown.why(refusal) if refusal else None,
            )
            for step, refusal in allowed
            if step.name in hers.STEPS
        ],
    )


@router.post(
    "/citizen/matters/{code}/steps/{step}",
    auth=HERS,
    response=step_shapes.Taken,
    operation_id="take_her_step",
    summary=mark("Take a step of a citizen's own: urge, withdraw, end her agent's mandate"),
)
def take(
    request: CitizenRequest,
    code: Code,
    step: steps.StepName,
    taking: step_shapes.Taking,
    key: Key = "",
) -> Any:
    """The steps are those that her matter names."""
    scene = _scene(request, code)
    if step not in hers.STEPS:
        raise api_refusals.not_found()
    by, engine_key = _she(request, scene), key_of(request.auth, key)
    return steps.taken(scene.matter.pk, step, taking, by=by, at=scene.at, key=engine_key)


@router.post(
    "/citizen/matters/{code}/supplement",
    auth=HERS,
    response={201: shapes.Draft},
    operation_id="begin_supplement",
    summary=mark("Begin to send what a citizen was asked for"),
)
def supplement(request: CitizenRequest, code: Code, key: Key = "") -> shapes.Draft:
    """A draft of the papers that were asked for; sent, it is her answer."""
    _scene(request, code)  # counts wrong tries, which a refusal must not undo
    return _supplement(request, code=code, key=key)


@once
def _supplement(request: CitizenRequest, *, code: str, key: str) -> shapes.Draft:
    application = hers.by_code(code, request.auth.number)
    keys = [row.key for row in wanted(application.pk)]
    if not keys:
        raise refusals.nothing_wanted()
    item = application.edition.item.code
    return drafts.begun(request.auth, item=item, code=application.code, wanted=keys)


def _she(request: CitizenRequest, scene: Followed) -> Actor:
    """Whose phone it is: she who applied, or she for whom it is."""
    who = hers.who_is_told_at(scene.application, request.auth.number)
    assert who is not None
    return party(who)


def _scene(request: CitizenRequest, code: str) -> Followed:
    """Hers, if she is told of it on her phone. Wrong tries are counted by address."""
    citizen, address = request.auth, address_of(request)
    try:
        tries.check(address, at=citizen.at)
        return Followed(hers.by_code(code, citizen.number), citizen.at)
    except Refusal:
        tries.count_wrong(address, at=citizen.at)
        raise
