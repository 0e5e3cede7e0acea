"""Deeds of keeping: a row says what is sent, who may, and which service does it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any

from ninja import Path, Router

from .callers import KEEP, Caller, Request
from .keys import Key
from .once import once
from .shapes.parts import LARGEST_ID, Given, Shape

Do = Callable[[Caller, int, dict[str, Any]], Any]


class Kept(Shape):
    """The id of what was entered or changed."""

    id: int


@dataclass(frozen=True)
class Deed:
    """One operation: its id, its address, what it is called, what is sent, what it does.

    ``do`` is given the caller, the ``id`` of the address (0 where it names none) and what was sent
    by name; it answers with the row, or with the shape ``answer``.
    """

    name: str
    method: str
    path: str
    summary: str
    about: str
    given: type[Given]
    do: Do
    answer: type[Shape] = Kept


def add(router: Router, deed: Deed, *, under: str) -> None:
    """Make the deed an operation below the address ``under``, done once under its key."""
    operation = once(_at_a_row(deed) if "{id}" in deed.path else _at_none(deed))
    router.api_operation(
        [deed.method],
        under + deed.path,
        auth=KEEP,
        response={201 if deed.method == "POST" else 200: deed.answer},
        operation_id=deed.name,
        summary=deed.summary,
        description=deed.about,
    )(operation)


def _at_a_row(deed: Deed) -> Callable[..., Any]:
    def operation(
        request: Request,
        id: Annotated[int, Path(ge=1, le=LARGEST_ID)],
        given: Given,
        key: Key = "",
    ) -> Any:
        return _answered(deed, deed.do(request.auth, id, dict(given)))

    return _named(operation, deed)


def _at_none(deed: Deed) -> Callable[..., Any]:
    def operation(request: Request, given: Given, key: Key = "") -> Any:
        return _answered(deed, deed.do(request.auth, 0, dict(given)))

    return _named(operation, deed)


def _named(operation: Callable[..., Any], deed: Deed) -> Callable[..., Any]:
    """The operation under its own name, wanting what the deed wants."""
    operation.__name__ = deed.name
    operation.__annotations__["given"] = deed.given
    return operation


def _answered(deed: Deed, done: Any) -> Any:
    return done if isinstance(done, Shape) else Kept(id=done.pk)
