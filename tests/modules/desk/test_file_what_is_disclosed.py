"""Guides and directories are filed with the county's office (报备): sent, on file, changed."""

from collections.abc import Callable

import pytest
from django.test import Client

from bianmin.information.disclosed import filings
from bianmin.information.models import RecordFiling
from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor
from tests import build
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_disclose import PAGE, bureau, head, passed, writer, written

__all__ = ["bureau", "head", "writer"]
FILED = f"{PAGE}filings/"


def standing(body: int, of: str = "directory") -> filings.Standing:
    return next(one for one in filings.standings([body])[body] if one.of == of)


def test_sent_it_waits_then_it_is_on_file_until_it_changes(
    writer: Desk, head: Desk, seat: Callable[[Actor], Desk], now: Now
) -> None:
    office = seat(build.at_desk(build.COUNTY, "administrator"))
    writer.post(f"{PAGE}send/", {"of": "directory"})
    assert "还没有已公开的内容可以报备" in text(writer.get(PAGE)), "nothing is public yet"
    row = passed(head, written(writer))
    body = row.body_id
    assert standing(body).is_to_be_sent and not standing(body, "guide").is_to_be_sent
    assert "送县政务公开办报备" in text(writer.get(PAGE))
    now.at = build.moment("2026-09-21 Mon 09:00")
    assert writer.post(f"{PAGE}send/", {"of": "directory"}).status_code == 302
    assert standing(body).waits and standing(body).is_current
    for _ in range(2):
        writer.post(f"{PAGE}send/", {"of": "directory"})
    assert RecordFiling.objects.count() == 1
    assert writer.get(FILED).status_code == 403
    sent = {"filing": RecordFiling.objects.get().pk}
    page = text(office.get(FILED))
    assert page.index("沂水县民政局") < page.index('<button name="filing"'), (
        "what waits stands first"
    )
    assert office.post(FILED, sent).status_code == 302
    assert office.post(FILED, sent).status_code == 422
    assert office.post(FILED, {"filing": "x"}).status_code == 422
    assert standing(body).is_on_file
    public = Client(headers={"accept-language": "zh-hans"}).get(f"/disclosure/bodies/{body}/")
    assert "2026年9月21日" in text(public) and "备案" in text(public)
    now.at = build.moment("2026-09-22 Tue 09:00")
    taken = {"take_down": 1, "reason": "内容有误"}
    assert head.post(f"{PAGE}{row.pk}/", taken).status_code == 302
    assert standing(body).is_to_be_sent and not standing(body).is_on_file
    assert "有变化" in text(writer.get(PAGE))


def test_who_sent_it_does_not_take_it_on_file(writer: Desk, head: Desk, now: Now) -> None:
    row = passed(head, written(writer))
    by = writer.actor.account or 0
    sent = filings.send(body=row.body_id, of="directory", by=by, at=now.at)
    with pytest.raises(Refusal) as refused:
        filings.take_on_file(filing=sent.pk, by=by, at=now.at)
    assert refused.value.code == "disclosed.sent_by_oneself"
    with pytest.raises(Refusal) as unknown:
        filings.send(body=row.body_id, of="board", by=by, at=now.at)
    assert unknown.value.code == "disclosed.nothing_to_file"
