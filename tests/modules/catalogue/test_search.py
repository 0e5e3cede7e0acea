"""Finding items by the words people use."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from bianmin.catalogue import selectors, services, shipped, wording
from bianmin.catalogue.models import Edition, SearchMiss, Synonym
from bianmin.catalogue.services import ImportReport
from tests import build
from tests.modules.catalogue.items import AT as NINE
from tests.modules.catalogue.items import LATER, MONDAY, SHIPPED, item

pytestmark = pytest.mark.postgres15

AT = datetime(2026, 11, 2, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
NOT_IN_THE_CATALOGUE = {"网约车"}
TITLES = sorted({title for row in SHIPPED for title in (row["name"], *row["aliases"])})


def codes(typed: str, limit: int = 200) -> list[str]:
    return [found.item.code for found in selectors.search(typed, day=LATER, limit=limit)]


@pytest.mark.usefixtures("shipped_catalogue")
class TestWithAllShippedItems:
    """What citizens type, and what they find."""

    def test_what_people_call_it_comes_first(self) -> None:
        first = {
            "低保": "MZ-001",
            "五保": "MZ-003",
            "老年证": "MZ-016",
            "身份证丢了": "GA-007",
            "办执照": "SC-001",
            "残补": "MZ-006",
            "宅基地": "NY-001",
            "盖房": "NY-001",
            "开饭店": "SC-007",
            "新农合": "YB-001",
            "准生证": "WJ-001",
            "最低生活保障审核确认": "MZ-001",
            "zdshbz": "MZ-001",
            "ZDSHBZ": "MZ-001",
            "ｄｂｂｙ": "MZ-002",
            "mz-001": "MZ-001",
            "ktv": "WL-001",
        }
        assert {typed: codes(typed)[:1] for typed in first} == {
            typed: [code] for typed, code in first.items()
        }

    def test_a_word_with_several_meanings_finds_them_all(self) -> None:
        assert {"RS-001", "RS-008", "RS-011", "SW-001"} <= set(codes("社保"))
        assert {"SC-007", "SC-010", "SC-001", "XF-001"} <= set(codes("开饭店"))
        assert {"MZ-006", "MZ-007"} == set(codes("两项补贴"))

    def test_several_words_must_all_be_found(self) -> None:
        assert codes("残疾人 护理") == ["MZ-007"]
        assert codes("护理　残疾人") == ["MZ-007"]
        assert codes("食品，小作坊") == ["SC-009"]

    def test_a_whole_sentence_is_understood_by_the_titles_within_it(self) -> None:
        assert codes("我要办低保怎么办")[0] == "MZ-001"
        assert codes("我爸身份证丢了怎么办？")[0] == "GA-007"
        assert codes("执照变更地址")[0] == "SC-002"

    def test_a_slip_of_the_pen_still_finds_what_is_much_alike(self) -> None:
        assert codes("食品经营许可证办里")[0] == "SC-007"

    @pytest.mark.parametrize(
        "typed",
        [
            "",
            "   ",
            "火星移民",
            "网约车",
            "xyzxyz",
            "'",
            "\\",
            "' | '",
            "&",
            "!",
            ":*",
            "\x00",
            "％",
        ],
    )
    def test_what_is_not_there_is_not_found_and_breaks_nothing(self, typed: str) -> None:
        assert codes(typed) == []

    def test_signs_of_like_mean_themselves(self) -> None:
        assert codes("%") == codes("_") == []

    def test_a_very_long_search_is_read_as_far_as_it_makes_sense(self) -> None:
        assert codes("低保" + "啊" * 5000)[0] == "MZ-001"

    def test_frequent_items_come_before_rare_ones(self) -> None:
        found = selectors.search("证", day=LATER, limit=200)
        assert [e.frequency for e in found] == sorted(e.frequency for e in found)
        assert len(found) > 20
        assert len(selectors.search("证", day=LATER, limit=5)) == 5

    def test_every_name_and_alias_finds_its_item_among_the_first(self) -> None:
        for row in SHIPPED:
            for title in (row["name"], *row["aliases"]):
                assert row["code"] in codes(title, limit=3), title

    def test_nothing_that_like_finds_is_missed_for_any_part_of_a_title(self) -> None:
        @settings(max_examples=150, deadline=None, database=None)
        @given(part=parts_of_titles())
        def recall(part: str) -> None:
            rows = ((row["code"], (row["name"], *row["aliases"])) for row in SHIPPED)
            like = {code for code, titles in rows if any(part in title for title in titles)}
            assert like <= set(codes(part))

        recall()

    def test_every_shipped_synonym_finds_something(self) -> None:
        words = set(Synonym.objects.values_list("word", flat=True))
        assert {word for word in words if not codes(word)} == NOT_IN_THE_CATALOGUE

    def test_every_meaning_of_a_synonym_is_in_the_catalogue(self) -> None:
        texts = list(Edition.objects.values_list("searched", flat=True))
        for synonym in Synonym.objects.exclude(word__in=NOT_IN_THE_CATALOGUE):
            assert any(wording.fold(synonym.means) in text for text in texts), str(synonym)

    def test_a_county_adds_what_its_people_say(self) -> None:
        assert codes("领红本本") == []
        services.add_synonym(word="领红本本", means=["领结婚证"], source="沂水")
        assert codes("领红本本") == ["MZ-012"]


@st.composite
def parts_of_titles(draw: st.DrawFn) -> str:
    title = draw(st.sampled_from(TITLES))
    start = draw(st.integers(0, len(title) - 1))
    return title[start : draw(st.integers(start + 1, len(title)))]


def test_the_seed_keeps_the_synonyms_of_the_county(empty: None) -> None:
    services.add_synonym(word="低保", means=["特困人员认定"], source="沂水")
    raw = shipped.ITEMS.read_bytes()
    services.seed_items(raw=raw, source="items.json", day=MONDAY, at=NINE)
    assert codes("低保")[:1] == ["MZ-001"]
    assert "MZ-003" in codes("低保")


def test_an_edition_that_has_ended_is_not_found(some: ImportReport) -> None:
    Edition.objects.filter(item__code="MZ-001").update(state="ended", until_day=MONDAY)
    assert "MZ-001" not in codes("低保")


def test_a_draft_is_not_found(some: ImportReport) -> None:
    content = {**item("MZ-001"), "code": "MZ-900"}
    services.begin_item(content=content, by=build.an_account().pk, at=NINE)
    assert "MZ-900" not in codes("低保")


def test_a_search_takes_two_statements(
    some: ImportReport, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(2):
        assert codes("低保")


def test_what_was_sought_in_vain_is_counted(db: None) -> None:
    SearchMiss.objects.all().delete()
    for typed in ("网约车", " 网约车 ", "网约车？", "滴滴"):
        services.count_miss(typed=typed, at=AT)
    assert [(m.words, m.count, m.last_at) for m in selectors.misses(at_least=1)] == [
        ("网约车", 3, AT),
        ("滴滴", 1, AT),
    ]
    assert [miss.words for miss in selectors.misses(at_least=2)] == ["网约车"]


@pytest.mark.parametrize(
    "typed", ["", "  ", "999901199001010016", "张三13900000000", "家" * 21, "电话 5371234"]
)
def test_what_may_name_a_person_is_not_kept(db: None, typed: str) -> None:
    SearchMiss.objects.all().delete()
    services.count_miss(typed=typed, at=timezone.now())
    assert not SearchMiss.objects.exists()
