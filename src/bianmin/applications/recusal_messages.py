"""Tells the head of a site that somebody there has an interest in a matter."""

from collections.abc import Iterator

from bianmin.casework.abouts import about
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.notices.services import Letter
from bianmin.policy import selectors as policy

from .notices import words
from .occasion import Facts, Occasion
from .policies import RELATIONS
from .recusal import HEADS, STEP


def tell(occasion: Occasion) -> None:
    """The heads of the body; where nobody else is one, those of the nearest body above."""
    if occasion.plan.step.name != STEP:
        return
    told, at = about(occasion.plan.situation.matter.id), occasion.plan.entry.recorded_at
    facts = _facts(occasion)
    letters = [Letter(str(account), facts, told) for account in _heads(occasion)]
    notices.send_each(channel=Channel.IN_APP, wording="interest", letters=letters, at=at)


def _heads(occasion: Occasion) -> tuple[int, ...]:
    body = occasion.body.id
    while not (found := tuple(dict.fromkeys(_heads_of(occasion, body)))):
        above = occasion.directory.above(body)
        if above is None:
            return ()
        body = above.id
    return found


def _heads_of(occasion: Occasion, body: int) -> Iterator[int]:
    directory, day = occasion.directory, occasion.plan.situation.day
    for role in HEADS:
        if post := directory.post_of(body, role):
            others = directory.holders(post.id, day)
            yield from (one for one in others if one != occasion.plan.entry.by.account)


def _facts(occasion: Occasion) -> Facts:
    plan = occasion.plan
    relations = policy.value(RELATIONS, plan.situation.day)
    stay = plan.stays[-1] if plan.stays else None
    post = occasion.directory.post(stay.post) if stay else None
    gone = words.say("interest", "gone", post=post.name) if post else ""
    return {
        "item": occasion.guide.content.name,
        "who": occasion.actor,
        "relation": relations[plan.entry.facts["relation"]],
        "passed_on": gone or words.say("interest", "stays"),
    }
