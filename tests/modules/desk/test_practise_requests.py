"""A trainee practises requests on the real pages: nobody real, and nothing of it counts."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection

from bianmin.config import cleaning
from bianmin.information.annual import sources
from bianmin.information.models import Letter, Request
from bianmin.matters.models import Matter
from bianmin.matters.services import Actor
from bianmin.notices.models import Message, Paper
from bianmin.people import invented
from bianmin.people.models import Party
from tests.modules.information import cases

from .conftest import Desk, Now, text
from .test_work_on_requests import NEW, TELLS, do, whoever_has

pytestmark = pytest.mark.django_db


@pytest.fixture
def trainee(seat: Callable[[Actor], Desk], now: Now) -> Desk:
    now.at = cases.MONDAY
    desk = seat(cases.office())
    desk.post("/desk/training/", begin="1")
    return desk


def practised(desk: Desk) -> Request:
    shown = desk.get(NEW, person="1").context["form"]
    who = {name: shown[name].value() for name in ("name", "number")}
    assert desk.post(NEW, {**TELLS, **who, "phone": ""}).status_code == 302
    return Request.objects.get()


def test_nobody_real_is_entered(trainee: Desk) -> None:
    real = {**TELLS, "number": "110101199003070572"}
    refused = trainee.post(NEW, real)
    assert refused.status_code == 422 and "演练" in text(refused)
    assert not Party.objects.exists() and not Letter.objects.exists()
    assert invented.PEOPLE[0].name in text(trainee.get(NEW))


def test_a_request_is_practised_from_the_letter_to_the_question_to_a_third_party(
    trainee: Desk, seat: Callable[[Actor], Desk], now: Now
) -> None:
    request = practised(trainee)
    assert request.matter.number.startswith("DRILL") and request.matter.training
    more = f"/desk/requests/{request.pk}/split/"
    assert trainee.post(more, wanted="中标单位名单", key="m").status_code == 302
    do(trainee, request.pk, "examined")
    third = f"/desk/requests/{request.pk}/ask/third_party/"
    told = {"name": "某公司", "address": "某路1号", "about": "与某公司签订的合同", "key": "t"}
    assert trainee.post(third, **told).status_code == 302
    assert Matter.objects.filter(parent=request.pk).get().training
    assert "演练" in {paper.number[:2] for paper in Paper.objects.filter(training=True)}
    assert not Message.objects.exclude(channel="in_app").exists()
    assert trainee.post(f"/desk/releases/files/{request.pk}/publish/").status_code in {404, 422}
    assert request.matter.number in text(trainee.get("/desk/ledger/"))
    trainee.post("/desk/training/", end="1")
    assert request.matter.number not in text(trainee.get("/desk/ledger/"))
    assert trainee.get(f"/desk/matters/{request.pk}/").status_code == 404
    assert not sources.asked(now.at.year)
    assert cleaning.clean(now.at + timedelta(days=31)).practised == 3
    assert not Request.objects.exists() and not Letter.objects.exists()
    connection.check_constraints()


def test_who_has_it_hears_what_came_unexpectedly(seat: Callable[[Actor], Desk], now: Now) -> None:
    case = cases.put_forward("provided")
    now.at = cases.MONDAY
    decides = whoever_has(seat, case.matter)
    do(decides, case.matter, "send_back", reason="请写明获取方式。")
    here = {message.to for message in Message.objects.filter(wording="to_you")}
    assert str(cases.office().account) in here and str(decides.actor.account) not in here
    assert "拟办答复退回给您" in Message.objects.filter(wording="to_you")[0].text
