"""Whose a complaint is: a table of cases on a small county drawn here; no database."""

from collections.abc import Mapping, Sequence
from datetime import date

import pytest

from bianmin.complaints.owner import Target, above, kept_from, owner
from bianmin.network.cards import BodyCard, Days, Holding, PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import BodyKind
from bianmin.network.tiers import Tier

DAY = date(2026, 9, 14)
ALWAYS = Days(date(2026, 1, 1), None)
CENTRE, ORGAN, DEPARTMENT, TOWN, VILLAGE, OTHER_TOWN, OTHER_VILLAGE = range(1, 8)

BODIES: Mapping[int, tuple[BodyKind, Tier, int | None]] = {
    CENTRE: (BodyKind.COUNTY_CENTRE, Tier.COUNTY, None),
    ORGAN: (BodyKind.DEPARTMENT, Tier.COUNTY, CENTRE),
    DEPARTMENT: (BodyKind.DEPARTMENT, Tier.COUNTY, CENTRE),
    TOWN: (BodyKind.TOWN_CENTRE, Tier.TOWN, CENTRE),
    VILLAGE: (BodyKind.VILLAGE_POINT, Tier.VILLAGE, TOWN),
    OTHER_TOWN: (BodyKind.TOWN_CENTRE, Tier.TOWN, CENTRE),
    OTHER_VILLAGE: (BodyKind.VILLAGE_POINT, Tier.VILLAGE, OTHER_TOWN),
}
"""A county with an organ of supervision apart; two towns with a village each."""

POSTS: Mapping[str, tuple[int, str]] = {
    "centre's head": (CENTRE, "supervisor"),
    "coordinator": (CENTRE, "coordinator"),
    "centre's window": (CENTRE, "window"),
    "inspector": (ORGAN, "supervisor"),
    "bureau's head": (DEPARTMENT, "organ_head"),
    "bureau's window": (DEPARTMENT, "window"),
    "town's supervisor": (TOWN, "supervisor"),
    "town's organ head": (TOWN, "organ_head"),
    "town's window": (TOWN, "window"),
    "agent": (VILLAGE, "agent"),
    "village's head": (VILLAGE, "head"),
    "other supervisor": (OTHER_TOWN, "supervisor"),
    "other agent": (OTHER_VILLAGE, "agent"),
}
DUTY = frozenset(
    {"coordinator", "bureau's window", "town's supervisor", "agent", "other supervisor"}
    | {"other agent", "inspector"}
)
NUMBER = {name: number for number, name in enumerate(POSTS, start=11)}
"""The posts' ids; who holds one as A has the same number times ten, as B one more."""


def a(post: str) -> int:
    return NUMBER[post] * 10


def b(post: str) -> int:
    return NUMBER[post] * 10 + 1


def county(
    *,
    without: Sequence[int] = (),
    empty: Sequence[str] = (),
    away: Sequence[int] = (),
    also: Sequence[tuple[str, int, str]] = (),
) -> Directory:
    """The county; ``without`` some bodies, ``empty`` posts, people ``away``, ``also`` appointed."""
    posts = {
        NUMBER[name]: PostCard(NUMBER[name], body, role, name, name in DUTY)
        for name, (body, role) in POSTS.items()
        if body not in without
    }
    usual = [(name, a(name), "A") for name in POSTS]
    usual += [(name, b(name), "B") for name in ("town's supervisor", "centre's head")]
    held = [
        Holding(NUMBER[name], account, rank, ALWAYS)
        for name, account, rank in (*usual, *also)
        if POSTS[name][0] not in without and name not in empty
    ]
    return Directory(
        revision=1,
        divisions={},
        bodies={one: card(one) for one in BODIES if one not in without},
        posts=posts,
        posts_by_body={
            body: [post for post in posts.values() if post.body == body] for body in BODIES
        },
        holdings_by_post={
            number: [one for one in held if one.post == number] for number in posts
        },
        holdings_by_account={
            account: [one for one in held if one.account == account]
            for account in {one.account for one in held}
        },
        leaves={account: [ALWAYS] for account in away},
        jurisdictions={},
        authorities={},
        trained={},
        windows_by_post={},
    )  # fmt: skip


