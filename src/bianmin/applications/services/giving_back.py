"""Giving originals back from the file of a closed matter: there is no step for what is closed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from bianmin.law.zone import day_of
from bianmin.matters.models import Matter
from bianmin.matters.services import Actor
from bianmin.network.selectors import directory

from .. import custody_refusals as refusals
from .. import delivering, delivering_refusals, filed, returning_papers
from ..models import GivenBack, Material


@dataclass(frozen=True, slots=True)
class Fetched:
    """Which papers (keys) went back, and who signed for them; a proxy with name and number."""

    keys: Sequence[str]
    signed: str
    proxy_name: str = ""
    proxy_id: str = ""


@transaction.atomic
def give_back_filed(*, matter: int, fetched: Fetched, by: Actor, at: datetime) -> GivenBack:
    """Give originals of a closed matter back, with the paper to sign. Raises ``Refusal``.

    By a counter of the body where it was put into the file.
    """
    rows = Matter.objects.select_for_update(of=("self",), no_key=True)
    row = rows.get(pk=matter)
    post = filed.keeper(row, by, directory(), day_of(at))
    fetched = _signed(fetched)
    kept = Material.objects.filter(application=matter, key__in=fetched.keys, returned_at=None)
    gone = list(kept.filter(originals__gt=0).order_by("pk"))
    if not gone or len(gone) != len(set(fetched.keys)):
        raise refusals.not_kept()
    Material.objects.filter(pk__in=[one.pk for one in gone]).update(returned_at=at)
    assert by.account is not None  # whoever is at a post has one
    paper = returning_papers.from_the_file(
        matter, gone, told=fetched, body=post.body, by=by.account, at=at
    )
    return GivenBack.objects.create(
        matter=row,
        keys=[one.key for one in gone],
        signed=fetched.signed,
        proxy_name=fetched.proxy_name,
        proxy_id=fetched.proxy_id,
        body=post.body,
        post=post.id,
        by_id=by.account,
        at=at,
        paper=paper,
    )


def _signed(fetched: Fetched) -> Fetched:
    """Who signed, checked; a proxy by name and number, nobody else with one."""
    if fetched.signed not in delivering.SIGNED:
        raise refusals.say_who_signed()
    if fetched.signed != delivering.BY_PROXY:
        return replace(fetched, proxy_name="", proxy_id="")
    if not fetched.proxy_name.strip() or not fetched.proxy_id.strip():
        raise delivering_refusals.proxy_unnamed()
    number = delivering.proxy_number(fetched.proxy_id)
    return replace(fetched, proxy_name=fetched.proxy_name.strip(), proxy_id=number)
