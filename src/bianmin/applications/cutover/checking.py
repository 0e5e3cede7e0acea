"""Checks the whole sheet before anything is taken over: every wrong cell is named."""

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import BinaryIO

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.models import Edition
from bianmin.law.refusal import Refusal
from bianmin.matters.terms import TermsContent
from bianmin.network.selectors import directory
from bianmin.people import digests
from bianmin.people.models import Party

from ..models import TakenOver
from ..procedures import APPLICATION
from ..terms import terms_for
from . import columns, refusals, sheets
from .places import Places
from .rows import Fault, Row, read

BATCH = 1000
Checked = tuple[Row | None, list[Fault]]


def checked(file: BinaryIO, ledger: str, today: date) -> Iterator[Checked]:
    """Each row of the sheet with what is wrong with it. Raises Refusal for the sheet as a whole."""
    check = _Check(ledger, Places(directory(), today), today)
    rows = sheets.rows_of(file)
    while some := list(islice(rows, BATCH)):
        yield from check.batch([read(line, cells, check.places, today) for line, cells in some])


class _Check:
    """What rows are compared with: the ledger's numbers, the names known of people."""

    def __init__(self, ledger: str, places: Places, today: date) -> None:
        self.ledger, self.places, self.today = ledger, places, today
        self.editions: dict[tuple[str, date], Edition | Refusal] = {}
        self.terms: dict[tuple[int, int, date], TermsContent] = {}
        self.numbers: dict[str, int] = {}
        self.names: dict[str, str] = {}

    def batch(self, some: list[Checked]) -> Iterator[Checked]:
        rows = [row for row, _faults in some if row]
        taken, known = self._taken(rows), _known_names(rows)
        for row, faults in some:
            more = list(self._compared(row, taken, known)) if row else []
            yield (row if not more else None), [*faults, *more]

    def _taken(self, rows: list[Row]) -> set[str]:
        numbers = [row.number for row in rows]
        before = TakenOver.objects.filter(ledger=self.ledger, number__in=numbers)
        return set(before.values_list("number", flat=True))

    def _compared(self, row: Row, taken: set[str], known: dict[str, str]) -> Iterator[Fault]:
        if row.number in taken:
            yield Fault(row.line, columns.NUMBER, refusals.number_taken(row.number))
        first = self.numbers.setdefault(row.number, row.line)
        if first != row.line:
            yield Fault(row.line, columns.NUMBER, refusals.number_twice(row.number, first))
        name = self.names.setdefault(row.id_number, known.get(row.id_number, row.name))
        if name != row.name:
            yield Fault(row.line, columns.NAME, refusals.other_name())
        yield from self._fits(row)

    def _fits(self, row: Row) -> Iterator[Fault]:
        tier = self.places.directory.body(row.body).tier
        try:
            terms = self._terms(self._edition(row.item, row.received_on), tier, row.received_on)
        except Refusal as refusal:
            yield Fault(row.line, columns.ITEM, refusal)
            return
        if not fits(row.step, terms):
            yield Fault(row.line, columns.STATE, refusals.state_does_not_fit(row.state))

    def _edition(self, item: str, day: date) -> Edition:
        """The edition in force on the day of the paper; each is looked for once. Raises Refusal."""
        key = (item, day)
        if key not in self.editions:
            self.editions[key] = _found(item, day)
        found = self.editions[key]
        if isinstance(found, Refusal):
            raise found
        return found

    def _terms(self, edition: Edition, tier: int, day: date) -> TermsContent:
        """The terms of that day, each made once: rows of an old ledger share a few of them."""
        key = (edition.pk, tier, day)
        if key not in self.terms:
            self.terms[key] = terms_for(edition, received=tier, day=day)
        return self.terms[key]


def _found(item: str, day: date) -> Edition | Refusal:
    try:
        return catalogue.in_force(item, day)
    except Refusal as refusal:
        return refusal


def fits(step: str, terms: TermsContent) -> bool:
    """Whether a matter of these terms can be in the state that the step takes over."""
    to = APPLICATION.step(step).to
    ways = {"leg": terms.find, "past": terms.past, "home": terms.home}
    way = ways.get(to.goal)
    return way is None or way(to.kinds, 1) is not None


def _known_names(rows: list[Row]) -> dict[str, str]:
    """The names under which some of these numbers are known already; one statement."""
    by_digest = {digests.id_number(row.id_number): row.id_number for row in rows}
    known = Party.objects.filter(id_digest__in=list(by_digest)).only("id_digest", "name")
    return {by_digest[bytes(party.id_digest)]: party.name for party in known}
