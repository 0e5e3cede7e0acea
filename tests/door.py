"""Somebody who has come in through the door, for tests that are about what lies behind it."""

from django.test import Client
from django.utils import timezone

from bianmin.desk.door import marks
from bianmin.people.models import Account

BACKEND = "bianmin.people.sign_in.StaffBackend"
HOUR = 3600.0


def come_in(client: Client, account: Account) -> None:
    """Sign an account in at this browser, as whoever has shown password and second factor."""
    client.force_login(account, backend=BACKEND)
    now = timezone.now().timestamp()
    session = client.session
    marks.keep(session, marks.Marks(0, now, now, HOUR, 10 * HOUR, factor=True, due=False))
    session.save()
