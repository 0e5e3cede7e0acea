"""Deleting what is kept of a person, as far as no law wants it kept (个人信息保护法 47)."""

from bianmin.people.models import Party
from bianmin.people.services import forget_earlier

from .models import Application, ChargeReport, Opinion


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
