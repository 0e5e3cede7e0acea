"""Which items rest on a law, or on one article of it. Pure."""

from collections.abc import Iterator

from .citations import numeral
from .content import ItemContent

STATE = "中华人民共和国"


def core(law: str) -> str:
    """A law's name without title marks, the state's name, and what stands in brackets behind."""
    return law.strip().strip("《》").removeprefix(STATE).partition("（")[0].strip("》 ")


def rests_on(content: ItemContent, law: str, article: int | None) -> bool:
    """Whether the item names the law, and the article where one is asked for.

    Also where only words name it: of the limit, the fee, a pause. A citation of the whole law is
    touched by each of its articles.
    """
    name = core(law)
    for basis in content.legal_basis:
        if core(basis.law) == name and article in {None, basis.article or article}:
            return True
    return any(_names(text, name, article) for text in _texts(content))


def _names(text: str, name: str, article: int | None) -> bool:
    if name not in text:
        return False
    return article is None or "第" not in text or numeral(article) in text


def _texts(content: ItemContent) -> Iterator[str]:
    limit = content.statutory_limit
    yield limit.basis or ""
    yield limit.extension.basis if limit.extension else ""
    yield content.fee.basis or ""
    for special in content.special_procedures:
        yield special.basis
        yield special.pause_basis or ""
