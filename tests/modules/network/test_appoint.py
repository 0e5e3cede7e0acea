"""Who may be put on a post, and how that ends."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from bianmin.law.refusal import Refusal
from bianmin.network import models, services
from bianmin.network.cards import PostCard
from bianmin.network.kinds import HeadTitle
from bianmin.network.rules import Appointment
from bianmin.network.tiers import Tier
from bianmin.people.models import Account
from tests.modules.network.network import MAZHAN, MONDAY, NINE, SHANSONG, Network

Person = Callable[[str], Account]


@pytest.fixture
def window(yishui: Network) -> PostCard:
    return yishui.post(Tier.TOWN, MAZHAN, "window")


def refused(code: str, deed: Callable[..., Any], *given: Any, **more: Any) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        deed(*given, **more)
    assert refusal.value.code == f"network.{code}"
    return refusal.value


def test_first_and_second_holder_share_a_post(
    yishui: Network, window: PostCard, person: Person
) -> None:
    first, second = person("王芳"), person("刘洋")
    yishui.appoint(window, second, rank="B")
    yishui.appoint(window, first, rank="A")
    assert yishui.now().holders(window.id, MONDAY) == (first.pk, second.pk)


def test_a_second_first_holder_is_refused_and_told_who_has_the_post(
    yishui: Network, window: PostCard, person: Person
) -> None:
    yishui.appoint(window, person("王芳"), from_day=date(2025, 3, 1))
    refusal = refused("post_has_first_holder", yishui.appoint, window, person("刘洋"))
    assert refusal.values == {"post": "代办窗口", "holder": "王芳", "since": "2025-03-01"}
    assert models.Holder.objects.filter(post=window.id).count() == 1


def test_the_database_refuses_two_first_holders_too(
    yishui: Network, window: PostCard, person: Person
) -> None:
    yishui.appoint(window, person("王芳"))
    with pytest.raises(IntegrityError, match="one_a_at_a_time"), transaction.atomic():
        models.Holder.objects.create(
            post_id=window.id, account=person("刘洋"), rank="A", from_day=MONDAY, set_at=NINE
        )


def test_first_holders_may_follow_one_another(
    yishui: Network, window: PostCard, person: Person
) -> None:
    old, new = person("王芳"), person("刘洋")
    held = yishui.appoint(window, old)
    services.end_holder(holder=held.pk, until_day=MONDAY, by=None, at=NINE)
    yishui.appoint(window, new, from_day=MONDAY + timedelta(days=1))
    directory = yishui.now()
    assert directory.holders(window.id, MONDAY) == (old.pk,)
    assert directory.holders(window.id, MONDAY + timedelta(days=1)) == (new.pk,)
    assert models.Holder.objects.filter(post=window.id).count() == 2  # who held it when (ST-04)


def test_first_holders_may_not_share_the_day_of_change(
    yishui: Network, window: PostCard, person: Person
) -> None:
    held = yishui.appoint(window, person("王芳"))
    services.end_holder(holder=held.pk, until_day=MONDAY, by=None, at=NINE)
    refused("post_has_first_holder", yishui.appoint, window, person("刘洋"), from_day=MONDAY)


def test_nobody_holds_a_post_twice(yishui: Network, window: PostCard, person: Person) -> None:
    wang = person("王芳")
    yishui.appoint(window, wang)
    refused("already_holds", yishui.appoint, window, wang, rank="B")
    with pytest.raises(IntegrityError, match="each_person_once"), transaction.atomic():
        models.Holder.objects.create(
            post_id=window.id, account=wang, rank="B", from_day=MONDAY, set_at=NINE
        )


def test_a_closed_account_is_refused(yishui: Network, window: PostCard, person: Person) -> None:
    gone = person("王芳")
    Account.objects.filter(pk=gone.pk).update(is_active=False)
    refused("account_inactive", yishui.appoint, window, gone)


def test_days_must_be_in_order(yishui: Network, window: PostCard, person: Person) -> None:
    wang = person("王芳")
    refused("days_out_of_order", yishui.appoint, window, wang, until_day=date(2024, 1, 1))
    held = yishui.appoint(window, wang)
    yesterday = date(2024, 12, 31)
    refused(
        "days_out_of_order",
        services.end_holder,
        holder=held.pk,
        until_day=yesterday,
        by=None,
        at=NINE,
    )


def test_what_has_ended_is_not_stretched(yishui: Network, window: PostCard, person: Person) -> None:
    held = yishui.appoint(window, person("王芳"), until_day=MONDAY)
    later = MONDAY + timedelta(days=1)
    refused("already_ended", services.end_holder, holder=held.pk, until_day=later, by=None, at=NINE)


def test_who_ended_it_and_when_is_kept(yishui: Network, window: PostCard, person: Person) -> None:
    chief = person("赵主任")
    held = yishui.appoint(window, person("王芳"))
    services.end_holder(holder=held.pk, until_day=MONDAY, by=chief.pk, at=NINE)
    held.refresh_from_db()
    assert (held.until_day, held.set_by, held.set_at) == (MONDAY, chief, NINE)


def test_a_person_may_hold_several_posts(yishui: Network, window: PostCard, person: Person) -> None:
    wang = person("王芳")
    review = yishui.post(Tier.TOWN, MAZHAN, "reviewer")
    yishui.appoint(window, wang)
    yishui.appoint(review, wang)
    assert {post.id for post in yishui.now().posts_of(wang.pk, MONDAY)} == {window.id, review.id}


@pytest.mark.parametrize("title", HeadTitle.values)
def test_secretary_or_committee_head_may_answer_for_a_village_point(
    yishui: Network, person: Person, title: str
) -> None:
    head = yishui.post(Tier.VILLAGE, SHANSONG, "head")
    zhang = person("张书记")
    assert yishui.appoint(head, zhang, title=title).title == title


@pytest.mark.parametrize("title", ["", "会计"])
def test_nobody_else_may_answer_for_a_village_point(
    yishui: Network, person: Person, title: str
) -> None:
    head = yishui.post(Tier.VILLAGE, SHANSONG, "head")
    refused("head_without_title", yishui.appoint, head, person("张书记"), title=title)


def test_exactly_one_person_answers_for_a_village_point(yishui: Network, person: Person) -> None:
    head = yishui.post(Tier.VILLAGE, SHANSONG, "head")
    secretary: Any = {"title": HeadTitle.PARTY_SECRETARY}
    yishui.appoint(head, person("张书记"), **secretary)
    refused("post_has_first_holder", yishui.appoint, head, person("李主任"), **secretary)
    refused("head_has_no_second", yishui.appoint, head, person("周主任"), rank="B", **secretary)


def test_a_body_has_one_duty_post_and_one_head(yishui: Network) -> None:
    body = yishui.post(Tier.VILLAGE, SHANSONG, "agent").body
    with pytest.raises(IntegrityError, match="one_on_duty"), transaction.atomic():
        models.Post.objects.create(body_id=body, role="window", name="又一岗", is_duty=True)
    with pytest.raises(IntegrityError, match="one_person_responsible"), transaction.atomic():
        models.Post.objects.create(body_id=body, role="head", name="又一责任人")


def test_a_whole_county_is_appointed_in_few_statements(yishui: Network) -> None:
    posts = [post for post in yishui.now().posts.values() if post.role != "head"]
    Account.objects.bulk_create(
        Account(username=f"test-{post.id}", name=f"职工{post.id}") for post in posts
    )
    people = Account.objects.filter(username__startswith="test-").order_by("pk")
    wanted = [
        Appointment(post.id, account.pk, "A", date(2025, 1, 1))
        for post, account in zip(posts, people, strict=True)
    ]
    with CaptureQueriesContext(connection) as statements:
        services.appoint_all(appointments=wanted, by=None, at=NINE)
    deeds = [s for s in statements.captured_queries if "SAVEPOINT" not in s["sql"]]
    deeds = [s for s in deeds if "people_securityevent" not in s["sql"]]  # one an officer
    assert len(deeds) == 6  # turn, posts, people, present holders, offices, insert
    directory = yishui.now()
    assert all(directory.holders(post.id, MONDAY) for post in posts)


def test_one_refusal_stops_all_of_many(yishui: Network, window: PostCard, person: Person) -> None:
    wanted = [Appointment(window.id, person(name).pk, "A", MONDAY) for name in ("王芳", "刘洋")]
    refused("post_has_first_holder", services.appoint_all, appointments=wanted, by=None, at=NINE)
    assert not models.Holder.objects.filter(post=window.id).exists()
