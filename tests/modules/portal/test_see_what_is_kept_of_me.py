"""She sees what is kept of her and who looked, takes it home, and asks for what is hers to ask."""

import json
from datetime import date
from typing import Any

import pytest
from django.test import Client

from bianmin.applications import services as applications
from bianmin.applications.models import Application, DataRequest
from bianmin.applications.services import revealing
from bianmin.casework.abouts import about
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.notices.models import Message
from bianmin.people.models import AccessLog, Party
from bianmin.people.services import register_person
from tests import build
from tests.build import COUNTY, FRIDAY, VILLAGE, Case
from tests.modules.information import cases
from tests.modules.pdf_text import text_of

NUMBER = build.id_number(1)


@pytest.fixture(autouse=True)
def demonstration(settings: Any) -> None:
    """Where codes are shown, not sent."""
    settings.DEMONSTRATION = True


def admitted(client: Client, case: Case) -> None:
    client.post("/track/", {"code": case.code, "tail": NUMBER[-4:]})


def opened(client: Client, case: Case) -> str:
    """Her page of data, after the code that went to her phone."""
    admitted(client, case)
    address = f"/track/{case.code}/data/"
    client.post(f"{address}open/")
    answer = client.post(f"{address}open/", {"code": client.session["online_code"]["shown"]})
    assert answer.headers["Location"] == address
    return address


def test_code_and_digits_alone_open_none_of_it(case: Case, chinese: Client) -> None:
    admitted(chinese, case)
    back = f"/track/{case.code}/"
    for end in ("data/", "data.json", "data.pdf"):
        answer = chinese.get(f"{back}{end}")
        assert (answer.status_code, answer.headers["Location"]) == (302, back)
    assert chinese.post(f"{back}data/", {"kind": "erase"}).headers["Location"] == back
    stranger = Client()
    assert stranger.post(f"{back}data/open/").headers["Location"] == back


def test_she_sees_who_looked_at_what_and_why(case: Case, chinese: Client) -> None:
    agent = case.whoever_has_it()
    revealing.reveal(
        application=Application.objects.get(pk=case.matter),
        beneficiary=None,
        whose="applicant",
        field="phone",
        reason="通知来取证",
        by=agent.account or 0,
        at=FRIDAY,
    )
    page = chinese.get(opened(chinese, case)).content.decode()
    assert "八大庄村" in page and "通知来取证" in page
    assert "电话" in page and NUMBER not in page
    assert "9999************" in page


def test_she_takes_all_of_it_home(case: Case, chinese: Client) -> None:
    request = cases.in_hand(party=Party.objects.get(pk=case.row.applicant))
    head = build.at_desk(build.COUNTY, "approver", department="民政局")
    request.do("extend", cases.MONDAY, by=head, days=20, words={"reason": "需要查找。"})
    address = opened(chinese, case).removesuffix("/")
    told = json.loads(chinese.get(f"{address}.json").content)
    assert told["person"]["id_number"] == NUMBER
    assert [one["number"] for one in told["matters"]] == [case.row.number]
    asked = [(one["number"], one["wanted"]) for one in told["information_requests"]]
    assert asked == [(request.row.number, cases.WANTED)]
    paper = text_of(chinese.get(f"{address}.pdf").content)
    assert NUMBER in paper and case.row.number.replace(" ", "") in paper
    assert "我的政府信息公开申请" in paper and request.row.number in paper
    titles = {one["title"] for one in told["messages"]}
    sent = Message.objects.filter(about=about(request.matter), account__isnull=True)
    assert sent.exists() and {one.title for one in sent} <= titles
    assert "政府信息公开申请" in chinese.get(f"{address}/").content.decode()
    chinese.post(f"/track/{case.code}/close/")
    assert chinese.get(f"{address}.json").status_code == 302


def ask(client: Client, address: str, **said: str) -> DataRequest:
    assert client.post(address, said).status_code == 302
    return DataRequest.objects.latest("pk")


def test_a_correction_is_asked_for_answered_in_time_and_done(case: Case, chinese: Client) -> None:
    address = opened(chinese, case)
    assert chinese.post(address, {"kind": "correct"}).status_code == 422
    made = ask(chinese, address, kind="correct", words="住址写错了，是三组8号")
    assert day_of(made.due_at) == date(2026, 10, 15)  # fifteen working days, past the holidays
    assert chinese.post(address, {"kind": "correct", "words": "还是错的"}).status_code == 422
    with pytest.raises(Refusal, match="更正"):
        answer(made, corrected={})
    answer(made, corrected={"address": "八大庄村三组8号"})
    assert Party.objects.get(pk=made.party_id).address == "八大庄村三组8号"
    page = chinese.get(address).content.decode()
    assert "八大庄村三组8号" in page and "已照办" in page
    assert Message.objects.filter(wording="data_answered").exists()
    with pytest.raises(Refusal, match="已经"):
        answer(made, corrected={"address": "x"})


def answer(made: DataRequest, **said: Any) -> DataRequest:
    told = {"outcome": "granted", "ground": "", "answer": "已经核对。", "corrected": {}, **said}
    head = build.at_desk(VILLAGE, "head").account or 0
    return applications.answer_about_data(
        request=made.pk, bodies={made.body}, by=head, at=FRIDAY, **told
    )


def test_deleting_is_refused_with_its_ground_where_the_law_wants_it_kept(
    case: Case, chinese: Client
) -> None:
    party = Party.objects.get(pk=case.row.applicant)
    register_person(name=party.name, id_number=NUMBER, email="old@example.cn", by=None, at=FRIDAY)
    address = opened(chinese, case)
    made = ask(chinese, address, kind="erase", words="不想留着")
    with pytest.raises(Refusal, match="保存"):
        answer(made)
    with pytest.raises(Refusal, match="理由"):
        answer(made, outcome="refused")
    answer(made, outcome="refused", ground="kept_by_law", answer="档案要保存三十年。")
    page = chinese.get(address).content.decode()
    assert "法律要求继续保存" in page and "起诉" in page
    party.refresh_from_db()
    assert (party.email, party.versions.count()) == ("", 1)  # what no record needs is gone
    assert party.name == "张秀英"


def test_another_body_answers_nothing(case: Case, chinese: Client) -> None:
    made = ask(chinese, opened(chinese, case), kind="explain", words="")
    with pytest.raises(Refusal):
        applications.answer_about_data(
            request=made.pk,
            bodies={build.body_of(COUNTY).pk},
            outcome="granted",
            ground="",
            answer="x",
            corrected={},
            by=1,
            at=FRIDAY,
        )
    assert not AccessLog.objects.exists()
