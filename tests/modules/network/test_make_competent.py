"""Making bodies competent, and registering agents."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from bianmin.law.refusal import Refusal
from bianmin.network import models, services
from bianmin.network.kinds import AgentSource
from bianmin.network.tiers import Tier
from bianmin.people.models import Account
from tests.modules.network.network import MAZHAN, MONDAY, NINE, Network


@pytest.fixture
def wanted(yishui: Network) -> dict[str, Any]:
    return {
        "subject": "MZ-001",
        "tier": Tier.TOWN,
        "place": MAZHAN,
        "body": models.Body.objects.get(division_id=MAZHAN).pk,
        "from_day": MONDAY,
        "document": "测试文件〔2025〕3号",
        "by": None,
        "at": NINE,
    }


def test_a_grant_is_kept_under_the_places_stem(wanted: dict[str, Any]) -> None:
    assert services.grant_competence(**wanted).place == "371323101"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"document": " "}, "no_document"),
        ({"place": "37132"}, "place_unknown"),
        ({"place": "马站镇"}, "place_unknown"),
        ({"until_day": date(2025, 1, 1)}, "days_out_of_order"),
    ],
)
def test_a_grant_with_a_fault_is_refused(
    wanted: dict[str, Any], wrong: dict[str, Any], code: str
) -> None:
    with pytest.raises(Refusal) as refused:
        services.grant_competence(**{**wanted, **wrong})
    assert refused.value.code == f"network.{code}"
    assert not models.Competence.objects.filter(subject="MZ-001").exists()


def test_two_bodies_are_not_competent_for_one_thing_in_one_place(wanted: dict[str, Any]) -> None:
    services.grant_competence(**wanted)
    with pytest.raises(Refusal) as refused:
        services.grant_competence(**wanted)
    assert refused.value.code == "network.other_body_competent"
    assert refused.value.values["since"] == "2025-11-24"


def test_the_database_refuses_a_second_competent_body_too(wanted: dict[str, Any]) -> None:
    row = services.grant_competence(**wanted)
    row.pk = None
    with pytest.raises(IntegrityError, match="one_body_at_a_time"), transaction.atomic():
        row.save(force_insert=True)


def test_a_place_that_is_half_a_step_is_refused_by_the_database(wanted: dict[str, Any]) -> None:
    row = services.grant_competence(**wanted)
    row.pk, row.place = None, "37132"
    with pytest.raises(IntegrityError, match="whole_step"), transaction.atomic():
        row.save(force_insert=True)


def test_a_village_can_never_be_an_organ(yishui: Network) -> None:
    with pytest.raises(IntegrityError, match="village_is_no_organ"), transaction.atomic():
        models.Body.objects.filter(tier=Tier.VILLAGE).update(is_organ=True)


def test_no_body_but_the_government_is_without_one_above(yishui: Network) -> None:
    with pytest.raises(IntegrityError, match="no_orphan"), transaction.atomic():
        models.Body.objects.filter(division=MAZHAN).update(parent=None)


def test_an_agent_is_registered_once_and_put_right(person: Callable[[str], Account]) -> None:
    li = person("李庄")
    given: Any = {"account": li.pk, "by": None, "at": NINE}
    services.register_agent(source=AgentSource.RECRUITED, **given)
    services.register_agent(source=AgentSource.VILLAGE_COMMITTEE, trained_on=MONDAY, **given)
    agent = models.Agent.objects.get()
    assert (agent.source, agent.trained_on) == ("village_committee", MONDAY)


def test_an_unknown_source_is_refused_by_the_database(person: Callable[[str], Account]) -> None:
    with pytest.raises(IntegrityError, match="source_known"), transaction.atomic():
        services.register_agent(account=person("李庄").pk, source="关系户", by=None, at=NINE)
