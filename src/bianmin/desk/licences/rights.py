"""Who reads the register of licences, and of whose."""

from django.http import Http404
from django.utils.translation import gettext

from bianmin.applications.models import Licence
from bianmin.network import codes

from ..officers import Officer


def organs_of(officer: Officer) -> frozenset[int]:
    """One's own bodies; for supervision all bodies of the place."""
    if not officer.supervises:
        return frozenset(officer.viewer.bodies)
    stem = codes.stem(officer.body.division)
    bodies = officer.directory.bodies.values()
    return frozenset(body.id for body in bodies if body.division.startswith(stem))


def reads_by_number(officer: Officer) -> bool:
    """Whoever takes applications in finds any licence by its whole number: its holder is there.

    A decision that grants a licence is public (行政许可法 40).
    """
    return officer.may_receive


def seen(officer: Officer, licence: int) -> Licence:
    """The licence, if the officer may read it; else it does not exist for them (404)."""
    rows = Licence.objects.select_related("holder", "paper", "matter__terms")
    found = rows.filter(pk=licence).first()
    if found and (found.organ in organs_of(officer) or reads_by_number(officer)):
        return found
    raise Http404(gettext("There is no such licence among those you may see."))
