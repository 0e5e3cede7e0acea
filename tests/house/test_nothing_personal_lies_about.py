"""What a person's way through the house leaves behind: no value of hers lies anywhere in the clear.

A journey by real pages, then a look at every row of every table (jobs, sessions, keys of deeds and
all else), at what was logged, at addresses asked for or led on to, and at the sealed files.
"""

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as installation
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from bianmin.desk import officers
from bianmin.notices.models import Message
from bianmin.people.models import Account
from bianmin.people.services import register_person
from bianmin.portal import present
from tests import build, door
from tests.build import FRIDAY, VILLAGE
from tests.stories import traces

pytestmark = pytest.mark.django_db

NAME, PHONE, EMAIL = "欧阳靖雯", "13987650912", "jingwen.ouyang@example.cn"
NUMBER, HOUSE, BANK = build.id_number(79), "七组九十九号", "6222029999123456781"
CONTACT, WORDS = "13712349876", "腿脚不便来不了"
PERSONAL = (NAME, PHONE, EMAIL, NUMBER, HOUSE, BANK, CONTACT, WORDS)
LONGEST_LOOK = 200


class Walker(Client):
    """A browser that keeps every address it asked for or was led to."""

    def request(self, **asked: Any) -> Any:
        answer = super().request(**asked)
        query = asked.get("QUERY_STRING", "")
        ADDRESSES.extend([f"{asked['PATH_INFO']}?{query}", answer.headers.get("Location", "")])
        return answer


ADDRESSES: list[str] = []


@pytest.fixture(autouse=True)
def friday(monkeypatch: pytest.MonkeyPatch, settings: Any) -> Iterator[None]:
    monkeypatch.setattr(officers, "present", lambda: FRIDAY)
    monkeypatch.setattr(present, "now", lambda: FRIDAY)
    settings.DEMONSTRATION = True
    ADDRESSES.clear()
    yield


def at_the_desk(actor: Any) -> Walker:
    client = Walker()
    door.come_in(client, Account.objects.get(pk=actor.account))
    session = client.session
    session[officers.CHOSEN] = actor.post
    session.save()
    return client


def journey() -> None:
    """Taken in, looked for, looked at, followed, urged, asked about, and typed wrong."""
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
    agent = build.an_agent()
    case = build.an_application(party=party, by=agent, answers={"bank_account": BANK})
    desk = at_the_desk(agent)
    for typed in (NUMBER, PHONE, NAME, NAME[2:]):
        desk.post("/desk/search/", {"typed": typed})
        desk.post("/desk/intake/", {"find": "1", "typed": typed})
    whole = {"field": "id_number", "reason": "核对证件"}
    assert NUMBER in desk.post(f"/desk/matters/{case.matter}/person/", whole).content.decode()
    desk.post(f"/desk/matters/{case.matter}/person/", {**whole, "reason": f"看{NUMBER}"})
    desk.post("/desk/enquiries/new/", {"words": f"{NAME}{WORDS}", "answered": "yes"})
    her = Walker()
    her.post("/track/", {"code": case.code, "tail": "0000"})
    her.post("/track/", {"code": case.code, "tail": NUMBER[-4:]})
    her.get(f"/track/{case.code}/")
    her.post(f"/track/{case.code}/urge/", {"words": WORDS})
    her.post(f"/track/{case.code}/data/open/")
    shown = her.session["online_code"]["shown"]
    her.post(f"/track/{case.code}/data/open/", {"code": shown})
    her.post(f"/track/{case.code}/data/", {"kind": "correct", "words": f"电话应为{CONTACT}"})
    assert NUMBER in her.get(f"/track/{case.code}/data.json").content.decode()
    her.post("/search/", {"q": NAME})
    her.post("/api/v1/matters/search", json.dumps({"typed": NUMBER}), "application/json")


def lying_about() -> Iterator[tuple[str, str]]:
    """Every row of every table as text, and what the sessions hold once they are read."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT t::text FROM "{table}" AS t')
            for (row,) in cursor.fetchall():
                yield table, row
    for session in Session.objects.all():
        yield "a session", json.dumps(session.get_decoded(), ensure_ascii=False)


def test_no_value_of_hers_lies_in_the_clear(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        journey()
    signs = [*PERSONAL, *(value.encode().hex() for value in PERSONAL)]
    found = {
        f"{where}: {text[:LONGEST_LOOK]}"
        for where, text in lying_about()
        if any(sign in text for sign in signs)
    }
    assert found == set()
    logged = [
        one.getMessage() for one in caplog.records if not one.name.startswith(("django.db", "psyc"))
    ]
    assert [line for line in logged if any(value in line for value in PERSONAL)] == []
    assert [one for one in ADDRESSES if any(value in one for value in PERSONAL)] == []
    titles = [one.title for one in Message.objects.all()]
    assert titles and not [one for one in titles if any(value in one for value in PERSONAL)]
    for path in Path(installation.FILES_DIRECTORY).rglob("*"):
        if path.is_file():
            assert not any(value.encode() in path.read_bytes() for value in PERSONAL), path


def test_what_looks_through_the_stories_finds_what_lies_about(tmp_path: Path) -> None:
    build.a_party(serial=79)
    log = tmp_path / "site.log"
    log.write_text(
        f"GET /desk/?q={NUMBER}\nSMS 13800003210 sent\nGET /track/13812345678/\n账号{BANK}\n"
    )
    said = [line for line in traces.found([str(log)]) if line.startswith("what was said")]
    assert len(said) == 3 and not any("13812345678" in line for line in said)
