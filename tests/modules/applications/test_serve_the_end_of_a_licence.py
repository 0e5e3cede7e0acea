"""The decision that ends a licence is served in one of six ways; her remedies run from that day."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction

from bianmin.applications import services as applications
from bianmin.applications.licences.serving import unserved
from bianmin.applications.models import Licence, PaperService
from tests import build
from tests.build import Case, moment

from .test_licences import LATER, ended, granted, head_of
from .ways import paper, papers, refused

pytestmark = pytest.mark.django_db

AT = moment("2026-10-26 Mon 10:00")


@pytest.fixture
def revoked() -> tuple[Case, Licence]:
    case, licence = granted()
    ended(licence, "revoked", "fraud", LATER)
    return case, licence


def serve(licence: Licence, *, at: Any = AT, role: str = "organ_head", **told: Any) -> None:
    waiting = unserved(licence)
    seat = head_of(licence, at, role=role)
    said = {"paper": waiting[0].paper_id if waiting else 0, "way": "post"}
    serving = applications.Serving(**{**said, "told_on": date(2026, 10, 23), **told})
    by = build.on_post(seat.post.id).account or 0
    applications.serve_licence_paper(licence=licence.pk, serving=serving, seat=seat, by=by, at=at)


def test_served_by_post_its_receipt_says_until_when_she_may_ask_for_review(
    revoked: tuple[Case, Licence],
) -> None:
    """行政复议法 20: sixty days from Friday 23 October; the last, 22 December, is a Tuesday."""
    case, licence = revoked
    serve(licence)
    row = PaperService.objects.get(paper__kind="licence_revoked")
    assert (row.way, row.served_on, row.matter_id) == ("post", date(2026, 10, 23), case.matter)
    told = paper(case, "service_record")
    assert papers(case)[-1] == "service_record"
    assert (told["way"], told["served_on"]) == ("邮寄送达", "2026年10月23日")
    assert told["documents"][0]["name"] == row.paper.title
    assert told["served_by"]
    assert "行政复议" in told["remedy"][0]
    assert "2026年12月22日" in told["until"][0]
    assert list(unserved(licence)) == []
    with refused("paper-served", field="paper"):
        serve(licence, paper=row.paper_id)


def test_each_way_has_its_proof_and_no_day_that_cannot_be(revoked: tuple[Case, Licence]) -> None:
    _case, licence = revoked
    for day in (LATER.date() - timedelta(days=1), AT.date() + timedelta(days=1)):
        with refused("told-when", field="told_on"):
            serve(licence, told_on=day)
    with refused("told-when", field="told_on"):
        serve(licence, way="notice")
    with refused("service-unwitnessed"):
        serve(licence, way="left", witness=" ")
    with refused("online-not-agreed"):
        serve(licence, way="online")
    with refused("paper-not-to-be-served", field="paper"):
        serve(licence, paper=licence.paper_id)
    others = build.a_photo(by=build.an_account().pk)
    with refused("no-such-picture", field="proof"):
        serve(licence, way="left", proof=others)
    over = moment("2026-12-01 Tue 10:00")
    by_notice = {"at": over, "way": "notice", "told_on": date(2026, 11, 17)}
    for told in ({"way": "direct"}, {"way": "entrusted"}, by_notice):
        with transaction.atomic():
            serve(licence, **told)
            transaction.set_rollback(True)
    serve(licence, way="left", witness="八大庄村委会 李建军")


def test_what_was_revoked_and_then_cancelled_is_served_twice(
    revoked: tuple[Case, Licence],
) -> None:
    _case, licence = revoked
    ended(licence, "cancelled", "ended", LATER, heard="")
    assert [deed.act for deed in unserved(licence)] == ["revoked", "cancelled"]
    serve(licence)
    serve(licence, way="direct")
    assert list(unserved(licence)) == []


def test_only_the_organ_that_granted_it_records_it(revoked: tuple[Case, Licence]) -> None:
    _case, licence = revoked
    [deed] = unserved(licence)
    seat = head_of(licence, AT)
    others = (one for one in seat.directory.bodies.values() if one.id != seat.body.id)
    elsewhere = replace(seat, body=next(others))
    serving = applications.Serving(deed.paper_id, "post", date(2026, 10, 23))
    with refused("licence-not-served-by-you"):
        applications.serve_licence_paper(
            licence=licence.pk, serving=serving, seat=elsewhere, by=1, at=AT
        )
    assert not PaperService.objects.filter(paper=deed.paper).exists()
