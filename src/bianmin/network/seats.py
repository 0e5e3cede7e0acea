"""Somebody of the staff at a post: what a rule about rights asks of whoever acts, at any face."""

from datetime import date
from typing import Protocol

from .cards import BodyCard, PostCard
from .directory import Directory


class Seat(Protocol):
    """The post at which somebody acts, its body, and the network on that day."""

    @property
    def post(self) -> PostCard: ...

    @property
    def body(self) -> BodyCard: ...

    @property
    def directory(self) -> Directory: ...

    @property
    def day(self) -> date: ...
