"""What follows a step of a joint task, or of the matter it was asked for, in its transaction."""

import hashlib
from collections.abc import Iterable

from bianmin.casework.abouts import about
from bianmin.matters.models import Stay
from bianmin.matters.services import LAW, take
from bianmin.matters.situation import Situation
from bianmin.matters.writes import Plan
from bianmin.network.staffing import tended_by
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter
from bianmin.people.models import Account

from .. import recusal_messages, urging
from ..notices import words

ANSWERS = ("agree_jointly", "object_jointly", "not_ours")
ENDINGS = ("call_back", "end_with_lead")


def follow(plan: Plan, made: object) -> None:
    """Who is to do something now, or need not any more, is told inside the system."""
    situation, step = plan.situation, plan.step.name
    if situation.matter.training:
        return
    if step == "begin_joint":
        _tell("joint_asked", plan, _at_post(situation, plan.stays[-1].post))
    elif step in ANSWERS:
        _tell("joint_answered", plan, _lead(situation))
    elif step in ENDINGS and situation.stay:
        _tell("joint_ended", plan, _at_post(situation, situation.stay.post))
    elif plan.step.declares:
        who = Account.objects.get(pk=plan.entry.by.account or 0).name
        recusal_messages.tell_heads(plan, item=situation.terms.title, who=who)
    elif step == "step_aside":
        _tell("joint_asked", plan, _others(plan))
    elif step == "urge" and situation.stay:
        _tell("urged", plan, _at_post(situation, situation.stay.post))
    elif step == urging.ANSWER:
        urged = urging.unanswered(situation)
        _tell("urge_answered", plan, (act.account for act in urged if act.account))


def end_with(plan: Plan) -> None:
    """Once it is decided, or closed before, the tasks that are open end; who has them is told."""
    if plan.closed_at is None and not plan.step.decides:
        return
    for child in plan.situation.children:
        if not child.closed:
            key = hashlib.sha256(f"{child.id}:{plan.entry.version}:ends".encode()).hexdigest()
            take(child.id, "end_with_lead", by=LAW, at=plan.situation.at, key=key)


def keep_from(plan: Plan) -> None:
    """Who steps aside from the matter has nothing more to do with what is asked about it: where
    somebody else at the post, or another post, goes on, the task goes there."""
    situation, account = plan.situation, plan.entry.by.account
    open_tasks = [child.id for child in situation.children if not child.closed]
    if not plan.step.declares or not open_tasks:
        return
    directory = situation.surroundings.directory
    for stay in Stay.objects.filter(matter__in=open_tasks, left_at=None).order_by("pk"):
        if account in directory.holders(stay.post, situation.day):
            key = hashlib.sha256(f"{stay.matter_id}:{plan.entry.version}:aside".encode())
            take(stay.matter_id, "step_aside", by=LAW, at=situation.at, key=key.hexdigest())


def _others(plan: Plan) -> list[int]:
    """Who goes on where somebody stepped aside."""
    stay = plan.stays[-1] if plan.stays else plan.situation.stay
    at_post = _at_post(plan.situation, stay.post) if stay else ()
    return [one for one in at_post if one not in plan.situation.interested]


def _at_post(situation: Situation, post: int) -> Iterable[int]:
    return tended_by(situation.surroundings.directory, post, situation.day)


def _lead(situation: Situation) -> Iterable[int]:
    """Whoever has the matter for which it was asked."""
    stays = Stay.objects.filter(matter=situation.matter.parent, left_at__isnull=True)
    posts = stays.values_list("post", flat=True)
    return [one for post in posts for one in _at_post(situation, post)]


def _tell(wording: str, plan: Plan, accounts: Iterable[int]) -> None:
    matter, at = about(plan.situation.matter.id), plan.entry.recorded_at
    told = _facts(plan)
    letters = [Letter(str(account), told, matter) for account in dict.fromkeys(accounts)]
    notices.send_each(channel=Channel.IN_APP, wording=wording, letters=letters, at=at)


def _facts(plan: Plan) -> dict[str, str]:
    situation, known = plan.situation, plan.situation.surroundings.directory
    lead = known.body(situation.matter.received_by)
    due = situation.clock("joint") or plan.clock("joint")
    own = plan.stays[-1].body if plan.stays else situation.stay.body if situation.stay else lead.id
    return {
        "item": situation.terms.title,
        "lead": lead.short_name,
        "organ": known.body(own).short_name,
        "phone": known.body(own).phone,
        "by_whom": words.say("urged_by", "joint", body=lead.short_name),
        "answer_by": words.last_day(urging.answer_due(situation, situation.at)),
        "due": words.last_day(due.due_at) if due and due.due_at else "",
        "outcome": words.say("joint_outcome", plan.outcome) if plan.outcome else "",
    }
