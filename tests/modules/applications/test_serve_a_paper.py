"""A paper before the result is served in one of six ways; its periods run from that day."""

from datetime import date
from typing import Any

import pytest

from bianmin.applications import paper_services
from bianmin.applications import services as applications
from bianmin.applications.models import PaperService
from bianmin.law.refusal import Refusal
from tests import build
from tests.build import Case, moment

from .test_hear import SEPTEMBER, TOLD, asked, call, offered, record
from .ways import last_entry, paper, reach, refused

pytestmark = pytest.mark.django_db

LATER = moment("2026-09-14 Mon 10:00")


def serve(case: Case, *, at: Any = LATER, kind: str = "hearing_offered", **told: Any) -> None:
    rows = paper_services.to_be_served(case.matter)
    chosen = next((row.pk for row in rows if row.kind == kind), 0)
    words = {"witness": told.pop("witness")} if "witness" in told else {}
    applications.act(
        matter=case.matter,
        step="record_paper_service",
        by=case.whoever_has_it(),
        at=at,
        key=f"serve-{case.row.version}-{kind}",
        facts={"paper": chosen, "way": "post", "told_on": "2026-09-11", **told},
        words=words,
    )


def test_from_its_service_she_has_five_days_to_ask_for_a_hearing() -> None:
    """行政许可法 47: told on Tuesday 8, served on Friday 11 September, so until Friday the 18th."""
    case = offered()
    serve(case)
    row = PaperService.objects.get()
    assert (row.way, row.served_on, row.paper.kind) == (
        "post",
        date(2026, 9, 11),
        "hearing_offered",
    )
    told = paper(case, "service_record")
    assert (told["way"], told["served_on"]) == ("邮寄送达", "2026年9月11日")
    assert [one["name"] for one in told["documents"]] == [row.paper.title]
    friday = moment("2026-09-18 Fri 16:00")
    with pytest.raises(Refusal, match="听证的期限"):
        case.take("grant", at=reach(case, "decide", at=moment("2026-09-17 Thu 10:00")))
    case.take("ask_hearing", at=friday)
    assert last_entry(case).step == "ask_hearing"


def test_without_a_record_the_day_on_the_paper_counts() -> None:
    case = offered()
    with refused("hearing-asked-late"):
        case.take("ask_hearing", at=moment("2026-09-16 Wed 10:00"))


def test_a_day_that_cannot_be_is_refused_and_each_way_has_its_proof() -> None:
    case = offered()
    for day in ("2026-09-07", "2026-09-15"):
        with refused("told-when", field="told_on"):
            serve(case, told_on=day)
    with refused("told-when", field="told_on"):
        serve(case, way="notice")
    with refused("service-unwitnessed"):
        serve(case, way="left")
    with refused("online-not-agreed"):
        serve(case, way="online")
    with refused("paper-not-to-be-served", field="paper"):
        serve(case, kind="no_such")
    serve(case, way="left", witness="八大庄村委会 李建军")
    assert paper(case, "service_record")["witness"] == "八大庄村委会 李建军"
    served = PaperService.objects.get().paper_id
    with refused("paper-served", field="paper"):
        serve(case, kind="acceptance", paper=served)


def test_by_public_notice_it_is_served_when_its_days_are_over() -> None:
    case = offered()
    over = moment("2026-10-09 Fri 10:00")
    with refused("told-when"):
        serve(case, at=over, way="notice", told_on="2026-10-07")
    serve(case, at=over, way="notice", told_on="2026-10-08")


def test_a_hearing_of_which_she_was_told_too_late_is_called_anew() -> None:
    """48(1)(一): seven working days from the notice's service."""
    case = asked()
    call(case, "2026-09-28", "2026-09-14 Mon 10:00")
    serve(case, at=moment("2026-09-18 Fri 10:00"), kind="hearing_notice", told_on="2026-09-18")
    with refused("hearing-told-late"):
        record(case, "2026-09-28", "2026-09-28 Mon 15:00")


def test_where_no_paper_waits_nothing_is_offered() -> None:
    case = build.an_application(item="SL-002", at=SEPTEMBER)
    offered_steps = {
        step.name
        for step, _why in applications.allowed_steps(
            matter=case.matter, by=case.whoever_has_it(), at=TOLD
        )
    }
    assert "record_paper_service" not in offered_steps
