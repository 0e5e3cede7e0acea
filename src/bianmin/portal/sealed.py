"""What is typed on a page and needed on the next, kept sealed in the session meanwhile."""

import json
from typing import Any

from django.http import HttpRequest

from bianmin.vault import sealing


def keep(request: HttpRequest, name: str, said: dict[str, Any]) -> None:
    """A session's row lies in the database as it is, so what is typed is sealed in it, for its
    place: it opens under no other name."""
    request.session[name] = sealing.seal_text(json.dumps(said), f"session.{name}")


def kept(request: HttpRequest, name: str) -> dict[str, Any]:
    """What was typed; nothing where nothing was."""
    found = request.session.get(name)
    return dict(json.loads(sealing.unseal_text(found, f"session.{name}"))) if found else {}


def let_go(request: HttpRequest, name: str) -> None:
    request.session.pop(name, None)
