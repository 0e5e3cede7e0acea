"""Items and guides."""

from datetime import date
from itertools import islice
from typing import Annotated, Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils.translation import get_language
from ninja import Path, Query, Router

from bianmin.catalogue import keeping
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.content import LimitValue, Material
from bianmin.catalogue.enclosures import Enclosed, enclosed, public_file
from bianmin.catalogue.guides import Guide
from bianmin.catalogue.models import PUBLISHED, Edition
from bianmin.files import services as files
from bianmin.law.refusal import mark
from bianmin.law.zone import day_of

from .. import refusals
from ..callers import PUBLIC, PublicRequest
from ..sent import download
from ..shapes import catalogue as shapes
from ..shapes.parts import Given

router = Router(tags=["items"])
MOST = 100
NUMBER = 2**31 - 1
ItemCode = Annotated[str, Path(max_length=20)]
FileDigest = Annotated[str, Path(pattern="^[0-9a-f]{64}$")]


class Sought(Given):
    """``q``: everyday words or pinyin initials; ``tier``: where it can be handed in."""

    q: str = ""
    tier: int | None = None
    department: str = ""
    theme: str = ""
    limit: int = 30
    skip: int = 0


@router.get(
    "/items",
    auth=PUBLIC,
    response=shapes.Items,
    operation_id="items",
    summary=mark("Search the items that are offered today"),
)
def items(request: PublicRequest, sought: Query[Sought]) -> shapes.Items:
    """Without words all of them, those asked for most first."""
    day, first = day_of(request.auth), max(sought.skip, 0)
    wanted = first + min(max(sought.limit, 1), MOST) + 1
    found = (
        catalogue.search(sought.q[:60], day=day, limit=wanted * 4)
        if sought.q.strip()
        else catalogue.offered(day)
    )
    fitting = (edition for edition in found if _fits(edition, sought))
    rows = list(islice(fitting, first, wanted))
    return shapes.Items(
        items=[line(row) for row in rows[: wanted - first - 1]], more=len(rows) == wanted - first
    )


def _fits(edition: Edition, sought: Sought) -> bool:
    tier = sought.tier is None or sought.tier in edition.receive_tiers
    department = sought.department in ("", edition.department)
    return tier and department and sought.theme in ("", edition.theme)


@router.get(
    "/items/{code}",
    auth=PUBLIC,
    response=shapes.Item,
    operation_id="item",
    summary=mark("The guide of an item as it holds on a day"),
)
def item(request: PublicRequest, code: ItemCode, day: date | None = None) -> shapes.Item:
    """``day`` is today unless given."""
    if day:
        return whole(catalogue.in_force(code, day))
    today = day_of(request.auth)
    key = ("api item", code, today, get_language())
    return keeping.kept(keeping.revisions(), key, lambda: whole(catalogue.in_force(code, today)))


@router.get(
    "/items/{code}/editions",
    auth=PUBLIC,
    response=shapes.Editions,
    operation_id="editions",
    summary=mark("The editions of an item"),
)
def editions(request: PublicRequest, code: ItemCode) -> shapes.Editions:
    """Drafts are not among them."""
    rows = _published(code).defer("content").order_by("-number")
    if not rows:
        catalogue.in_force(code, day_of(request.auth))
    return shapes.Editions(code=code, editions=[_edition_line(row) for row in rows])


@router.get(
    "/items/{code}/editions/{number}",
    auth=PUBLIC,
    response=shapes.Item,
    operation_id="edition",
    summary=mark("One edition of an item"),
)
def edition(
    request: PublicRequest, code: ItemCode, number: Annotated[int, Path(ge=1, le=NUMBER)]
) -> shapes.Item:
    """Also one that has ended: running matters keep theirs."""
    return whole(_published(code).select_related("item").get(number=number))


def _published(code: str) -> QuerySet[Edition]:
    return Edition.objects.filter(item__code=code, state__in=PUBLISHED)


def _edition_line(row: Edition) -> shapes.EditionLine:
    return shapes.EditionLine(
        number=row.number,
        state=row.state,
        name=row.name,
        from_day=row.from_day,
        until_day=row.until_day,
    )


@router.get(
    "/items/{code}/files/{file}",
    auth=PUBLIC,
    operation_id="enclosure",
    summary=mark("A form, sample or policy that goes with an item"),
)
def enclosure(request: PublicRequest, code: ItemCode, file: FileDigest) -> HttpResponse:
    """Its content, as PDF or JPEG; what no published edition names is not found."""
    found = public_file(code, file)
    if found is None:
        raise refusals.not_found()
    return download(files.read(found), found.media_type)


def line(edition: Edition) -> shapes.ItemLine:
    return shapes.ItemLine(**_columns(edition))


def _columns(edition: Edition) -> dict[str, Any]:
    return {
        "code": edition.item.code,
        "name": edition.name,
        "known_as": edition.aliases[:3],
        "department": edition.department,
        "type": edition.type,
        "theme": edition.theme,
        "exercise_tier": edition.exercise_tier,
        "receive_tiers": edition.receive_tiers,
        "edition": edition.number,
        "from_day": edition.from_day,
        "until_day": edition.until_day,
    }


def whole(edition: Edition) -> shapes.Item:
    guide: Guide = catalogue.guide_of(edition)
    content = guide.content
    return shapes.Item(
        **_columns(edition),
        papers=[_paper(paper) for paper in content.materials],
        questions=[
            shapes.Question(
                field=one.field,
                label=one.label,
                type=one.type,
                required=one.required,
                options=list(one.options),
            )
            for one in content.form_fields
        ],
        promised=_period(content.promised_limit),
        statutory=_period(content.statutory_limit.limit),
        basis=list(guide.basis),
        phone=guide.phone,
        settled_in_village=content.is_settled_in_village,
        enclosures=[_enclosure(one) for one in enclosed(content)],
        common_questions=[
            shapes.CommonQuestion(question=row.question, answer=row.answer)
            for row in content.common_questions
        ],
        joint_departments=[
            shapes.JointDepartment(department=row.department, task=row.task, days=row.days)
            for row in content.joint_departments
        ],
        content=edition.content,
    )


def _enclosure(one: Enclosed) -> shapes.Enclosure:
    return shapes.Enclosure(
        title=one.text.title,
        kind=one.text.kind,
        issue=one.text.issue,
        file=one.text.file,
        media_type=one.file.media_type,
        size=one.file.size,
        pages=one.file.pages,
    )


def _period(limit: LimitValue | None) -> shapes.Period | None:
    return shapes.Period(value=limit.value, unit=limit.unit) if limit else None


def _paper(paper: Material) -> shapes.WantedPaper:
    return shapes.WantedPaper(
        key=paper.key,
        name=paper.name,
        form=paper.kind,
        copies=paper.copies,
        issuer=paper.issuer,
        required=paper.required,
        condition=paper.condition or "",
        shareable=paper.shareable,
    )
