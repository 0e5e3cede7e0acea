"""What a unit tells its own staff alone (003: 对内公开): nobody else finds that it is there."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest
from django.test import Client

from bianmin.information.disclosed import opening, selectors, services, timeliness
from bianmin.information.disclosed.contents import contents_of
from bianmin.information.disclosed.selectors import Wanted
from bianmin.information.models import Disclosure
from bianmin.information.policies import AUDIENCES
from bianmin.information.statistics.sources import entries
from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor
from bianmin.network.models import Body
from bianmin.network.selectors import directory
from bianmin.policy import presets, registry
from bianmin.policy import services as policy
from tests import build
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_disclose import TOLD as PUBLIC
from tests.modules.desk.test_disclose import bureau, head, on_new_post, writer
from tests.modules.desk.test_take_in import a_photo

__all__ = ["bureau", "head", "writer"]
BOARD = "/desk/disclosure/inside/"
MARK = "梧桐苑考勤"
MONDAY = build.moment("2026-09-21 Mon 09:00")
TOLD = {
    "ground": "personnel",
    "category": "in-2",
    "title": f"{MARK}九月通报",
    "summary": "九月份考勤和奖惩结果",
    "issuer": "沂水县民政局",
    "made_on": "2026-09-10",
    "text": "全勤：张建国、李梅。迟到一次：王强。",
}


def set_audiences(*audiences: str) -> None:
    policy.set_value(
        key=AUDIENCES, value=list(audiences), from_day=build.FRIDAY.date(),
        document="试行办法", by=None, at=build.FRIDAY,
    )  # fmt: skip


@pytest.fixture(autouse=True)
def offered(db: None, now: Now) -> None:
    set_audiences("public", "internal")


def written(desk: Desk, **changes: Any) -> Disclosure:
    answer = desk.post(f"{BOARD}new/", {**TOLD, "submit": 1, **changes})
    assert answer.status_code == 302, text(answer)
    return Disclosure.of_any_audience.latest("pk")


def passed(desk: Desk, row: Disclosure) -> Disclosure:
    answer = desk.post(f"{BOARD}{row.pk}/", {"pass": 1, "seen": row.digest, "looked_at": "on"})
    assert answer.status_code == 302, text(answer)
    row.refresh_from_db()
    return row


@pytest.fixture
def with_file(writer: Desk, head: Desk) -> Disclosure:
    return passed(head, written(writer, upload=a_photo()))


@pytest.fixture
def clerk(bureau: Body, seat: Callable[[Actor], Desk], now: Now) -> Desk:
    """One of the bureau's own, who neither writes nor passes."""
    return seat(on_new_post(bureau, "coordinator", "联络员", now))


def test_one_writes_another_passes_and_the_own_staff_read_it(
    writer: Desk, head: Desk, seat: Callable[[Actor], Desk], bureau: Body
) -> None:
    row = written(writer)
    assert "只给本单位工作人员看" in text(writer.get(f"{BOARD}new/"))
    assert "只给本单位工作人员看" in text(head.get(f"{BOARD}{row.pk}/"))
    own = {"disclosure": row.pk, "by": writer.actor.account, "at": build.FRIDAY}
    with pytest.raises(Refusal) as refused:
        services.make_public(seen=row.digest, **own)
    assert refused.value.code == "disclosed.own_work"
    passed(head, row)
    assert row.index_number == f"{bureau.uscc or bureau.pk}/内2026-00001"
    board = text(writer.get(BOARD))
    for words in (TOLD["title"], "廉洁自律", "考核考勤奖惩", "公务接待", "公车管理"):
        assert words in board
    assert TOLD["title"] not in text(writer.get(BOARD, heading="in-1"))
    assert TOLD["title"] in text(writer.get(BOARD, heading="in-2"))
    page = text(head.get(f"{BOARD}{row.pk}/"))
    assert TOLD["text"] in page and "属于人事管理信息" in page


