"""How titles and searches are made alike; none of it may lose a match."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bianmin.catalogue import wording

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@pytest.mark.parametrize(
    ("title", "letters"),
    [
        ("最低生活保障", "zdshbz"),
        ("低保", "db"),
        ("4050人员", "4050ry"),
        ("KTV许可", "ktvxk"),
        ("重庆", "cq"),
        ("养老金（居民）", "ylj(jm)"),
    ],
)
def test_initials(title: str, letters: str) -> None:
    assert wording.initials(title) == letters


def test_lists_are_ordered_by_pinyin() -> None:
    names = ["证照", "安全", "低保", "城市", "保障"]
    assert sorted(names, key=wording.name_key) == ["安全", "保障", "城市", "低保", "证照"]


@given(before=TEXT, part=TEXT, after=TEXT)
def test_a_part_stays_a_part_when_folded(before: str, part: str, after: str) -> None:
    assert wording.fold(part) in wording.fold(before + part + after)


@given(before=TEXT, part=TEXT, after=TEXT)
def test_the_grams_of_a_part_are_grams_of_the_whole(before: str, part: str, after: str) -> None:
    assert wording.grams(part) <= wording.grams(before + part + after)


@given(TEXT)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert wording.fold(wording.fold(text)).casefold() == wording.fold(wording.fold(text))


def test_grams_do_not_cross_from_one_title_to_the_next() -> None:
    assert wording.grams("低保\n五保") == {"低", "保", "五", "低保", "五保"}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("低保", ["低保"]),
        (" 食品　变更 ", ["食品", "变更"]),
        ("食品，变更？", ["食品", "变更"]),
        ("ＺＤ shbz", ["zd", "shbz"]),
        ("？", ["?"]),
        ("  ", []),
        ("低\x00保", ["低保"]),
    ],
)
def test_words_of_a_search(typed: str, words: list[str]) -> None:
    assert wording.words(typed) == words


@pytest.mark.parametrize(
    ("word", "query"),
    [
        ("证", "'证'"),
        ("低保", "'低保'"),
        ("最低保", "'低保' & '最低'"),
        ("a'b", "'''b' & 'a'''"),
        ("\\", "'\\\\'"),
    ],
)
def test_a_word_as_a_query(word: str, query: str) -> None:
    assert wording.gram_query(word) == query


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [("我要办低保怎么办", "办低保"), ("请问低保的手续", "低保"), ("怎么办", "怎么办")],
)
def test_fillers_are_left_out(sentence: str, rest: str) -> None:
    assert wording.without_fillers(sentence) == rest


def test_parts_of_a_sentence() -> None:
    assert wording.parts("办低保") == ["办低", "办低保", "低保"]
    assert wording.parts("证") == []


@pytest.mark.parametrize(
    ("sentence", "text", "share"),
    [("低保金", "低保", 0.5), ("低保", "低保", 1), ("低保", "五保", 0)],
)
def test_how_much_of_a_sentence_a_title_shares(sentence: str, text: str, share: float) -> None:
    assert wording.share(sentence, text) == share
