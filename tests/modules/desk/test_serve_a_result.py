"""A result left with a photograph, or served by public notice: the desk, she, and everybody."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from bianmin.applications.models import Service
from bianmin.applications.paper_services import to_be_served
from bianmin.files.models import StoredFile
from bianmin.files.services import read
from bianmin.matters.services import Actor
from bianmin.matters.sweep import sweep
from bianmin.people.models import AccessLog
from tests import build
from tests.build import Case, moment
from tests.modules.applications.test_give_back_from_the_file import LATER, filed, kept
from tests.modules.applications.test_hear import offered
from tests.modules.applications.ways import reach
from tests.modules.catalogue.items import a_pdf
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_take_a_step import pressed

pytestmark = pytest.mark.django_db

Seat = Callable[[Actor], Desk]
MONDAY = moment("2026-11-02 Mon 10:00")
WHY = "本人在家，拒绝签收"


def refused_at_the_counter(now: Now) -> Case:
    """Refused; the decision lies at the town's counter."""
    by = build.at_desk(build.TOWN, "window")
    case = build.an_application(by=by, mode="window", mandate="not_needed")
    at = reach(case, "decide", at=build.FRIDAY)
    case.take("refuse", at=at, reason="人均收入高于低保标准")
    if case.where == "carried_down":
        reach(case, "handed_over", at=at)
    now.at = MONDAY
    return case


def picture() -> SimpleUploadedFile:
    kept = StoredFile.objects.get(pk=build.a_photo())
    return SimpleUploadedFile("door.jpg", read(kept), "image/jpeg")


def tracked(case: Case) -> str:
    client = Client(headers={"accept-language": "zh-hans"})
    client.post("/track/", {"code": case.code, "tail": build.id_number(1)[-4:]})
    return str(client.get(f"/track/{case.code}/").content.decode())


def test_left_with_a_photograph_it_is_served_and_her_days_run(seat: Seat, now: Now) -> None:
    case = refused_at_the_counter(now)
    window = seat(case.whoever_has_it())
    bare = pressed(window, case, "leave_result", reason=WHY)
    assert bare.status_code == 422
    assert "留置送达要有见证人，或者拍照留证" in text(bare)
    assert pressed(window, case, "leave_result", reason=WHY, proof=picture()).status_code == 302
    assert Service.objects.get(matter=case.matter).proof is not None
    shown = text(window.get(f"/desk/matters/{case.matter}/"))
    assert "留置送达" in shown
    hers = tracked(case)
    assert "11月2日" in hers
    assert "可以向本级人民政府申请行政复议" in hers


def test_the_photograph_is_for_who_sees_the_matter_and_the_look_is_kept(
    seat: Seat, now: Now
) -> None:
    case = refused_at_the_counter(now)
    window = seat(case.whoever_has_it())
    address = f"/desk/matters/{case.matter}/proof/"
    assert window.get(address).status_code == 404
    pressed(window, case, "leave_result", reason=WHY, proof=picture())
    assert window.get(address).headers["Content-Type"] == "image/jpeg"
    assert AccessLog.objects.filter(reason=f"{case.matter}/service").exists()
    stranger = seat(build.at_desk("371323102000", "window"))
    assert stranger.get(address).status_code == 404


def test_a_paper_on_the_way_is_shown_served_by_a_scan(seat: Seat, now: Now) -> None:
    case = offered()
    now.at = moment("2026-09-14 Mon 10:00")
    [told, *_rest] = [row.pk for row in to_be_served(case.matter) if row.kind == "hearing_offered"]
    said = {"paper": told, "way": "left", "told_on": "2026-09-11"}
    window = seat(case.whoever_has_it())
    scan = SimpleUploadedFile("receipt.pdf", a_pdf(), "application/pdf")
    assert pressed(window, case, "record_paper_service", **said, proof=scan).status_code == 302
    address = f"/desk/matters/{case.matter}/proof/{told}/"
    assert address in text(window.get(f"/desk/matters/{case.matter}/"))
    assert window.get(address).headers["Content-Type"] == "application/pdf"
    assert AccessLog.objects.filter(reason=f"{case.matter}/service").exists()
    stranger = seat(build.at_desk("371323102000", "window"))
    for where in (address, f"/desk/matters/{case.matter}/proof/{told + 999}/"):
        assert stranger.get(where).status_code == 404
    assert window.get(f"/desk/matters/{case.matter}/proof/{told + 999}/").status_code == 404


def test_what_is_no_photograph_is_refused_and_nothing_is_served(seat: Seat, now: Now) -> None:
    case = refused_at_the_counter(now)
    words = SimpleUploadedFile("door.jpg", b"<html>", "image/jpeg")
    answer = pressed(seat(case.whoever_has_it()), case, "leave_result", reason=WHY, proof=words)
    assert answer.status_code == 422
    assert not Service.objects.exists()


def notices() -> Any:
    return Client(headers={"accept-language": "zh-hans"}).get("/notices/")


def test_a_public_notice_stands_until_it_has_served(seat: Seat, now: Now) -> None:
    case = refused_at_the_counter(now)
    assert "张秀英" not in notices().content.decode()
    gone = "三次上门，家中无人"
    pressed(seat(case.whoever_has_it()), case, "announce_service", reason=gone)
    page = notices()
    assert "noindex" in page.headers["X-Robots-Tag"]
    told = page.content.decode()
    assert "张秀英" in told
    assert "2026年12月2日" in told
    assert gone not in told
    assert build.id_number(1) not in told
    assert "正在向您公告送达" in tracked(case)
    sweep(moment("2026-12-03 Thu 00:01"))
    assert "张秀英" not in notices().content.decode()


def test_originals_nobody_fetched_go_back_from_the_file(seat: Seat, now: Now) -> None:
    case = filed()
    first, *rest = kept(case)
    now.at = LATER
    window, agent = (seat(build.at_desk(build.TOWN, "window")), seat(build.an_agent()))
    address = f"/desk/matters/{case.matter}/originals/"
    assert address in text(window.get(f"/desk/matters/{case.matter}/"))
    assert agent.get(address).status_code == 404
    watching = seat(build.at_desk(build.TOWN, "supervisor"))
    assert "案卷和原件存在" in text(watching.get(address))
    assert window.post(address, signed="herself").status_code == 422
    bare = window.post(address, {"given_back": [first], "signed": "proxy"})
    assert "证件号码" in text(bare) and bare.status_code == 422
    assert window.post(address, {"given_back": [first], "signed": "herself"}).status_code == 302
    assert kept(case) == rest
    assert "退还材料凭证" in text(window.get(f"/desk/matters/{case.matter}/"))
    assert window.post(address, {"given_back": rest, "signed": "herself"}).status_code == 302
    assert window.get(address).status_code == 404
    assert address not in text(window.get(f"/desk/matters/{case.matter}/"))
