"""An investment project: begun under a mandate, followed by its agent and by its unit."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from django.core.files.base import ContentFile
from django.db import DatabaseError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bianmin.applications import services as applications
from bianmin.applications.models import Project, ProjectDeed, ProjectMatter
from bianmin.applications.projects import progress
from bianmin.applications.services.practice import forget
from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor
from bianmin.matters.sweep import change_lights
from bianmin.notices.models import Message
from bianmin.people.models import Party
from bianmin.people.services import register_organisation
from bianmin.portal import present
from bianmin.portal.mine import door, listed
from tests import build
from tests.build import COUNTY, FRIDAY, moment
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_take_in import a_photo

Seat = Callable[[Actor], Desk]
SIGNED = FRIDAY.date()


def a_unit() -> Party:
    return register_organisation(
        name="沂水好果饮品有限公司", uscc="91999901MA0000007A", phone="13800001111",
        by=None, at=FRIDAY,
    )  # fmt: skip


def wanted(number: str) -> applications.ProjectWanted:
    return applications.ProjectWanted("年产5万吨果汁项目", "acts", SIGNED, number)


def test_its_agent_begins_it_adds_to_it_and_sees_how_far_it_has_come(seat: Seat, now: Now) -> None:
    unit = a_unit()
    first, second = (build.an_application(party=unit) for _one in range(2))
    agent = seat(build.at_desk(COUNTY, "coordinator"))
    begun = {
        "name": "年产5万吨果汁项目", "help": "acts", "mandated_on": "2026-09-18",
        "number": first.row.number,
    }  # fmt: skip
    assert "本中心还没有登记投资项目" in text(agent.get("/desk/projects/"))
    wrong = agent.post("/desk/projects/new/", {**begun, "mandated_on": "2026-09-19"})
    assert wrong.status_code == 422 and "委托日期不能晚于今天" in text(wrong)
    assert "年产5万吨果汁项目" in text(wrong) and not Project.objects.exists()
    assert agent.post("/desk/projects/new/", begun).status_code == 302
    project = Project.objects.get()
    assert (project.unit, project.agent_id) == (unit, agent.actor.account)
    here = f"/desk/projects/{project.pk}/"
    assert "这件事项已经在一个投资项目里了" in text(agent.post(here, number=first.row.number))
    assert agent.post(here, number=second.row.number).status_code == 302

    first.take("hand_up", at=FRIDAY)
    second.take("void", at=FRIDAY, reason="重复录入")
    page = text(agent.get(here))
    assert "共2项：已办结1项，等项目单位补材料0项，超期0项。" in page and "马站镇" in page
    assert f"{project.code[:5]} {project.code[5:]}" in page
    now.at = moment("2026-12-01 Tue 10:00")
    change_lights(now.at)
    assert "超期1项" in text(agent.get("/desk/projects/"))
    matter = text(agent.get(f"/desk/matters/{first.matter}/"))
    assert f'<a href="{here}">年产5万吨果汁项目</a>' in matter
    village = seat(build.an_agent())
    assert "年产5万吨果汁项目" in text(village.get(f"/desk/matters/{first.matter}/"))
    assert village.get(here).status_code == village.get("/desk/projects/new/").status_code == 404


def test_what_waits_for_the_unit_comes_next(db: None) -> None:
    unit, by = a_unit(), build.at_desk(COUNTY, "coordinator")
    first, second = (build.an_application(party=unit) for _one in range(2))
    project = applications.begin_project(wanted=wanted(first.row.number), by=by, at=FRIDAY)
    applications.add_to_project(project=project.pk, number=second.row.number, by=by, at=FRIDAY)
    come = progress.of_one(project)
    assert come.next and come.next.matter == first.row
    assert come.due_day == min(one.due_day for one in come.lines if one.due_day)
    second.take("hand_up", at=FRIDAY)
    second.take("ask_correction", at=FRIDAY, facts={"materials": ["m1"]})
    come = progress.of_one(project)
    assert come.next and come.next.matter == second.row and come.count("waits") == 1


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("project-no-name", {"name": " "}),
        ("project-what-help", {"help": "both"}),
        ("project-no-matter", {"number": "371323"}),
    ],
)
def test_it_is_refused_in_a_sentence(db: None, code: str, change: dict[str, str]) -> None:
    number, by = build.an_application(party=a_unit()).row.number, build.at_desk(COUNTY, "window")
    with pytest.raises(Refusal) as refused:
        applications.begin_project(wanted=replace(wanted(number), **change), by=by, at=FRIDAY)
    assert refused.value.code == code and not Project.objects.exists()


def test_only_the_centre_and_only_matters_of_the_unit(db: None) -> None:
    by = build.at_desk(COUNTY, "coordinator")
    units, hers = build.an_application(party=a_unit()), build.an_application()
    for who, number, code in (
        (build.an_agent(), units.row.number, "project-not-yours"),
        (by, hers.row.number, "project-not-of-a-unit"),
    ):
        with pytest.raises(Refusal) as refused:
            applications.begin_project(wanted=wanted(number), by=who, at=FRIDAY)
        assert refused.value.code == code
    project = applications.begin_project(wanted=wanted(units.row.number), by=by, at=FRIDAY)
    with pytest.raises(Refusal) as refused:
        applications.add_to_project(project=project.pk, number=hers.row.number, by=by, at=FRIDAY)
    assert refused.value.code == "project-another-unit"


def test_its_unit_follows_it_by_code_and_four_characters(
    db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(present, "now", lambda: FRIDAY)
    number, by = (
        build.an_application(party=a_unit()).row.number,
        build.at_desk(COUNTY, "coordinator"),
    )
    project = applications.begin_project(wanted=wanted(number), by=by, at=FRIDAY)
    unit = Client(headers={"accept-language": "zh-CN"})
    assert "果汁" not in text(unit.get(f"/track/{project.code}/"))
    assert unit.post("/track/", {"code": project.code, "tail": "9999"}).status_code == 422
    right = unit.post("/track/", {"code": project.code, "tail": "007a"})
    page = text(unit.get(right.url))
    assert right.url == f"/track/{project.code}/" and "年产5万吨果汁项目" in page
    assert "共1项：已办结0项" in page and number in page
    assert project.agent.name in page
    assert unit.get(f"/track/{project.code}/data/").status_code == 302
    unit.post(f"/track/{project.code}/close/")
    assert "果汁" not in text(unit.get(f"/track/{project.code}/"))


def test_what_was_practised_is_forgotten(db: None) -> None:
    case = build.an_application(party=a_unit(), training=True)
    by, number = build.at_desk(COUNTY, "coordinator"), case.row.number
    with pytest.raises(Refusal):
        applications.begin_project(wanted=wanted(number), by=by, at=FRIDAY)
    applications.begin_project(wanted=wanted(number), by=by, at=FRIDAY, training=True)
    forget([case.matter])
    assert not Project.objects.exists() and not ProjectMatter.objects.exists()


def test_its_mandate_its_plan_another_agent_and_its_end(seat: Seat, now: Now) -> None:
    unit = a_unit()
    first = build.an_application(party=unit)
    by = build.at_desk(COUNTY, "coordinator")
    project = applications.begin_project(wanted=wanted(first.row.number), by=by, at=FRIDAY)
    agent, here = seat(by), f"/desk/projects/{project.pk}/"
    assert "还没有扫描" in text(agent.get(here))
    assert agent.get(f"{here}mandate/").status_code == 404
    wrong = {"keep": "1", "file": ContentFile(b"no", "a.pdf")}
    assert agent.post(here, wrong).status_code == 422
    assert agent.post(here, {"keep": "1", "file": a_photo()}).status_code == 302
    assert agent.get(f"{here}mandate/")["Content-Type"] == "image/jpeg"
    assert seat(build.an_agent()).get(f"{here}mandate/").status_code == 404

    for code in ("MZ-001", "CG-002"):
        assert agent.post(here, {"plan": "1", "item": code}).status_code == 302
    come = progress.of_one(project)
    assert [one.code for one in come.not_yet] == ["CG-002"], "the first is applied for"
    assert "还没申请" in text(agent.get(here))
    assert agent.post(here, {"plan": "1", "drop": "CG-002"}).status_code == 302
    assert progress.of_one(project).not_yet == []

    other = build.at_desk(COUNTY, "window").account
    same = agent.post(here, {"give": "1", "agent-to": str(by.account), "agent-reason": "轮岗"})
    assert same.status_code == 422
    given = {"give": "1", "agent-to": str(other), "agent-reason": "轮岗"}
    assert agent.post(here, given).status_code == 302
    [message] = Message.objects.filter(wording="project_agent")
    project.refresh_from_db()
    assert project.agent_id == other and project.agent.name in message.text
    page = text(agent.get(here))
    assert "轮岗" in page and f"自此由{project.agent.name}代办帮办" in page

    finished = agent.post(here, {"close": "1", "end-how": "finished"})
    assert finished.status_code == 422 and "还没有全部办结" in text(finished)
    assert agent.post(here, {"close": "1", "end-how": "withdrawn"}).status_code == 422
    ending = {"close": "1", "end-how": "withdrawn", "end-reason": "单位书面撤回"}
    assert agent.post(here, ending).status_code == 302
    more = build.an_application(party=unit).row.number
    assert "这个项目已经结束" in text(agent.post(here, number=more))
    assert "单位书面撤回" in text(agent.get(here))
    with pytest.raises(DatabaseError), transaction.atomic():
        ProjectDeed.objects.update(agent=None)
    with pytest.raises(DatabaseError), transaction.atomic():
        ProjectDeed.objects.all().delete()


def test_its_unit_finds_it_among_my_matters(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(present, "now", lambda: FRIDAY)
    unit, by = a_unit(), build.at_desk(COUNTY, "coordinator")
    number = build.an_application(party=unit).row.number
    project = applications.begin_project(wanted=wanted(number), by=by, at=FRIDAY)
    applications.plan_project(project=project.pk, items=["CG-002"], by=by, at=FRIDAY)
    assert [row.pk for row in listed.projects(door.Her(phone="13800001111"))] == [project.pk]
    assert listed.projects(door.Her(phone="13800003210")) == []
    unit_at = Client(headers={"accept-language": "zh-CN"})
    assert unit_at.post(f"/mine/{project.code}/").status_code == 302
    assert "果汁" not in text(unit_at.get(f"/track/{project.code}/")), "not without being in"
    right = unit_at.post("/track/", {"code": project.code, "tail": "007A"})
    page = text(unit_at.get(right.url))
    assert "还需要办理的事项" in page and "还没申请" in page


def test_many_projects_cost_as_much_as_one(db: None) -> None:
    unit, by = a_unit(), build.at_desk(COUNTY, "coordinator")
    made = []
    for _one in range(3):
        number = build.an_application(party=unit).row.number
        row = applications.begin_project(wanted=wanted(number), by=by, at=FRIDAY)
        made.append(applications.plan_project(project=row.pk, items=["CG-002"], by=by, at=FRIDAY))
    with CaptureQueriesContext(connection) as one:
        progress.of_many(made[:1])
    with CaptureQueriesContext(connection) as three:
        progress.of_many(made)
    assert len(one) == len(three)
