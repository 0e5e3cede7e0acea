"""Which login of which province: what the operator was given when the county was registered."""

from dataclasses import dataclass, field
from typing import Any

from django.conf import settings


@dataclass(frozen=True)
class Province:
    """``issuer`` as its tokens name it; the claims say under which names it tells us who she is."""

    issuer: str
    client: str
    secret: str = field(repr=False)
    name: str = ""
    scope: str = "openid profile"
    name_claim: str = "name"
    number_claim: str = "id_number"


def of_settings() -> Province | None:
    """The login that was set up, or None."""
    told: dict[str, Any] | None = settings.PROVINCE_LOGIN
    return Province(**told) if told else None
