"""That an agent is trained before going on duty (ST-07)."""

from datetime import date

from bianmin.policy import selectors as policy

from .. import duty_refusals
from ..kinds import Role
from ..models import Agent
from ..policies import TRAINED_FIRST


def refuse_untrained(*, account: int, role: str, name: str, day: date) -> None:
    """Raises Refusal for an agent who was not trained by that day, where the county asks for it."""
    if role != Role.AGENT or not policy.value(TRAINED_FIRST, day):
        return
    trained = Agent.objects.filter(account=account, trained_on__lte=day)
    if not trained.exists():
        raise duty_refusals.not_trained(name)
