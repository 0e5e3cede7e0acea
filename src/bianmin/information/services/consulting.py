"""Asking somebody else about a request: a third party (32), or a body that made it too (34)."""

from dataclasses import dataclass
from datetime import datetime

from bianmin.casework.refusals import no_such_step
from bianmin.matters.services import Actor, Taken, open_child
from bianmin.matters.writes import Plan
from bianmin.network.cards import BodyCard
from bianmin.network.selectors import directory

from .. import refusals
from ..models import AskedOf, OpinionAsked
from ..terms import joint_maker_terms, third_party_terms

LEAST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """Who is asked about what: ``of`` a third party or a joint maker; ``body`` (id) of a joint
    maker that is in the network, whose name and address then need not be given."""

    of: str
    about: str
    name: str = ""
    address: str = ""
    body: int | None = None


def ask(*, request: int, asked: Asked, by: Actor, at: datetime, key: str) -> Taken:
    """Ask, by a child of the request (its matter's id); the request is held until it is heard.

    Raises ``Refusal``; then nothing is saved.
    """
    own = _own(by)
    maker = _maker(asked, own)
    name = maker.name if maker else asked.name.strip()
    if len(name) < LEAST_WORDS or len(asked.about.strip()) < LEAST_WORDS:
        raise refusals.nobody_named()

    def beside(plan: Plan) -> OpinionAsked:
        return OpinionAsked.objects.create(
            matter_id=plan.situation.matter.id,
            request_id=request,
            of=asked.of,
            name=name,
            address=asked.address.strip(),
            about=asked.about.strip(),
            body=maker.id if maker else None,
        )

    third = asked.of == AskedOf.THIRD_PARTY
    lies = maker or own
    return open_child(
        request,
        third_party_terms(own.id, own.tier) if third else joint_maker_terms(lies.id, lies.tier),
        "ask_opinion" if third else "ask_maker",
        parent_step=f"ask_{asked.of}",
        by=by,
        at=at,
        key=key,
        beside=beside,
    )


def _own(by: Actor) -> BodyCard:
    network = directory()
    post = network.posts.get(by.post or 0)
    if post is None:
        raise no_such_step()
    return network.body(post.body)


def _maker(asked: Asked, own: BodyCard) -> BodyCard | None:
    if asked.of == AskedOf.THIRD_PARTY or asked.body is None:
        return None
    if asked.body not in directory().bodies:
        raise refusals.unknown_body()
    if asked.body == own.id:
        raise refusals.asks_itself()
    return directory().body(asked.body)
