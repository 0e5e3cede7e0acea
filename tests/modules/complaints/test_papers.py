"""The papers about complaints: whole or not issued, readable, never cut off, naming nobody."""

import pytest

from bianmin.notices import registry
from tests.modules.applications.test_papers import printed, squeezed
from tests.modules.complaints.paper_facts import SAMPLES
from tests.modules.pdf_text import text_of
from tests.modules.whole_papers import is_not_issued_with_a_hole, says_all_on_one_page

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
    says_all_on_one_page(key, SAMPLES[key])


@pytest.mark.parametrize("key", sorted(SAMPLES))
def test_a_paper_with_a_hole_is_not_issued(key: str) -> None:
    is_not_issued_with_a_hole(key, SAMPLES[key])


@pytest.mark.parametrize("key", sorted(SAMPLES))
def test_cruel_names_and_long_stories_are_never_cut(key: str) -> None:
    kind = registry.paper_kind(key)
    cruel = {name: text for name, text in CRUEL.items() if name in SAMPLES[key]}
    told = text_of(printed(kind, {**SAMPLES[key], **cruel}))
    assert cruel
    assert [name for name, text in cruel.items() if squeezed(text) not in told] == []