def card(number: int) -> BodyCard:
    kind, tier, parent = BODIES[number]
    return BodyCard(
        id=number,
        name=f"body {number}",
        short_name=f"body {number}",
        tier=tier,
        division="371323000000",
        kind=kind,
        is_organ=False,
        uscc="",
        phone="",
        department="",
        parent=parent,
        days=ALWAYS,
    )


def found(target: Target, begins: str, around: Directory) -> int | None:
    body = owner(target, begins, around, DAY)
    if body is not None:
        kept = kept_from(target, around, DAY)
        assert body.id not in kept.bodies
    return body.id if body else None


ABOUT_THE_AGENT = Target(VILLAGE, a("agent"))
ABOUT_THE_CLERK = Target(TOWN, a("town's window"))


@pytest.mark.parametrize(
    ("target", "begins", "handles"),
    [
        # The county says the site itself (preset 003): the village, else the town, and so on up.
        (ABOUT_THE_AGENT, "site", VILLAGE),
        (Target(VILLAGE, somebody=True), "site", VILLAGE),
        (Target(VILLAGE, a("village's head")), "site", TOWN),
        (Target(VILLAGE), "site", TOWN),
        (ABOUT_THE_CLERK, "site", TOWN),
        (Target(TOWN, somebody=True), "site", TOWN),
        (Target(TOWN), "site", CENTRE),
        (Target(DEPARTMENT, a("bureau's window")), "site", DEPARTMENT),
        (Target(DEPARTMENT, a("bureau's head")), "site", CENTRE),
        (Target(DEPARTMENT), "site", CENTRE),
        (Target(CENTRE, a("centre's window")), "site", CENTRE),
        (Target(CENTRE), "site", ORGAN),
        # The town's centre (preset 000).
        (ABOUT_THE_AGENT, "town", TOWN),
        (Target(VILLAGE, a("village's head")), "town", TOWN),
        (Target(VILLAGE), "town", TOWN),
        (Target(OTHER_VILLAGE), "town", OTHER_TOWN),
        (ABOUT_THE_CLERK, "town", TOWN),
        (Target(TOWN), "town", CENTRE),
        (Target(DEPARTMENT, a("bureau's window")), "town", CENTRE),
        (Target(DEPARTMENT), "town", CENTRE),
        # The county's centre.
        (ABOUT_THE_AGENT, "county", CENTRE),
        (Target(TOWN), "county", CENTRE),
        (Target(CENTRE, somebody=True), "county", CENTRE),
        # Supervision (preset 004): an organ apart before the centre.
        (ABOUT_THE_AGENT, "supervision", ORGAN),
        (Target(CENTRE), "supervision", ORGAN),
        (Target(ORGAN), "supervision", CENTRE),
        (Target(ORGAN, a("inspector")), "supervision", CENTRE),
        # Who answers for the body that would handle it, as A or as B, does not: one tier up.
        (Target(TOWN, a("town's supervisor")), "town", CENTRE),
        (Target(TOWN, b("town's supervisor")), "town", CENTRE),
        (Target(TOWN, a("town's organ head")), "town", CENTRE),
        (Target(TOWN, a("town's organ head")), "site", CENTRE),
        # At the top it goes to supervision.
        (Target(CENTRE, a("centre's head")), "town", ORGAN),
        (Target(CENTRE, b("centre's head")), "county", ORGAN),
        (Target(CENTRE), "town", ORGAN),
    ],
)  # fmt: skip
def test_who_handles_it(target: Target, begins: str, handles: int) -> None:
    assert found(target, begins, county()) == handles


