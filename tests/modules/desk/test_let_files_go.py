"""Files past their time at the desk: who sees the lists, what one says, what another may."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bianmin.casework.archive import destroying, lists
from bianmin.casework.models import DestructionList
from bianmin.config.cleaning import clean
from bianmin.matters.models import Destroyed
from bianmin.matters.services import Actor
from bianmin.notices.models import Paper
from bianmin.notices.services import read_pdf
from bianmin.vault import keys
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN, Case, moment
from tests.modules.pdf_text import text_of

from .conftest import Desk, Now, text

pytestmark = pytest.mark.django_db
Sit = Callable[[Actor], Desk]
HERE = "/desk/destruction/"
AFTER, NEXT = moment("2037-01-05 Mon 10:00"), moment("2037-01-06 Tue 10:00")


@pytest.fixture
def now(now: Now) -> Now:
    now.at = AFTER
    return now


def closed(serial: int) -> Case:
    case = build.an_application(party=build.a_party(serial=serial))
    case.take("void", at=FRIDAY, reason="重复登记")
    return case


def sheet(desk: Desk, page: str) -> str:
    """What the list says on paper."""
    answer = desk.get(f"{page}list.pdf")
    assert answer.headers["Content-Type"] == "application/pdf"
    return text_of(answer.content)


def test_appraised_by_one_approved_by_another_and_gone_by_night(
    now: Now, seat: Sit, settings: Any, tmp_path: Path
) -> None:
    settings.KEYS_DIRECTORY, settings.FILES_DIRECTORY = tmp_path / "keys", tmp_path / "files"
    keys.make(settings.KEYS_DIRECTORY)
    goes, stays = closed(1), closed(2)
    for paper in Paper.objects.all():
        read_pdf(paper)
    shelf = {path for path in (tmp_path / "files").rglob("*") if path.is_file()}
    first, second = (seat(build.at_desk(COUNTY, role)) for role in ("supervisor", "coordinator"))
    assert "没有期满的档案" in text(first.get(HERE))
    made = lists.draw_up(AFTER)
    assert made
    page = f"{HERE}{made.pk}/"
    assert page in text(first.get(HERE)) and "等待鉴定" in text(first.get(HERE))
    assert goes.row.number in text(first.get(page))
    assert "待鉴定" in sheet(first, page)
    kept = made.lines.get(matter=stays.matter)
    said = {"deed": "appraise", f"kept_{kept.pk}": "30", "report": "三人鉴定"}
    for wrong in ("", f"看过{build.id_number(1)}"):
        assert first.post(page, {**said, "report": wrong}).status_code == 422
    assert first.post(page, said).status_code == 302
    assert "您是鉴定人" in text(first.get(page)) and "批准，今夜销毁" not in text(first.get(page))
    own = first.post(page, deed="approve", document="批文1号")
    assert own.status_code == 422 and "鉴定人不能批准" in text(own)
    assert second.post(page, deed="return", why="再核一遍").status_code == 302
    assert "再核一遍" in text(first.get(page))
    assert first.post(page, said).status_code == 302
    assert "三人鉴定" in text(second.get(page)) and "2067年12月31日" in text(second.get(page))
    assert second.post(page, deed="approve", document="批文1号").status_code == 302
    assert "今夜执行" in text(second.get(HERE))
    told = sheet(second, page)
    for said in (
        f"清册编号{made.number}", "合计2件，其中销毁1件，续存1件", "三人鉴定", "批文1号",
        goes.row.number, "续存30年", "2036年12月31日", "鉴定人（签名）", "批准人（签名）",
    ):  # fmt: skip
        assert said in told, said
    assert second.post(page, deed="return", why="不").status_code == 422
    assert first.get(f"/desk/matters/{goes.matter}/").status_code == 200
    assert destroying.carry_out(NEXT) == 1
    assert first.get(f"/desk/matters/{goes.matter}/").status_code == 404
    assert first.get(f"/desk/matters/{stays.matter}/").status_code == 200
    assert "已销毁" in sheet(second, page)
    assert "已销毁" in text(second.get(page)) and goes.row.number in text(second.get(page))
    clean(moment("2047-01-09 Wed 10:00"))
    left = {path for path in (tmp_path / "files").rglob("*") if path.is_file()}
    kept_papers = Paper.objects.filter(destroyed_at=None).exclude(digest="")
    assert {path.name for path in left} == set(kept_papers.values_list("digest", flat=True))
    assert left < shelf
    gone = Paper.objects.filter(about=f"matter {goes.matter}").latest("pk")
    assert first.get(f"/papers/{gone.access_code}/").status_code == 200


def test_only_the_county_s_posts_let_files_go(now: Now, seat: Sit) -> None:
    closed(1)
    made = lists.draw_up(AFTER)
    assert made
    for place, role in ((TOWN, "supervisor"), (TOWN, "window"), (COUNTY, "window")):
        desk = seat(build.at_desk(place, role))
        assert desk.get(HERE).status_code == 403
        answer = desk.post(f"{HERE}{made.pk}/", deed="appraise", report="可销毁")
        assert answer.status_code == 403
        assert desk.get(f"{HERE}{made.pk}/list.pdf").status_code == 403
    assert DestructionList.objects.get().appraised_at is None and not Destroyed.objects.exists()
