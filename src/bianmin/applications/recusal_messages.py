"""Tells the head of a site that somebody there has an interest in a matter."""

from collections.abc import Iterator

from bianmin.casework.abouts import about
from bianmin.casework.minders import body_of
from bianmin.matters.writes import Plan
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter
from bianmin.policy import selectors as policy

from .notices import words
from .occasion import Facts, Occasion
from .policies import RELATIONS
from .recusal import HEADS, STEP


def tell(occasion: Occasion) -> None:
    """The heads of where an application lies."""
    if occasion.plan.step.name == STEP:
        tell_heads(occasion.plan, item=occasion.guide.content.name, who=occasion.actor)


def tell_heads(plan: Plan, *, item: str, who: str) -> None:
    """The heads of the body; where nobody else is one, those of the nearest body above.

    ``who`` is the name of the one who steps aside.
    """
    told, at = about(plan.situation.matter.id), plan.entry.recorded_at
    facts = {"item": item, "who": who, **_facts(plan)}
    letters = [Letter(str(account), facts, told) for account in _heads(plan)]
    notices.send_each(channel=Channel.IN_APP, wording="interest", letters=letters, at=at)


def _heads(plan: Plan) -> tuple[int, ...]:
    body = body_of(plan).id
    while not (found := tuple(dict.fromkeys(_heads_of(plan, body)))):
        above = plan.situation.surroundings.directory.above(body)
        if above is None:
            return ()
        body = above.id
    return found


def _heads_of(plan: Plan, body: int) -> Iterator[int]:
    directory, day = plan.situation.surroundings.directory, plan.situation.day
    for role in HEADS:
        if post := directory.post_of(body, role):
            others = directory.holders(post.id, day)
            yield from (one for one in others if one != plan.entry.by.account)


def _facts(plan: Plan) -> Facts:
    relations = policy.value(RELATIONS, plan.situation.day)
    stay = plan.stays[-1] if plan.stays else None
    post = plan.situation.surroundings.directory.post(stay.post) if stay else None
    gone = words.say("interest", "gone", post=post.name) if post else ""
    return {
        "relation": relations[plan.entry.facts["relation"]],
        "passed_on": gone or words.say("interest", "stays"),
    }
