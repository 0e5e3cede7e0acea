"""Joint handling by pages: the lead asks and follows, the other department reads and answers."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bianmin.applications.archives import verify
from bianmin.applications.models import JointTask, Page
from bianmin.matters.models import Entry, Stay
from bianmin.matters.services import Actor
from bianmin.matters.sweep import sweep
from tests import build
from tests.build import moment
from tests.modules.applications.joint_ways import ASKED, NAMED, led_case
from tests.modules.applications.ways import onward
from tests.modules.desk.conftest import Desk, Now, text

pytestmark = pytest.mark.django_db


def take(desk: Desk, matter: int, step: str, **told: Any) -> Any:
    address = f"/desk/matters/{matter}/steps/{step}/"
    shown = desk.get(address)
    assert shown.status_code == 200
    return desk.post(address, {"key": f"{step}{matter}", "seen": shown.context["seen"], **told})


def test_the_lead_asks_follows_and_sees_who_is_late(
    seat: Callable[[Actor], Desk], now: Now
) -> None:
    case = led_case()
    now.at = ASKED
    lead = seat(case.whoever_has_it())
    here, asking = f"/desk/matters/{case.matter}/", f"/desk/matters/{case.matter}/joint/"
    assert asking in text(lead.get(here))
    assert all(name in text(lead.get(asking)) for name in NAMED)
    assert lead.post(asking, key="j", all="1").status_code == 302
    assert lead.post(asking, key="j", all="1").status_code == 422, "all have been asked"
    shown = text(lead.get(here))
    task = JointTask.objects.earliest("pk")
    assert "是否影响道路交通安全" in shown and f"/desk/matters/{task.pk}/steps/urge/" in shown
    wrong = lead.post(asking, key="k", body="", task="", days="0")
    assert wrong.status_code == 422 and "请填写" in text(wrong)

    other = seat(build.on_post(Stay.objects.get(matter=task.pk, left_at=None).post))
    assert task.matter.number in text(other.get(f"/desk/matters/{task.pk}/"))
    assert "联合办理" in text(other.get("/desk/"))
    why = f"/desk/matters/{task.pk}/why/joint/"
    for page in ("/desk/ledger/", "/desk/today/", "/desk/search/?q=CG", why):
        assert other.get(page).status_code == 200, page
    now.at = moment("2026-11-09 Mon 09:00")
    sweep(now.at)
    assert "联办逾期：" in text(lead.get("/desk/"))
    assert take(lead, task.pk, "urge", reason="请尽快").status_code == 302
    assert take(other, task.pk, "agree_jointly", reason="").status_code == 422
    assert take(other, task.pk, "agree_jointly", reason="不影响通行。").status_code == 302
    assert "不影响通行。" in text(lead.get(here))


def test_who_is_asked_reads_the_papers_and_nobody_else(
    seat: Callable[[Actor], Desk], now: Now
) -> None:
    case = led_case(photo=build.a_photo())
    page, by = Page.objects.get(material__application=case.matter), case.whoever_has_it()
    now.at = ASKED
    seat(by).post(f"/desk/matters/{case.matter}/joint/", key="j", all="1")
    task = JointTask.objects.earliest("pk")
    address = f"/desk/matters/{task.pk}/pages/{page.pk}/"
    other = seat(build.on_post(Stay.objects.get(matter=task.pk, left_at=None).post))
    assert address in text(other.get(f"/desk/matters/{task.pk}/"))
    assert other.get(address).status_code == 200
    assert other.get(f"/desk/matters/{case.matter}/").status_code == 404
    assert other.get(f"/desk/matters/{case.matter}/pages/{page.pk}/").status_code == 404
    stranger = seat(build.an_agent())
    assert stranger.get(address).status_code == 404
    assert stranger.get(f"/desk/matters/{task.pk}/").status_code == 404


def test_the_package_proves_what_was_asked_and_answered(
    seat: Callable[[Actor], Desk], now: Now, tmp_path: Path
) -> None:
    case = led_case()
    now.at = ASKED
    lead = seat(case.whoever_has_it())
    lead.post(f"/desk/matters/{case.matter}/joint/", key="j", all="1")
    first, second = JointTask.objects.order_by("pk")
    other = seat(build.on_post(Stay.objects.get(matter=first.pk, left_at=None).post))
    take(other, first.pk, "object_jointly", reason="影响通行。")
    case.take("refuse", at=ASKED, reason="不符合条件")
    while case.row.closed_at is None:
        onward(case, ASKED)
    keeper = seat(build.at_desk(build.COUNTY, "coordinator"))
    answer = keeper.post(f"/desk/matters/{case.matter}/archive/", reason="移交档案室")
    package = tmp_path / "package.zip"
    package.write_bytes(answer.content)
    assert verify.faults(package) == []
    with zipfile.ZipFile(package) as opened:
        told, ended = (
            json.loads(opened.read(f"joint/{one.matter.number}/task.json"))
            for one in (first, second)
        )
        ledger = opened.read(f"joint/{first.matter.number}/entries.jsonl")
    assert (told["asked"], told["answered"], told["outcome"]) == (
        "是否影响道路交通安全", "影响通行。", "objected",
    )  # fmt: skip
    assert "公安局" in told["department"] and "公安局" in told["answered_by"]
    assert told["asked_at"] == told["answered_at"] == "2026-11-03T15:00:00+08:00"
    assert (ended["outcome"], ended["answered"], ended["answered_by"]) == ("ended", "", "")
    assert len(ledger.splitlines()) == Entry.objects.filter(matter=first.pk).count()

    forged = tmp_path / "forged.zip"
    name = f"joint/{first.matter.number}/entries.jsonl"
    shorter = b"\n".join(ledger.splitlines()[:-1]) + b"\n"
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(forged, "w") as new:
        for each in old.namelist():
            new.writestr(each, shorter if each == name else old.read(each))
    assert verify.faults(forged) == [
        f"{name} was changed",
        f"{name}: the last entry is not the one that metadata.xml names",
    ]
