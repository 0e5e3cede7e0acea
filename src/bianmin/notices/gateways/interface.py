"""What every gateway does with a message."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message on its way. ``reference`` is the same at every attempt: a gateway that has
    accepted it before recognises it."""

    reference: str
    to: str
    title: str
    text: str


class GatewayFault(Exception):
    """The gateway did not take the message; ``passing`` if another attempt may succeed."""

    def __init__(self, answer: str, *, passing: bool) -> None:
        super().__init__(answer)
        self.passing = passing


class Gateway(Protocol):
    def send(self, parcel: Parcel) -> str:
        """Hand the message over; returns the provider's answer. Raises GatewayFault."""
        ...
