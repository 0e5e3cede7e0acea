"""What somebody who applies alone says at once, by name: checked as the pages check it."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from bianmin.law import identifiers
from bianmin.law.zone import day_of
from bianmin.network import divisions
from bianmin.network import selectors as network

from ..answers import check_answers
from ..known import left_to_ask
from ..models import OnlineDraft
from ..models.material import Presence
from . import drafts, refusals

CHECKS = {"name": identifiers.normalise_name, "number": identifiers.check_id_number}


def say(draft: OnlineDraft, said: Mapping[str, Any], *, at: datetime) -> None:
    """Keep ``name``, ``number``, ``village`` (code) and ``answers``, as far as they are given.

    Raises Refusal where one of them cannot be so; then all is as it was.
    """
    kept: dict[str, Any] = {
        name: check(said[name]) for name, check in CHECKS.items() if said.get(name)
    }
    if village := said.get("village"):
        kept |= {"village": village, "town": _town_of(village, day_of(at))}
    if answers := said.get("answers"):
        fields = left_to_ask(drafts.edition_of(draft, at).typed.form_fields)
        checked = check_answers([one for one in fields if one.field in answers], answers)
        kept["answers"] = {**draft.content.get("answers", {}), **checked}
    drafts.keep(draft, at=at, **kept)


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
    said = drafts.paper_of(draft, wanted)
    chosen = list(dict.fromkeys(pages)) if presence == Presence.HERE else []
    if not set(chosen) <= set(said["pages"]):
        raise refusals.page_unknown()
    if presence == Presence.HERE and not chosen:
        raise refusals.no_page(wanted.name)
    drafts.keep_paper(draft, key, {**said, "presence": presence, "pages": chosen}, at=at)
