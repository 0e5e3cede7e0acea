"""Caches and ledgers are proved again; an edition that is gone stops the start."""

from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from bianmin.applications.procedures import APPLICATION
from bianmin.config.preparation import refuse_lost_editions
from bianmin.matters import recheck, registry
from bianmin.matters.models import Clock
from tests import build
from tests.build import moment

pytestmark = [pytest.mark.django_db, pytest.mark.postgres15]


def accepted() -> int:
    case = build.an_application(at=moment("2026-09-18 Fri 09:00"))
    case.take("hand_up", at=moment("2026-09-18 Fri 15:00"))
    case.take("accept", at=moment("2026-09-21 Mon 10:00"))
    return case.matter


def test_what_the_steps_wrote_proves() -> None:
    accepted()
    assert recheck.rolling(moment("2026-09-22 Tue 10:00")) == {}


def test_a_clock_that_was_tampered_with_is_named() -> None:
    matter = accepted()
    Clock.objects.filter(matter=matter, name="decision").update(due_day="2030-01-01")
    faults = recheck.rolling(moment("2026-09-22 Tue 10:00"))
    assert list(faults) == [matter]
    assert "decision.due_day" in faults[matter][0]
    with pytest.raises(CommandError):
        call_command("recheck")


def test_a_part_a_night_reaches_every_matter() -> None:
    matter = accepted()
    Clock.objects.filter(matter=matter, name="promise").update(used_days=99)
    nights = [
        recheck.rolling(moment(f"2026-10-2{d}"), parts=3)
        for d in ("1 Wed 03:00", "2 Thu 03:00", "3 Fri 03:00")
    ]
    assert sum(matter in night for night in nights) == 1


def test_an_edition_with_open_matters_may_not_be_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    accepted()
    refuse_lost_editions()
    later = replace(APPLICATION, edition=2)
    monkeypatch.setattr(registry, "_procedures", {later.key: later})
    with pytest.raises(CommandError, match="application 1"):
        refuse_lost_editions()
    assert connection.is_usable()
