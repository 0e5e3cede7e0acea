"""A small county in which every pinned table has rows, in two bills that are signed and stamped."""

from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO

from django.core.files.base import ContentFile
from PIL import Image

from bianmin.almanac import services as almanac
from bianmin.almanac.models import OfficeHours
from bianmin.almanac.reading.notice import MovedDay
from bianmin.applications import services as applications
from bianmin.applications.brought import Brought
from bianmin.casework.archive import destroying, lists
from bianmin.complaints import services as complaints
from bianmin.complaints.services import Filing
from bianmin.files import services as files
from bianmin.matters import rereckon
from bianmin.notices import seals
from bianmin.notices.models import Delivery, Message, Paper
from bianmin.notices.services import render
from bianmin.people import events
from bianmin.people.models import Party
from bianmin.people.security_event import EventKind
from bianmin.people.services import reveal
from bianmin.record import bills
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN, Case, moment
from tests.modules.applications.test_licences import ended, granted
from tests.modules.notices.test_seal_papers import stamp

from . import given

AFTERNOON, MONDAY = moment("2026-09-18 Fri 15:00"), moment("2026-09-21 Mon 10:00")
FIRST, SECOND = moment("2026-09-22 Tue 01:10"), moment("2026-09-23 Wed 01:10")
PAST_ITS_TIME = moment("2037-01-05 Mon 10:00")
HOURS = {
    "opens": time(9), "break_begins": time(12), "break_ends": time(13), "closes": time(17),
}  # fmt: skip


def settle() -> Case:
    """All by real steps; the matter that went furthest, in both bills."""
    OfficeHours.objects.create(from_day=date(2026, 1, 1), **HOURS)
    OfficeHours.objects.create(from_day=date(2026, 2, 1), **HOURS | {"closes": time(18)})
    furthest, others = _applied(1), [_applied(2), _applied(3)]
    for case in others:
        case.take("void", at=MONDAY, reason="重复录入")
    _looked_at(furthest)
    _calendar_changes()
    for paper in Paper.objects.values_list("pk", flat=True):
        render(paper)
    _let_go(others[1])
    _licensed()
    _sealed()
    given.give()
    _complained_of()
    bills.make(FIRST)
    furthest.take("accept", at=moment("2026-09-22 Tue 09:00"))
    _applied(4, at=moment("2026-09-22 Tue 10:00"))
    bills.make(SECOND)
    bills.complete(SECOND)
    return furthest


def _complained_of() -> None:
    """A complaint about a body, kept from all who work there."""
    filing = Filing(build.body_of(TOWN).pk, "letter", "quality", "等了一上午。")
    complaints.complain(filing=filing, at=MONDAY, key="complained-of")


def _let_go(case: Case) -> None:
    """Ten years on, past its time in the archive: listed, appraised, approved, destroyed."""
    first, second = (build.at_desk(COUNTY, role).account for role in ("supervisor", "coordinator"))
    made = lists.draw_up(PAST_ITS_TIME)
    assert made and first and second
    kept = {line.pk: "10" for line in made.lines.exclude(matter=case.matter)}
    at = PAST_ITS_TIME
    lists.appraise(listed=made.pk, kept=kept, report="无查考价值", by=first, at=at)
    lists.approve(listed=made.pk, document="批文1号", by=second, at=at)
    assert destroying.carry_out(at + timedelta(hours=1)) == 1


def _licensed() -> None:
    """A licence that was granted and ended, and attempts to tell its holder, some days ago."""
    _case, licence = granted()
    ended(licence, "cancelled", "dissolved", MONDAY)
    message = Message.objects.latest("pk")
    for days in (3, 2):
        Delivery.objects.create(
            message=message, attempt=days, outcome="deferred", answer="忙",
            attempted_at=datetime.now(UTC) - timedelta(days=days),
        )  # fmt: skip


def _sealed() -> None:
    """Two seals that were entered, and stopped."""
    for name in ("马站镇便民服务中心专用章", "新刻专用章"):
        seal = seals.enter(
            body=build.body_of(TOWN).pk, name=name, image=stamp(), width=42,
            from_day=FRIDAY.date(), by=None, at=FRIDAY,
        )  # fmt: skip
        seals.stop(seal=seal.pk, reason="磨损", by=None, at=MONDAY)


def _applied(serial: int, at: datetime = FRIDAY) -> Case:
    first, *rest = build.everything("MZ-001", at)
    pages = [_photo(2 * serial), _photo(2 * serial + 1)]
    case = build.an_application(
        party=build.a_party(serial=serial),
        materials=[Brought(first.key, "here", 0, "", pages), *rest],
        answers={"household_size": "3"},
        at=at,
    )
    if at < AFTERNOON:
        case.take("hand_up", at=AFTERNOON)
        _amend(case)
    return case


def _photo(number: int) -> int:
    target = BytesIO()
    Image.new("RGB", (60 + number, 80), "teal").save(target, "JPEG")
    return files.store(upload=ContentFile(target.getvalue(), "page.jpg"), by=None, at=FRIDAY).pk


def _amend(case: Case) -> None:
    applications.act(
        matter=case.matter, step="amend_answers", by=build.an_agent(), at=AFTERNOON,
        key=f"amend-{case.matter}", answers={"household_size": "4"},
        words={"reason": "户口簿上是四口人"},
    )  # fmt: skip


def _looked_at(case: Case) -> None:
    """Some days ago by the wall clock, since what is old enough is not held against anything."""
    days = (datetime.now(UTC) - timedelta(days=3), datetime.now(UTC) - timedelta(days=2))
    party, agent = Party.objects.earliest("pk"), build.an_agent().account
    for at in days:
        reveal(party=party, field="phone", reason="核对材料", by=agent or 0, at=at)
        events.record(EventKind.SIGNED_IN, at=at, by=agent)


def _calendar_changes() -> None:
    days = [MovedDay(date(2026, 9, 23), "off", "调休"), MovedDay(date(2026, 9, 24), "off", "调休")]
    almanac.record_notice(year=2026, title="调整", source="test", days=days, by=None, at=MONDAY)
    rereckon.rereckon(MONDAY)
