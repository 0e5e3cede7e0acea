"""What a new installation is given, in this order, once."""

from dataclasses import dataclass
from pathlib import Path

from bianmin import catalogue
from bianmin.policy import presets

from .counties import County

SHIPPED_ITEMS = Path(catalogue.__file__).parent / "shipped" / "items.json"


@dataclass(frozen=True)
class Seed:
    """A management command that may be run again after having been cut off."""

    command: str
    arguments: tuple[str, ...] = ()
    only_demonstration: bool = False


def seeds_of(county: County) -> tuple[Seed, ...]:
    """The county's seeds; items are offered from the day on which its document's values hold."""
    since = presets.read(county.preset).from_day.isoformat()
    return (
        Seed("make_keys"),
        Seed("make_signing_key", only_demonstration=True),
        Seed("seed_calendar"),
        Seed("load_policy", (county.preset,)),
        Seed("load_network", (county.name,)),
        Seed("import_items", (str(SHIPPED_ITEMS), "--day", since)),
        Seed("demonstration", only_demonstration=True),
    )
