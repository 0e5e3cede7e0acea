"""Deleting what is kept of a person, as far as no law wants it kept (个人信息保护法 47)."""

from django.db.models import Exists, OuterRef, Q

from bianmin.matters.models import Destroyed, Matter
from bianmin.people.models import Party
from bianmin.people.services import forget_earlier

from .models import Application, ChargeReport, Licence, Opinion


def is_kept_by_law(party: Party) -> bool:
    """Whether a matter or a licence of hers is still kept: the archive's time has not run out, or
    the file has not been let go yet."""
    destroyed = Exists(Destroyed.objects.filter(matter=OuterRef("pk")))
    hers = Q(applicant=party.pk) | Q(beneficiary=party.pk)
    if Matter.objects.filter(hers, ~destroyed).exists():
        return True
    gone = Destroyed.objects.values("matter")
    return Licence.objects.filter(holder=party).exclude(matter__in=gone).exists()


def erase_unneeded(party: Party) -> None:
    """Delete at once what no record needs: how she is reached beside her phone, and what was
    known of her before and has been corrected since."""
    finished = Application.objects.filter(party=party, matter__closed_at__isnull=False)
    for row in finished.exclude(email__isnull=True):
        row.email = None
        row.save(update_fields=["email"])
    for model in (Opinion, ChargeReport):
        for said in model.objects.filter(matter__application__party=party):
            said.contact = ""
            said.save(update_fields=["contact"])
    forget_earlier(party=party)
