"""A citizen for whom a program speaks: let in by her own token, short-lived, after her phone."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest
from ninja.security import HttpBearer

from bianmin.law.zone import day_of
from bianmin.look.addresses import address_of
from bianmin.people import citizens
from bianmin.people.models import Client

from . import callers, refusals, throttle


@dataclass(frozen=True)
class Citizen:
    """Whose phone ``number`` was shown to be hers, and the program that speaks for her."""

    client: Client
    number: str
    at: datetime

    @property
    def name(self) -> str:
        """Under which what she asked is told apart from what others ask."""
        return f"phone {self.number}"

    @property
    def day(self) -> date:
        return day_of(self.at)


class CitizenRequest(HttpRequest):
    """A request of a citizen that was let in."""

    auth: Citizen


class HerToken(HttpBearer):
    """Lets in a program with the token of somebody for whom it speaks. Raises ``Refusal``."""

    def __call__(self, request: HttpRequest) -> Citizen:
        return self.authenticate(request, callers.bearer(request))

    def authenticate(self, request: HttpRequest, token: str) -> Citizen:
        at = callers.present()
        row = citizens.by_token(token, at)
        if row is None:
            throttle.count(address_of(request), at)
            raise refusals.token_of_hers_over()
        throttle.count(f"citizen {row.pk}", at)
        return Citizen(row.client, row.number, at)


HERS = HerToken()
