"""The annual report of a body: counted from its requests, written, published by another person."""

from collections import Counter
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from bianmin.information.annual import checking, paper, selectors, services
from bianmin.information.annual.figures import Figures, empty_disclosed
from bianmin.information.annual.form import form
from bianmin.information.annual.models import AnnualReport, Scope
from bianmin.information.annual.refusals import TableRefused
from bianmin.information.annual.workbook import workbook
from bianmin.information.outcomes import BY_CODE
from bianmin.law.refusal import Refusal
from bianmin.network.models import Body
from bianmin.network.selectors import directory
from tests import build
from tests.modules.information import cases, made_year
from tests.modules.information.made_year import KINDS, Told
from tests.modules.pdf_text import text_of

pytestmark = pytest.mark.django_db
JANUARY = build.moment("2027-01-15 Fri 09:00")
TEXTS = {"overview": "本单位2026年政府信息公开工作平稳有序。", "problems": "无。", "other": "无。"}
CIVIL = "民政局"


def accounts() -> tuple[int, int]:
    return build.an_account().pk, build.an_account().pk


def write(report: AnnualReport, by: int, at: datetime = JANUARY, **more: Any) -> AnnualReport:
    given = {"texts": TEXTS, "disclosed": empty_disclosed(), "seen": report.revision, **more}
    return services.write(report=report.pk, by=by, at=at, **given)


def publish(report: AnnualReport, by: int, at: datetime = JANUARY) -> AnnualReport:
    seen = checking.fingerprint(report, selectors.figures_of(report, directory()))
    return services.publish(report=report.pk, seen=seen, directory=directory(), by=by, at=at)


def a_report(body: int, year: int = 2026, *, at: datetime = JANUARY) -> AnnualReport:
    """Begun, written and published by two people."""
    writer, head = accounts()
    begun = services.begin(body=body, year=year, by=writer, at=at)
    return publish(write(begun, writer, at), head, at)


def recounted(told: list[Told], year: int) -> Counter[tuple[str, str]]:
    """The national table three again, from what the generator knows."""
    cells: Counter[tuple[str, str]] = Counter()
    for one in told:
        ended = one.answered.year if one.answered else year + 1
        cells["一" if one.received.year == year else "二", one.kind] += ended >= year
        cells[BY_CODE[one.outcome].row if ended == year else "四", one.kind] += ended >= year
    return cells


def test_a_year_made_by_real_steps_is_reported_as_another_count_has_it() -> None:
    told = made_year.make(60, build.a_party())
    body = cases.body_at(cases.office())
    assert {one.outcome for one in told} >= set(BY_CODE), "every outcome is among them"
    for year in (2026, 2027):
        figures = selectors.counted(directory(), year, [body])[body]
        again = recounted(told, year)
        for row, counts in figures.requests.items():
            assert counts == tuple(again[row, kind] for kind in KINDS), (year, row)
        assert figures.disagreeing() == ()
    report = a_report(body)
    assert sum(selectors.kept(report).requests["一"]) == 60
    told_again = text_of(paper.pdf(report, selectors.kept(report)))
    assert "沂水县民政局2026年政府信息公开工作年度报告" in told_again
    assert "四、结转下年度继续办理" in told_again
    assert sum(selectors.kept(report).handled()) + sum(selectors.kept(report).requests["四"]) == 60


def test_it_is_written_by_one_and_published_by_another_and_stays() -> None:
    writer, head = accounts()
    case = cases.put_forward("provided", at=build.moment("2026-12-28 Mon 09:00"))
    begun = services.begin(body=case.body, year=2026, by=writer, at=JANUARY)
    draft = write(begun, writer, disclosed={**empty_disclosed(), "charges.charged": Decimal("1.5")})
    with pytest.raises(Refusal) as own:
        publish(draft, writer)
    assert own.value.code == "own_work"
    seen = checking.fingerprint(draft, selectors.figures_of(draft, directory()))
    cases.asked(at=build.moment("2026-12-31 Thu 09:00"), party=build.a_party(serial=2))
    with pytest.raises(Refusal) as changed:
        services.publish(report=draft.pk, seen=seen, directory=directory(), by=head, at=JANUARY)
    assert changed.value.code == "changed_meanwhile"
    done = publish(draft, head)
    assert selectors.kept(done).requests["四"] == (2, 0, 0, 0, 0, 0)
    assert selectors.kept(done).disclosed["charges.charged"] == Decimal("1.5")
    with pytest.raises(IntegrityError), transaction.atomic():
        AnnualReport.objects.filter(pk=done.pk).update(texts={})
    with pytest.raises(IntegrityError), transaction.atomic():
        AnnualReport.objects.filter(pk=done.pk).delete()
    with pytest.raises(Refusal) as stays:
        write(done, writer)
    assert stays.value.code == "published_stays"


