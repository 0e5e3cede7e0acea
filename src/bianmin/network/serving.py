"""Who serves the public at a site: what stands on its staff board and on badges."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from bianmin.law.calendar import Calendar
from bianmin.law.zone import day_of
from bianmin.policy import selectors as policy

from .cards import BodyCard, PostCard
from .directory import Directory
from .models import Pledge, Post, Site, Window
from .policies import PLEDGE_VERSION, SIGN_PARTY_MARK, SIGN_ROLES
from .stations import Helper, Station, helpers_at


@dataclass(frozen=True, slots=True)
class Serving:
    """Somebody at one of a site's posts. ``unit`` is whose post it is (进驻单位).

    ``window`` is empty where the post has none; ``bears_mark``: a Party member, where the county
    wants that to be seen.
    """

    helper: Helper
    post: PostCard
    unit: str
    duties: str
    window: str
    bears_mark: bool


def serving_at(
    site: Site, directory: Directory, calendar: Calendar, at: datetime
) -> tuple[Serving, ...]:
    """Everybody who serves at a site that day, window by window, then the other posts."""
    day = day_of(at)
    windows = _windows(site, day)
    stations = list(_stations(site, windows, directory, day))
    return tuple(_serving(stations, windows, directory, calendar, at))


def serving_for(
    account: int, directory: Directory, calendar: Calendar, at: datetime
) -> tuple[tuple[Serving, BodyCard], ...]:
    """The posts at which somebody serves the public that day, each with its body."""
    day = day_of(at)
    posts = [post for post in directory.posts_of(account, day) if is_shown(post, day)]
    windows = dict(
        Window.objects.filter(post__in=[post.id for post in posts], until_day=None)
        .order_by("id")
        .values_list("post_id", "name")
    )
    stations = [Station(directory.body(post.body), post) for post in posts]
    found = _serving(stations, windows, directory, calendar, at)
    return tuple(
        (one, directory.body(one.post.body)) for one in found if one.helper.account == account
    )


def unpledged(directory: Directory, day: date) -> set[int]:
    """The accounts that serve the public that day and have not signed the present pledge."""
    shown = (post.id for post in directory.posts.values() if is_shown(post, day))
    serving = {account for post in shown for account in directory.in_office(post, day)}
    version = policy.value(PLEDGE_VERSION, day)
    signed = Pledge.objects.filter(version=version).values_list("account", flat=True)
    return serving - set(signed)


def is_shown(post: PostCard, day: date) -> bool:
    """Whether whoever holds that post stands on the staff board."""
    return post.role in policy.value(SIGN_ROLES, day) and not post.is_abolished


def _windows(site: Site, day: date) -> dict[int, str]:
    """The site's windows open that day: the post behind each, and its name."""
    rows = site.windows.order_by("id")
    return {row.post_id: row.name for row in rows if day in row.days}


def _stations(
    site: Site, windows: Iterable[int], directory: Directory, day: date
) -> Iterator[Station]:
    own = directory.posts_by_body.get(site.body_id, ())
    posts = [directory.post(post) for post in windows]
    posts += [post for post in own if post not in posts]
    for post in posts:
        if is_shown(post, day):
            yield Station(directory.body(post.body), post)


def _serving(
    stations: list[Station],
    windows: dict[int, str],
    directory: Directory,
    calendar: Calendar,
    at: datetime,
) -> Iterator[Serving]:
    found = helpers_at(stations, directory, calendar, at)
    duties = dict(Post.objects.filter(pk__in=found).values_list("pk", "duties"))
    marks = policy.value(SIGN_PARTY_MARK, day_of(at))
    for station in stations:
        post = station.post
        for helper in found[post.id]:
            yield Serving(
                helper,
                post,
                station.point.short_name,
                duties.get(post.id, ""),
                windows.get(post.id, ""),
                marks and helper.is_party_member,
            )
