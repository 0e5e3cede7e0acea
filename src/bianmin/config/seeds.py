"""What a new installation is given, in this order, once."""

from dataclasses import dataclass
from pathlib import Path

from bianmin import catalogue

SHIPPED_ITEMS = Path(catalogue.__file__).parent / "shipped" / "items.json"
OFFERED_FROM = "2018-09-10"
"""The day of the county's plan (沂政办发〔2018〕94号), from which its values hold as well."""


@dataclass(frozen=True)
class Seed:
    """A management command that may be run again after having been cut off."""

    command: str
    arguments: tuple[str, ...] = ()
    only_demonstration: bool = False


SEEDS = (
    Seed("make_keys"),
    Seed("seed_calendar"),
    Seed("load_policy", ("002",)),
    Seed("load_network", ("yishui",)),
    Seed("import_items", (str(SHIPPED_ITEMS), "--day", OFFERED_FROM)),
    Seed("demonstration", only_demonstration=True),
)
