"""Investment projects: beginning one, adding matters, and how far each has come."""

from typing import Annotated

from ninja import Path, Router

from bianmin.applications import services as applications
from bianmin.applications.models import Project
from bianmin.applications.projects import progress, told
from bianmin.law.refusal import mark

from .. import refusals
from ..callers import READ, RECEIVE, Caller, Request
from ..keys import Key
from ..once import once
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
