"""Writing a draft, screen by screen: every press keeps what was written, finished or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from bianmin.applications.leg_kinds import KINDS_OF_NODE
from bianmin.catalogue import rights, services
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.findings import Finding, Level
from bianmin.catalogue.models import Edition, State
from bianmin.law.refusal import Refusal
from bianmin.look.cards import Screen

from ..officers import Officer, at_the_desk, page
from . import beside, writing
from .parts import BY_KEY, PARTS, Part, after
from .writing import LeavesForm, PartForms

SUGGESTED = {"node": "nodes"}
"""Fields beside which names are offered, with the list they come from."""


@at_the_desk
def edit(request: HttpRequest, officer: Officer, edition: int, part: str) -> HttpResponseBase:
    """One screen; where to go on is the pressed button's."""
    drafts = Edition.objects.filter(state=State.DRAFT).select_related("item").defer("grams")
    row = get_object_or_404(drafts, pk=edition)
    screen = BY_KEY.get(part)
    if screen is None or not rights.may_write(officer, row.item.code, row.department):
        return redirect("desk:catalogue_edition", edition=row.pk)
    if request.method != "POST":
        return _shown(request, officer, _Sheet(row, screen, *_with_findings(row, screen)))
    forms = PartForms.sent(screen, request.POST)
    if not forms.is_valid():
        return _shown(request, officer, _Sheet(row, screen, forms))
    try:
        return _kept(request, officer, row, screen, forms)
    except Refusal as refusal:
        return _shown(request, officer, _Sheet(row, screen, forms, refusal=refusal))


def _kept(
    request: HttpRequest, officer: Officer, row: Edition, screen: Part, forms: PartForms
) -> HttpResponseBase:
    """The draft with what was written, and the page to go on to."""
    deed, _dash, at = request.POST.get("row", "").partition("-")
    content = forms.content(row.content)
    if deed:
        content = writing.moved(screen, content, deed, int(at) if at.isdecimal() else -1)
    else:
        content = writing.without_blanks(screen, content)
    services.save_draft(
        edition=row.pk,
        content=content,
        seen=request.POST.get("seen", ""),
        by=officer.account.pk,
        at=officer.at,
    )
    return redirect(_onward(request, row, screen, deed, content))


def _onward(
    request: HttpRequest, row: Edition, screen: Part, deed: str, content: dict[str, Any]
) -> str:
    here = reverse("desk:catalogue_edit", args=[row.pk, screen.key])
    if deed == "add":
        return f"{here}?open={len(content[screen.rows]) - 1}#row-{len(content[screen.rows]) - 1}"
    if deed:
        return f"{here}#rows"
    following = after(screen)
    if "next" in request.POST and following:
        return reverse("desk:catalogue_edit", args=[row.pk, following.key])
    return here if "save" in request.POST else reverse("desk:catalogue_edition", args=[row.pk])


@dataclass(frozen=True)
class _Sheet:
    """A screen to be shown; ``left`` are the findings that stand beside none of its fields."""

    row: Edition
    part: Part
    forms: PartForms
    left: Sequence[Finding] = ()
    refusal: Refusal | None = None


def _with_findings(row: Edition, screen: Part) -> tuple[PartForms, list[Finding]]:
    """The forms as the draft stands, each finding beside its field; those beside none."""
    forms = PartForms.shown(screen, row.content)
    forms.is_valid()
    found = catalogue.against(row.content, catalogue.grounds(row.from_day))
    return forms, beside.show(forms, beside.of_part(screen, found))


def _shown(request: HttpRequest, officer: Officer, sheet: _Sheet) -> HttpResponseBase:
    row, screen, forms = sheet.row, sheet.part, sheet.forms
    for form in forms.rows:
        for name in SUGGESTED.keys() & form.fields.keys():
            form.fields[name].widget.attrs["list"] = SUGGESTED[name]
    context: dict[str, Any] = {
        "edition": row,
        "part": screen,
        "forms": forms,
        "rows": _rows(sheet, request.GET.get("open", "")),
        "faults": beside.faults(forms, sheet.left),
        "notes": [beside.told(f) for f in sheet.left if f.level is Level.WARNING],
        "screens": _screens(row, screen),
        "nodes": sorted(KINDS_OF_NODE) if screen.rows == "route" else (),
        "following": after(screen),
        "refusal": sheet.refusal,
    }
    wrong = request.method == "POST"
    return page(request, officer, "catalogue/edit", context, status=422 if wrong else 200)


def _rows(sheet: _Sheet, opened: str) -> list[tuple[int, str, bool, LeavesForm]]:
    """Each row with its place, its name, and whether it stands open."""
    return [
        (at, writing.title_of(sheet.part, form), bool(form.errors) or str(at) == opened, form)
        for at, form in enumerate(sheet.forms.rows)
    ]


def _screens(row: Edition, here: Part) -> list[Screen]:
    return [
        Screen(
            str(part.title), reverse("desk:catalogue_edit", args=[row.pk, part.key]), part is here
        )
        for part in PARTS
    ]
