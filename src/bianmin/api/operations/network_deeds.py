"""Keeping the network: the deeds of the desk's pages, by the same services and the same rights."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bianmin.applications import services as applications
from bianmin.applications.procedures.words import DECIDERS
from bianmin.catalogue import services as catalogue
from bianmin.law.zone import day_of
from bianmin.network import bodies, keeping, services
from bianmin.network.endings import ENDINGS
from bianmin.network.models import Body, LeadingGroup, Post, Site
from bianmin.network.services import Member, Premises, Unit, Zone
from bianmin.people import staff
from bianmin.people.models import Account

from .. import refusals
from ..callers import Caller
from ..deeds import Do
from ..shapes import kept_network as answers

May = Callable[[Caller, int], object]
Said = dict[str, Any]


def everything(caller: Caller, _id: int = 0) -> None:
    """For who keeps the whole county's network. Raises ``Refusal``."""
    if not keeping.keeps_all(caller):
        raise refusals.not_yours()


def of_body(caller: Caller, body: int) -> None:
    if body not in caller.directory.bodies:
        raise refusals.not_found()
    if not keeping.keeps(caller, body):
        raise refusals.not_yours()


def of_site(caller: Caller, site: int) -> None:
    of_body(caller, Site.objects.get(pk=site).body_id)


def of_person(caller: Caller, account: int) -> None:
    if not keeping.keeps_person(caller, account):
        raise refusals.not_yours()


def to(service: Callable[..., Any], key: str, may: May) -> Do:
    """What was sent goes to a service by its names; the row of the address under ``key``."""

    def do(caller: Caller, row: int, said: Said) -> Any:
        may(caller, row)
        named = {key: row} if key else {}
        return service(**named, **said, by=caller.account.pk, at=caller.at)

    return do


def found_body(caller: Caller, _row: int, said: Said) -> Any:
    everything(caller)
    above = bodies.above(caller.directory, said["kind"], said["division"], caller.day)
    return services.found_body(**said, parent=above.id, by=caller.account.pk, at=caller.at)


def _premises(said: Said) -> Premises:
    return Premises(**{**said, "premises": said["premises"] or ""})


def add_site(*, body: int, by: int, at: datetime, **said: Any) -> Any:
    return services.add_site(body=body, premises=_premises(said), from_day=day_of(at), by=by, at=at)


def change_site(*, site: int, by: int, at: datetime, **said: Any) -> Any:
    return services.change_site(site=site, premises=_premises(said), by=by, at=at)


def appoint(*, post: int, account: int, title: str | None, **said: Any) -> Any:
    known = Post.objects.get(pk=post), Account.objects.get(pk=account)
    return services.appoint(post=known[0].pk, account=known[1].pk, title=title or "", **said)


def add_window(*, post: int, **said: Any) -> Any:
    return services.add_window(post=Post.objects.get(pk=post).pk, **said)


def station_unit(*, name: str, body: int | None, items: list[str], **said: Any) -> Any:
    known = Body.objects.get(pk=body).pk if body else None
    return catalogue.station(unit=Unit(name, known, items), **said)


def found_group(*, office: int, **said: Any) -> Any:
    return services.found_group(office=Post.objects.get(pk=office).pk, **said)


def join_group(caller: Caller, group: int, said: Said) -> Any:
    if not keeping.keeps_some(caller):
        raise refusals.not_yours()
    of_body(caller, LeadingGroup.objects.get(pk=group).body_id)
    first, by, at = said.pop("from_day"), caller.account.pk, caller.at
    return services.join_group(group=group, member=Member(**said), from_day=first, by=by, at=at)


def abolish(*, post: int, successor: int, by: int, at: datetime) -> answers.Carried:
    services.abolish_post(post=post, successor=successor, by=by, at=at)
    return answers.Carried(carried=applications.carry_over(at=at))


def merge(*, ended: int, successor: int, at: datetime, **said: Any) -> answers.Carried:
    known = Body.objects.get(pk=ended), Body.objects.get(pk=successor)
    services.merge(ended=known[0].pk, successor=known[1].pk, **said, at=at)
    return answers.Carried(carried=applications.carry_over(at=at))


def found_zone(
    *, like: int, from_day: Any, document: str, by: int, at: datetime, **said: Any
) -> Any:
    zone = Zone(short_name=said["name"], **said)
    return services.found_zone(
        zone=zone, like=like, from_day=from_day, document=document, by=by, at=at
    )


def plan(caller: Caller, _row: int, said: Said) -> Any:
    everything(caller)
    return services.plan_site(**said, by=caller.account.pk, at=caller.at)


def enter(caller: Caller, _row: int, said: Said) -> answers.Entered:
    everything(caller)
    username = said.pop("username")
    person = staff.Person(photo=None, **said)
    row = staff.enter(username=username, person=person, by=caller.account.pk, at=caller.at)
    return answers.Entered(id=row.pk)


def grant(caller: Caller, _row: int, said: Said) -> Any:
    everything(caller)
    body = caller.directory.bodies.get(said["body"])
    if body is None:
        raise refusals.not_found()
    return services.grant_competence(**said, tier=body.tier, by=caller.account.pk, at=caller.at)


def roster(caller: Caller, body: int, said: Said) -> Any:
    of_body(caller, body)
    known = Account.objects.filter(pk=said["account"]).exists()
    if not known or Post.objects.get(pk=said["post"]).body_id != body:
        raise refusals.not_found()
    made = services.roster(**said, by=caller.account.pk, at=caller.at)
    return made[0]


def hand_over(caller: Caller, _row: int, said: Said) -> answers.Handed:
    own = {post.id for post in caller.directory.posts_by_body.get(caller.body.id, ())}
    if caller.post.role not in DECIDERS or not {said["from_post"], said["to_post"]} <= own:
        raise refusals.not_yours()
    handed = applications.hand_over_inbox(**said, by=caller.actor(), at=caller.at)
    kept = [stay.matter_id for stay, _why in handed.refused]
    return answers.Handed(done=handed.done, refused=kept, left=handed.left)


def go_out(caller: Caller, _row: int, said: Said) -> Any:
    own = caller.account.pk
    return services.go_out(account=own, **said, by=own, at=caller.at)


def ended(kind: str) -> Do:
    """Enter the last day of a row of the kind."""
    ending = ENDINGS[kind]

    def do(caller: Caller, row: int, said: Said) -> Any:
        found = ending.table._default_manager.get(pk=row)
        if not ending.is_kept_by(caller, found):
            raise refusals.not_yours()
        return ending.end(**{ending.key: row}, **said, by=caller.account.pk, at=caller.at)

    return do
