"""The one place that reads the environment."""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from .launch import ports


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default)


def flag(name: str, default: bool = False) -> bool:
    return os.environ.get(name, "1" if default else "0") in {"1", "true", "yes", "on"}


def one_of(name: str, choices: tuple[str, ...]) -> str:
    """One of some choices, the first where none is named; anything else stops the start."""
    said = text(name) or choices[0]
    if said not in choices:
        raise SystemExit(f"{name}={said} is not known: choose one of {', '.join(choices)}.")
    return said


def data_directory() -> Path:
    """Where this installation keeps its state; never inside the checkout."""
    default = "/var/lib/bianmin" if os.geteuid() == 0 else "~/.local/share/bianmin"
    return Path(text("BIANMIN_DATA", default)).expanduser()


def listening() -> tuple[str, int]:
    """The address and port the web server listens at. Raises Refused."""
    return text("BIANMIN_LISTEN", "127.0.0.1"), ports.port_number(text("PORT", "8000"))


def database(url: str) -> dict[str, object]:
    """Django's connection settings for a ``postgresql://`` address.

    ``?host=/directory`` names a socket's directory, as in libpq.
    """
    parts = urlsplit(url)
    options = dict(pair.split("=", 1) for pair in parts.query.split("&") if "=" in pair)
    return {
        "NAME": parts.path.lstrip("/") or "bianmin",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(options.pop("host", "") or parts.hostname or ""),
        "PORT": str(parts.port or options.pop("port", "")),
    }
