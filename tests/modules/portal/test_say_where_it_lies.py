"""What the tracking page says of where a matter lies, of its decision, and of days to come."""

import pytest
from django.test import Client

from bianmin.applications import services as applications
from bianmin.applications.models import Mandate, Mode
from bianmin.applications.procedures import APPLICATION
from bianmin.casework.running import HOP
from bianmin.complaints.procedures import COMPLAINT
from bianmin.information.procedures import REQUEST
from bianmin.portal import words
from tests import build
from tests.build import TOWN, Case, moment
from tests.modules.applications import ways
from tests.modules.applications.test_succession import merge
from tests.modules.portal.conftest import SetClock
from tests.modules.portal.test_follow_a_matter import PHONE, ask

pytestmark = pytest.mark.django_db


def test_what_is_not_carried_yet_is_still_with_the_agent(case: Case, chinese: Client) -> None:
    shown = ask(chinese, case.code, PHONE)
    assert "材料还在代办员" in shown
    assert "等着送往马站镇便民服务中心" in shown
    assert "正送往上一级" not in shown


def test_of_a_hop_the_step_is_due_and_of_a_clock_the_answer(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    assert "这一步应在9月20日 星期日 17:00 前办完" in ask(chinese, case.code, PHONE)
    case.take("hand_up", at=set_clock("2026-09-18 Fri 09:05"))
    shown = ask(chinese, case.code, PHONE)
    assert "是否受理，应在9月24日 星期四 24:00 前答复" in shown
    assert "这一步应在" not in shown
    case.take("accept", at=set_clock("2026-09-18 Fri 09:10"))
    shown = ask(chinese, case.code, PHONE)
    assert "这一步应在" not in shown and "决定应在" in shown


def test_publicity_says_its_own_end(case: Case, chinese: Client, set_clock: SetClock) -> None:
    at = ways.reach(case, "publicise", at=moment("2026-09-18 Fri 09:05"))
    set_clock(f"2026-09-18 Fri {at:%H:%M}")
    shown = ask(chinese, case.code, PHONE)
    assert "公示到9月25日 星期五为止" in shown
    way = shown[shown.index('<ol class="stays">') :]
    assert "公示到9月25日 星期五为止" in way


def test_a_refusal_on_its_way_says_what_where_and_by_when(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    at = ways.reach(case, "decide", at=moment("2026-09-18 Fri 09:05"))
    at = set_clock(f"{at:%Y-%m-%d %a %H:%M}")
    case.take("refuse", at=at, reason="家庭人均收入超过低保标准")
    shown = ask(chinese, case.code, PHONE)
    assert "已作出决定：不予办理。理由和救济途径写在决定书里。" in shown
    assert "结果在这里，等着送往马站镇便民服务中心" in shown
    # A hop of one working day, then one to hand it over: Wed 2026-10-28 -> Thu -> Fri.
    assert f"{at:%a}" == "Wed"
    assert "最迟10月30日 星期五由马站镇便民服务中心交给您" in shown
    case.take("hand_down", at=at)
    shown = ask(chinese, case.code, PHONE)
    assert "结果出来了，在马站镇便民服务中心" in shown
    assert "已作出决定：不予办理" in shown


def test_what_is_not_accepted_and_what_is_withdrawn_say_so_before_the_end(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    case.take("hand_up", at=moment("2026-09-18 Fri 09:01"))
    at = set_clock("2026-09-18 Fri 09:05")
    case.take("refuse_acceptance", at=at, reason="不归本镇管")
    assert "已决定不予受理" in ask(chinese, case.code, PHONE)


def test_what_is_still_to_be_paid_promises_no_day_of_hand_over(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    at = ways.reach(case, "pay", at=moment("2026-09-18 Fri 09:05"))
    set_clock(f"{at:%Y-%m-%d %a %H:%M}")
    shown = ask(chinese, case.code, PHONE)
    assert "已作出决定：准予办理。" in shown
    assert "办好后由马站镇便民服务中心交给您" in shown


def test_after_a_merger_it_says_with_whom_it_lies_now_and_who_that_was(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    case.take("hand_up", at=moment("2026-09-18 Fri 09:05"))
    merge(set_clock("2026-09-21 Mon 10:00"))
    applications.carry_over(at=set_clock("2026-09-21 Mon 10:00"))
    shown = ask(chinese, case.code, PHONE)
    assert "在高桥镇便民服务中心（原马站镇便民服务中心）" in shown
    way = shown[shown.index('<ol class="stays">') :]
    assert "高桥镇便民服务中心（原马站镇便民服务中心）" in way


def test_the_office_that_hands_over_is_named_as_it_is_called_now(
    chinese: Client, set_clock: SetClock
) -> None:
    window = build.at_desk(TOWN, "window")
    case = build.an_application(by=window, mode=Mode.WINDOW, mandate=Mandate.NOT_NEEDED)
    merge(set_clock("2026-09-21 Mon 10:00"))
    applications.carry_over(at=set_clock("2026-09-21 Mon 10:00"))
    shown = ask(chinese, case.code, PHONE)
    last = shown[shown.index('<ol class="stays">') :].rpartition("</ol>")[0].rpartition("<li")[2]
    assert "高桥镇便民服务中心" in last and "马站镇" not in last


def test_a_day_in_an_unannounced_year_is_marked_and_says_why(
    chinese: Client, set_clock: SetClock, case: Case
) -> None:
    assert "暂定" not in ask(chinese, case.code, PHONE)
    late = build.an_application(at=set_clock("2026-12-28 Mon 09:00"), party=build.a_party(serial=2))
    late.take("hand_up", at=set_clock("2026-12-28 Mon 09:05"))
    shown = ask(chinese, late.code, PHONE)
    assert "应在1月4日 星期一 24:00 前（暂定）答复" in shown
    assert "那一年的放假安排还没有公布" in shown


def test_every_clock_of_an_application_has_its_words() -> None:
    names = {clock.name for clock in APPLICATION.clocks}
    assert set(words.AWAITED) == names
    others = {clock.name for kind in (REQUEST, COMPLAINT) for clock in kind.clocks}
    assert set(words.CLOCKS) == names | others | {HOP}
