"""What was typed when a session was over: kept sealed, and sent after signing in again."""

import uuid
from datetime import datetime

from django.http import HttpRequest

from bianmin.people.models import Account

from ..models import Unsent
from . import clock

NOT_KEPT = frozenset({"csrfmiddlewaretoken", "oldpassword", "password", "password1", "password2"})
KEYS = frozenset({"key"})
"""A page that is sent by itself has nothing else, and stays on the device until it is here."""
LARGEST = 200_000
"""Characters; a form of the desk has far fewer."""


def keep(request: HttpRequest, account: Account) -> uuid.UUID | None:
    """Keep what a form of the desk sent; None where nothing was typed, or it cannot be kept.

    Files are not: pages are sent one by one before, and stay on the device until they are here.
    """
    if request.method != "POST" or not request.path.startswith("/desk/"):
        return None
    sent = request.POST.lists()
    typed = {name: said for name, said in sent if name not in NOT_KEPT and any(said)}
    if typed.keys() <= KEYS or sum(len(one) for said in typed.values() for one in said) > LARGEST:
        return None
    row = Unsent.objects.create(
        owner=account, address=request.get_full_path()[:500], typed=typed, at=clock.present()
    )
    return row.pk


def forget(*, before: datetime) -> int:
    """What nobody sent after all; how many."""
    return Unsent.objects.filter(at__lt=before).delete()[0]
