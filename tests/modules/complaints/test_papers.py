"""The papers about complaints: whole or not issued, readable, never cut off, naming nobody."""

import pytest

from bianmin.law.refusal import Refusal
from bianmin.notices import places, registry, wordings
from tests.modules.applications.test_papers import HEAD, emptied, printed, squeezed, texts
from tests.modules.complaints.paper_facts import SAMPLES
from tests.modules.pdf_text import pages_of, text_of

LONG = "关于" + "窗口办理养老保险待遇资格认证" * 12
CRUEL = {
    "target": "沂水县" + "经济开发区便民服务中心" * 4,
    "whom": "沂水县" + "经济开发区便民服务中心" * 4,
    "reasons": LONG,
    "fault": LONG,
    "content": LONG,
}


def test_every_paper_about_complaints_is_sampled() -> None:
    folder = "bianmin/complaints/notices"
    declared = {k.key for k in registry.paper_kinds() if folder in k.template.as_posix()}
    assert declared == set(SAMPLES)


@pytest.mark.parametrize("key", sorted(SAMPLES))
def test_the_wording_says_all_of_it_on_one_page(key: str) -> None:
    kind, facts = registry.paper_kind(key), SAMPLES[key]
    assert wordings.faults(kind) == []
    pdf = printed(kind, facts)
    told, wanted = text_of(pdf), places.fill(kind, {**HEAD, **facts})
    wanted.pop("you")
    assert [text for text in texts(wanted) if squeezed(text) not in told] == []
    assert pages_of(pdf) == 1


@pytest.mark.parametrize("key", sorted(SAMPLES))
def test_a_paper_with_a_hole_is_not_issued(key: str) -> None:
    kind = registry.paper_kind(key)
    for place in sorted(kind.places):
        with pytest.raises(Refusal) as refused:
            places.fill(kind, emptied({**HEAD, **SAMPLES[key]}, place))
        assert refused.value.field == place


@pytest.mark.parametrize("key", sorted(SAMPLES))
def test_cruel_names_and_long_stories_are_never_cut(key: str) -> None:
    kind = registry.paper_kind(key)
    cruel = {name: text for name, text in CRUEL.items() if name in SAMPLES[key]}
    told = text_of(printed(kind, {**SAMPLES[key], **cruel}))
    assert cruel
    assert [name for name, text in cruel.items() if squeezed(text) not in told] == []
