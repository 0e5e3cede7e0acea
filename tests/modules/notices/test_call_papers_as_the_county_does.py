"""One set of papers under the names of a county's own rules; numbers and content stay."""

from datetime import date
from typing import Any

import pytest

from bianmin.law.refusal import Refusal
from bianmin.network.models import Body
from bianmin.notices import services
from bianmin.notices.kinds import PaperKind
from bianmin.notices.models import Paper
from bianmin.policy.services import set_value

from .conftest import FACTS, NOON

pytestmark = pytest.mark.django_db


def called(titles: dict[str, str]) -> None:
    set_value(
        key="papers.titles",
        value=titles,
        from_day=date(2026, 1, 1),
        document="试验〔2026〕1号",
        by=None,
        at=NOON,
    )


def issue(town: Body, **told: Any) -> Paper:
    return services.issue(
        kind="test.letter",
        facts=FACTS,
        addressee="张秀英",
        organ=town.pk,
        organ_mark="马政便民",
        about="matter 17",
        at=NOON,
        **told,
    )


def test_a_paper_bears_the_countys_name_and_keeps_it(letter: PaperKind, town: Body) -> None:
    shipped = issue(town)
    called({"test.letter": "补办通知单"})
    own = issue(town)
    assert (shipped.title, own.title) == (letter.title, "补办通知单")
    assert own.number.partition("〔")[0] == shipped.number.partition("〔")[0]
    called({})
    assert Paper.objects.get(pk=own.pk).title == "补办通知单"


@pytest.mark.parametrize(
    ("titles", "code"),
    [
        ({"no.such": "通知单"}, "no-such-paper"),
        ({"test.letter": "长" * 25}, "title-wrong"),
    ],
)
def test_what_cannot_be_printed_is_refused(
    titles: dict[str, str], code: str, letter: PaperKind
) -> None:
    with pytest.raises(Refusal) as caught:
        called(titles)
    assert caught.value.code == code
