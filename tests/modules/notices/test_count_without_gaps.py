"""An organ's numbers in a real race: the second waits, what is rolled back is given again."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest
from django.db import connection, transaction

from bianmin.notices import services
from bianmin.notices.kinds import PaperKind
from bianmin.notices.models import Counter, Paper

from .conftest import FACTS, NOON

LETTERHEAD = {"organ_name": "示范县马站镇人民政府", "contact": "0539-2880001"}


@pytest.fixture(autouse=True)
def _a_kind_of_paper(letter: PaperKind) -> None:
    """There is one to be issued."""


def take() -> str:
    """The number of a paper just issued."""
    return services.issue(
        kind="test.letter", facts={**FACTS, **LETTERHEAD}, addressee="张秀英", organ=7,
        organ_mark="马政便民", about="matter 17", at=NOON,
    ).number  # fmt: skip


def in_a_transaction(taken: Event, may_end: Event, *, keep: bool) -> str:
    try:
        with transaction.atomic():
            number = take()
            taken.set()
            assert may_end.wait(20)
            transaction.set_rollback(not keep)
        return number
    finally:
        connection.close()


def one_after_the_other(keep_first: bool) -> tuple[str, str]:
    """The second asks while the first still holds the counter."""
    first_has, second_has, first_may, second_may = Event(), Event(), Event(), Event()
    second_may.set()
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(in_a_transaction, first_has, first_may, keep=keep_first)
        assert first_has.wait(20)
        second = pool.submit(in_a_transaction, second_has, second_may, keep=True)
        assert not second_has.wait(0.2)
        first_may.set()
        return first.result(20), second.result(20)


def test_the_second_waits_and_gets_the_next_number(fresh_database: Any) -> None:
    assert one_after_the_other(keep_first=True) == (
        "马政便民告〔2026〕1号",
        "马政便民告〔2026〕2号",
    )


def test_a_number_rolled_back_is_given_again(fresh_database: Any) -> None:
    assert one_after_the_other(keep_first=False) == (
        "马政便民告〔2026〕1号",
        "马政便民告〔2026〕1号",
    )
    assert Counter.objects.get().last == Paper.objects.count() == 1


def test_fifty_at_once_leave_no_gap(fresh_database: Any) -> None:
    def number(_: int) -> str:
        try:
            with transaction.atomic():
                return take()
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        taken = list(pool.map(number, range(50)))
    assert sorted(taken) == sorted(f"马政便民告〔2026〕{n}号" for n in range(1, 51))
