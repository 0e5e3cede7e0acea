"""Public pages that somebody keeps: only for who has come in; without that nothing is stored."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.vault import blind

from .mine.door import Her
from .models import Favourite
from .page_tools import title_of

MOST = 50


def keep(her: Her, page: str, *, at: datetime) -> Favourite:
    """Keep the page at a path; kept already, it stays. Raises ``Refusal``."""
    owner, title = _owner(her), title_of(page, day_of(at))
    if not title:
        raise _cannot_be_kept()
    own = Favourite.objects.filter(owner=owner)
    if not own.filter(page=page).exists() and own.count() >= MOST:
        raise _too_many()
    told = {"title": title, "kept_at": at, "seen_at": at}
    return Favourite.objects.get_or_create(owner=owner, page=page, defaults=told)[0]


def let_go(her: Her, page: str) -> None:
    """Not kept any more; what was not kept is no fault."""
    Favourite.objects.filter(owner=_owner(her), page=page).delete()


def kept(her: Her, *, at: datetime) -> list[Favourite]:
    """All that she keeps, by name; that she has looked is noted."""
    rows = Favourite.objects.filter(owner=_owner(her))
    rows.update(seen_at=at)
    return list(rows.order_by("title", "pk"))


def forget(*, before: datetime) -> None:
    """What nobody has looked at since ``before`` is let go."""
    Favourite.objects.filter(seen_at__lt=before).delete()


def _owner(her: Her) -> bytes:
    known = f"number:{her.number}" if her.number else f"phone:{her.phone}"
    return blind.digest("portal.favourites", known)


def _cannot_be_kept() -> Refusal:
    return Refusal(
        "cannot-be-kept",
        _("This page cannot be kept as a favourite, or is not there any more."),
        now=_("Keep the page of an item, a site or a guide."),
    )


def _too_many() -> Refusal:
    return Refusal(
        "too-many-favourites",
        _("You keep %(most)s pages already."),
        now=_("Take one off your list first."),
        values={"most": MOST},
    )
