"""The annual reports that are public: by whose they are and by year, with every edition."""

from . import selectors
from .models import AnnualReport, Scope

COUNTY = "county"
"""How an address names the county; it names a body by its number."""


def listed() -> list[AnnualReport]:
    """Every report in its newest edition, by year, the county's first."""
    rows = selectors.published().select_related("body__division").defer("figures", "texts")
    return sorted(rows, key=lambda row: (-row.year, not row.is_countys, row.body.name))


def whose_of(row: AnnualReport) -> str:
    """How an address names whose report it is."""
    return COUNTY if row.is_countys else str(row.body_id)


def edition(whose: str, year: int, number: str = "") -> AnnualReport | None:
    """One edition of a report by its number, the newest where none is said."""
    found = editions(whose, year)
    return next((row for row in found if number in ("", str(row.number))), None)


def editions(whose: str, year: int) -> list[AnnualReport]:
    """What was published of a year, the newest first."""
    if whose != COUNTY and not (whose.isdecimal() and len(whose) < len("1000000000")):
        return []
    rows = AnnualReport.objects.filter(year=year, published_at__isnull=False)
    rows = rows.select_related("body__division").order_by("-number")
    if whose == COUNTY:
        return list(rows.filter(scope=Scope.COUNTY))
    return list(rows.filter(scope=Scope.BODY, body=int(whose)))
