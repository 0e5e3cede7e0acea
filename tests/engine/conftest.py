"""The toy procedures, known to the engine while its tests run."""

from collections.abc import Iterator

import pytest

from bianmin.matters import registry, store
from tests.engine import request, toy


@pytest.fixture(autouse=True)
def toy_procedures(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Registered for one test; terms kept by number belong to the database of one test."""
    monkeypatch.setattr(registry, "_procedures", dict(registry._procedures))
    monkeypatch.setattr(store, "_terms", {})
    for procedure in (toy.ERRAND, toy.OPINION, request.REQUEST, request.CONSENT):
        registry.register(procedure)
    yield