def test_the_whole_unit_and_the_countys_office_read_it_and_no_other_post(
    with_file: Disclosure, clerk: Desk, agent: Desk, window: Desk, seat: Callable[[Actor], Desk]
) -> None:
    office = [seat(build.at_desk(build.COUNTY, role)) for role in ("supervisor", "administrator")]
    pages = (f"{BOARD}{with_file.pk}/", f"{BOARD}{with_file.pk}/file/")
    for reader in (clerk, *office):
        assert [reader.get(page).status_code for page in pages] == [200, 200]
        assert 'name="pass"' not in text(reader.get(pages[0]))
    assert MARK in text(clerk.get(BOARD))
    assert MARK in text(office[0].get(BOARD, body=with_file.body_id))
    assert MARK not in text(office[0].get(BOARD)), "their own board has only their own"
    apart = [seat(build.at_desk(build.COUNTY, role)) for role in ("security", "auditor")]
    for other in (agent, window, *apart):
        asked = [*pages, f"{BOARD}?body={with_file.body_id}", f"{BOARD}{with_file.pk}/open/"]
        answers = [other.get(page) for page in asked[:-1]]
        assert [answer.status_code for answer in answers] == [404, 404, 404]
        assert other.post(asked[-1], {"category": "20-7"}).status_code == 404
        assert other.post(pages[0], {"take_down": 1, "reason": "误发"}).status_code == 404
        assert other.get(f"{BOARD}{with_file.pk}/edit/").status_code in {403, 404}
    for page in (agent.get(BOARD), window.get(BOARD)):
        assert page.status_code == 200 and MARK not in text(page)
    assert office[0].post(pages[0], {"take_down": 1, "reason": "误发"}).status_code == 200
    with_file.refresh_from_db()
    assert with_file.state == "published", "the county's office reads, and does nothing"


def test_a_draft_is_read_by_who_writes_or_passes_it_alone(
    writer: Desk, clerk: Desk, seat: Callable[[Actor], Desk]
) -> None:
    row = written(writer)
    office = seat(build.at_desk(build.COUNTY, "supervisor"))
    assert office.get(f"{BOARD}{row.pk}/").status_code == 404
    assert MARK not in text(office.get(BOARD, body=row.body_id))


def quoted(page: str, pattern: str, number: int) -> str:
    """The page without its own address, however it is written there."""
    return page.replace(quote(pattern.format(number), safe=""), pattern)


EVERYBODYS = (
    "/disclosure/", "/disclosure/?q=梧桐苑", "/disclosure/directory.json?q=梧桐苑",
    "/disclosure/?category=in-2", "/disclosure/directory.json", "/disclosure/bodies/",
    "/disclosure/bodies/{body}/", "/sitemap.xml", "/search/?q=梧桐苑", "/?q=梧桐苑",
    "/api/v1/disclosures", "/api/v1/disclosures?q=梧桐苑", "/api/v1/disclosing/{body}",
    "/requests/new/?wanted=梧桐苑考勤九月通报",
)  # fmt: skip


def test_the_anonymous_find_nothing_of_it_anywhere(with_file: Disclosure) -> None:
    nobody, never = Client(), 10**9
    for pattern in EVERYBODYS:
        answer = nobody.get(pattern.format(body=with_file.body_id))
        assert MARK not in answer.content.decode(errors="ignore"), pattern
        assert f"/disclosure/{with_file.pk}/" not in answer.content.decode(errors="ignore"), pattern
    for pattern in (
        "/disclosure/{}/", "/disclosure/{}/file/",
        "/api/v1/disclosures/{}", "/api/v1/disclosures/{}/file",
    ):  # fmt: skip
        told = []
        for number in (with_file.pk, never):
            answer = nobody.get(pattern.format(number))
            page = answer.content.decode().replace(pattern.format(number), pattern)
            told.append((answer.status_code, quoted(page, pattern, number)))
        assert told[0] == told[1], pattern
        assert told[0][0] == 404
    guide = nobody.get(f"/disclosure/bodies/{with_file.body_id}/guide.pdf")
    assert guide.status_code == 404, "no guide was passed: an internal entry makes none"
    for page in (BOARD, f"{BOARD}{with_file.pk}/", f"{BOARD}{with_file.pk}/file/"):
        assert nobody.get(page).status_code == 302, "to the door, as of every page of the desk"


