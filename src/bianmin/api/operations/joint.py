"""Joint handling: who else is asked about a matter, asking them, and their side of it."""

from typing import Any

from ninja import Router

from bianmin.applications import services as applications
from bianmin.applications.joint.acting import allowed_steps
from bianmin.applications.joint.scenes import JointScene
from bianmin.applications.models import JointTask
from bianmin.casework import children as below
from bianmin.casework import scenes
from bianmin.law.refusal import mark
from bianmin.matters.placing import FAR
from bianmin.people.masked import masked

from .. import open_steps, refusals, shown
from ..callers import ACT, READ, Caller, Request
from ..keys import Key, key_of
from ..once import once
from ..problems import problem
from ..shapes import joint as shapes
from ..shapes import steps as step_shapes
from ..shapes.matters import Applicant
from .matters import MatterId, scene_of, seen_by
from .steps import StepName

router = Router(tags=["joint"])


def task_of(caller: Caller, matter: int) -> JointScene:
    """The joint task, if the caller may see it."""
    seen_by(caller, matter)
    rows = JointTask.objects.select_related("matter__terms", "application__party")
    row = rows.filter(pk=matter).first()
    if row is None:
        raise refusals.not_found()
    return JointScene(row, caller.at)


@router.get(
    "/matters/{matter}/children",
    auth=READ,
    response=shapes.Children,
    operation_id="children",
    summary=mark("Who else is asked about a matter, until when, and what they answered"),
)
def children(request: Request, matter: MatterId) -> shapes.Children:
    """Only for those who may see the matter itself."""
    scene = scene_of(request.auth, matter)
    return shapes.Children(children=[_child(scene, one) for one in below.asked(scene)])


def _child(scene: scenes.Scene, one: below.Asked) -> shapes.Child:
    row, told, stay = one.matter, one.addressee, one.stay
    return shapes.Child(
        matter=row.pk,
        number=row.number,
        procedure=row.terms.procedure,
        name=told.name,
        as_what=told.as_what,
        about=told.about,
        said="" if stay else told.said,
        body=scene.directory.body(stay.body).name if stay else "",
        light=one.light,
        act_by=stay.act_by if stay and stay.act_by < FAR else None,
        opened_at=row.opened_at,
        outcome=row.outcome,
        closed_at=row.closed_at,
    )


@router.post(
    "/matters/{matter}/joint-tasks",
    auth=ACT,
    response={201: step_shapes.Taken},
    operation_id="ask_joint",
    summary=mark("Ask another department about a matter"),
)
@once
def ask(
    request: Request, matter: MatterId, given: shapes.AskingJointly, key: Key = ""
) -> step_shapes.Taken:
    """At the post with which the matter lies; it goes on answering for the whole."""
    caller = request.auth
    scene_of(caller, matter)
    done = applications.ask_joint(
        application=matter,
        wanted=applications.JointWanted(given.body, given.task, given.days),
        by=caller.actor_on(matter),
        at=caller.at,
        key=key_of(caller, key),
    )
    return open_steps.taken(done)


@router.post(
    "/matters/{matter}/joint-tasks/named",
    auth=ACT,
    response={201: shapes.AllAsked},
    operation_id="ask_named",
    summary=mark("Ask all departments that the item names"),
)
@once
def ask_named(request: Request, matter: MatterId, key: Key = "") -> shapes.AllAsked:
    """Those that were not asked yet; where one of them cannot be found, nobody is asked."""
    caller = request.auth
    scene_of(caller, matter)
    done = applications.ask_named(
        application=matter, by=caller.actor_on(matter), at=caller.at, key=key_of(caller, key)
    )
    return shapes.AllAsked(tasks=[open_steps.taken(one) for one in done])


@router.get(
    "/joint-tasks/{matter}",
    auth=READ,
    response=shapes.JointTask,
    operation_id="joint_task",
    summary=mark("A joint task, whole"),
)
def whole(request: Request, matter: MatterId) -> shapes.JointTask:
    """For who asked and who is asked. Numbers and address of the applicant are masked."""
    scene = task_of(request.auth, matter)
    row, task, who = scene.matter, scene.task, shown.names(scene)
    party = task.application.party
    return shapes.JointTask(
        matter=row.pk,
        number=row.number,
        version=row.version,
        about=task.application_id,
        title=row.terms.title,
        task=task.task,
        department=task.department,
        lead=scene.directory.body(row.received_by).name,
        body=scene.directory.body(task.body).name,
        applicant=Applicant(kind=party.kind, **vars(masked(party))),
        outcome=row.outcome,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
        stays=[shown.stay(scene, one, who) for one in scene.stays],
        clocks=[shown.clock(scene, one) for one in scene.clocks],
        entries=[shown.entry(scene, one, who) for one in scene.entries],
    )


@router.get(
    "/joint-tasks/{matter}/steps",
    auth=READ,
    response=step_shapes.Steps,
    operation_id="joint_task_steps",
    summary=mark("The steps open to me on a joint task"),
)
def steps(request: Request, matter: MatterId) -> step_shapes.Steps:
    """``facts`` is a JSON Schema made from the step's declaration."""
    caller, scene = request.auth, task_of(request.auth, matter)
    offered = allowed_steps(matter=matter, by=caller.actor_on(matter), at=caller.at)
    return open_steps.of_matter(scene.matter, scene.procedure, offered)


@router.post(
    "/joint-tasks/{matter}/steps/{step}",
    auth=ACT,
    response=step_shapes.Taken,
    operation_id="take_joint_task_step",
    summary=mark("Take a step on a joint task"),
)
def take(
    request: Request, matter: MatterId, step: StepName, taking: step_shapes.Taking, key: Key = ""
) -> Any:
    """The same key again gets the first answer; of a stale version it is refused (409)."""
    caller, scene = request.auth, task_of(request.auth, matter)
    declared = open_steps.declared(scene.procedure, step)
    if found := open_steps.faults(scene.procedure, step, taking.facts):
        return problem(refusals.facts_malformed(), errors=found)
    done = applications.act_jointly(
        matter=matter,
        step=step,
        by=caller.actor_on(matter),
        at=caller.at,
        key=key_of(caller, key),
        seen=taking.seen,
        **open_steps.parted(declared, taking.facts),
    )
    return open_steps.taken(done)
