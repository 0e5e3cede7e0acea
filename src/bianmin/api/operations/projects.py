"""Investment projects: beginning one, adding matters, and how far each has come."""

from typing import Annotated, Any

from django.http import HttpResponse
from ninja import File, Path, Router
from ninja.files import UploadedFile

from bianmin.applications import services as applications
from bianmin.applications.models import Project, ProjectDeed
from bianmin.applications.projects import progress, told
from bianmin.files import services as files
from bianmin.law.refusal import mark

from .. import refusals
from ..callers import READ, RECEIVE, Caller, Request
from ..keys import Key
from ..once import once
from ..sent import download, sent
from ..shapes import projects as shapes
from ..shapes.parts import LARGEST_ID

router = Router(tags=["projects"])

MOST = 50
ProjectId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


@router.get(
    "/projects",
    auth=READ,
    response=shapes.Projects,
    operation_id="projects",
    summary=mark("The investment projects of one's centre"),
)
def projects(request: Request) -> shapes.Projects:
    """The newest fifty; empty for who is not of the county's agency centre."""
    rows = list(progress.seen_by(request.auth.viewer)[:MOST])
    found = progress.of_many(rows)
    return shapes.Projects(projects=[_project(row, found[row.pk]) for row in rows])


@router.post(
    "/projects",
    auth=RECEIVE,
    response={201: shapes.Project},
    operation_id="begin_project",
    summary=mark("Begin an investment project under its unit's mandate"),
)
@once
def begin(request: Request, wanted: shapes.Beginning, key: Key = "") -> shapes.Project:
    """The caller's account is its agent."""
    caller = request.auth
    made = applications.begin_project(
        wanted=applications.ProjectWanted(**wanted.model_dump()), by=caller.actor(), at=caller.at
    )
    return _project(made, progress.of_one(made))


@router.get(
    "/projects/{project}",
    auth=READ,
    response=shapes.Project,
    operation_id="project",
    summary=mark("An investment project with its matters and progress"),
)
def whole(request: Request, project: ProjectId) -> shapes.Project:
    """For the county's agency centre."""
    row = _of(request.auth, project)
    return _project(row, progress.of_one(row))


@router.post(
    "/projects/{project}/matters",
    auth=RECEIVE,
    response={201: shapes.Project},
    operation_id="add_to_project",
    summary=mark("Add a matter to an investment project"),
)
@once
def add(
    request: Request, project: ProjectId, adding: shapes.Adding, key: Key = ""
) -> shapes.Project:
    """Only what the same unit applied for, and what is in no project yet."""
    caller, row = request.auth, _of(request.auth, project)
    applications.add_to_project(
        project=row.pk, number=adding.number, by=caller.actor(), at=caller.at
    )
    return _project(row, progress.of_one(row))


@router.get(
    "/projects/{project}/mandate",
    auth=READ,
    operation_id="project_mandate",
    summary=mark("Download the scan of a project's mandate"),
)
def mandate(request: Request, project: ProjectId) -> HttpResponse:
    """For who may see the project."""
    row = _of(request.auth, project)
    if row.mandate is None:
        raise refusals.not_found()
    return download(files.read(row.mandate), row.mandate.media_type)


@router.post(
    "/projects/{project}/mandate",
    auth=RECEIVE,
    response={201: shapes.Project},
    operation_id="keep_project_mandate",
    summary=mark("Keep the scan of a project's mandate"),
)
@once
def keep_mandate(
    request: Request, project: ProjectId, file: File[UploadedFile], key: Key = ""
) -> shapes.Project:
    """As PDF or photograph; a better one takes the place of what there was."""
    caller, row = request.auth, _of(request.auth, project)
    kept = files.store(upload=sent(file), by=caller.account.pk, at=caller.at)
    applications.keep_project_mandate(file=kept.pk, **_by(caller, row))
    return _again(caller, project)


@router.post(
    "/projects/{project}/planned",
    auth=RECEIVE,
    response=shapes.Project,
    operation_id="plan_project",
    summary=mark("Say which items the unit of a project will need"),
)
@once
def plan(
    request: Request, project: ProjectId, planned: shapes.Planning, key: Key = ""
) -> shapes.Project:
    """The whole list; an application of an item that is added to the project fills its place."""
    caller, row = request.auth, _of(request.auth, project)
    applications.plan_project(items=planned.items, **_by(caller, row))
    return _again(caller, project)


@router.post(
    "/projects/{project}/agent",
    auth=RECEIVE,
    response=shapes.Project,
    operation_id="give_project_to",
    summary=mark("Give a project to another agent of the centre"),
)
@once
def give_to(
    request: Request, project: ProjectId, another: shapes.AnotherAgent, key: Key = ""
) -> shapes.Project:
    """Recorded with day and reason; the unit is told."""
    caller, row = request.auth, _of(request.auth, project)
    applications.give_project_to(to=another.to, reason=another.reason, **_by(caller, row))
    return _again(caller, project)


@router.post(
    "/projects/{project}/end",
    auth=RECEIVE,
    response=shapes.Project,
    operation_id="end_project",
    summary=mark("End a project"),
)
@once
def end(
    request: Request, project: ProjectId, ending: shapes.Ending, key: Key = ""
) -> shapes.Project:
    """It takes no more matters; those it has go on."""
    caller, row = request.auth, _of(request.auth, project)
    applications.end_project(how=ending.how, reason=ending.reason, **_by(caller, row))
    return _again(caller, project)


def _by(caller: Caller, row: Project) -> dict[str, Any]:
    return {"project": row.pk, "by": caller.actor(), "at": caller.at}


def _again(caller: Caller, project: int) -> shapes.Project:
    """As it stands now."""
    row = _of(caller, project)
    return _project(row, progress.of_one(row))


def _of(caller: Caller, project: int) -> Project:
    """The project, if the caller's centre sees to it."""
    row = progress.seen_by(caller.viewer).filter(pk=project).first()
    if row is None:
        raise refusals.not_found()
    return row


def _project(row: Project, come: progress.Progress) -> shapes.Project:
    return shapes.Project(
        project=row.pk,
        number=row.number,
        code=row.code,
        name=row.name,
        unit=row.unit.name,
        agent=row.agent.name,
        help=row.help,
        mandated_on=row.mandated_on,
        begun_at=row.begun_at,
        done=come.count("done"),
        waits=come.count("waits"),
        late=come.late,
        next=told.next_step(come),
        due_day=come.due_day,
        matters=[_matter(one) for one in come.lines],
        planned=[
            shapes.PlannedItem(item=one.code, name=one.name, applied=one.applied)
            for one in come.planned
        ],
        has_mandate=row.mandate_id is not None,
        ended_at=row.ended_at,
        outcome=row.outcome,
        deeds=[_deed(one) for one in come.deeds],
    )


def _deed(row: ProjectDeed) -> shapes.ProjectDeed:
    return shapes.ProjectDeed(
        at=row.at,
        agent=row.agent.name if row.agent else "",
        outcome=row.outcome,
        reason=row.reason,
        by=row.by.name,
    )


def _matter(line: progress.Line) -> shapes.ProjectMatter:
    return shapes.ProjectMatter(
        matter=line.matter.pk,
        number=line.matter.number,
        title=line.matter.terms.title,
        state=line.state,
        body=line.body,
        light=line.light,
        late=line.is_late,
        due_day=line.due_day,
    )
