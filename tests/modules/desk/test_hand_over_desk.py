"""The hand-over desk: what goes is ticked and listed, what comes is scanned, counted, disputed."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.applications.models import Discrepancy, Manifest, ManifestPaper
from bianmin.matters.services import Actor
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN, Case
from tests.modules.applications.ways import reach

from .conftest import Desk, text

pytestmark = pytest.mark.django_db

HERE = "/desk/handover/"


def ready(count: int = 2) -> list[Case]:
    materials = build.everything("MZ-001", FRIDAY, originals=1)
    people = [build.a_party(name="张秀英", serial=serial) for serial in range(1, count + 1)]
    return [build.an_application(materials=materials, party=party) for party in people]


def town() -> int:
    return build.body_of(TOWN).pk


def sent(agent: Desk, cases: list[Case], **more: Any) -> Any:
    given = {"to_body": town(), "matter": [case.matter for case in cases], "key": "k", **more}
    return agent.post(f"{HERE}send/", given)


def manifest() -> Manifest:
    return Manifest.objects.get()


def field(case: Case, key: str, kind: str) -> str:
    paper = ManifestPaper.objects.get(line__matter=case.matter, key=key)
    return f"{kind}{paper.pk}"


def test_what_lies_ready_is_offered_by_where_it_goes(agent: Desk) -> None:
    one, other = ready()
    shown = text(agent.get(HERE))
    assert "送往马站镇" in shown
    assert one.row.number in shown and other.row.number in shown
    assert "张**" in shown or "张*英" in shown
    assert "张秀英" not in shown


def test_what_is_ticked_goes_with_one_list(agent: Desk) -> None:
    one, other = ready()
    answer = sent(agent, [one])
    assert answer.url == f"{HERE}{manifest().pk}/"
    assert [case.where for case in (one, other)] == ["accept", "carried_up"]
    shown = text(agent.get(answer.url))
    assert one.row.number in shown
    assert "全部签收" not in shown
    assert sent(agent, [one]).url == answer.url


def test_what_could_not_go_is_named(agent: Desk) -> None:
    one, other = ready()
    other.take("hand_up", at=FRIDAY)
    answer = sent(agent, [one, other])
    shown = text(agent.get(answer.url))
    assert f"{other.row.number}：这一件已经不在待送清单里了。" in shown
    assert manifest().lines.count() == 1


@pytest.mark.parametrize(
    "wrong", [{"matter": []}, {"matter": ["x", "-1", "9" * 30]}, {"to_body": "none"}, {"key": ""}]
)
def test_a_list_that_cannot_be_made_says_so_and_nothing_goes(
    agent: Desk, wrong: dict[str, Any]
) -> None:
    (case, _other) = ready()
    answer = sent(agent, [case], **wrong)
    assert answer.url == HERE
    assert Manifest.objects.count() == 0
    assert case.where == "carried_up"
    assert re.search(r"还没有选办件|不是送往这张清单的单位|页面", text(agent.get(HERE)))


def test_the_list_is_a_pdf_for_both_and_for_nobody_else(
    agent: Desk, window: Desk, seat: Callable[[Actor], Desk]
) -> None:
    sent(agent, ready())
    address = f"{HERE}{manifest().pk}/list.pdf"
    for desk in (agent, window):
        assert desk.get(address).content.startswith(b"%PDF")
    stranger = seat(build.at_desk("371323102000", "window"))
    assert stranger.get(address).status_code == 404
    assert stranger.get(f"{HERE}{manifest().pk}/").status_code == 404


def test_all_are_received_at_once(agent: Desk, window: Desk) -> None:
    cases = ready()
    sent(agent, cases)
    assert "送来：2件" in text(window.get(HERE))
    address = f"{HERE}{manifest().pk}/"
    assert window.post(address, all="1", key="r").url == address
    assert manifest().signed_by_id == window.actor.account
    assert all(case.stay.received_at for case in cases)
    assert "已签收" in text(agent.get(HERE))


def test_what_was_scanned_is_received_and_the_rest_is_still_on_its_way(
    agent: Desk, window: Desk
) -> None:
    one, other = ready()
    sent(agent, [one, other])
    window.post(f"{HERE}{manifest().pk}/", codes=f"{one.row.number[-7:]}\r\n", key="r")
    assert one.stay.received_at
    assert other.stay.received_at is None
    assert "已收1件" in text(window.get(HERE))


def test_a_code_not_on_the_list_refuses_and_keeps_what_was_typed(agent: Desk, window: Desk) -> None:
    one, other = ready()
    sent(agent, [one])
    typed = f"{one.row.number} {other.row.number}"
    answer = window.post(f"{HERE}{manifest().pk}/", codes=typed, key="r")
    assert answer.status_code == 422
    assert f"这张交接清单上没有：{other.row.number}" in text(answer)
    assert typed in text(answer)
    assert one.stay.received_at is None


def test_nothing_scanned_is_nothing_received(agent: Desk, window: Desk) -> None:
    sent(agent, ready())
    answer = window.post(f"{HERE}{manifest().pk}/", codes="  ", key="r")
    assert answer.status_code == 422
    assert "还没有扫描或输入编号" in text(answer)


@pytest.mark.parametrize("typed", ["两份", "-1", "1.5", "1000"])
def test_a_count_that_is_none_refuses_and_stays(agent: Desk, window: Desk, typed: str) -> None:
    (case, _other) = ready()
    sent(agent, [case])
    said = {field(case, "m1", "o"): typed, "all": "1", "key": "r"}
    answer = window.post(f"{HERE}{manifest().pk}/", said)
    assert answer.status_code == 422
    assert typed in text(answer)
    assert "份数应是0到999的整数" in text(answer)
    assert case.stay.received_at is None


def test_the_sender_gives_no_receipt_for_the_receiver(agent: Desk) -> None:
    sent(agent, ready())
    answer = agent.post(f"{HERE}{manifest().pk}/", all="1", key="r")
    assert answer.status_code == 422
    assert "送给别的单位" in text(answer)


def test_a_missing_paper_is_answered_and_settled_from_the_desk(agent: Desk, window: Desk) -> None:
    (case, _other) = ready()
    sent(agent, [case])
    said = {field(case, "m1", "o"): "0", "all": "1", "key": "r"}
    window.post(f"{HERE}{manifest().pk}/", said)
    assert Discrepancy.objects.get().matter_id == case.matter
    assert "清单：原件1份、复印件1份；实收：原件0份、复印件1份" in text(agent.get(HERE))
    assert "settle_discrepancy" in text(window.get(HERE))
    steps = f"/desk/matters/{case.matter}/steps/"
    seen = {"seen": case.row.version, "key": "a"}
    agent.post(f"{steps}answer_discrepancy/", reason="落在村里了，下午送来", **seen)
    assert "您已说明" in text(agent.get(HERE))
    assert "送出方已说明" in text(window.get(HERE))
    seen = {"seen": case.row.version, "key": "b"}
    window.post(f"{steps}settle_discrepancy/", reason="下午已补收", settlement="found", **seen)
    assert Discrepancy.objects.get().settlement == "found"
    assert "与清单不符" not in text(window.get(HERE))


def test_a_result_is_handed_over_from_here(window: Desk) -> None:
    case = build.an_application(
        by=build.at_desk(TOWN, "window"), mode="window", mandate="not_needed"
    )
    reach(case, "handed_over", at=FRIDAY)
    assert f"/desk/matters/{case.matter}/steps/hand_over/" in text(window.get(HERE))


def test_an_empty_desk_says_so(seat: Callable[[Actor], Desk]) -> None:
    shown = text(seat(build.at_desk(COUNTY, "coordinator")).get(HERE))
    assert "没有待送的材料。" in shown
    assert "没有正在送来的清单。" in shown


def statements(desk: Desk, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        desk.get(address)
    return len(asked)


def test_many_matters_take_no_more_statements_than_two(agent: Desk, window: Desk) -> None:
    sent(agent, ready(2), key="first")
    first = manifest().pk
    few = [statements(agent, HERE), statements(window, f"{HERE}{first}/")]
    sent(agent, ready(12)[2:], key="second")
    second = Manifest.objects.latest("pk").pk
    ready(14)
    many = [statements(agent, HERE), statements(window, f"{HERE}{second}/")]
    assert many[1] == few[1]
    assert many[0] <= few[0] + 2
