"""Following one's matter: code and four characters, what to do, where it lies, why that day."""

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localtime
from pytest_django.fixtures import Settings

from bianmin.look.addresses import address_of
from bianmin.matters.models import Clock, Entry
from bianmin.notices.models import Paper
from bianmin.people import tries
from tests import build
from tests.build import Case
from tests.modules.portal.conftest import SetClock

pytestmark = pytest.mark.django_db
PHONE, WRONG = "3210", "0000"


def ask(client: Client, code: str, tail: str, **more: str) -> str:
    """What the page says after the question was answered."""
    answer = client.post("/track/", {"code": code, "tail": tail, **more}, follow=True)
    return answer.content.decode()


def page(client: Client, case: Case) -> str:
    return client.get(f"/track/{case.code}/").content.decode()


def test_code_and_phone_open_the_matter(case: Case, chinese: Client) -> None:
    shown = ask(chinese, case.code, PHONE)
    assert "最低生活保障审核确认" in shown
    assert "张*英" in shown and "张秀英" not in shown
    assert build.id_number() not in shown and "13800003210" not in shown


def test_the_id_card_opens_it_too_however_it_is_typed(case: Case, chinese: Client) -> None:
    party = build.a_party(name="王小二", serial=5)
    other = build.an_application(party=party)
    tail = build.id_number(5)[-4:].lower()
    typed = f" {other.code[:4]} {other.code[4:]} "
    assert "王*二" in ask(chinese, typed, tail)


def test_the_receipts_qr_code_asks_for_the_four_alone(case: Case, chinese: Client) -> None:
    receipt = Paper.objects.get(kind="receipt")
    assert receipt.scan_path == f"track/{case.code}/"
    shown = chinese.get("/" + receipt.scan_path).content.decode()
    assert f'type="hidden" name="code" value="{case.code}"' in shown
    spaced = chinese.get(f"/track/{case.code[:4]} {case.code[4:]}/")
    assert spaced.headers["Location"] == f"/track/{case.code}/"


def test_where_her_originals_are_and_when_they_went_back(chinese: Client) -> None:
    brought = build.everything("MZ-001", build.FRIDAY, originals=1)
    case = build.an_application(materials=brought)
    case.take(
        "return_originals", at=build.FRIDAY, facts={"given_back": ["m1"], "signed": "herself"}
    )
    shown = ask(chinese, case.code, PHONE)
    assert "您的原件" in shown and "退还材料凭证" in shown
    assert "9月18日 星期五已退还" in shown
    assert shown.count("随办件保管，在八大庄村") == 5


def test_a_wrong_try_does_not_say_what_was_wrong(case: Case, chinese: Client) -> None:
    wrong_digits = ask(chinese, case.code, WRONG)
    wrong_code = ask(chinese, "12345678", PHONE)
    for shown in (wrong_digits, wrong_code):
        assert "Nothing is found" in shown or "没有查到" in shown or "查不到" in shown
        assert "张*英" not in shown
    assert chinese.post("/track/", {"code": case.code, "tail": WRONG}).status_code == 422


def test_what_was_typed_stays(case: Case, chinese: Client) -> None:
    shown = ask(chinese, "12345678", "")
    assert 'value="12345678"' in shown
    assert 'class="error-summary"' in shown


@pytest.mark.parametrize("odd", ["😀", "䶮", "1" * 30, "\x00", "<b>", "３２１０"])
def test_odd_signs_are_refused_in_words(odd: str, case: Case, chinese: Client) -> None:
    for data in ({"code": odd, "tail": PHONE}, {"code": case.code, "tail": odd[:10]}):
        assert chinese.post("/track/", data).status_code in {302, 422}
    assert chinese.get(f"/track/{odd}/").status_code in {200, 302}


