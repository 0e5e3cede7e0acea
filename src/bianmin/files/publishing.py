"""Whether a file may go before everybody: the one place that looks for numbers of persons in it.

Its text is read as it stands in the file. What is only a picture no program here reads: of that,
and of mobile numbers, which may be an office's, somebody says that they were looked at.
"""

from collections.abc import Iterator, Sequence

from . import redacting, refusals
from .blackening.read import Sign
from .models import StoredFile
from .suggesting import Found, Kind, found

NEVER = frozenset({Kind.ID_NUMBER, Kind.BANK_ACCOUNT})
MAYBE_OF_OFFICE = frozenset({Kind.MOBILE})
"""Telephones with an area code are taken for an office's."""
NOWHERE = "999901"
"""A region that does not exist: how the ID numbers of samples begin."""


def refuse_personal(file: StoredFile, *, looked_at: bool) -> None:
    """Raises Refusal: a number of a person on some page; a page that only a person can look at.

    ``looked_at``: somebody has read every page and says that nobody's number is on it.
    """
    pages = redacting.signs(file)
    for page, kinds in _kinds(pages):
        if kinds & NEVER:
            raise refusals.number_of_a_person(page)
        if kinds & MAYBE_OF_OFFICE and not looked_at:
            raise refusals.somebodys_mobile(page)
    unread = [at for at, page in enumerate(pages, 1) if not _has_text(page)]
    if unread and not looked_at:
        raise refusals.not_to_be_read(unread[0])


def _kinds(pages: Sequence[Sequence[Sign]]) -> Iterator[tuple[int, set[Kind]]]:
    for at, page in enumerate(pages, 1):
        yield at, {one.kind for one in found([page]) if not _is_invented(one)}


def _is_invented(one: Found) -> bool:
    return one.kind is Kind.ID_NUMBER and one.words.startswith(NOWHERE)


def _has_text(page: Sequence[Sign]) -> bool:
    return any(not sign.text.isspace() for sign in page)
