"""The register of agents (ST-05), and their training (ST-07)."""

from datetime import date, datetime

from django.db import transaction

from bianmin.law.zone import day_of
from bianmin.policy import selectors as policy

from .. import agent_refusals
from ..kinds import AgentSource
from ..models import Agent
from ..policies import AGENT_SOURCES
from . import periods
from .persons import check_known


@transaction.atomic
def register_agent(
    *, account: int, source: str, by: int | None, at: datetime, trained_on: date | None = None
) -> Agent:
    """Register where an agent comes from (``AgentSource``) and when trained.

    Done again it puts the entry right. Raises Refusal: the county takes none from there, the
    training is still to come.
    """
    periods.wait_for_turn()
    check_known(account)
    if source in AgentSource.values and source not in policy.value(AGENT_SOURCES, day_of(at)):
        raise agent_refusals.source_not_allowed(str(AgentSource(source).label))
    if trained_on is not None and trained_on > day_of(at):
        raise agent_refusals.trained_later()
    entered = {"source": source, "trained_on": trained_on, "set_by_id": by, "set_at": at}
    return Agent.objects.update_or_create(account_id=account, defaults=entered)[0]
