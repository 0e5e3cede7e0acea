"""How people come in: staff with an account made for them; nobody opens one here."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest


class StaffBackend(ModelBackend):
    """Knows staff by name and password, and again in each request of a session.

    Invented people, whose password everybody knows, come in only where a demonstration is on.
    """

    def user_can_authenticate(self, user: Any) -> bool:
        welcome = settings.DEMONSTRATION or not getattr(user, "is_demonstration", False)
        return bool(welcome and super().user_can_authenticate(user))


class StaffOnlyAdapter(DefaultAccountAdapter):
    """Closes allauth's public sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
