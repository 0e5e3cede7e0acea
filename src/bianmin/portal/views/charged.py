"""Saying that somebody asked for money for agency, which is free: at any time, and answered."""

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from bianmin.applications import services as applications
from bianmin.applications.charges import CHARGES

from ..answers import personal
from ..saying import HerSaying, said

CHARGE = HerSaying(
    saying=CHARGES,
    keep=applications.report_charge,
    template="charged",
    question=gettext_lazy("Who asked you for money, when, how much and what for?"),
    thanks=gettext_lazy("Thank you. Supervision has it now and looks into it."),
)


@require_http_methods(["GET", "HEAD", "POST"])
@personal
def charged(request: HttpRequest, code: str) -> HttpResponseBase:
    """Whoever she names does not see it."""
    return said(CHARGE, request, code)