@pytest.mark.parametrize("begins", ["site", "town", "county", "supervision"])
@pytest.mark.parametrize("person", [None, a("centre's head"), b("centre's head")])
def test_of_the_centre_itself_nobody_is_left_where_it_has_the_only_supervision(
    person: int | None, begins: str
) -> None:
    assert found(Target(CENTRE, person), begins, county(without=[ORGAN])) is None


def test_without_an_organ_apart_the_centre_supervises() -> None:
    around = county(without=[ORGAN])
    assert found(ABOUT_THE_AGENT, "supervision", around) == CENTRE
    assert found(Target(TOWN), "supervision", around) == CENTRE


@pytest.mark.parametrize("rank", ["A", "B"])
def test_who_holds_the_handling_post_by_another_appointment_does_not_handle_it(rank: str) -> None:
    """She works at the window of the town, and at the post that handles for the county."""
    clerk = a("town's window")
    around = county(also=[("centre's head", clerk, rank)])
    assert found(ABOUT_THE_CLERK, "county", around) == ORGAN
    around = county(also=[("town's supervisor", clerk, rank)])
    assert found(ABOUT_THE_CLERK, "town", around) == CENTRE


def test_nor_while_she_is_on_leave() -> None:
    head = a("town's supervisor")
    around = county(away=[head])
    assert found(Target(TOWN, head), "town", around) == CENTRE


def test_nor_who_only_stands_in_for_who_would() -> None:
    """Nobody is responsible for the point: the agent looks after that post, on duty there."""
    around = county(empty=["village's head"])
    assert found(ABOUT_THE_AGENT, "site", around) == TOWN
    assert found(Target(VILLAGE, somebody=True), "site", around) == TOWN


def test_nor_who_stands_in_from_above() -> None:
    """The town's post is empty and the county's coordinator looks after it; it is about her."""
    coordinator = a("coordinator")
    around = county(empty=["town's supervisor"], also=[("town's window", coordinator, "B")])
    assert found(Target(TOWN, coordinator), "town", around) == CENTRE
    assert found(ABOUT_THE_CLERK, "town", around) == TOWN


def test_where_all_at_the_post_work_for_the_body_complained_of_it_goes_on() -> None:
    """Both heads of the centre have a post at the town: it is kept from them."""
    both = [("town's window", a("centre's head"), "B"), ("town's window", b("centre's head"), "B")]
    assert found(Target(TOWN), "town", county(also=both)) == ORGAN
    assert found(Target(TOWN), "town", county(also=both[:1])) == CENTRE


def test_where_nobody_has_been_appointed_yet_it_lies_with_the_post() -> None:
    assert found(Target(VILLAGE), "town", county(empty=list(POSTS))) == TOWN


@pytest.mark.parametrize(
    ("than", "handles"),
    [(VILLAGE, TOWN), (TOWN, CENTRE), (DEPARTMENT, CENTRE), (CENTRE, ORGAN)],
)
def test_brought_again_it_lies_with_the_body_above_the_first(than: int, handles: int) -> None:
    body = above(ABOUT_THE_AGENT, than, county(), DAY)
    assert body and body.id == handles


def test_brought_again_it_goes_past_whom_it_is_about() -> None:
    head = a("town's supervisor")
    around = county(also=[("village's head", head, "B")])
    past = above(Target(VILLAGE, head), VILLAGE, around, DAY)
    assert past and past.id == CENTRE
    assert above(Target(CENTRE), CENTRE, county(without=[ORGAN]), DAY) is None


def test_from_whom_it_is_kept() -> None:
    around = county()
    person, unknown, body = (
        kept_from(target, around, DAY)
        for target in (ABOUT_THE_CLERK, Target(TOWN, somebody=True), Target(TOWN))
    )
    assert (person.accounts, person.bodies) == ({a("town's window")}, frozenset())
    assert (unknown.accounts, unknown.bodies) == ({a("town's window")}, frozenset())
    assert (body.accounts, body.bodies) == (frozenset(), {TOWN})
