"""What somebody who applies alone says at once, by name: checked as the pages check it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from bianmin.law import identifiers
from bianmin.law.zone import day_of
from bianmin.network import divisions
from bianmin.network import selectors as network
from bianmin.people import rules
from bianmin.people.models import PartyKind

from ..answers import check_answers
from ..capacities import OWN, PROOF, check_age, check_number
from ..capacity_refusals import say_for_whom
from ..known import left_to_ask
from ..models import Capacity, OnlineDraft
from ..models.material import Presence
from . import drafts, licences, refusals

CHECKS = {
    "name": identifiers.normalise_name,
    "number": identifiers.check_id_number,
    "email": rules.check_email,
}


def say(draft: OnlineDraft, said: Mapping[str, Any], *, at: datetime) -> None:
    """Keep name, number, e-mail, for whom she applies, what she asks of her licence, village (code)
    and answers: what is given.

    Raises Refusal where one of them cannot be so; then all is as it was.
    """
    kept: dict[str, Any] = {
        name: check(said[name]) for name, check in CHECKS.items() if said.get(name)
    }
    if whom := said.get("for_whom"):
        own = kept.get("number") or draft.content.get("number", "")
        papers = {**draft.content.get("papers", {})}
        papers.pop(PROOF, None)
        kept |= {"for_whom": _for_whom(own, whom, day_of(at)), "papers": papers}
    if village := said.get("village"):
        kept |= {"village": village, "town": _town_of(village, day_of(at))}
    if answers := said.get("answers"):
        fields = left_to_ask(drafts.edition_of(draft, at).typed.form_fields)
        checked = check_answers([one for one in fields if one.field in answers], answers)
        kept["answers"] = {**draft.content.get("answers", {}), **checked}
    if (wish := said.get("licence")) and "licence" in draft.content:
        kept |= licences.said(draft, **wish, day=day_of(at))
    drafts.keep(draft, at=at, **kept)


def _for_whom(own: str, said: Mapping[str, Any], day: date) -> dict[str, Any]:
    """In what capacity she acts, and for whom. A child is led to her guardian. Raises Refusal."""
    capacity = said["capacity"]
    if own:
        check_age(PartyKind.PERSON, own, day, earning=capacity == Capacity.EARNING)
    if capacity in OWN:
        return {"capacity": capacity}
    number = check_number(capacity, said["number"])
    if number == own:
        raise say_for_whom()
    return {
        "capacity": capacity,
        "number": number,
        "name": identifiers.normalise_name(said["name"]),
        "phone": rules.check_phone(said["phone"]),
    }


def _town_of(village: str, day: date) -> str:
    """The town in which a village lies. Raises Refusal for what is no village of the county."""
    directory = network.directory()
    root = divisions.root(directory).code
    found = directory.divisions.get(village)
    if found is None or found not in divisions.villages_of(directory, root, day):
        raise refusals.no_such_village()
    return found.parent or ""


def say_of_paper(
    draft: OnlineDraft, key: str, *, presence: str, pages: Iterable[int], at: datetime
) -> None:
    """Say where a paper of the list stands, and its pages in order; the others are let go.

    Raises Refusal: no such paper, a page that has not come, none where it is said to be here.
    """
    wanted = drafts.wanted_of(draft, key, at)
    if presence == licences.HELD and not licences.is_held(draft, key):
        raise refusals.not_held(wanted.name)
    said = drafts.paper_of(draft, wanted)
    chosen = list(dict.fromkeys(pages)) if presence == Presence.HERE else []
    if not set(chosen) <= set(said["pages"]):
        raise refusals.page_unknown()
    if presence == Presence.HERE and not chosen:
        raise refusals.no_page(wanted.name)
    drafts.keep_paper(draft, key, {**said, "presence": presence, "pages": chosen}, at=at)
