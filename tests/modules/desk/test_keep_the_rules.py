"""Rules of sites (AD-02): written by one, passed by another, on wall and page; a gap is told."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bianmin.information.disclosed import rulebook
from bianmin.information.models import Disclosure
from bianmin.matters.services import Actor
from bianmin.network import selectors as network
from bianmin.network.models import Site
from bianmin.portal import present
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN, VILLAGE
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.pdf_text import pages_of, text_of

PAGE = "/desk/rules/"
TEXT = "第一位被询问的工作人员是首问责任人。\n属于自己职责的，当场办理。\n不属于的，引导到人。"
NEWER = TEXT.replace("当场办理", "当场办理或者限时办结") + "\n首问责任人做好登记。"
RULE = {
    "rule": "first_asked",
    "where": "tiers:2,1",
    "title": "首问负责制",
    "keeper": "中心主任岗",
    "holds_from": "2026-09-18",
    "text": TEXT,
}


@pytest.fixture(autouse=True)
def friday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(present, "now", lambda: FRIDAY)


@pytest.fixture
def chinese() -> Client:
    return Client(headers={"accept-language": "zh-hans"})


@pytest.fixture
def writer(seat: Callable[[Actor], Desk]) -> Desk:
    return seat(build.at_desk(TOWN, "window"))


@pytest.fixture
def head(seat: Callable[[Actor], Desk]) -> Desk:
    return seat(build.at_desk(TOWN, "supervisor"))


def site_of(place: str) -> Site:
    return Site.objects.get(body=build.body_of(place))


def written(desk: Desk, **changes: Any) -> Disclosure:
    answer = desk.post(f"{PAGE}new/", {**RULE, "submit": 1, **changes})
    assert answer.status_code == 302, text(answer)
    return Disclosure.objects.latest("pk")


def passed(desk: Desk, row: Disclosure) -> Disclosure:
    answer = desk.post(f"/desk/disclosure/{row.pk}/", {"pass": 1, "seen": row.digest})
    assert answer.status_code == 302, text(answer)
    row.refresh_from_db()
    return row


def in_force(writer: Desk, head: Desk, **changes: Any) -> Disclosure:
    return passed(head, written(writer, **changes))


def lacking(place: str) -> list[str]:
    book = rulebook.book(network.directory(), FRIDAY.date())
    return [one.code for one in book.lacking(site_of(place))]


def test_a_rule_is_written_by_one_and_passed_by_another_then_it_hangs_and_is_found(
    writer: Desk, head: Desk, chinese: Client
) -> None:
    assert "首问负责制" in text(head.get(PAGE))
    row = written(writer)
    own = writer.post(f"/desk/disclosure/{row.pk}/", {"pass": 1, "seen": row.digest})
    assert "审核通过" not in text(own) and Disclosure.objects.get(pk=row.pk).state == "draft"
    assert chinese.get(f"/disclosure/{row.pk}/").status_code == 404
    passed(head, row)
    assert row.edition == 1 and row.line_id == row.pk
    for place in (TOWN, VILLAGE):
        assert "first_asked" not in lacking(place), "of the town itself and of every village"
        page = text(chinese.get(f"/sites/{site_of(place).pk}/"))
        assert RULE["title"] in page
        whole = text(chinese.get(f"/sites/{site_of(place).pk}/rules/"))
        for words in (*TEXT.split("\n"), "中心主任岗", "第1版", "2026年9月18日"):
            assert words in whole.replace(" ", ""), words
    assert "first_asked" in lacking(COUNTY), "what a town writes does not hold above it"
    for words in ("首问 责任人", "中心主任岗"):
        assert RULE["title"] in text(chinese.get("/disclosure/", {"q": words})), words


def test_a_new_edition_holds_from_its_day_and_the_one_before_is_read_until_then(
    writer: Desk, head: Desk, chinese: Client, now: Now
) -> None:
    first = in_force(writer, head)
    new = {"edition_of": first.pk, "holds_from": "2026-10-12", "text": NEWER}
    assert "首问责任人做好登记" not in text(writer.get(f"{PAGE}new/", edition_of=first.pk))
    second = written(writer, **new)
    shown = text(head.get(f"/desk/disclosure/{second.pk}/"))
    assert (
        "<del>属于自己职责的，当场办理。</del>" in shown
        and "<ins>首问责任人做好登记。</ins>" in shown
    )
    passed(head, second)
    assert (second.edition, second.rule, second.at_tiers) == (2, "first_asked", [2, 1])
    page = text(chinese.get(f"/disclosure/{second.pk}/"))
    assert "现在还没有生效" in page and "2026年10月12日" in page
    assert "2026年10月12日" in text(chinese.get(f"/disclosure/{first.pk}/"))
    site = f"/sites/{site_of(TOWN).pk}/rules/"
    assert "做好登记" not in text(chinese.get(site)) and "第 2 版" in text(chinese.get(site))
    assert "现在还没有生效" in text(chinese.get("/disclosure/", {"q": "首问"}))
    later = rulebook.book(network.directory(), date(2026, 10, 12))
    (held,) = [one for one in later.of_site(site_of(TOWN)) if one.newest.rule == "first_asked"]
    assert held.current.pk == second.pk and [one.pk for one in held.earlier] == [first.pk]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"holds_from": "2026-09-17"}, "新的一版"),
        ({"holds_from": "2026-09-18"}, "新的一版"),
    ],
)
def test_an_edition_never_holds_before_it_can_be_read_or_before_the_one_it_follows(
    changes: dict[str, str], says: str, writer: Desk, head: Desk
) -> None:
    first = in_force(writer, head)
    row = written(writer, edition_of=first.pk, **changes)
    answer = head.post(f"/desk/disclosure/{row.pk}/", {"pass": 1, "seen": row.digest})
    assert answer.status_code == 422 and says in text(answer)


def test_there_is_one_line_of_a_rule_for_a_place_and_one_draft_of_it(
    writer: Desk, head: Desk
) -> None:
    row = written(writer)
    again = writer.post(f"{PAGE}new/", {**RULE, "keep": 1})
    assert again.status_code == 422 and "已经有人在写" in text(again)
    passed(head, row)
    again = writer.post(f"{PAGE}new/", {**RULE, "keep": 1})
    assert again.status_code == 422 and "写新的一版" in text(again)
    written(writer, where=f"site:{site_of(VILLAGE).pk}")
    written(writer, rule="other", title="学习制度")
    written(writer, rule="other", title="卫生制度")


@pytest.mark.parametrize(
    "changes",
    [
        {"rule": "no_such"}, {"where": "tiers:3"}, {"where": "site:999999"}, {"title": ""},
        {"keeper": ""}, {"holds_from": "昨天"}, {"text": ""}, {"keeper": "张 13812345678"},
        {"text": "有事打13812345678"},
    ],
)  # fmt: skip
def test_bad_input_is_told_and_nothing_is_kept(changes: dict[str, str], writer: Desk) -> None:
    answer = writer.post(f"{PAGE}new/", {**RULE, "submit": 1, **changes})
    assert answer.status_code == 422
    assert not Disclosure.objects.exists()


def test_a_draft_is_changed_and_taken_over_from_elsewhere(writer: Desk, head: Desk) -> None:
    row = written(writer)
    answer = head.post(f"/desk/disclosure/{row.pk}/", {"send_back": 1, "remark": "写上登记"})
    assert answer.status_code == 302
    assert "写上登记" in text(writer.get(f"{PAGE}{row.pk}/edit/"))
    sent = {**RULE, "text": NEWER, "seen": row.digest, "submit": 1}
    assert writer.post(f"{PAGE}{row.pk}/edit/", sent).status_code == 302
    row.refresh_from_db()
    passed(head, row)
    assert row.text == NEWER
    assert writer.get(f"/desk/disclosure/{row.pk}/edit/").status_code == 404
    taken = text(writer.get(f"{PAGE}new/", rule="other", **{"from": row.pk}))
    assert "首问责任人做好登记" in taken
    for nonsense in ("x", "999999", "²"):
        assert writer.get(f"{PAGE}new/", **{"from": nonsense}).status_code == 200


def test_a_gap_is_told_on_the_network_the_site_today_and_the_page_of_rules(
    writer: Desk, head: Desk, seat: Callable[[Actor], Desk]
) -> None:
    keeper, village = seat(build.at_desk(COUNTY, "administrator")), site_of(VILLAGE)
    point = seat(build.at_desk(VILLAGE, "head"))
    pages = (
        (keeper, "/desk/network/?all=rules"), (keeper, f"/desk/network/sites/{village.pk}/"),
        (point, "/desk/today/"), (head, PAGE), (point, f"{PAGE}sites/{village.pk}/"),
    )  # fmt: skip
    for desk, address in pages:
        assert "预约办理制度" in text(desk.get(address)), address
    in_force(writer, head, rule="by_appointment", title="马站预约规定")
    (line,) = [
        line for line in text(keeper.get("/desk/network/?all=rules")).split("<li>")
        if f"/desk/rules/sites/{village.pk}/" in line
    ]  # fmt: skip
    assert "预约办理制度" not in line and "限时办结制度" in line
    assert "预约办理制度" not in text(point.get("/desk/today/"))


def test_what_ended_is_lacking_again_and_an_edition_stays_as_it_was(
    writer: Desk, head: Desk, chinese: Client
) -> None:
    row = in_force(writer, head)
    ended = {"end": 1, "validity": "abolished", "from_day": "2026-09-18", "reason": "镇发1号"}
    assert head.post(f"/desk/disclosure/{row.pk}/", ended).status_code == 302
    assert "first_asked" in lacking(TOWN)
    page = text(chinese.get(f"/disclosure/{row.pk}/"))
    assert "废止" in page and "属于自己职责的" in page, "it stays to be read"
    with pytest.raises(DatabaseError), transaction.atomic():
        Disclosure.objects.filter(pk=row.pk).update(text="改了")


def test_the_countys_rule_serves_every_town_and_the_centre_writes_it(
    seat: Callable[[Actor], Desk],
) -> None:
    clerk = seat(build.at_desk(COUNTY, "administrator"))
    chief = seat(build.at_desk(COUNTY, "supervisor"))
    in_force(clerk, chief, where="tiers:3,2,1", keeper="政务服务中心代办中心")
    for place in (COUNTY, TOWN, VILLAGE):
        assert "first_asked" not in lacking(place)


def test_who_has_no_part_in_a_site_does_not_see_its_page(
    agent: Desk, seat: Callable[[Actor], Desk]
) -> None:
    assert agent.get(f"{PAGE}sites/{site_of(VILLAGE).pk}/").status_code == 200
    assert agent.get(f"{PAGE}sites/{site_of(TOWN).pk}/").status_code == 404
    assert agent.get(f"{PAGE}new/").status_code == 403
    assert agent.get(f"{PAGE}sites/999999/").status_code == 404


def test_the_wall_has_a_sheet_for_each_rule_and_knows_an_old_one(
    writer: Desk, head: Desk, chinese: Client, now: Now
) -> None:
    site = site_of(TOWN)
    assert chinese.get(f"/sites/{site.pk}/rules/a4.pdf").status_code == 404, "nothing to print"
    first = in_force(writer, head)
    in_force(writer, head, rule="in_time", title="限时办结制度", text="按时办结。\n" * 90)
    for size in ("a4", "a3"):
        sheet = chinese.get(f"/sites/{site.pk}/rules/{size}.pdf").content
        told = text_of(sheet)
        for words in (
            "首问负责制",
            "限时办结制度",
            "属于自己职责的，当场办理。",
            "第1版",
            site.name,
        ):
            assert words in told, (size, words)
        assert pages_of(sheet) >= 2
    one = chinese.get(f"/rules/{first.pk}/a4.pdf").content
    assert pages_of(one) == 1 and "限时办结制度" not in text_of(one)
    assert chinese.get(f"/rules/{first.pk}/a5.pdf").status_code == 404
    assert chinese.get("/rules/999999/a4.pdf").status_code == 404


def test_questions_cost_the_same_however_many_rules_there_are(
    writer: Desk, head: Desk, chinese: Client
) -> None:
    def statements(address: str) -> int:
        with CaptureQueriesContext(connection) as caught:
            assert chinese.get(address).status_code == 200
        return len(caught)

    address = f"/sites/{site_of(TOWN).pk}/rules/"
    in_force(writer, head)
    statements(address)
    before = statements(address)
    for number in range(4):
        in_force(writer, head, rule="other", title=f"制度{number}", where="own")
    assert statements(address) == before <= 6
    site = site_of(VILLAGE)
    with CaptureQueriesContext(connection) as caught:
        assert rulebook.book(network.directory(), FRIDAY.date()).lacking(site)
    assert len(caught) <= 3, "the network's number, the values' number, the rules"
