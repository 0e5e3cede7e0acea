"""One process taking whole life cycles through ``take``: ``python -m bench.life_cycle S``.

Once it is told to begin (``bench.together``) it works for S seconds; prints one line of JSON.
"""

import json
import random
import sys
import time
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import uuid4

from django.db import connection

from bench import together, towns
from bench.procedure import LIFE_CYCLE, terms
from bench.towns import Town
from bianmin.config.collecting import settle
from bianmin.law.zone import SHANGHAI
from bianmin.matters import registry, services
from bianmin.matters.terms import TermsContent

OPENED = datetime(2026, 9, 18, 9, 0, tzinfo=SHANGHAI)
FACTS = {
    "receive": {"materials": "0" * 64},
    "hand_up": {"papers": 5},
    "accept": {},
    "endorse": {"opinion": "agree"},
    "grant": {},
    "hand_over": {"papers": 5, "signed": "paper"},
}
STEPS = tuple(FACTS)[1:]


def main() -> None:
    registry.register(LIFE_CYCLE)
    seconds = float(sys.argv[1])
    kinds = [terms(f"T-{n:03d}") for n in range(20)]
    places = towns.load()
    one_cycle(random.choice(kinds), random.choice(places))
    settle()
    together.begin()
    began = time.perf_counter()
    count = cycles(kinds, places, began + seconds)
    took = time.perf_counter() - began
    sys.stdout.write(json.dumps({"cycles": count, "seconds": took, "cpu": time.process_time()}))


def cycles(kinds: Sequence[TermsContent], places: Sequence[Town], until: float) -> int:
    """How many life cycles it takes until that instant of the performance counter."""
    count = 0
    while time.perf_counter() < until:
        one_cycle(random.choice(kinds), random.choice(places))
        count += 1
    connection.close()
    return count


def one_cycle(kind: TermsContent, town: Town) -> None:
    """Six steps, six transactions."""
    walked(kind, town, STEPS)


def accepted(kind: TermsContent, town: Town) -> int:
    """A matter on which the law's and the promise's clock run."""
    return walked(kind, town, STEPS[:2])


def walked(kind: TermsContent, town: Town, steps: Sequence[str]) -> int:
    """A matter opened and taken through some steps."""
    key = uuid4().hex
    taken = services.open_matter(
        kind,
        "receive",
        by=_actor(town, "receive"),
        at=OPENED,
        key=f"{key}0",
        place=town.village,
        applicant=1,
        facts=FACTS["receive"],
    )
    for number, step in enumerate(steps, start=1):
        services.take(
            taken.matter,
            step,
            by=_actor(town, step),
            at=OPENED + timedelta(hours=number),
            key=f"{key}{number}",
            facts=FACTS[step],
            seen=taken.version + number - 1,
        )
    return taken.matter


def _actor(town: Town, step: str) -> services.Actor:
    post, account = town.at(step)
    return services.Actor(account, post)


if __name__ == "__main__":
    main()
