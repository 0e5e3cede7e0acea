"""Personal values of those whom an application is about, in full: with a reason, which is kept."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from bianmin.people import refusals
from bianmin.people import services as people
from bianmin.people.models import Party

from ..household import NUMBER, members_of
from ..models import Application

APPLICANT, BENEFICIARY, MEMBER = "applicant", "beneficiary", "member"


def concerned(application: Application, beneficiary: Party | None) -> Sequence[tuple[str, str]]:
    """Whose values there are, each with the name: applicant, beneficiary, the household's."""
    found = [(APPLICANT, application.party.name)]
    if beneficiary is not None:
        found.append((BENEFICIARY, beneficiary.name))
    rows = enumerate(_members(application))
    return [*found, *((f"{MEMBER}-{n}", row["name"]) for n, row in rows if row.get(NUMBER))]


@transaction.atomic
def reveal(
    *,
    application: Application,
    beneficiary: Party | None,
    whose: str,
    field: str,
    reason: str,
    by: int,
    at: datetime,
) -> str:
    """The value in full. Of a member of the household there is the ID number alone.

    The look at a member's is recorded with the applicant, who entered her. Raises ``Refusal``.
    """
    told = f"{application.matter.number}: {reason}"[:200]
    if whose not in dict(concerned(application, beneficiary)):
        raise refusals.not_revealable(whose)
    if whose.startswith(MEMBER):
        return _member(application, whose, field, told, by=by, at=at)
    party = application.party if whose == APPLICANT or beneficiary is None else beneficiary
    return people.reveal(party=party, field=field, reason=told, by=by, at=at)


def _member(
    application: Application, whose: str, field: str, reason: str, *, by: int, at: datetime
) -> str:
    if field != NUMBER:
        raise refusals.not_revealable(field)
    people.note_look(party=application.party, field=whose, reason=reason, by=by, at=at)
    return _members(application)[int(whose.removeprefix(f"{MEMBER}-"))][NUMBER]


def _members(application: Application) -> list[dict[str, str]]:
    return members_of(application.edition.typed.form_fields, application.answers)
