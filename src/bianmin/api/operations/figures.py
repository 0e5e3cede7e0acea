"""The figures of disclosure of a year, beside the year before: read, and taken out as a file."""

from dataclasses import asdict

from django.http import HttpResponse
from django.utils.translation import gettext
from ninja import Query, Router

from bianmin.information.annual.form import year_of
from bianmin.information.disclosed.categories import CLASSES
from bianmin.information.statistics import rights, selectors, services
from bianmin.information.statistics.counting import FORMS, Counts
from bianmin.information.statistics.selectors import Statistics
from bianmin.law.refusal import mark
from bianmin.look.ledgers.figures import written
from bianmin.look.ledgers.sheets import XLSX

from .. import bodies, refusals
from ..callers import READ, Caller, Request
from ..sent import download
from ..shapes import figures as shapes

router = Router(tags=["disclosed"])


@router.get(
    "/information-figures",
    auth=READ,
    response=shapes.FiguresOfDisclosure,
    operation_id="disclosure_figures",
    summary=mark("What was disclosed and asked in a year, beside the year before"),
)
def figures(request: Request, wanted: Query[shapes.FiguresWanted]) -> shapes.FiguresOfDisclosure:
    """Of my body; for who follows the annual reports of all, of every body. Zero is 0."""
    told = _told(request.auth, wanted.year)
    return shapes.FiguresOfDisclosure(
        year=told.year,
        bodies=[
            shapes.BodysFigures(
                body=bodies.body(line.body), now=_counts(line.now), before=_counts(line.before)
            )
            for line in told.lines
        ],
        now=_counts(told.now),
        before=_counts(told.before),
        groups={code: gettext(label) for code, label in CLASSES.items()},
        forms={code: gettext(label) for code, label in FORMS.items()},
    )


@router.post(
    "/information-figures/file",
    auth=READ,
    operation_id="take_figures_out_as_file",
    summary=mark("Take the figures of disclosure out as an Excel file, and say what for"),
)
def take_out(request: Request, given: shapes.FiguresAsFile) -> HttpResponse:
    """Who took it out, when and why is written down; made for the asking, not kept."""
    caller, told = request.auth, _told(request.auth, given.year)
    taken = services.take_out(
        year=told.year,
        bodies=[line.body.id for line in told.lines],
        reason=given.reason,
        by=caller.account.pk,
        at=caller.at,
    )
    return download(written(taken, told), XLSX)


def _told(caller: Caller, wanted: int) -> Statistics:
    """Raises ``Refusal``: no figures are seen at this post."""
    if not rights.sees(caller):
        raise refusals.not_yours()
    year = year_of(wanted, caller.day)
    return selectors.figures(caller.directory, year, rights.bodies(caller, year))


def _counts(one: Counts) -> shapes.DisclosureCounts:
    return shapes.DisclosureCounts(**asdict(one))