def test_it_is_in_no_search_no_list_and_no_figure(with_file: Disclosure, bureau: Body) -> None:
    day, card = build.FRIDAY.date(), directory().bodies[bureau.pk]
    assert not selectors.resembling(TOLD["title"])
    assert not selectors.listed(Wanted(words="梧桐苑")).exists()
    assert not selectors.ever_public().exists() and not selectors.years()
    assert not selectors.by_category(bureau.pk)
    assert not entries(2026)
    assert not any(one.entries for one in contents_of(card, day).classes)
    assert timeliness.with_owed([with_file], at=build.FRIDAY) == [(with_file, None)]
    told = timeliness.punctual([bureau.pk], first=day, last=day, at=build.FRIDAY)
    assert told[bureau.pk] == timeliness.Punctual(0, 0, 0)


def test_public_numbers_have_no_gap_where_something_is_internal(
    writer: Desk, head: Desk, with_file: Disclosure
) -> None:
    writer.post("/desk/disclosure/new/", {**PUBLIC, "submit": 1})
    row = Disclosure.objects.latest("pk")
    head.post(f"/desk/disclosure/{row.pk}/", {"pass": 1, "seen": row.digest})
    row.refresh_from_db()
    assert row.index_number.endswith("/2026-00001")


def test_nothing_is_kept_from_everybody_without_a_ground(writer: Desk, bureau: Body) -> None:
    answer = writer.post(f"{BOARD}new/", {**TOLD, "ground": "", "submit": 1})
    assert answer.status_code == 422
    told = services.Told(
        mode="proactive", category="in-2", title="通报", summary="通报", text="略", issuer="民政局",
        document_number="", document_kind="", register_number="", made_on=build.FRIDAY.date(),
    )  # fmt: skip
    assert told.audience == "public", "who says nothing writes for everybody"
    wrong: dict[str, dict[str, Any]] = {
        "unknown_category": {},
        "ground_not_needed": {"category": "20-7", "ground": "personnel"},
        "ground_missing": {"audience": "internal"},
        "unknown_heading": {"audience": "internal", "ground": "personnel", "category": "20-7"},
        "public_elsewhere": {
            "audience": "internal", "ground": "personnel", "public_since": build.FRIDAY.date(),
        },
    }  # fmt: skip
    for code, changes in wrong.items():
        with pytest.raises(Refusal) as refused:
            services.begin(
                body=bureau.pk, told=replace(told, **changes), by=writer.actor.account or 0,
                at=build.FRIDAY,
            )  # fmt: skip
        assert refused.value.code == f"disclosed.{code}"
    assert not Disclosure.of_any_audience.exists()


def test_staff_may_be_named_but_no_number_stands_in_it(writer: Desk) -> None:
    for field in ("text", "summary", "title"):
        answer = writer.post(
            f"{BOARD}new/", {**TOLD, field: "王强 999901199001010010", "submit": 1}
        )
        assert answer.status_code == 422, field
    assert "身份证" in text(answer)


