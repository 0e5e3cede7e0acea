"""A citizen's own matters and licences, found by the phone that was shown to be hers."""

from collections.abc import Collection

from django.db.models import Q, QuerySet

from bianmin.casework.refusals import code_unknown
from bianmin.people import selectors as people
from bianmin.people.models import Party, PartyKind

from .mandates import ENDINGS
from .models import Application, Licence

STEPS = frozenset({"urge", "withdraw_online", *ENDINGS})
"""What she does by herself without an official between; papers she sends as a draft."""

MOST = 50


def told_at(number: str) -> list[Application]:
    """The applications of which news goes to this phone, the newest first; at most fifty.

    One sent online under a number that the county does not know her by is found by its code.
    """
    known = [one.pk for one in people.find_by_phone(number)]
    hers = Q(matter__applicant__in=known) | Q(matter__beneficiary__in=known)
    rows = _real().filter(hers).order_by("-matter__opened_at")[:MOST]
    return [one for one in rows if who_is_told_at(one, number)]


def of_party(party: int) -> list[Application]:
    """The applications by or for a party (id), the newest first; at most fifty."""
    hers = Q(matter__applicant=party) | Q(matter__beneficiary=party)
    return list(_real().filter(hers).order_by("-matter__opened_at")[:MOST])


def units_of(parties: Collection[int]) -> set[int]:
    """The organisations among some parties (ids), and those for which one of them has applied."""
    for_others = Application.objects.filter(matter__applicant__in=parties, matter__training=False)
    units = for_others.values("matter__beneficiary")
    rows = Party.objects.filter(Q(pk__in=parties) | Q(pk__in=units), kind=PartyKind.ORGANISATION)
    return set(rows.values_list("pk", flat=True))


def licences_told_at(number: str) -> list[Licence]:
    """The licences of which news goes to this phone, the newest first; at most fifty."""
    known = [one.pk for one in people.find_by_phone(number)]
    rows = _licences(Q(holder__in=known) | Q(matter__applicant__in=known))
    return [one for one in rows if who_is_told_at(one.matter.application, number)]


def licence_told_at(licence: int, number: str) -> Licence | None:
    """The licence (id), if news of it goes to this phone."""
    return next((one for one in licences_told_at(number) if one.pk == licence), None)


def licences_of_party(party: int) -> list[Licence]:
    """The licences that a party (id) holds, the newest first; at most fifty."""
    return _licences(Q(holder=party))


def _licences(hers: Q) -> list[Licence]:
    near = ("holder", "paper", "matter__application__party")
    rows = Licence.objects.filter(hers).select_related(*near).order_by("-pk")
    return list(rows[:MOST])


def by_code(code: str, number: str) -> Application:
    """The application with this code, if news of it goes to this phone. Raises ``Refusal``."""
    found = _real().filter(code=code).first()
    if found is None or who_is_told_at(found, number) is None:
        raise code_unknown()
    return found


def who_is_told_at(application: Application, number: str) -> int | None:
    """The party (id) whose phone it is: she who applied, by the number she confirmed or else the
    one she is known by; or she for whom it is."""
    if number == (application.contact or application.party.phone):
        return application.party_id
    matter = application.matter
    if matter.beneficiary and matter.beneficiary != matter.applicant:
        whom = Party.objects.get(pk=matter.beneficiary)
        return whom.pk if whom.phone == number else None
    return None


def _real() -> QuerySet[Application]:
    rows = Application.objects.filter(matter__training=False, matter__destroyed=None)
    return rows.select_related("matter__terms", "party", "edition__item")
