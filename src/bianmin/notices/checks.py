"""Start-up check: a kind of paper that cannot be printed rightly is named before its first use."""

from typing import Any

from django.core.checks import CheckMessage, Error, register

from . import registry, wordings


@register("notices")
def check_paper_kinds(**_: Any) -> list[CheckMessage]:
    return [
        Error(fault, id="notices.E001")
        for kind in registry.paper_kinds()
        for fault in wordings.faults(kind)
    ]
