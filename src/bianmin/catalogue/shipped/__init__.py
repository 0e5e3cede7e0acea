"""The catalogue that comes with the software: files, and where they lie."""

from pathlib import Path

_HERE = Path(__file__).parent

ITEMS = _HERE / "items.json"
HOUSEHOLD = _HERE / "household.toml"
"""127 service items."""

SCHEMA = _HERE / "schema.json"
"""The JSON schema (draft 2020-12) of a file of items."""

BUNDLES = _HERE / "bundles.json"
"""Five bundles (一件事): items that one event in life calls for together."""

SYNONYMS = _HERE / "synonyms.toml"
"""What people say, and the words of the catalogue that are meant."""

THEMES = _HERE / "themes.toml"
"""The shelves by which a citizen looks for an item."""

NEVER_PUBLIC = _HERE / "never_public.toml"
"""Words by which an item tells what is published of nobody."""

CATEGORIES = _HERE / "categories.toml"
"""What a town's centre must offer something of, by the documents that say so."""

RULES = _HERE / "rules.json"
"""Rules that hold for all items, with the list of certificates that no village may issue."""
