"""Requests of some years, made by chance but always the same ones."""

import random
from datetime import date, timedelta

from bianmin.information.annual.counting import Asked
from bianmin.information.annual.form import form
from bianmin.information.outcomes import OUTCOMES

KINDS = [column.key for column in form().applicants]
FIRST = date(2025, 6, 1)


def some_years(seed: int, size: int = 300) -> list[Asked]:
    """Requests of two years from ``FIRST`` on, each outcome in turn, a tenth still open."""
    chance = random.Random(seed)
    codes = [outcome.code for outcome in OUTCOMES]
    return [_request(chance, codes[at % len(codes)]) for at in range(size)]


def _request(chance: random.Random, outcome: str) -> Asked:
    received = FIRST + timedelta(days=chance.randrange(720))
    answered = received + timedelta(days=chance.randrange(60))
    is_open = chance.random() < 0.1
    applicant = chance.choice(KINDS)
    return Asked(applicant, received) if is_open else Asked(applicant, received, outcome, answered)
