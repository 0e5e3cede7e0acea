"""Whom a record that is kept still needs (个人信息保护法 47: what the law wants kept is kept)."""

from django.db.models import Exists, OuterRef, Q

from bianmin.matters.models import Destroyed, Matter
from bianmin.people.models import Party

from .holdings import holdings


def is_kept_by_law(party: Party) -> bool:
    """Whether a matter of hers, or anything else, is still kept: the archive's time has not run
    out, or the file has not been let go yet."""
    destroyed = Exists(Destroyed.objects.filter(matter=OuterRef("pk")))
    hers = Q(applicant=party.pk) | Q(beneficiary=party.pk)
    if Matter.objects.filter(hers, ~destroyed).exists():
        return True
    return any(holding.keeps(party) for holding in holdings())
