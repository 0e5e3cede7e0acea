"""What a request goes by is what stood when it first asked; elsewhere each question asks anew."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Generic, TypeVar

Found = TypeVar("Found")


class Reading(Generic[Found]):
    """Something that changes seldom and is asked for often; ``read`` finds it as it stands."""

    def __init__(self, name: str, read: Callable[[], Found]) -> None:
        self._read = read
        self._held: ContextVar[list[Found] | None] = ContextVar(name, default=None)

    def present(self) -> Found:
        """As it stands; within ``once``, as it stood when this was first asked."""
        held = self._held.get()
        if held is None:
            return self._read()
        if not held:
            held.append(self._read())
        return held[0]

    def told(self, found: Found) -> None:
        """Whoever has read it anyhow says so; within ``once``, nobody need read it again."""
        held = self._held.get()
        if held is not None and not held:
            held.append(found)

    @contextmanager
    def once(self) -> Iterator[None]:
        """Within, it is read once. What changes meanwhile holds for whoever begins afterwards."""
        token = self._held.set([])
        try:
            yield
        finally:
            self._held.reset(token)

    def end(self) -> None:
        """Whoever changes it goes by that at once: from here on every question reads."""
        self._held.set(None)
