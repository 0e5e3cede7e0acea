"""Seeing a personal value in full needs a reason and leaves a line that nobody can take away."""

from datetime import datetime

import pytest
from django.db import DatabaseError, transaction

from bianmin.law.refusal import Refusal
from bianmin.people import selectors, services
from bianmin.people.models import AccessLog, Account, Party


@pytest.fixture
def party(db: None, at: datetime) -> Party:
    return services.register_person(
        name="张敏",
        id_number="999901199001010010",
        phone="13805391234",
        address="八大庄村12号",
        by=None,
        at=at,
    )


def test_who_what_why_and_when_are_recorded(party: Party, agent: Account, at: datetime) -> None:
    value = services.reveal(
        party=party, field="phone", reason=" 通知补正\n材料 ", by=agent.pk, at=at
    )
    assert value == "13805391234"
    (line,) = selectors.accesses(party.pk)
    assert (line.by, line.party, line.field) == (agent, party, "phone")
    assert (line.reason, line.at) == ("通知补正 材料", at)


@pytest.mark.parametrize(
    ("field", "value"),
    [("name", "张敏"), ("id_number", "999901199001010010"), ("address", "八大庄村12号")],
)
def test_each_personal_value_can_be_seen(
    party: Party, agent: Account, at: datetime, field: str, value: str
) -> None:
    assert services.reveal(party=party, field=field, reason="核对", by=agent.pk, at=at) == value


@pytest.mark.parametrize("reason", ["", "  \n", "\0", "核" * 201])
def test_without_a_proper_reason_nothing_is_shown(
    party: Party, agent: Account, at: datetime, reason: str
) -> None:
    with pytest.raises(Refusal) as refused:
        services.reveal(party=party, field="phone", reason=reason, by=agent.pk, at=at)
    assert refused.value.field == "reason"
    assert not selectors.accesses(party.pk).exists()


@pytest.mark.parametrize("field", ["id_digest", "pk", "password", "versions"])
def test_only_personal_values_can_be_asked_for(
    party: Party, agent: Account, at: datetime, field: str
) -> None:
    with pytest.raises(Refusal, match=field):
        services.reveal(party=party, field=field, reason="核对", by=agent.pk, at=at)


@pytest.mark.postgres15
def test_a_line_can_be_neither_changed_nor_deleted(
    party: Party, agent: Account, at: datetime
) -> None:
    services.reveal(party=party, field="phone", reason="核对", by=agent.pk, at=at)
    for attempt in (
        lambda: AccessLog.objects.update(reason="另一个"),
        lambda: AccessLog.objects.all().delete(),
        lambda: AccessLog.objects.get().save(),
    ):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            attempt()
    assert AccessLog.objects.get().reason == "核对"
