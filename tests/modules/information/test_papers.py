"""The papers about requests: whole or not issued, readable, never cut off."""

import pytest

from bianmin.law.refusal import Refusal
from bianmin.notices import places, registry, wordings
from tests.modules.applications.test_papers import HEAD, emptied, printed, squeezed, texts
from tests.modules.information.paper_facts import SAMPLES
from tests.modules.pdf_text import pages_of, text_of

ADVERSE = tuple(key for key in sorted(SAMPLES) if registry.paper_kind(key).outward == "adverse")
CRUEL = {"applicant": "欧阳" + "䶮㛃" * 24, "wanted": "关于" + "高标准农田建设项目" * 60}


def test_every_paper_about_requests_is_sampled() -> None:
    folder = "bianmin/information/notices"
    declared = {k.key for k in registry.paper_kinds() if folder in k.template.as_posix()}
    assert declared >= set(SAMPLES)


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


@pytest.mark.parametrize("key", ADVERSE)
def test_what_is_decided_against_her_has_reasons_and_remedy(key: str) -> None:
    assert {"reasons", "remedy"} <= registry.paper_kind(key).places


@pytest.mark.parametrize("key", ["request_receipt", "reply_withheld", "clarification_notice"])
def test_cruel_names_and_long_wishes_are_never_cut(key: str) -> None:
    told = text_of(printed(registry.paper_kind(key), {**SAMPLES[key], **CRUEL}))
    assert squeezed(CRUEL["wanted"]) in told
