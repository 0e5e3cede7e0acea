"""One process taking whole life cycles through ``take``: ``python -m bench.life_cycle START S``.

Starts at the instant START (seconds of the epoch), works for S seconds, prints one line of JSON.
"""

import json
import random
import sys
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

import django
from django.db import connection

from bianmin.law.zone import SHANGHAI

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


@dataclass(frozen=True)
class Town:
    """The posts a matter of one village passes, each with who holds it."""

    village: str
    agent: tuple[int, int]
    window: tuple[int, int]
    reviewer: tuple[int, int]
    approver: tuple[int, int]

    def at(self, step: str) -> tuple[int, int]:
        return {
            "receive": self.agent,
            "hand_up": self.agent,
            "endorse": self.reviewer,
            "grant": self.approver,
        }.get(step, self.window)


def main() -> None:
    django.setup()
    from bench import towns  # noqa: PLC0415 - needs Django set up
    from bench.procedure import LIFE_CYCLE, terms  # noqa: PLC0415
    from bianmin.matters import registry, services  # noqa: PLC0415

    registry.register(LIFE_CYCLE)
    start, seconds = float(sys.argv[1]), float(sys.argv[2])
    kinds = [terms(f"T-{n:03d}") for n in range(20)]
    places = towns.load()
    one_cycle(services, random.choice(kinds), random.choice(places))
    time.sleep(max(0, start - time.time()))
    cycles, began = 0, time.perf_counter()
    while time.perf_counter() - began < seconds:
        one_cycle(services, random.choice(kinds), random.choice(places))
        cycles += 1
    took = time.perf_counter() - began
    sys.stdout.write(json.dumps({"cycles": cycles, "seconds": took, "cpu": time.process_time()}))
    connection.close()


def one_cycle(services: object, terms: object, town: Town) -> None:
    """Six steps, six transactions."""
    key = uuid4().hex
    taken = services.open_matter(  # type: ignore[attr-defined]
        terms,
        "receive",
        by=_actor(services, town, "receive"),
        at=OPENED,
        key=f"{key}0",
        place=town.village,
        applicant=1,
        facts=FACTS["receive"],
    )
    for number, step in enumerate(STEPS, start=1):
        services.take(  # type: ignore[attr-defined]
            taken.matter,
            step,
            by=_actor(services, town, step),
            at=OPENED + timedelta(hours=number),
            key=f"{key}{number}",
            facts=FACTS[step],
            seen=taken.version + number - 1,
        )


def _actor(services: object, town: Town, step: str) -> object:
    post, account = town.at(step)
    return services.Actor(account, post)  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
