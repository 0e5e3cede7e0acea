"""The rules on the walls of the demonstration; one village lacks one, and one will change."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from bianmin.information.disclosed import rulebook, services
from bianmin.information.disclosed.editions import Rule
from bianmin.information.disclosed.rights import PASSING, WRITING
from bianmin.information.disclosed.services import Told
from bianmin.information.models import Disclosure
from bianmin.law.zone import day_of
from bianmin.network.cards import BodyCard
from bianmin.network.models import Site
from bianmin.network.tiers import Tier

from .requests import Desk, publish

DAYS = 40
"""So many working days ago they were passed."""
AHEAD = timedelta(days=14)
"""So long after the last day the new edition is in force."""


@cache
def told() -> Mapping[str, Any]:
    """Texts by the code of a rule, and who answers for them."""
    return tomllib.loads((files(__package__) / "words" / "rules.toml").read_text("utf-8"))


@dataclass(frozen=True)
class Author:
    """A body whose people write and pass rules at an instant."""

    desk: Desk
    body: BodyCard
    at: datetime

    def write(self, code: str, rule: Rule, text: str) -> Disclosure:
        seats, given = self.desk.stage.seats, {"at": self.at}
        writer = seats.first_of(self.body.id, sorted(WRITING), self.at).account or 0
        head = seats.first_of(self.body.id, sorted(PASSING), self.at).account or 0
        about = _entry(self.body, code, rule, text, day_of(self.at))
        row = services.begin(body=self.body.id, told=about, by=writer, **given)
        publish(services.submit(disclosure=row.pk, by=writer, **given), head, self.at)
        return row


def hang(desk: Desk) -> None:
    """The centre's for every tier that needs them; the last of the villages' by the towns."""
    at, directory = desk.before(DAYS), desk.stage.seats.directory
    centre = directory.centre(day_of(at))
    own = list(rulebook.names(Tier.VILLAGE, day_of(at)))[-1:]
    assert centre is not None
    author = Author(desk, centre, at)
    for code, tiers in _tiers(day_of(at)).items():
        wanted = tuple(t for t in tiers if t != Tier.VILLAGE or code not in own)
        row = _written(author, code, "county", at_tiers=wanted) if wanted else None
        if row is not None and code == next(iter(rulebook.names(Tier.TOWN, day_of(at)))):
            _changed(desk, centre, row)
    for code in own:
        _of_the_towns(desk, code, at)


def _of_the_towns(desk: Desk, code: str, at: datetime) -> None:
    """Each town for all its villages; in the town of the stories for all but one, one by one."""
    places = desk.stage.setting.places
    bodies = desk.stage.seats.directory.bodies.values()
    for body in bodies:
        if body.kind != "town_centre" or day_of(at) not in body.days:
            continue
        author = Author(desk, body, at)
        if body.division != places["town"]:
            _written(author, code, "town", at_tiers=(Tier.VILLAGE,))
            continue
        below = [one.id for one in bodies if one.parent == body.id]
        sites = Site.objects.filter(body__in=below).exclude(body__division__code=places["village"])
        for site in sites.order_by("pk"):
            _written(author, code, "town", at_site=site.pk)


def _changed(desk: Desk, centre: BodyCard, row: Disclosure) -> None:
    """A new edition of a rule, which is passed and holds from a later day."""
    text = f"{row.text}\n{told()['newer']['line']}"
    begins = day_of(desk.ends_at) + AHEAD
    rule = Rule(row.rule, row.keeper, begins, tuple(row.at_tiers), None, row.line_id)
    Author(desk, centre, desk.before(2)).write(row.rule, rule, text)


def _written(author: Author, code: str, keeper: str, **where: Any) -> Disclosure:
    rule = Rule(code, told()["keeper"][keeper], day_of(author.at), **where)
    return author.write(code, rule, told()["text"][code].strip())


def _entry(body: BodyCard, code: str, rule: Rule, text: str, day: date) -> Told:
    return Told(
        mode=Disclosure.Mode.PROACTIVE,
        category=rulebook.CATEGORY,
        title=rulebook.all_names(day)[code],
        summary=text.splitlines()[0],
        text=text,
        issuer=body.name,
        document_number="",
        document_kind="",
        register_number="",
        made_on=day,
        rule=rule,
    )


def _tiers(day: date) -> Mapping[str, Sequence[int]]:
    """At which tiers a site must have each rule."""
    lists = {tier: rulebook.names(tier, day) for tier in sorted(Tier)}
    return {
        code: [tier for tier, names in lists.items() if code in names]
        for code in rulebook.all_names(day)
    }
