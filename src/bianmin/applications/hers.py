"""A citizen's own matters, found by the phone that was shown to be hers."""

from django.db.models import QuerySet

from bianmin.people import selectors as people
from bianmin.people.models import Party

from . import refusals
from .mandates import ENDINGS
from .models import Application

STEPS = frozenset({"urge", *ENDINGS})
"""What she does by herself without an official between; papers she sends as a draft."""

MOST = 50


def told_at(number: str) -> list[Application]:
    """The applications of which news goes to this phone, the newest first; at most fifty.

    One sent online under a number that the county does not know her by is found by its code.
    """
    known = [one.pk for one in people.find_by_phone(number)]
    rows = _real().filter(matter__applicant__in=known).order_by("-matter__opened_at")[:MOST]
    return [one for one in rows if number in phones_of(one)]


def by_code(code: str, number: str) -> Application:
    """The application with this code, if news of it goes to this phone. Raises ``Refusal``."""
    found = _real().filter(code=code).first()
    if found is None or number not in phones_of(found):
        raise refusals.code_unknown()
    return found


def phones_of(application: Application) -> set[str]:
    """The number she confirmed, or else the one she is known by; and that of whom it is for."""
    told = {application.contact or application.party.phone}
    matter = application.matter
    if matter.beneficiary and matter.beneficiary != matter.applicant:
        told.add(Party.objects.get(pk=matter.beneficiary).phone)
    return told - {""}


def _real() -> QuerySet[Application]:
    rows = Application.objects.filter(matter__training=False)
    return rows.select_related("matter__terms", "party", "edition__item")
