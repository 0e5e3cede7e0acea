"""``bianmin officer``: the first of the three officers, and the way back in when none is left."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.network import selectors as network
from bianmin.network import services
from bianmin.network.cards import PostCard
from bianmin.network.kinds import OFFICERS, Rank
from bianmin.people import account_deeds, staff
from bianmin.people.account_deeds import Deed
from bianmin.people.models import Account


class Command(BaseCommand):
    """Whoever may start this program makes the first officers; each deed is an event.

    Somebody who is that officer already gets a new first password, and enrols a factor anew.
    """

    help = "Make an officer (administrator, security, auditor), or let one in again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("username", help="the sign-in name")
        parser.add_argument("--role", required=True, choices=sorted(OFFICERS))
        parser.add_argument("--name", default="", help="the person's name, for a new account")
        parser.add_argument("--reason", default="", help="why somebody is let in again")

    def handle(self, *, username: str, role: str, name: str, reason: str, **more: Any) -> None:
        try:
            password = self._done(username, role, name, reason)
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stderr.write(_("The first password, shown only now:"))
        self.stdout.write(password)

    @transaction.atomic
    def _done(self, username: str, role: str, name: str, reason: str) -> str:
        deed, post = Deed(by=None, at=timezone.now()), self._post(role)
        known = Account.objects.filter(username=username).first()
        if known is None:
            return self._made(username, name, post, deed)
        if known.pk not in network.directory().in_office(post.id, day_of(deed.at)):
            raise CommandError(_("%(who)s is not that officer.") % {"who": username})
        account_deeds.reset_factors(account=known, reason=reason, deed=deed)
        return account_deeds.give_password(account=known, deed=deed)

    def _post(self, role: str) -> PostCard:
        directory = network.directory()
        centre = directory.centre(day_of(timezone.now()))
        post = directory.post_of(centre.id, role) if centre else None
        if post is None:
            raise CommandError(_("The county's centre has no such post. Load the network first."))
        return post

    def _made(self, username: str, name: str, post: PostCard, deed: Deed) -> str:
        """A new account on the post, as its first holder, else as its second."""
        if not name:
            raise CommandError(
                _("Nobody signs in as %(who)s yet: give --name.") % {"who": username}
            )
        person = staff.Person(name=name, number="", phone="", photo=None)
        account, password = account_deeds.make(username=username, person=person, deed=deed)
        day = day_of(deed.at)
        taken = network.directory().in_office(post.id, day)
        services.appoint(
            post=post.id, account=account.pk, rank=Rank.B if taken else Rank.A,
            from_day=day, by=None, at=deed.at,
        )  # fmt: skip
        return password
