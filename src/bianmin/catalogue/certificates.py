"""Certificates that a village may not issue (民发〔2020〕20号), and items that would issue one."""

import json
from dataclasses import dataclass
from functools import cache

from . import shipped

KEY = "village_cert_negative_list"


@dataclass(frozen=True, slots=True)
class NegativeList:
    """The names of the certificates, with the document that lists them."""

    title: str
    document: str
    names: tuple[str, ...]

    def named_in(self, text: str) -> str:
        """The certificate of the list that ``text`` names; empty if it names none."""
        return next((name for name in self.names if name in text), "")


@cache
def negative_list() -> NegativeList:
    """The list as shipped."""
    rules = json.loads(shipped.RULES.read_text(encoding="utf-8"))["rules"]
    rule = next(rule for rule in rules if rule["key"] == KEY)
    return NegativeList(rule["name"], rule["law"], tuple(rule["values"]))
