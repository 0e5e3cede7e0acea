"""A person whose values are unmistakable is walked past every page and operation that can be read.

All values are her own; whoever may see none of them is shown none, and whoever handles her matter
sees them covered; her papers name her, and each look at one is recorded.
"""

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from bianmin.api import callers, throttle
from bianmin.desk import officers
from bianmin.law.zone import day_of
from bianmin.notices.models import Message, Paper
from bianmin.people import clients
from bianmin.people.models import AccessLog, Account, Scope
from bianmin.people.services import register_person
from bianmin.portal import present
from tests import build, door
from tests.build import FRIDAY, VILLAGE
from tests.modules.pdf_text import text_of

pytestmark = pytest.mark.django_db

NAME, PHONE, EMAIL = "欧阳靖雯", "13987650912", "jingwen.ouyang@example.cn"
NUMBER, CHILD = build.id_number(77), build.id_number(78, born="20150601")
HOUSE, BANK, CHILD_NAME = "七组九十九号", "6222029999123456781", "欧阳小葵"
ALWAYS = {NUMBER, CHILD, PHONE, EMAIL, HOUSE, BANK}
"""Never seen whole without a reason, by anybody."""
PERSONAL = {*ALWAYS, NAME, CHILD_NAME}
MOST_LIKELY = 10
"""So many addresses at least answer; else nothing was looked at."""
NEVER_ASKED = re.compile(r"^/accounts/|discard|logout|openapi|demonstration|\.ics|files/|photos/")


def addresses(known: dict[str, Any]) -> Iterator[str]:
    """Every address that can be asked with what is known, in the order of the table of routes."""
    for route in _routes(get_resolver().url_patterns, ""):
        names = re.findall(r"<(?:\w+:)?(\w+)>", route)
        if not NEVER_ASKED.search(route) and all(name in known for name in names):
            yield re.sub(r"<(?:\w+:)?(\w+)>", lambda name: str(known[name[1]]), route)


def _routes(patterns: list[Any], before: str) -> Iterator[str]:
    for one in patterns:
        if isinstance(one, URLResolver):
            yield from _routes(one.url_patterns, before + str(one.pattern))
        elif isinstance(one, URLPattern) and "(?P" not in str(one.pattern):
            yield "/" + before + str(one.pattern)


def said(answer: Any) -> str:
    """What an answer tells, headers and all."""
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    kind = answer.headers.get("Content-Type", "")
    told = text_of(content) if kind == "application/pdf" else content.decode("utf-8", "replace")
    return f"{told}\n{answer.headers}"


def leaks(client: Client, known: dict[str, Any], forbidden: set[str], **headers: str) -> list[str]:
    found, asked = [], 0
    for address in addresses(known):
        answer = client.get(address, headers={"accept-language": "zh-hans", **headers})
        asked += answer.status_code == 200
        if seen := sorted(value for value in forbidden if value in said(answer)):
            found.append(f"{address}: {seen}")
    assert asked > MOST_LIKELY, asked
    return found


@pytest.fixture
def case(monkeypatch: pytest.MonkeyPatch) -> build.Case:
    for module in (officers, callers):
        monkeypatch.setattr(module, "present", lambda: FRIDAY)
    monkeypatch.setattr(present, "now", lambda: FRIDAY)
    throttle.window.minute = -1
    party = register_person(
        name=NAME,
        id_number=NUMBER,
        phone=PHONE,
        email=EMAIL,
        address=f"马站镇八大庄村{HOUSE}",
        division=VILLAGE,
        by=None,
        at=FRIDAY,
    )
    member = {"name": CHILD_NAME, "id_number": CHILD, "relation": "子女", "health": "重病"}
    answers = {"bank_account": BANK, "members": [member], "address": HOUSE}
    return build.an_application(party=party, answers=answers)


def browser(actor: Any) -> Client:
    client = Client()
    door.come_in(client, Account.objects.get(pk=actor.account))
    session = client.session
    session[officers.CHOSEN] = actor.post
    session.save()
    return client


def known_of(case: build.Case) -> dict[str, Any]:
    paper = Paper.objects.filter(about=f"matter {case.matter}").first()
    message = Message.objects.filter(about=f"matter {case.matter}").first()
    return {
        "matter": case.matter,
        "code": case.code,
        "paper": paper.pk if paper else 1,
        "access_code": paper.access_code if paper else "x",
        "message": message.pk if message else 1,
        "step": "hand_up",
        "clock": "hop",
        "kind": "guide",
        "body": build.body_of(VILLAGE).pk,
        "account": build.an_agent().account,
    }


def test_whoever_has_no_part_in_it_is_told_nothing_of_her(case: build.Case) -> None:
    known = known_of(case)
    assert leaks(Client(), known, PERSONAL) == []
    stranger = browser(build.at_desk("371323102000", "window"))
    assert leaks(stranger, known, PERSONAL) == []
    assert not AccessLog.objects.exists()


def test_who_handles_it_sees_her_covered_and_her_papers_are_looks_that_are_recorded(
    case: build.Case,
) -> None:
    known = known_of(case)
    del known["paper"], known["access_code"]
    assert leaks(browser(case.whoever_has_it()), known, ALWAYS) == []


def test_she_herself_finds_no_number_on_her_tracking_page(case: build.Case) -> None:
    client = Client()
    session = client.session
    session["tracked"] = {case.code: (FRIDAY + timedelta(minutes=5)).isoformat()}
    session.save()
    known = {"code": case.code, "clock": "hop"}
    page = said(client.get(f"/track/{case.code}/", headers={"accept-language": "zh-hans"}))
    assert "欧**雯" in page
    assert leaks(client, known, PERSONAL - {NAME}) == []


def test_a_program_sees_what_its_official_sees(case: build.Case) -> None:
    actor, stranger = case.whoever_has_it(), build.at_desk("371323102000", "window")
    for one, forbidden in ((actor, ALWAYS), (stranger, PERSONAL)):
        account = Account.objects.get(pk=one.account)
        _client, token = clients.make(
            name="试验系统",
            account=account.username,
            scopes=tuple(Scope.values),
            from_day=day_of(FRIDAY),
            until_day=None,
            by=None,
            at=FRIDAY,
        )
        own = {"authorization": f"Bearer {token}", "bianmin-post": str(one.post)}
        known = {"matter": case.matter, "code": "MZ-001", "step": "hand_up", "body": 1}
        assert leaks(Client(), known, forbidden, **own) == []


def test_a_message_names_no_number_and_its_title_nobody(case: build.Case) -> None:
    told = Message.objects.filter(about=f"matter {case.matter}")
    assert told.exists()
    for one in told:
        assert not [value for value in ALWAYS if value in one.text + one.title], one.wording
        assert NAME not in one.title, one.wording


def test_only_papers_that_she_signs_or_the_law_asks_it_of_hold_her_number(case: build.Case) -> None:
    kinds = set()
    for paper in Paper.objects.filter(about=f"matter {case.matter}"):
        if NUMBER in json.dumps(paper.facts, ensure_ascii=False):
            kinds.add(paper.kind)
    assert kinds <= {"mandate"}