def test_opening_it_is_a_new_draft_passed_and_scanned_anew_and_there_is_no_way_back(
    writer: Desk, head: Desk, clerk: Desk, with_file: Disclosure
) -> None:
    address = f"{BOARD}{with_file.pk}/open/"
    writer.post(address, {"category": "in-2"})
    assert not Disclosure.objects.exists(), "under no such category"
    assert writer.post(address, {"category": "20-14"}).status_code == 302
    draft = Disclosure.objects.get()
    assert (draft.state, draft.ground, draft.title) == ("draft", "", TOLD["title"])
    assert Client().get(f"/disclosure/{draft.pk}/").status_code == 404
    with pytest.raises(Refusal) as refused:
        opening.open_to_all(
            disclosure=with_file.pk, category="20-14", by=writer.actor.account or 0,
            at=build.FRIDAY,
        )  # fmt: skip
    assert refused.value.code == "disclosed.opened_before"
    page = f"/desk/disclosure/{draft.pk}/"
    changed = {**PUBLIC, **TOLD, "category": "20-14", "seen": draft.digest, "submit": 1}
    assert writer.post(f"{page}edit/", changed).status_code == 302
    draft.refresh_from_db()
    unseen = head.post(page, {"pass": 1, "seen": draft.digest})
    assert unseen.status_code == 422, "its photograph is looked at anew"
    seen = {"pass": 1, "seen": draft.digest, "looked_at": "on"}
    assert head.post(page, seen).status_code == 302
    assert Client().get(f"/disclosure/{draft.pk}/").status_code == 200
    with_file.refresh_from_db()
    assert with_file.state == "ended"
    ended = text(clerk.get(f"{BOARD}{with_file.pk}/"))
    assert "已对外公开，索引号" in ended and TOLD["text"] not in ended
    assert clerk.get(f"{BOARD}{with_file.pk}/file/").status_code == 404
    with pytest.raises(Refusal) as refused:
        opening.open_to_all(
            disclosure=draft.pk, category="20-14", by=writer.actor.account or 0, at=build.FRIDAY
        )
    assert refused.value.code == "disclosed.not_inside"


def test_for_whom_a_draft_is_does_not_change(writer: Desk) -> None:
    row = written(writer)
    told = services.Told(
        mode="proactive", category="20-14", title="通报", summary="通报", text="略",
        issuer="民政局", document_number="", document_kind="", register_number="",
        made_on=build.FRIDAY.date(),
    )  # fmt: skip
    with pytest.raises(Refusal) as refused:
        services.change(
            disclosure=row.pk, told=told, seen=row.digest, by=writer.actor.account or 0,
            at=build.FRIDAY,
        )  # fmt: skip
    assert refused.value.code == "disclosed.audience_stays"
    assert writer.get(f"/desk/disclosure/{row.pk}/").status_code == 404, "no page of the public's"


def test_a_village_point_tells_its_own_agents(agent: Desk, seat: Callable[[Actor], Desk]) -> None:
    board = text(agent.get(BOARD))
    assert "考核考勤奖惩" in board and "公务接待" not in board
    row = written(agent)
    passed(seat(build.at_desk(build.VILLAGE, "head")), row)
    assert MARK in text(agent.get(BOARD))


def test_a_county_whose_rules_know_no_such_thing_offers_nothing(
    writer: Desk, clerk: Desk, with_file: Disclosure, now: Now
) -> None:
    now.at = MONDAY
    policy.set_value(
        key=AUDIENCES, value=["public"], from_day=MONDAY.date(),
        document="修订", by=None, at=MONDAY,
    )  # fmt: skip
    for desk in (writer, clerk):
        assert desk.get(BOARD).status_code == 404
        assert desk.get(f"{BOARD}{with_file.pk}/").status_code == 404
        assert BOARD not in text(desk.get("/desk/ledger/"))
    assert writer.post(f"{BOARD}new/", {**TOLD, "submit": 1}).status_code == 403
    with pytest.raises(Refusal) as refused:
        policy.set_value(
            key=AUDIENCES, value=["internal"], from_day=MONDAY.date(), document="误",
            by=None, at=MONDAY,
        )  # fmt: skip
    assert refused.value.code == "disclosed.never_inside_alone"


@pytest.mark.parametrize(
    ("preset", "offered"), [("000", False), ("002", False), ("003", True), ("004", False)]
)
def test_who_has_it_says_the_countys_own_document(preset: str, offered: bool) -> None:
    values = {one.key: one.value for one in presets.read(preset).values}
    told = values.get(AUDIENCES, registry.declared(AUDIENCES).default)
    assert ("internal" in told) == offered
