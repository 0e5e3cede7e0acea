"""The county's values for the door, as the floors below want them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bianmin.law.zone import day_of
from bianmin.people.breached import held
from bianmin.people.breached.held import State
from bianmin.people.lockout import Limits
from bianmin.people.passwords import Rules
from bianmin.policy import selectors as policy

from .. import policies


@dataclass(frozen=True)
class Stay:
    """How long somebody stays in without doing anything, and at most."""

    idle: timedelta
    longest: timedelta


def limits(at: datetime) -> Limits:
    day = day_of(at)
    minutes = policy.value(policies.SHUT_MINUTES, day)
    return Limits(policy.value(policies.TRIES, day), timedelta(minutes=minutes))


def limits_of_address(at: datetime) -> Limits:
    """Many people come from one address."""
    return limits(at).shared()


def password_rules(at: datetime) -> Rules:
    day = day_of(at)
    return Rules(policy.value(policies.HISTORY, day), policy.value(policies.PASSWORD_DAYS, day))


def breached(at: datetime) -> State | None:
    """What is wrong with the installation's list of breached passwords; None if nothing is."""
    day = day_of(at)
    return held.state(on=day, days=policy.value(policies.BREACHED_DAYS, day))


def stay(at: datetime) -> Stay:
    day = day_of(at)
    idle = timedelta(minutes=policy.value(policies.IDLE_MINUTES, day))
    return Stay(idle, timedelta(hours=policy.value(policies.LONGEST_HOURS, day)))