def test_five_wrong_tries_rest_the_code_for_half_an_hour(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    for _ in range(5):
        ask(chinese, case.code, WRONG)
    assert "张*英" not in ask(chinese, case.code, PHONE)
    set_clock("2026-09-18 Fri 09:31")
    assert "张*英" in ask(chinese, case.code, PHONE)


def test_too_many_wrong_tries_from_one_place_rest_that_place(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    for number in range(tries.MOST):
        ask(chinese, f"{10_000_000 + number}", WRONG)
    assert "试错的次数太多" in ask(chinese, case.code, PHONE)
    elsewhere = Client(headers={"accept-language": "zh-CN"}, REMOTE_ADDR="203.0.113.9")
    assert "张*英" in ask(elsewhere, case.code, PHONE)
    set_clock("2026-09-18 Fri 09:31")
    assert "张*英" in ask(chinese, case.code, PHONE)


def test_only_the_installations_own_proxy_is_believed(
    rf: RequestFactory, settings: Settings
) -> None:
    behind = {"REMOTE_ADDR": "10.0.0.1", "HTTP_X_FORWARDED_FOR": "198.51.100.7, 203.0.113.9"}
    request = rf.get("/", **behind)
    assert address_of(request) == "10.0.0.1"
    settings.PROXIES = frozenset({"10.0.0.1"})
    assert address_of(request) == "203.0.113.9"


def test_it_closes_after_a_quarter_of_an_hour(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    ask(chinese, case.code, PHONE)
    set_clock("2026-09-18 Fri 09:14")
    assert "张*英" in page(chinese, case)
    set_clock("2026-09-18 Fri 09:15")
    assert "张*英" not in page(chinese, case)
    for path in ("why/hop/", f"papers/{Paper.objects.get(kind='receipt').pk}/"):
        answer = chinese.get(f"/track/{case.code}/{path}")
        assert answer.headers["Location"] == f"/track/{case.code}/"


def test_she_can_close_it_at_once(case: Case, chinese: Client) -> None:
    ask(chinese, case.code, PHONE)
    chinese.post(f"/track/{case.code}/close/")
    assert "张*英" not in page(chinese, case)


def test_one_matter_opens_no_other(case: Case, chinese: Client) -> None:
    other = build.an_application(party=build.a_party(name="王小二", serial=5))
    ask(chinese, case.code, PHONE)
    assert "王*二" not in page(chinese, other)
    foreign = Paper.objects.get(kind="receipt", about=f"matter {other.matter}")
    assert chinese.get(f"/track/{case.code}/papers/{foreign.pk}/").status_code == 404


def test_nobody_keeps_the_page(case: Case, chinese: Client) -> None:
    ask(chinese, case.code, PHONE)
    paper = Paper.objects.get(kind="receipt")
    for path in ("", "why/hop/", f"papers/{paper.pk}/"):
        answer = chinese.get(f"/track/{case.code}/{path}")
        assert answer.status_code == 200
        assert "no-store" in answer.headers["Cache-Control"]
        assert "noindex" in answer.headers["X-Robots-Tag"]


def test_her_papers_can_be_opened(case: Case, chinese: Client) -> None:
    assert "收件凭证" in ask(chinese, case.code, PHONE)
    paper = Paper.objects.get(kind="receipt")
    answer = chinese.get(f"/track/{case.code}/papers/{paper.pk}/")
    assert answer.content.startswith(b"%PDF")
    assert answer.headers["Content-Type"] == "application/pdf"


def test_it_says_where_it_lies_since_when_and_until_when(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    shown = ask(chinese, case.code, PHONE)
    assert "9月18日 星期五起在八大庄村代办点" in shown
    assert "这一步应在9月20日 星期日 17:00 前办完" in shown
    case.take("hand_up", at=set_clock("2026-09-18 Fri 09:10"))
    shown = page(chinese, case)
    assert "9月18日 星期五起在马站镇便民服务中心" in shown
    assert "是否受理，应在9月24日 星期四 24:00 前答复" in shown
    assert "tel:0539-0101000" in shown


def test_the_way_names_agents_and_posts_and_what_lies_ahead(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    case.take("hand_up", at=set_clock("2026-09-18 Fri 09:10"))
    shown = ask(chinese, case.code, PHONE)
    way = shown[shown.index('<ol class="stays">') :]
    agent = build.Account.objects.get(pk=build.an_agent().account).name
    assert agent in way
    assert way.count('class="past"') == 2 and way.count('class="here"') == 1
    assert way.count('class="ahead"') == 8
    assert "县民政局" in way


def test_who_accepted_answers_for_it(case: Case, chinese: Client, set_clock: SetClock) -> None:
    case.take("hand_up", at=set_clock("2026-09-18 Fri 09:02"))
    assert "首办责任人" not in ask(chinese, case.code, PHONE)
    case.take("accept", at=set_clock("2026-09-18 Fri 09:05"))
    clerk = Entry.objects.get(step="accept")
    name = build.Account.objects.get(pk=clerk.actor).name
    assert f"首办责任人：马站镇便民服务中心 {name}" in page(chinese, case)


def test_what_she_must_do_comes_first(case: Case, chinese: Client, set_clock: SetClock) -> None:
    case.take("hand_up", at=set_clock("2026-09-18 Fri 09:02"))
    facts = {"materials": ["m3"]}
    at = set_clock("2026-09-18 Fri 09:05")
    case.take("ask_correction", at=at, facts=facts, reason="没有签字")
    shown = ask(chinese, case.code, PHONE)
    assert shown.index("现在要您做的") < shown.index("最低生活保障申请书")
    assert shown.index("没有签字") < shown.index("星期五起在")
    assert "您的材料补齐之前，不计算时限" in shown
    case.take("supply", at=set_clock("2026-09-18 Fri 09:08"), facts=facts)
    assert "现在不用您做什么" in page(chinese, case)


def test_a_paper_that_will_follow_is_named(chinese: Client) -> None:
    brought = build.everything("MZ-001", build.FRIDAY)
    late = [*brought[1:], type(brought[0])(brought[0].key, "follows")]
    case = build.an_application(materials=late)
    shown = ask(chinese, case.code, PHONE)
    assert "还有下面的材料等您补交" in shown and "居民身份证" in shown


def test_a_closed_matter_says_how_it_ended(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    case.take("withdraw", at=set_clock("2026-09-18 Fri 09:05"))
    shown = ask(chinese, case.code, PHONE)
    assert "2026年9月18日 星期五办结。已按您的要求撤回" in shown
    assert 'class="ahead"' not in shown


def test_why_a_day_is_due_adds_up(case: Case, chinese: Client, set_clock: SetClock) -> None:
    case.take("hand_up", at=set_clock("2026-09-18 Fri 09:05"))
    case.take("accept", at=set_clock("2026-09-18 Fri 09:06"))
    ask(chinese, case.code, PHONE)
    for clock in Clock.objects.filter(matter=case.matter, state="running"):
        shown = chinese.get(f"/track/{case.code}/why/{clock.name}/").content.decode()
        table = shown[shown.index("<tbody>") :]
        days = table.count('<td class="number">') - table.count('<td class="number">–')
        assert days == clock.limit.value
        assert "不算：放假" in table and "算：调休上班" in table
        assert clock.due_day and f"{clock.due_day.month}月{clock.due_day.day}日" in table
    assert chinese.get(f"/track/{case.code}/why/nothing/").status_code == 404


def test_the_hops_day_is_explained_by_the_countys_value(case: Case, chinese: Client) -> None:
    ask(chinese, case.code, PHONE)
    shown = chinese.get(f"/track/{case.code}/why/hop/").content.decode()
    assert "<dd>1 个工作日</dd>" in shown
    assert "沂政办发〔2018〕94号" in shown
    due = case.stay.due_at
    assert due and f"{localtime(due):%H:%M} 前" in shown


def statements(client: Client, case: Case) -> int:
    with CaptureQueriesContext(connection) as caught:
        page(client, case)
    return len(caught)


def test_the_page_costs_the_same_however_far_it_has_come(
    case: Case, chinese: Client, set_clock: SetClock
) -> None:
    case.take("hand_up", at=set_clock("2026-09-18 Fri 09:04"))  # from here on clocks run
    ask(chinese, case.code, PHONE)
    page(chinese, case)
    before = statements(chinese, case)
    for minute, step in enumerate(("return_leg", "hand_up", "accept"), start=5):
        case.take(step, at=set_clock(f"2026-09-18 Fri 09:{minute:02d}"))
    assert statements(chinese, case) <= before <= 20
