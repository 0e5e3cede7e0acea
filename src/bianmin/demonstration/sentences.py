"""What officials write with their steps, and what people ask."""

import tomllib
from functools import cache
from importlib.resources import files


@cache
def _sentences() -> dict[str, list[str]]:
    text = (files(__package__) / "words" / "said.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def sentence(about: str, number: int) -> str:
    """What somebody wrote or asked, a different one for each case; empty where nothing is said."""
    choices = _sentences().get(about, [""])
    return choices[number % len(choices)]
