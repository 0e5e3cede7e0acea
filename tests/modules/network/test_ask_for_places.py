"""Places: what lies inside, in pinyin order; the path to one; finding one by its name."""

import pytest

from bianmin.network import divisions
from tests.modules.network.network import MAZHAN, MONDAY, SHANSONG, Network


def test_the_root_is_the_county(yishui: Network) -> None:
    assert divisions.root(yishui.now()).short_name == "沂水县"


def test_towns_come_in_the_order_of_their_pinyin(yishui: Network) -> None:
    towns = [card.short_name for card in divisions.children(yishui.now(), "371323000000", MONDAY)]
    assert len(towns) == 18
    assert towns[:3] == ["崔家峪镇", "道托镇", "富官庄镇"]
    assert towns[-1] == "诸葛镇"


def test_villages_of_a_town_and_of_the_county(yishui: Network) -> None:
    directory = yishui.now()
    mazhan = divisions.villages_of(directory, MAZHAN, MONDAY)
    assert mazhan == divisions.children(directory, MAZHAN, MONDAY)
    assert {card.parent for card in mazhan} == {MAZHAN}
    assert len(divisions.villages_of(directory, "371323000000", MONDAY)) == 386
    assert [card.code for card in divisions.villages_of(directory, SHANSONG, MONDAY)] == [SHANSONG]


def test_the_path_leads_from_the_county_to_the_village(yishui: Network) -> None:
    path = divisions.division_path(yishui.now(), SHANSONG)
    assert [card.short_name for card in path] == ["沂水县", "高桥镇", "山宋村"]
    assert divisions.division_path(yishui.now(), "500116101000") == ()


@pytest.mark.parametrize(
    "words", ["山宋", "山宋村村民委员会", "shansong", "ssc", "SSC", "shan song"]
)
def test_a_village_is_found_by_name_pinyin_or_initials(yishui: Network, words: str) -> None:
    assert SHANSONG in [card.code for card in divisions.search(yishui.now(), words, MONDAY)]


def test_a_search_stays_within_a_place_and_a_limit(yishui: Network) -> None:
    directory = yishui.now()
    assert divisions.search(directory, "山宋", MONDAY, within=MAZHAN) == []
    assert len(divisions.search(directory, "村", MONDAY, limit=5)) == 5
    assert divisions.search(directory, "  ", MONDAY) == []


def test_names_that_begin_with_the_words_come_first(yishui: Network) -> None:
    found = [card.short_name for card in divisions.search(yishui.now(), "马", MONDAY, limit=50)]
    starts = [name.startswith("马") for name in found]
    assert starts == sorted(starts, reverse=True)
    assert "马站镇" in found
