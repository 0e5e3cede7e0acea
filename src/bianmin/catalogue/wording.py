"""The words by which an item is found: made alike for titles and for what is typed. Pure."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import pairwise

from pypinyin import Style, lazy_pinyin

GRAM = 2
"""Signs of a gram: a word of so many is found by its gram alone."""

_BETWEEN_WORDS = re.compile(r"[\s,，。;；、?？!！\x00]+")


def fold(text: str) -> str:
    """One character at a time: full width to half, capitals to small. A part stays a part."""
    return "".join(unicodedata.normalize("NFKC", sign).casefold() for sign in text)


def initials(title: str) -> str:
    """First letters of the pinyin: 最低生活保障 is ``zdshbz``; other signs as they are."""
    return fold("".join(lazy_pinyin(title, style=Style.FIRST_LETTER)))


def name_key(name: str) -> str:
    """Whole pinyin, syllable by syllable, by which lists are put in order."""
    return fold(" ".join(lazy_pinyin(name)))


def ways_to_say(titles: Iterable[str], code: str) -> list[str]:
    """Titles, their initials and the code, each once, folded: what an item is called by."""
    titles = list(titles)
    return list(dict.fromkeys(fold(way) for way in (*titles, *map(initials, titles), code)))


def grams(text: str) -> set[str]:
    """Every single sign and every pair of neighbours on one line of ``text``."""
    pairs = {first + second for first, second in pairwise(text)}
    return {gram for gram in {*text, *pairs} if "\n" not in gram}


def words(typed: str) -> list[str]:
    """The words of a search, folded; if it is nothing but punctuation, that."""
    folded = fold(typed.replace("\x00", ""))
    return [word for word in _BETWEEN_WORDS.split(folded) if word] or folded.split()


_FILLERS = re.compile(
    "怎么办理?|怎么|如何|在哪里?|哪里|哪儿|我们?要|我们?想|我的|我们|我家|需要|什么|可以|请问|办理|手续|的|了|吗|呢"
)


def without_fillers(sentence: str) -> str:
    """A sentence without the words that every question has; itself if nothing were left."""
    return _FILLERS.sub("", sentence) or sentence


def parts(sentence: str) -> list[str]:
    """Every stretch of 2 to 20 signs of a sentence: what in it may be a title or a synonym."""
    ends = ((at, end) for at in range(len(sentence)) for end in range(at + 2, at + 21))
    return list(dict.fromkeys(sentence[at:end] for at, end in ends if end <= len(sentence)))


def share(sentence: str, searched: str) -> float:
    """Which part (0 to 1) of the pairs of a sentence of two signs or more stands in a text."""
    pairs = [sentence[at : at + 2] for at in range(len(sentence) - 1)]
    return sum(pair in searched for pair in pairs) / len(pairs)


def gram_query(word: str) -> str:
    """A ``tsquery`` that holds where every pair of ``word`` (or its one sign) occurs."""
    wanted = {word} if len(word) == 1 else {word[at : at + 2] for at in range(len(word) - 1)}
    return " & ".join(_lexeme(gram) for gram in sorted(wanted))


def any_gram_query(word: str) -> str:
    """A ``tsquery`` that holds where any pair of ``word`` occurs; empty for a single sign."""
    return " | ".join(_lexeme(word[at : at + 2]) for at in range(len(word) - 1))


def _lexeme(gram: str) -> str:
    quoted = gram.replace("\\", "\\\\").replace("'", "''")
    return f"'{quoted}'"


def has_long_number(text: str) -> bool:
    """Whether four digits stand together: then it may be somebody's number."""
    return re.search(r"\d{4}", text) is not None
