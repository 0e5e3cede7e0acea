"""She says something of her matter, somebody answers: her opinion, or that money was asked."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from bianmin.law.refusal import Refusal
from bianmin.matters.models import Entry
from bianmin.network.directory import Directory

from .models import ChargeReport, Opinion

Row = TypeVar("Row", Opinion, ChargeReport)
SHOWN = 100


@dataclass(frozen=True, kw_only=True)
class Saying(Generic[Row]):
    """One thing that she may say of a matter, a row of ``table``, ``given`` at that column.

    ``whom`` are the accounts told of it, by the body that received the matter, with the message
    ``wording``; ``each_time``: of each change too. She is told with ``answer_wording``.
    ``hidden_from_who_acted``: who took a step on the matter may be meant by it; they neither hear
    of it nor answer it, and what they type in takes no other words' place.
    """

    table: type[Row]
    given: str
    whom: Callable[[Directory, int, date], Sequence[int]]
    wording: str
    answer_wording: str
    each_time: bool
    hidden_from_who_acted: bool
    no_words: Callable[[], Refusal]
    answered_already: Callable[[], Refusal]
    not_there: Callable[[], Refusal]
    no_answer: Callable[[], Refusal]

    def on(self, matter: int) -> Row | None:
        """What she has said of her matter, if anything."""
        return self._all().select_related("answered_by").filter(pk=matter).first()

    def to_answer(self, bodies: Collection[int], account: int) -> QuerySet[Row]:
        """What an account in charge of these bodies still has to answer, the oldest first."""
        rows = self._of(bodies, account).filter(answered_at__isnull=True)
        return rows.order_by(self.given, "pk")[:SHOWN]

    def answered(self, bodies: Collection[int], account: int) -> QuerySet[Row]:
        """What was answered, the latest first."""
        rows = self._of(bodies, account).filter(answered_at__isnull=False)
        return rows.order_by("-answered_at", "-pk")[:SHOWN]

    def of(self, matter: int, bodies: Collection[int], account: int) -> Row | None:
        """What was said of a matter, for an account in charge of these bodies."""
        return self._of(bodies, account).filter(pk=matter).first()

    def concealed_from(self, matter: int) -> frozenset[int]:
        """The accounts that neither hear of it nor answer it."""
        if not self.hidden_from_who_acted:
            return frozenset()
        rows = Entry.objects.filter(matter=matter).values_list("actor", "second_actor")
        return frozenset(account for pair in rows for account in pair if account)

    def _of(self, bodies: Collection[int], account: int) -> QuerySet[Row]:
        rows = self._all().filter(body__in=bodies)
        if self.hidden_from_who_acted:
            acted = Q(actor=account) | Q(second_actor=account)
            rows = rows.filter(~Exists(Entry.objects.filter(acted, matter=OuterRef("pk"))))
        return rows.select_related("matter__terms", "matter__application__party", "entered_by")

    def _all(self) -> QuerySet[Any]:
        return self.table._default_manager.all()