def test_another_edition_says_why_and_the_newest_is_read() -> None:
    body = build.body_of(build.COUNTY, department=CIVIL).pk
    first = a_report(body)
    writer, head = accounts()
    with pytest.raises(Refusal) as refused:
        services.begin(body=body, year=2026, by=writer, at=JANUARY)
    assert refused.value.field == "reason"
    again = services.begin(body=body, year=2026, reason="总体情况有误", by=writer, at=JANUARY)
    assert (again.number, again.texts) == (2, first.texts)
    assert selectors.published().get(year=2026) == first
    assert publish(again, head) == selectors.published().get(year=2026)


def refused_for(report: AnnualReport, by: int, at: datetime = JANUARY) -> str:
    with pytest.raises(Refusal) as refused:
        publish(report, by, at)
    return refused.value.code


def test_what_stands_in_the_way_is_said() -> None:
    body = build.body_of(build.COUNTY, department=CIVIL).pk
    writer, head = accounts()
    draft = services.begin(body=body, year=2026, by=writer, at=JANUARY)
    assert refused_for(draft, head) == "chapter_empty"
    assert refused_for(draft, head, build.moment("2026-12-31 Thu 09:00")) == "year_not_over"
    with pytest.raises(Refusal) as number:
        write(draft, writer, texts={**TEXTS, "other": "请拨打13800003210。"})
    assert (number.value.code, number.value.field) == ("number_in_text", "other")
    with pytest.raises(Refusal) as twice:
        services.begin(body=body, year=2026, by=writer, at=JANUARY)
    assert twice.value.code == "draft_is_there"
    for year in (2020, 2028):
        with pytest.raises(Refusal) as no_year:
            services.begin(body=body, year=year, by=writer, at=JANUARY)
        assert no_year.value.code == "no_such_year"
    services.discard(report=draft.pk, seen=draft.revision)
    assert not AnnualReport.objects.exists()


LEFT_OVER = {"一": 5, "(一)": 3, "四": 2}


def earlier(**rows: int) -> Figures:
    """A year with so many requests of natural persons in some rows, and otherwise none."""
    counts = {key: (rows.get(key, 0), 0, 0, 0, 0, 0) for key in form().counted}
    return Figures(requests=counts)


def test_an_earlier_year_is_taken_over_and_this_one_must_join_it() -> None:
    body = build.body_of(build.COUNTY, department=CIVIL).pk
    writer, head = accounts()
    given = {"body": body, "scope": Scope.BODY, "name": "2025.xlsx", "by": writer, "at": JANUARY}
    table = workbook(earlier(**LEFT_OVER), "2025")
    with pytest.raises(TableRefused):
        services.bring_in(year=2025, content=workbook(earlier(一=1), "2025"), **given)
    last = publish(services.bring_in(year=2025, content=table, **given), head)
    assert selectors.kept(last) == earlier(**LEFT_OVER)
    draft = write(services.begin(body=body, year=2026, by=writer, at=JANUARY), writer)
    assert refused_for(draft, head) == "not_carried"
    beside = workbook(earlier(二=2, **{"(二)": 2}), "2026")
    draft = services.put_beside(
        report=draft.pk, content=beside, name="b.xlsx", note="启用系统前登记在纸质台账上。",
        seen=draft.revision, by=writer, at=JANUARY,
    )  # fmt: skip
    assert selectors.kept(publish(draft, head)).requests["(二)"][0] == 2
    with pytest.raises(Refusal) as here:
        services.bring_in(year=2025, content=table, **given)
    assert here.value.code == "report_is_here"


def test_the_county_adds_up_its_bodies_when_all_are_there() -> None:
    cases.asked(at=build.moment("2026-11-02 Mon 09:00"))
    government = Body.objects.get(kind="government").pk
    writer, head = accounts()
    draft = services.begin(body=government, scope=Scope.COUNTY, year=2026, by=writer, at=JANUARY)
    draft = write(draft, writer)
    assert refused_for(draft, head) == "bodies_missing"
    bodies = selectors.reporting(directory(), 2026, JANUARY.date())
    for one in bodies:
        a_report(one.id)
    assert selectors.missing(directory(), 2026, JANUARY.date()) == []
    assert selectors.kept(publish(draft, head)).requests["一"] == (1, 0, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("scope", "day", "light"),
    [("body", date(2027, 1, 31), "near"), ("county", date(2027, 3, 31), "in_time")],
)
def test_until_when_it_is_owed_stands_in_the_regulations(scope: str, day: date, light: str) -> None:
    owed = selectors.due(2026, scope, date(2027, 1, 15))
    assert (owed.day, owed.light, owed.limit.article[:5]) == (day, light, "第四十九条")
    assert selectors.due(2026, scope, date(2027, 4, 1)).light == "over_law"
