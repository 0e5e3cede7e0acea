"""The register of agents (ST-05)."""

from datetime import date, datetime

from django.db import transaction

from ..models import Agent


@transaction.atomic
def register_agent(
    *, account: int, source: str, by: int | None, at: datetime, trained_on: date | None = None
) -> Agent:
    """Register where an agent comes from (``AgentSource``) and when trained.

    Done again it puts the entry right.
    """
    entered = {"source": source, "trained_on": trained_on, "set_by_id": by, "set_at": at}
    return Agent.objects.update_or_create(account_id=account, defaults=entered)[0]
