"""The papers about requests: whole or not issued, readable, never cut off."""

import pytest

from bianmin.notices import registry
from tests.modules.applications.test_papers import printed, squeezed
from tests.modules.information.paper_facts import SAMPLES
from tests.modules.pdf_text import text_of
from tests.modules.whole_papers import is_not_issued_with_a_hole, says_all_on_one_page

ADVERSE = tuple(key for key in sorted(SAMPLES) if registry.paper_kind(key).outward == "adverse")
LONG = "关于" + "高标准农田建设项目" * 60
CRUEL = {
    "applicant": "欧阳" + "䶮㛃" * 24,
    "whom": "欧阳" + "建筑工程" * 12,
    "wanted": LONG,
    "content": LONG,
    "about": LONG,
}


def test_every_paper_about_requests_is_sampled() -> None:
    folder = "bianmin/information/notices"
    declared = {k.key for k in registry.paper_kinds() if folder in k.template.as_posix()}
    assert declared - {"annual_report"} == set(SAMPLES), "the report is long: test_report_a_year"


@pytest.mark.parametrize("key", sorted(SAMPLES))
def test_the_wording_says_all_of_it_on_one_page(key: str) -> None:
    says_all_on_one_page(key, SAMPLES[key])


@pytest.mark.parametrize("key", sorted(SAMPLES))
def test_a_paper_with_a_hole_is_not_issued(key: str) -> None:
    is_not_issued_with_a_hole(key, SAMPLES[key])


@pytest.mark.parametrize("key", ADVERSE)
def test_what_is_decided_against_her_has_reasons_and_remedy(key: str) -> None:
    assert {"reasons", "remedy"} <= registry.paper_kind(key).places


@pytest.mark.parametrize("key", sorted(SAMPLES))
def test_cruel_names_and_long_wishes_are_never_cut(key: str) -> None:
    """The wish is given where the paper repeats it; a name is longer than any column."""
    kind = registry.paper_kind(key)
    cruel = {name: text for name, text in CRUEL.items() if name in SAMPLES[key]}
    told = text_of(printed(kind, {**SAMPLES[key], **cruel}))
    printable = {name: text.replace("䶮", "").replace("㛃", "") for name, text in cruel.items()}
    assert len(cruel) > 1
    assert [name for name, text in printable.items() if squeezed(text) not in told] == []
