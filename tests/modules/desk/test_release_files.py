"""Files for a reply: blacked out, looked at by another, given, published; and what was asked."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client

from bianmin.files import redacting
from bianmin.files import services as files
from bianmin.files.blackening.boxes import Box
from bianmin.information import repeats
from bianmin.information.disclosed import services as disclosed
from bianmin.information.models import Disclosure, Release
from bianmin.information.releases import selectors, services
from bianmin.information.releases.grounds import Blackened
from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor
from bianmin.people.models import AccessLog
from bianmin.portal import present
from tests import build
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.information import cases
from tests.modules.information.cases import MONDAY

REASON = {"reason": "部分内容涉及个人隐私，已作区分处理。"}


@pytest.fixture
def case(now: Now) -> cases.Asking:
    now.at = MONDAY
    return cases.in_hand()


@pytest.fixture
def officer(case: cases.Asking, seat: Callable[[Actor], Desk]) -> Desk:
    return seat(build.on_post(case.stay.post))


@pytest.fixture
def colleague(case: cases.Asking, seat: Callable[[Actor], Desk]) -> Desk:
    return seat(build.at_desk(build.COUNTY, "approver", department="民政局"))


def a_letter() -> SimpleUploadedFile:
    pdf, target = pikepdf.new(), BytesIO()
    page = pdf.add_blank_page(page_size=(400, 300))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    words = b"BT /F 18 Tf 20 200 Td (Report on the works) Tj 0 -60 Td (Wang 13800138000) Tj ET"
    page.obj.Contents = pdf.make_stream(words)
    pdf.save(target)
    return SimpleUploadedFile("验收报告.pdf", target.getvalue(), "application/pdf")


def added(desk: Desk, case: cases.Asking) -> Release:
    told = {"title": "验收报告", "upload": a_letter()}
    assert desk.post(f"/desk/releases/{case.matter}/", told).status_code == 302
    return Release.objects.get()


def drawn(desk: Desk, row: Release, words: str = "Wang") -> Release:
    """What is proposed is ticked, as it is on the page, and the new file made."""
    page = text(desk.post(f"/desk/releases/files/{row.pk}/", {"find": 1, "words": words}))
    boxes = [part.split('"')[0] for part in page.split('name="box" value="')[1:]]
    told = {"draw": 1, "ground": "third_party_rights", "box": boxes}
    assert desk.post(f"/desk/releases/files/{row.pk}/", told).status_code == 302
    row.refresh_from_db()
    return row


def test_what_is_withheld_is_gone_and_another_person_looks_before_it_is_given(
    case: cases.Asking, officer: Desk, colleague: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = drawn(officer, added(officer, case))
    assert {one["ground"] for one in row.boxes} == {"third_party_rights"}
    assert "Report on the works" in redacting.text(row.released)
    assert "Wang" not in redacting.text(row.released)
    assert b"13800138000" not in files.read(row.released)
    page, look = f"/desk/releases/files/{row.pk}/", {"check": 1, "seen": row.released_id}
    assert "另一个人看" in text(officer.post(page, look)), "who made it does not pass it"
    assert colleague.post(page, {**look, "seen": 0}).status_code == 422
    assert selectors.ready(case.matter) == 0
    assert colleague.post(page, look).status_code == 302
    assert selectors.ready(case.matter) == 1
    assert not selectors.given(case.request).exists(), "the reply has not been given"
    case.do("draft_reply", MONDAY, ground="partly_provided", words={"draft": "拟部分公开。"})
    case.do("provide_part", MONDAY, ground="partly_provided", words=REASON)
    assert [one.pk for one in selectors.given(case.request)] == [row.pk]
    assert officer.post(page, {"remove": 1}).status_code == 422
    _she_takes_it_home(case, row, monkeypatch)
    _everybody_reads_it(case, row)


def _she_takes_it_home(case: cases.Asking, row: Release, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(present, "now", lambda: MONDAY)
    client, page = Client(headers={"accept-language": "zh-hans"}), f"/track/{case.code}/files/"
    assert client.get(page).status_code == 302
    session = client.session
    session["tracked"] = {case.code: build.FRIDAY.isoformat()}
    session.save()
    assert "验收报告" in text(client.get(page))
    assert client.get(f"{page}{row.pk}/").content == files.read(row.released)
    assert client.get(f"{page}{row.pk + 1}/").status_code == 404


def _everybody_reads_it(case: cases.Asking, row: Release) -> None:
    row.refresh_from_db()
    told: dict[str, Any] = {"title": "验收报告", "summary": "建设项目验收", "issuer": "民政局"}
    given: dict[str, Any] = {"by": row.made_by_id, "at": MONDAY}
    entry = services.propose(release=row.pk, category="20-10", **told, **given)
    with pytest.raises(Refusal, match=r"."):
        services.propose(release=row.pk, category="20-10", **told, **given)
    disclosed.make_public(disclosure=entry.pk, seen=entry.digest, by=row.checked_by_id, at=MONDAY)
    found = Client().get("/disclosure/", {"q": "works"})
    assert "验收报告" in text(found)
    assert Disclosure.objects.get().file_id == row.released_id


def test_drawn_anew_it_is_looked_at_anew(
    case: cases.Asking, officer: Desk, colleague: Desk
) -> None:
    row = drawn(officer, added(officer, case))
    services.check(release=row.pk, seen=row.released_id, by=colleague.actor.account, at=MONDAY)
    first = row.released_id
    row = drawn(officer, row)
    assert row.checked_at is None
    assert row.released_id != first
    with pytest.raises(IntegrityError), transaction.atomic():
        Release.objects.filter(pk=row.pk).update(checked_by=row.made_by_id)


def test_bad_input_is_told_in_words(case: cases.Asking, officer: Desk) -> None:
    named = {"title": "身份证999901199001010010的报告", "upload": a_letter()}
    assert officer.post(f"/desk/releases/{case.matter}/", named).status_code == 422
    row = added(officer, case)
    page = f"/desk/releases/files/{row.pk}/"
    beside = {"draw": 1, "ground": "third_party_rights", "page": 1, "left": 90, "top": 0}
    answer = officer.post(page, {**beside, "width": 50, "height": 5})
    assert answer.status_code == 422
    assert "超出了页面" in text(answer)
    for page_number in (9, "x"):
        told = {**beside, "page": page_number, "width": 5, "height": 5}
        assert officer.post(page, told).status_code == 422
    rubbish = {"draw": 1, "ground": "third_party_rights", "box": ["a", "1:2", "1:nan:0:1:1"]}
    assert officer.post(page, rubbish).status_code == 422
    nobody = [Blackened(Box(1, 0, 0, 0.5, 0.5), "because")]
    with pytest.raises(Refusal):
        services.draw(release=row.pk, boxes=nobody, by=officer.actor.account, at=MONDAY)
    assert Release.objects.get().released is None


def test_the_pages_are_for_those_who_see_the_request_and_looks_are_recorded(
    case: cases.Asking, officer: Desk, agent: Desk
) -> None:
    row = added(officer, case)
    for where in (f"{case.matter}/", f"files/{row.pk}/", f"files/{row.pk}/original/"):
        assert agent.get(f"/desk/releases/{where}").status_code == 404
    before = AccessLog.objects.count()
    picture = officer.get(f"/desk/releases/files/{row.pk}/original/1.jpg")
    assert picture.headers["Content-Type"] == "image/jpeg"
    assert AccessLog.objects.count() == before + 1
    assert officer.get(f"/desk/releases/files/{row.pk}/released/").status_code == 404


def test_who_follows_the_request_reads_what_goes_out_and_not_the_original(
    case: cases.Asking, officer: Desk, seat: Callable[[Actor], Desk]
) -> None:
    row, before = drawn(officer, added(officer, case)), AccessLog.objects.count()
    following = seat(build.at_desk(build.COUNTY, "supervisor"))
    page = f"/desk/releases/files/{row.pk}/"
    assert "13800138000" not in text(following.get(page))
    for where in ("original/", "original/1.jpg"):
        assert following.get(page + where).status_code == 404
    assert following.get(f"{page}released/").status_code == 200
    assert AccessLog.objects.count() == before


def test_what_she_asked_before_is_shown_and_judged_by_nobody_but_people(
    officer: Desk, case: cases.Asking
) -> None:
    she = case.request.party
    again = cases.asked(party=she)
    record = repeats.record_of(again.request)
    assert [one.request.pk for one in record.alike] == [case.matter]
    assert record.alike[0].likeness == 1
    assert (record.frequency.this_month, record.frequency.is_remarkable) == (2, False)
    page = text(officer.get(f"/desk/releases/{again.matter}/"))
    assert case.row.number in page
    assert again.row.outcome == "", "nothing was decided"
    somebody_else = cases.asked(party=build.a_party(serial=2, name="李爱华"))
    assert not repeats.record_of(somebody_else.request).is_worth_a_look


LIKENESS = [
    ("高标准农田建设项目验收报告", "高标准农田建设项目验收报告", 1, 1),
    ("高标准农田建设项目的验收报告", "我想要高标准农田建设项目验收报告", 0.9, 1),
    ("2024年低保发放名单", "2025年低保发放名单", 0.5, 0.9),
    ("高标准农田建设项目验收报告", "养老机构名册", 0, 0.1),
    ("", "", 0, 0),
]


@pytest.mark.parametrize(("one", "other", "least", "most"), LIKENESS)
def test_likeness_is_the_share_of_what_two_texts_have_in_common(
    one: str, other: str, least: float, most: float
) -> None:
    assert least <= repeats.likeness(one, other) <= most
    assert repeats.likeness(one, other) == repeats.likeness(other, one)
