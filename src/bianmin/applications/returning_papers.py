"""What the paper says by which originals go back, before the end or after: which, to whom."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bianmin.casework.abouts import about
from bianmin.casework.tracking import spaced
from bianmin.law import masks
from bianmin.network.selectors import directory
from bianmin.notices import services as notices
from bianmin.notices.models import Paper
from bianmin.people.models import Account

from . import enclosures
from .closing_papers import fetched_by
from .materials import materials_of
from .models import Application, Material
from .notices import words
from .occasion import Facts, Occasion
from .originals import kept

KIND = "originals_returned"


def originals_returned(occasion: Occasion) -> tuple[str, Facts]:
    told, rows = occasion.plan.entry.facts, occasion.materials
    gone = [row for row in rows if row.key in told["given_back"]]
    return KIND, {
        **occasion.common(),
        "tracking_code": spaced(occasion.application.code),
        "returned_on": occasion.today,
        "returned_by": occasion.actor,
        "taken_by": words.say("signed", told["signed"]),
        "fetched_by": fetched_by(occasion),
        "reasons": occasion.reason,
        "papers": enclosures.originals(gone),
        "remaining": enclosures.originals(kept(rows)),
        "meanwhile": words.say("originals", "goes_on"),
    }


class Told(Protocol):
    """Who signed, and who fetched them for her."""

    @property
    def signed(self) -> str: ...
    @property
    def proxy_name(self) -> str: ...
    @property
    def proxy_id(self) -> str: ...


def from_the_file(
    matter: int, gone: Sequence[Material], *, told: Told, body: int, by: int, at: datetime
) -> Paper:
    """The paper for originals that lay in the file of a closed matter; ``by`` gives them back."""
    row = Application.objects.select_related("party", "edition", "matter").get(pk=matter)
    number = masks.id_number_staff(told.proxy_id)
    proxy = words.say("said", "proxy", name=told.proxy_name, number=number)
    facts = {
        "applicant": row.party.name,
        "item": row.edition.typed.name,
        "matter_number": row.matter.number,
        "tracking_code": spaced(row.code),
        "returned_on": words.day(at),
        "returned_by": Account.objects.values_list("name", flat=True).get(pk=by),
        "taken_by": words.say("signed", told.signed),
        "fetched_by": proxy if told.proxy_name else "",
        "papers": enclosures.originals(gone),
        "remaining": enclosures.originals(kept(materials_of(matter))),
        "meanwhile": words.say("originals", "filed"),
    }
    return notices.issue(
        kind=KIND,
        facts=facts,
        addressee=row.party.name,
        organ=body,
        organ_mark=directory().body(body).short_name,
        about=about(matter),
        at=at,
        training=row.matter.training,
    )
