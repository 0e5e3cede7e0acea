"""What holds for every paper, whoever issues it: all of it on one page, and never with a hole."""

from typing import Any

import pytest

from bianmin.law.refusal import Refusal
from bianmin.notices import places, registry, wordings
from tests.modules.applications.test_papers import HEAD, emptied, printed, squeezed, texts
from tests.modules.pdf_text import pages_of, text_of


def says_all_on_one_page(key: str, facts: dict[str, Any]) -> None:
    kind = registry.paper_kind(key)
    assert wordings.faults(kind) == []
    pdf = printed(kind, facts)
    told, wanted = text_of(pdf), places.fill(kind, {**HEAD, **facts})
    wanted.pop("you")
    assert [text for text in texts(wanted) if squeezed(text) not in told] == []
    assert pages_of(pdf) == 1


def is_not_issued_with_a_hole(key: str, facts: dict[str, Any]) -> None:
    """Each place is emptied by itself, and the refusal names it."""
    kind = registry.paper_kind(key)
    for place in sorted(kind.places):
        with pytest.raises(Refusal) as refused:
            places.fill(kind, emptied({**HEAD, **facts}, place))
        assert refused.value.field == place
