"""A value in words, as people at a desk read it."""

from typing import Any

from django.utils.translation import gettext

from bianmin.look import words
from bianmin.policy.kinds import UNITS, Kind
from bianmin.policy.registry import Declaration


def lines(declaration: Declaration, value: Any) -> list[str]:
    """What it says, a line for each of several."""
    called = declaration.words
    match declaration.kind:
        case Kind.BOOL:
            return [gettext("yes") if value else gettext("no")]
        case Kind.LIST:
            return [str(called.get(one, one)) for one in value]
        case Kind.NAMES:
            parts = declaration.parts
            return [f"{parts.get(k, k)}：{called.get(one, one)}" for k, one in value.items()]
        case Kind.DAYS if declaration.unit in UNITS:
            return [words.count(value, declaration.unit)]
    return [str(called.get(value, value))]


def line(declaration: Declaration, value: Any) -> str:
    """The same in one line; that nothing is said, where nothing is."""
    told = "；".join(one for one in lines(declaration, value) if one)
    return told or gettext("nothing is said")
