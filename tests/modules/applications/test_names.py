"""Names as people bear them: rare characters, fifty of them, none that no register has."""

import pytest
from django.utils import translation

from bianmin.applications.models import Application
from bianmin.law.refusal import Refusal
from bianmin.people.models import Party
from tests import build

from .ways import paper, refused, what_stands

pytestmark = pytest.mark.django_db

LONG = "阿布都" + "·沙" * 23 + "力"


@pytest.mark.parametrize(
    "name", ["李䶮", "㛃𬭚", "买买提·吐尔逊", "Иван Петров", "O'Neil-Smith Jr.", LONG, "丁"]
)
def test_her_name_stands_on_the_receipt_as_she_bears_it(name: str) -> None:
    case = build.an_application(party=build.a_party(name=name))
    assert paper(case, "receipt")["applicant"] == name
    assert Application.objects.get(pk=case.matter).party.name == name


def test_fifty_characters_are_kept_and_one_more_is_refused() -> None:
    assert len(LONG) == 50
    assert build.a_party(name=LONG).name == LONG
    with refused("name_length", says="51", field="name"):
        build.a_party(name=LONG + "甲", serial=2)


@pytest.mark.parametrize("name", ["张😀英", "❤", "王\x00五", "赵\ue000六", "", "   "])
def test_what_is_no_name_is_refused_with_a_sentence_and_nothing_is_saved(name: str) -> None:
    before, people = what_stands(), Party.objects.count()
    with pytest.raises(Refusal) as caught:
        build.an_application(party=build.a_party(name=name))
    assert caught.value.field == "name"
    with translation.override("en"):
        assert "name" in str(caught.value).lower()
    assert (what_stands(), Party.objects.count()) == (before, people)


def test_a_name_in_two_ways_of_writing_is_one_person() -> None:
    one = build.a_party(name="买买提 · 吐尔逊")
    other = build.a_party(name="买买提·吐尔逊")
    assert one == other
