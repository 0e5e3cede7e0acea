"""What a decision means for the register of licences, in the step's own transaction."""

from collections.abc import Sequence

from bianmin.notices.models import Paper

from ..models import Licence, LicenceAct, LicenceDeed, LicenceRequest, Purpose
from ..occasion import Occasion
from . import papers

GRANTS = frozenset({"grant", "deem_renewed"})


def follow(occasion: Occasion, issued: Sequence[Paper]) -> None:
    """Enter the licence that was granted, or what was granted about one; nothing for practice."""
    if occasion.plan.step.name not in GRANTS or not occasion.is_licence or occasion.training:
        return
    request, paper = occasion.licence_request, issued[0]
    if request is None:
        _enter(occasion, paper)
    else:
        _note(occasion, request, paper)


def _enter(occasion: Occasion, paper: Paper) -> None:
    Licence.objects.create(
        matter_id=occasion.plan.situation.matter.id,
        paper=paper,
        number=paper.number,
        item=occasion.guide.content.code,
        title=occasion.guide.content.result.name[:120],
        holder=occasion.beneficiary or occasion.party,
        organ=occasion.body.id,
        from_day=occasion.plan.situation.day,
        until_day=papers.until(occasion),
    )


def _note(occasion: Occasion, request: LicenceRequest, paper: Paper) -> None:
    licence = Licence.objects.select_for_update(no_key=True).get(pk=request.licence_id)
    last = papers.until(occasion)
    if request.purpose == Purpose.RENEWAL and licence.until_day:
        licence.from_day = licence.until_day.fromordinal(licence.until_day.toordinal() + 1)
        licence.reminded = None
    licence.until_day = last
    act = _act(occasion, request)
    record(licence, act, occasion=occasion, paper=paper)


def _act(occasion: Occasion, request: LicenceRequest) -> LicenceAct:
    if occasion.plan.entry.by.is_law:
        return LicenceAct.DEEMED_RENEWED
    return LicenceAct.RENEWED if request.purpose == Purpose.RENEWAL else LicenceAct.CHANGED


def record(licence: Licence, act: LicenceAct, *, occasion: Occasion, paper: Paper) -> None:
    """The deed, and how the licence stands with it."""
    licence.last_act, licence.acted_on = act, occasion.plan.situation.day
    licence.save(update_fields=["from_day", "until_day", "reminded", "last_act", "acted_on"])
    LicenceDeed.objects.create(
        licence=licence,
        act=act,
        paper=paper,
        until_day=licence.until_day,
        by_id=occasion.plan.entry.by.account,
        at=occasion.plan.entry.recorded_at,
    )
