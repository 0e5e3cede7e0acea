"""Messages at the desk: one's own, newest first, read when one says so, leading to matters."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bianmin.config import calendar_watch
from bianmin.desk.messages import listed
from bianmin.matters.services import Actor
from bianmin.notices import services as notices
from bianmin.notices.models import Message
from tests import build
from tests.build import moment
from tests.modules.applications.ways import reach
from tests.modules.desk.conftest import Desk, Now, text

pytestmark = pytest.mark.django_db

PAGE = "/desk/messages/"
STATEMENTS = 8


def told(desk: Desk, *, about: str = "x", year: int = 2027) -> Message:
    """A message to who sits there; its text names the year."""
    return notices.send(
        channel="in_app",
        to=str(desk.actor.account),
        wording="calendar_overdue",
        facts={"year": str(year)},
        about=about,
        at=build.FRIDAY,
    )


def shown(desk: Desk, address: str = PAGE) -> list[Message]:
    return [line.message for line in desk.get(address).context["lines"]]


def test_who_is_not_signed_in_is_led_to_the_sign_in() -> None:
    for address in (PAGE, f"{PAGE}seen/", f"{PAGE}1/"):
        answer = Client().post(address) if address != PAGE else Client().get(address)
        assert answer.status_code == 302
        assert answer.url.startswith("/accounts/login/")


def test_an_empty_page_says_what_will_come(agent: Desk) -> None:
    answer = text(agent.get(PAGE))
    assert "没有消息" in answer
    assert "全部标为已读" not in answer


def test_the_newest_stands_first(agent: Desk) -> None:
    first, second = told(agent), told(agent, year=2028)
    assert shown(agent) == [second, first]
    answer = text(agent.get(PAGE))
    assert answer.index("2028年") < answer.index("2027年")
    assert "9月18日 星期五 09:00" in answer


def test_nobody_sees_what_was_told_to_others(agent: Desk, window: Desk) -> None:
    mine = told(window)
    assert shown(agent) == []
    assert agent.post(f"{PAGE}{mine.pk}/").status_code == 404
    agent.post(f"{PAGE}seen/", through=mine.pk)
    assert Message.objects.get(pk=mine.pk).seen_at is None


def test_looking_at_the_list_marks_nothing(agent: Desk) -> None:
    told(agent)
    agent.get(PAGE)
    assert "未读</b>" in text(agent.get(PAGE))
    assert agent.client.get(f"{PAGE}{told(agent).pk}/").status_code == 405


def test_one_is_marked_and_keeps_the_time(agent: Desk, now: Now) -> None:
    message = told(agent)
    now.at = moment("2026-09-20 Sun 10:00")
    answer = agent.post(f"{PAGE}{message.pk}/")
    assert (answer.status_code, answer.url) == (302, PAGE)
    assert Message.objects.get(pk=message.pk).seen_at == now.at
    assert "标为已读" not in text(agent.get(PAGE))


def test_all_that_were_shown_are_marked(agent: Desk) -> None:
    seen, later = told(agent), told(agent)
    agent.post(f"{PAGE}seen/", through=seen.pk)
    unread = Message.objects.filter(seen_at=None)
    assert list(unread) == [later]


@pytest.mark.parametrize("through", ["", "-1", "x", "9" * 30])
def test_what_no_page_has_written_marks_nothing(agent: Desk, through: str) -> None:
    told(agent)
    assert agent.post(f"{PAGE}seen/", through=through).status_code == 302
    assert Message.objects.get().seen_at is None


def test_the_count_stands_on_every_page_until_they_are_read(agent: Desk) -> None:
    assert 'class="unread"' not in text(agent.get("/desk/"))
    messages = [told(agent) for _ in range(3)]
    assert ">3<span" in text(agent.get("/desk/"))
    assert ">3<span" in text(agent.get("/desk/ledger/"))
    agent.post(f"{PAGE}{messages[0].pk}/")
    assert ">2<span" in text(agent.get("/desk/"))
    agent.post(f"{PAGE}seen/", through=messages[-1].pk)
    assert 'class="unread"' not in text(agent.get("/desk/"))


def test_more_than_ninety_nine_are_many(agent: Desk) -> None:
    letter = notices.Letter(str(agent.actor.account), {"year": "2027"}, "x")
    notices.send_each(
        channel="in_app", wording="calendar_overdue", letters=[letter] * 100, at=build.FRIDAY
    )
    assert ">99+<span" in text(agent.get("/desk/"))


def test_a_message_leads_to_its_matter(agent: Desk, now: Now) -> None:
    case = build.an_application(by=agent.actor)
    message = told(agent, about=f"matter {case.matter}")
    assert case.row.number in text(agent.get(PAGE))
    answer = agent.post(f"{PAGE}{message.pk}/")
    assert answer.url == f"/desk/matters/{case.matter}/"
    assert agent.get(answer.url).status_code == 200
    again = text(agent.get(PAGE))
    assert f'href="/desk/matters/{case.matter}/"' in again
    assert Message.objects.get(pk=message.pk).seen_at == now.at


def test_it_leads_nowhere_for_who_may_not_see_the_matter(
    seat: Callable[[Actor], Desk], now: Now
) -> None:
    case = build.an_application()
    stranger = seat(build.at_desk("371323102000", "window"))
    message = told(stranger, about=f"matter {case.matter}")
    answer = text(stranger.get(PAGE))
    assert case.row.number not in answer
    assert f"/desk/matters/{case.matter}/" not in answer
    assert stranger.post(f"{PAGE}{message.pk}/").url == PAGE


@pytest.mark.parametrize("about", ["matter", "matter x", "matter 999999", "paper 1", "matter ²"])
def test_what_names_no_matter_leads_nowhere(agent: Desk, about: str) -> None:
    told(agent, about=about)
    assert agent.get(PAGE).context["lines"][0].way is None


def test_the_missing_year_leads_to_the_import(seat: Callable[[Actor], Desk], now: Now) -> None:
    now.at = moment("2026-12-01 Tue 09:00")
    administrator = seat(build.at_desk(build.COUNTY, "administrator"))
    calendar_watch.warn(now.at)
    (message,) = shown(administrator)
    assert "2027年的节假日安排还没有导入" in text(administrator.get(PAGE))
    assert administrator.post(f"{PAGE}{message.pk}/").url == "/desk/calendar/propose/"


def test_the_agent_is_told_that_a_result_is_here(agent: Desk, now: Now) -> None:
    case = build.an_application(by=agent.actor)
    now.at = reach(case, "handed_over", at=now.at)
    answer = text(agent.get(PAGE))
    assert "“最低生活保障审核确认”办理结果已到马站镇便民服务中心" in answer
    assert case.row.number in answer


def test_who_brought_the_result_is_not_told_of_it(agent: Desk, now: Now) -> None:
    case = build.an_application(by=agent.actor, item="MZ-017")
    now.at = reach(case, "handed_over", at=now.at)
    assert shown(agent) == []


def test_it_goes_on_where_the_page_ends(agent: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    messages = [told(agent) for _ in range(5)]
    monkeypatch.setattr(listed, "ROWS", 2)
    seen: list[Message] = []
    address = PAGE
    for _page in range(3):
        answer = agent.get(address)
        seen += [line.message for line in answer.context["lines"]]
        keyset = answer.context["keyset"]
        address = keyset.older_url
    assert seen == messages[::-1]
    assert (address, keyset.newer_url, keyset.count) == ("", PAGE, 5)


def test_a_wrong_place_in_the_list_is_its_beginning(agent: Desk) -> None:
    message = told(agent)
    for typed in ("nonsense", "9" * 30, "-1"):
        assert shown(agent, f"{PAGE}?before={typed}") == [message]


def test_after_reading_one_stays_where_one_was(agent: Desk) -> None:
    message, later = told(agent), told(agent)
    answer = agent.post(f"{PAGE}{message.pk}/?before={later.pk}")
    assert answer.url == f"{PAGE}?before={later.pk}"


def test_the_statements_do_not_grow(agent: Desk, now: Now) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert agent.get(PAGE).status_code == 200
        return len(captured)

    told(agent, about=f"matter {build.an_application(by=agent.actor).matter}")
    statements()
    few = statements()
    for _ in range(9):
        told(agent, about=f"matter {build.an_application(by=agent.actor).matter}")
    assert statements() == few <= STATEMENTS


def test_the_count_costs_one_statement(agent: Desk, now: Now) -> None:
    def asked() -> list[str]:
        with CaptureQueriesContext(connection) as captured:
            agent.get("/desk/search/")
        return [query["sql"] for query in captured if "notices_message" in query["sql"]]

    assert len(asked()) == 1
    told(agent)
    assert len(asked()) == 1
