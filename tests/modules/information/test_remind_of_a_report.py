"""The reports of the year that is over are begun by the night and recalled before they are due."""

from datetime import datetime

import pytest

from bianmin.config import tasks
from bianmin.information.annual import checking, reminding, rights, selectors, services
from bianmin.information.annual.figures import Figures
from bianmin.information.annual.models import AnnualReport, Scope
from bianmin.information.annual.workbook import workbook
from bianmin.information.policies import REMINDED
from bianmin.law.refusal import Refusal
from bianmin.network.models import Body
from bianmin.network.selectors import directory
from bianmin.notices.models import Message
from bianmin.policy import services as policy
from tests import build
from tests.modules.information.test_report_a_year import a_report, publish, write

pytestmark = pytest.mark.django_db
CIVIL, WATER = "民政局", "水利局"


@pytest.fixture(autouse=True)
def staffed(db: None) -> None:
    """Two departments with who writes and who answers for it, and the county's centre."""
    for department in (CIVIL, WATER):
        for role in ("editor", "organ_head", "window"):
            build.at_desk(build.COUNTY, role, department=department)
    build.at_desk(build.COUNTY, "supervisor")


def on(day: str) -> datetime:
    return build.moment(f"{day} 09:00")


def bureau() -> int:
    return build.body_of(build.COUNTY, department=CIVIL).pk


def keepers(body: int, countys: bool = False) -> set[int]:
    network, day = directory(), on("2027-01-15 Fri").date()
    return set(rights.keepers(network, network.body(body), day, countys=countys))


def told(body: int, wording: str, scope: str = "body") -> set[int | None]:
    about = f"annual report {scope} {body} 2026"
    rows = Message.objects.filter(about=about, wording=wording)
    return set(rows.values_list("account_id", flat=True))


def test_in_the_new_year_every_body_finds_its_draft() -> None:
    public = a_report(bureau(), at=on("2027-01-02 Sat"))
    assert reminding.prepare(on("2026-12-31 Thu")) == 0, "of 2025, and nobody is asked any more"
    made = reminding.prepare(on("2027-01-03 Sun"))
    bodies = selectors.reporting(directory(), 2026, on("2027-01-03 Sun").date())
    assert made == len(bodies), "all but the one that is public, and the county's"
    assert reminding.prepare(on("2027-01-04 Mon")) == 0
    assert AnnualReport.objects.filter(scope=Scope.COUNTY, written_by=None).count() == 1
    assert not AnnualReport.objects.filter(body=public.body_id).exclude(pk=public.pk).exists()


def test_a_draft_of_the_night_is_written_by_one_and_published_by_another() -> None:
    reminding.prepare(on("2027-01-03 Sun"))
    draft = AnnualReport.objects.get(body=bureau(), scope=Scope.BODY)
    writer, head = build.an_account().pk, build.an_account().pk
    with pytest.raises(Refusal) as empty:
        publish(draft, head)
    assert empty.value.code == "chapter_empty", "nobody publishes what nobody wrote"
    draft = write(draft, writer)
    assert (draft.written_by_id, draft.revision) == (writer, 2)
    with pytest.raises(Refusal):
        publish(draft, writer)
    assert publish(draft, head).published_by_id == head


def test_what_nobody_wrote_gives_way_and_what_somebody_wrote_does_not() -> None:
    reminding.prepare(on("2027-01-03 Sun"))
    writer, at = build.an_account().pk, on("2027-01-05 Tue")
    given = {"body": bureau(), "year": 2026, "by": writer, "at": at}
    table = {"content": workbook(Figures(), "2026"), "name": "2026.xlsx", "scope": Scope.BODY}
    brought = services.bring_in(**given, **table)
    assert AnnualReport.objects.get(body=bureau(), scope=Scope.BODY) == brought
    for again in (lambda: services.begin(**given), lambda: services.bring_in(**given, **table)):
        with pytest.raises(Refusal) as there:
            again()
        assert there.value.code == "draft_is_there"
    assert list(checking.hurdles(brought, selectors.kept(brought), directory(), at.date())) == []


def test_who_keeps_it_is_reminded_once_before_and_once_after() -> None:
    body, whom = bureau(), keepers(bureau())
    assert len(whom) == 2, "not whoever sits at the window"
    for day, near, late in (
        ("2027-01-20 Wed", set(), set()),
        ("2027-01-21 Thu", whom, set()),
        ("2027-01-31 Sun", whom, set()),
        ("2027-02-01 Mon", whom, whom),
        ("2027-02-10 Wed", whom, whom),
    ):
        reminding.remind(on(day))
        assert told(body, "annual_report_due") == near, day
        assert told(body, "annual_report_late") == late, day
    said = Message.objects.filter(about=f"annual report body {body} 2026")
    assert said.count() == 2 * len(whom), "nobody is told twice"
    text = said.filter(wording="annual_report_late").earliest("pk").text
    assert "沂水县民政局2026年" in text and "2027年1月31日" in text
    assert reminding.remind(on("2027-02-10 Wed")) == 0


def test_the_county_s_has_its_own_day_and_what_is_public_is_let_be() -> None:
    government = Body.objects.get(kind="government").pk
    a_report(bureau(), at=on("2027-01-02 Sat"))
    reminding.remind(on("2027-01-25 Mon"))
    assert told(bureau(), "annual_report_due") == set()
    assert told(government, "annual_report_due", "county") == set()
    reminding.remind(on("2027-03-25 Thu"))
    centre = keepers(government, countys=True)
    assert centre == {build.at_desk(build.COUNTY, "supervisor").account}
    assert told(government, "annual_report_due", "county") == centre
    other = build.body_of(build.COUNTY, department=WATER).pk
    assert told(other, "annual_report_late") == set(), "a house that began later asks for nothing"


def test_the_county_sets_the_days_and_the_worker_has_both_tasks() -> None:
    policy.set_value(
        key=REMINDED, value=20, from_day=on("2026-12-01 Tue").date(), document="县政办通知",
        by=None, at=on("2026-12-01 Tue"),
    )  # fmt: skip
    reminding.remind(on("2027-01-11 Mon"))
    assert told(bureau(), "annual_report_due") == keepers(bureau())
    for task in ("begin_annual_reports", "remind_of_annual_reports"):
        assert f"bianmin.config.tasks.{task}" in tasks.app.tasks
