"""Laws and articles as Chinese papers cite them. Pure."""

from collections.abc import Iterable

from .content import Basis

LARGEST = 9999
"""The largest number that is written here."""

_DIGITS = "零一二三四五六七八九"


def numeral(number: int) -> str:
    """1 to 9999 in Chinese: 18 is 十八, 105 is 一百零五."""
    text, gap = "", False
    for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, place)
        if digit:
            text += ("零" if gap and text else "") + _DIGITS[digit] + unit
        gap = not digit
    return text.removeprefix("一") if text.startswith("一十") else text


def title(law: str) -> str:
    """The law's name in title marks; a bracket that is not part of the title stays outside."""
    name, bracket, rest = law.partition("（")
    if bracket and rest.removesuffix("）") in {"试行", "暂行", "草案"}:
        return f"《{law}》"
    return f"《{name}》{bracket}{rest}"


def cite(basis: Basis) -> str:
    """《社会救助法》第十八条; with the document's number where it has one."""
    number = f"（{basis.doc_no}）" if basis.doc_no else ""
    article = f"第{numeral(basis.article)}条" if basis.article else ""
    return f"{title(basis.law)}{number}{article}"


def by_act(basis: Iterable[str]) -> tuple[str, ...]:
    """The articles of one act on one line: 《社会救助法》第十八条、第三十七条."""
    acts: dict[str, list[str]] = {}
    for cited in basis:
        act, mark, article = cited.rpartition("第")
        named = act[-1:] in {"》", "）"}
        acts.setdefault(act if named else cited, []).extend([mark + article] if named else [])
    return tuple(act + "、".join(articles) for act, articles in acts.items())
