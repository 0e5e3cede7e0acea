"""A county's archive system takes the package of a closed matter, as its post may at the desk."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from bianmin.applications.archives import verify
from bianmin.people.models import AccessLog
from tests import build
from tests.modules.api.conftest import Program

pytestmark = pytest.mark.django_db
NEIGHBOUR = "371323101263"
WHAT_FOR = {"reason": "移交县档案馆"}


def test_closed_it_is_taken_out_whole_and_that_is_written_down(
    program: Callable[..., Program], agent: Program
) -> None:
    case = build.an_application()
    keeper = program(build.at_desk(build.TOWN, "supervisor"))
    path = f"/matters/{case.matter}/archive"
    assert keeper.post_to(path, WHAT_FOR, 422)["code"] == "applications.not_closed_yet"
    case.take("void", at=build.FRIDAY, reason="重复登记")
    assert agent.post_to(path, WHAT_FOR, 422)["code"] == "not-archived-here"
    assert keeper.send("POST", path, {"reason": ""}).status_code == 422
    assert not AccessLog.objects.filter(field="archive").exists()
    answer = keeper.send("POST", path, WHAT_FOR)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/zip")
    with zipfile.ZipFile(BytesIO(answer.content)) as opened:
        assert verify.INDEX in opened.namelist()
        assert verify.ENTRIES in opened.namelist()
    assert AccessLog.objects.get(field="archive").reason == WHAT_FOR["reason"]
    elsewhere = program(build.an_agent(village=NEIGHBOUR))
    assert elsewhere.post_to(path, WHAT_FOR, 404)["code"] == "not-found"
