"""What bodies disclose, for everybody: the directory, guides, files, annual reports."""

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpResponse
from django.utils.translation import gettext
from ninja import Path, Query, Router

from bianmin.files import services as files
from bianmin.information.annual import published, titles
from bianmin.information.annual import selectors as annual
from bianmin.information.annual.files import told
from bianmin.information.disclosed import categories, guides, issues, selectors
from bianmin.information.disclosed.categories import Category
from bianmin.information.disclosed.contents import Class, contents_of
from bianmin.information.disclosed.selectors import Wanted
from bianmin.information.models import Disclosure
from bianmin.law.refusal import mark
from bianmin.law.zone import day_of
from bianmin.network import selectors as network

from .. import bodies, refusals
from ..callers import PUBLIC, PublicRequest
from ..sent import download
from ..shapes import disclosed as shapes
from ..shapes.annual import WhoseReport
from ..shapes.parts import LARGEST_ID, Named

router = Router(tags=["disclosed"])
EntryId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
BodyId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


@router.get(
    "/disclosures",
    auth=PUBLIC,
    response=shapes.Disclosures,
    operation_id="disclosures",
    summary=mark("Search what is disclosed"),
)
def disclosures(
    request: PublicRequest, wanted: Query[shapes.DisclosuresWanted]
) -> shapes.Disclosures:
    """The directories of all bodies, and what they gave on request and then made public."""
    names = ("body", "category", "year", "validity", "mode")
    told = {name: getattr(wanted, name) for name in names}
    such = Wanted(wanted.q.strip(), **told, day=day_of(request.auth))
    end = wanted.skip + wanted.limit
    rows = list(selectors.listed(such)[wanted.skip : end + 1])
    return shapes.Disclosures(
        entries=[_line(row) for row in rows[: wanted.limit]],
        more=len(rows) > wanted.limit,
    )


def _line(row: Disclosure) -> shapes.DisclosureLine:
    return shapes.DisclosureLine(**head(row), published_at=_since(row))


def _since(row: Disclosure) -> datetime:
    """Since when everybody reads it."""
    assert row.published_at is not None, row
    return row.published_at


def head(row: Disclosure) -> dict[str, Any]:
    """What an entry says of itself, by the names of the shape."""
    alike = set(shapes.DisclosureHead.model_fields) - {"body", "category"}
    return {
        **{name: getattr(row, name) for name in alike},
        "body": bodies.body(network.directory().body(row.body_id)),
        "category": _category(categories.of(row)),
    }


def _category(one: Category) -> Named:
    return Named(code=one.code, label=one.name)


def _count(one: Class, category: Category, entries: int) -> shapes.CategoryCount:
    group = Named(code=one.code, label=gettext(one.label))
    return shapes.CategoryCount(category=_category(category), group=group, entries=entries)


@router.get(
    "/disclosures/{disclosure}",
    auth=PUBLIC,
    response=shapes.DisclosureEntry,
    operation_id="disclosure",
    summary=mark("One thing that is disclosed"),
)
def disclosure(request: PublicRequest, disclosure: EntryId) -> shapes.DisclosureEntry:
    """Of what was taken down it says that it was there, and why it is not."""
    row = selectors.ever_public().get(pk=disclosure)
    ended = row.ended_at is not None
    return shapes.DisclosureEntry(
        **head(row),
        published_at=_since(row),
        text="" if ended else row.text,
        has_file=row.file_id is not None and not ended,
        ended_at=row.ended_at,
        ended_why=row.ended_why,
    )


@router.get(
    "/disclosures/{disclosure}/file",
    auth=PUBLIC,
    operation_id="disclosure_file",
    summary=mark("The file of something that is disclosed"),
)
def file(request: PublicRequest, disclosure: EntryId) -> HttpResponse:
    """As it was published; of what was taken down there is none."""
    row = selectors.public().select_related("file").get(pk=disclosure)
    if row.file is None:
        raise refusals.not_found()
    return download(files.read(row.file), row.file.media_type)


@router.get(
    "/disclosing",
    auth=PUBLIC,
    response=shapes.AllDisclosing,
    operation_id="disclosing",
    summary=mark("The bodies that disclose"),
)
def disclosing(request: PublicRequest) -> shapes.AllDisclosing:
    """Every one, also where its guide is not written yet; the county's first."""
    guided = set(guides.with_guide())
    found = guides.bodies(network.directory(), day_of(request.auth))
    told = [shapes.Disclosing(body=bodies.body(one), has_guide=one.id in guided) for one in found]
    return shapes.AllDisclosing(bodies=told)


@router.get(
    "/disclosing/{body}",
    auth=PUBLIC,
    response=shapes.DisclosureGuide,
    operation_id="disclosure_guide",
    summary=mark("A body's guide to its information"),
)
def guide(request: PublicRequest, body: BodyId) -> shapes.DisclosureGuide:
    """Its guide, and how much stands under each category of its directory."""
    found = guides.bodies(network.directory(), day_of(request.auth))
    card = next((one for one in found if one.id == body), None)
    if card is None:
        raise refusals.not_found()
    row, issue = guides.in_force(body), issues.latest(body)
    contents = contents_of(card, day_of(request.auth))
    return shapes.DisclosureGuide(
        body=bodies.body(card),
        guide=shapes.GuideText.model_validate(row, from_attributes=True) if row else None,
        items=[Named(code=one.item.code, label=one.name) for one in contents.items],
        documents=[Named(code=str(one.pk), label=one.title) for one in contents.documents],
        counts=[_count(one, *counted) for one in contents.classes for counted in one.counts],
        next_issue=issue.next_on if issue else None,
    )


@router.get(
    "/annual-reports",
    auth=PUBLIC,
    response=shapes.AnnualReports,
    operation_id="annual_reports",
    summary=mark("The annual reports that are public"),
)
def reports(request: PublicRequest) -> shapes.AnnualReports:
    """By year, the county's first."""
    return shapes.AnnualReports(
        reports=[
            shapes.ReportLine(
                title=titles.title(row),
                whose=published.whose_of(row),
                year=row.year,
                edition=row.number,
                published_at=row.published_at,
            )
            for row in published.listed()
            if row.published_at
        ]
    )


@router.get(
    "/annual-reports/{whose}/{year}",
    auth=PUBLIC,
    response=shapes.AnnualReport,
    operation_id="annual_report",
    summary=mark("An annual report, whole"),
)
def report(
    request: PublicRequest,
    whose: Annotated[WhoseReport, Path()],
    year: Annotated[int, Path(ge=1, le=9999)],
    edition: Annotated[int, Query(ge=0, le=9999)] = 0,
) -> shapes.AnnualReport:
    """The newest edition, or the one that is asked for."""
    row = published.edition(whose, year, str(edition) if edition else "")
    if row is None:
        raise refusals.not_found()
    return shapes.AnnualReport.model_validate(told(row, annual.kept(row)))
