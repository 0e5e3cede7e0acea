"""What is told of the rules of sites: which hold, and which a site lacks."""

from datetime import date

from .parts import Body, Named, Shape


class SiteRule(Shape):
    """A rule that holds at a site, or will. ``entry``: its edition in the directory of ``body``.

    ``coming``: the edition that follows it, by its entry, from ``coming_from`` on. Of a rule that
    is not in force yet ``entry`` is that edition, and ``in_force`` false.
    """

    code: str
    title: str
    entry: int
    edition: int
    in_force: bool
    holds_from: date
    keeper: str
    body: Body
    coming: int | None
    coming_from: date | None


class SiteRules(Shape):
    """``lacking``: those that the county wants there and of which no edition is in force."""

    site: int
    name: str
    rules: list[SiteRule]
    lacking: list[Named]


class LackingSite(Shape):
    site: int
    name: str
    body: Body
    lacking: list[Named]


class LackingSites(Shape):
    """The sites kept at my post that lack a rule."""

    sites: list[LackingSite]
