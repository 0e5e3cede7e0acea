"""The register of seals at the desk: who keeps it, what is refused, what is stopped for good."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from bianmin.matters.services import Actor
from bianmin.network import selectors as network
from bianmin.notices.models import Seal
from tests import build
from tests.build import COUNTY, TOWN
from tests.modules.notices.test_seal_papers import stamp

from .conftest import Desk, Now, text

pytestmark = pytest.mark.django_db
Sit = Callable[[Actor], Desk]
CIVIL = "民政局"
HERE = "/desk/seals/"


@pytest.fixture
def keeper(seat: Sit) -> Desk:
    return seat(build.at_desk(COUNTY, "administrator"))


def form(**told: Any) -> dict[str, Any]:
    """A seal of the town's centre, as the keeper types it."""
    picture = SimpleUploadedFile("章.png", told.pop("content", stamp()), "image/png")
    said = {
        "body": build.body_of(TOWN).pk, "name": "马站镇便民服务中心专用章", "image": picture,
        "width": "42", "from_day": "2026-09-01",
    }  # fmt: skip
    return {**said, **told}


def entered(keeper: Desk, **told: Any) -> Seal:
    answer = keeper.post(HERE + "new/", form(**told))
    assert answer.status_code == 302, text(answer)
    return Seal.objects.latest("pk")


def test_a_seal_is_registered_and_shown(keeper: Desk, now: Now) -> None:
    assert "还没有登记印章" in text(keeper.get(HERE))
    row = entered(keeper)
    assert (row.entered_by_id, row.entered_at) == (keeper.actor.account, now.at)
    listed = text(keeper.get(HERE))
    assert "马站镇便民服务中心专用章" in listed
    assert "在用" in listed
    assert "42毫米" in text(keeper.get(f"{HERE}{row.pk}/")).replace(" ", "")


def test_its_picture_may_do_nothing_but_be_seen(keeper: Desk) -> None:
    answer = keeper.get(f"{HERE}{entered(keeper).pk}/image/")
    assert answer["Content-Type"] == "image/svg+xml"
    assert "default-src 'none'" in answer["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"content": b"\x89PNG\r\n\x1a\n" + bytes(2 * 1024 * 1024)}, "最多只能1.0 MB"),
        ({"content": b"GIF89a"}, "既不是PNG图片，也不是SVG图形"),
        ({"width": "4"}, "印章宽度应为20至60毫米"),
        ({"width": "many"}, "请用数字填写整毫米数"),
        ({"until_day": "2026-08-01"}, "印章的停用日期早于启用日期"),
        ({"name": ""}, "请填写"),
        ({"body": "999999"}, "选择"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(
    keeper: Desk, told: dict[str, Any], sentence: str
) -> None:
    answer = keeper.post(HERE + "new/", form(**told))
    assert answer.status_code == 422
    assert sentence in text(answer)
    assert "马站镇便民服务中心专用章" in text(answer) or not told.get("name", "x")
    assert not Seal.objects.exists()


def test_a_second_seal_of_the_same_days_is_refused(keeper: Desk) -> None:
    entered(keeper)
    assert "已有在用的印章" in text(keeper.post(HERE + "new/", form(name="另一枚")))


def test_it_is_stopped_for_good_by_name_and_reason(keeper: Desk, now: Now) -> None:
    row = entered(keeper)
    assert keeper.post(f"{HERE}{row.pk}/", reason="").status_code == 422
    assert keeper.post(f"{HERE}{row.pk}/", reason="遗失，已登报").status_code == 302
    row.refresh_from_db()
    assert (row.stopped_by_id, row.stop_reason) == (keeper.actor.account, "遗失，已登报")
    shown = text(keeper.get(f"{HERE}{row.pk}/"))
    assert "遗失，已登报" in shown
    assert "停用这枚印章" not in shown
    assert keeper.post(f"{HERE}{row.pk}/", reason="再停一次").status_code == 422


@pytest.mark.parametrize(("place", "role"), [(TOWN, "window"), (TOWN, "supervisor")])
def test_who_does_not_keep_them_is_told_who_does(seat: Sit, place: str, role: str) -> None:
    answer = seat(build.at_desk(place, role)).get(HERE)
    assert answer.status_code == 403
    assert "管理员保管" in text(answer)


def test_the_head_of_an_organ_keeps_its_own(seat: Sit, keeper: Desk) -> None:
    others = entered(keeper)
    head = seat(build.at_desk(COUNTY, "organ_head", department=CIVIL))
    assert head.get(f"{HERE}{others.pk}/").status_code == 404
    refused = head.post(HERE + "new/", form())
    assert refused.status_code == 422
    own = network.directory().post(head.actor.post or 0).body
    assert head.post(HERE + "new/", form(body=own)).status_code == 302
