"""Start-up check: a kind of paper that cannot be printed rightly is named before its first use."""

from typing import Any

from django.core.checks import CheckMessage, Error, register

from . import registry, wordings
from .kinds import PaperKind


@register("notices")
def check_paper_kinds(**_: Any) -> list[CheckMessage]:
    return [
        Error(fault, id="notices.E001")
        for kind in registry.paper_kinds()
        for fault in (*wordings.faults(kind), *_unknown(kind))
    ]


def _unknown(kind: PaperKind) -> list[str]:
    """Kinds that it withdraws and nobody declared."""
    gone = sorted(key for key in kind.withdraws if not registry.has_paper(key))
    return [f"{kind.key}: withdraws {key}, a kind nobody declared" for key in gone]
