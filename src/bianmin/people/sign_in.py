"""How people come in: staff with an account made for them; nobody opens one here."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class StaffOnlyAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Closes allauth's public sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
