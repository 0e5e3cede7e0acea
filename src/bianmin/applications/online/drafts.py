"""The draft of an online application: sealed on the server, open to who has its id.

``content``: ``item`` (code); ``name``, ``number``, ``phone`` (confirmed), ``resume`` (the code by
which it is found again); ``email``; ``for_whom`` (capacity; number, name, phone of whom it is for);
``town``, ``village``; ``answers`` (the item's form); ``papers`` by key of
the item's list (presence, reason, pages as ids of stored files); ``licence`` (id, purpose, wish)
where a change or a renewal of one is asked. A supplement has ``code`` (of the
matter, as tracked), and papers only.
"""

import secrets
import uuid
from datetime import datetime
from typing import Any

from django.db import transaction

from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.content import Material as Wanted
from bianmin.catalogue.models import Edition
from bianmin.files import services as files
from bianmin.law.zone import day_of
from bianmin.vault import blind

from ..models import OnlineDraft
from ..models.material import Presence
from . import refusals
from .questions import papers_of

RESUME_DIGITS = 10
MOST_PAGES = 60


def begin(*, at: datetime, **content: Any) -> OnlineDraft:
    """A new draft, open to whoever is given its id."""
    return OnlineDraft.objects.create(
        key=str(uuid.uuid4()), content=content, begun_at=at, changed_at=at
    )


def keep(draft: OnlineDraft, *, at: datetime, **parts: Any) -> None:
    """Put ``parts`` of the content in the place of what was there."""
    draft.content = {**draft.content, **parts}
    draft.changed_at = at
    draft.save(update_fields=["content", "changed_at"])


def give_resume_code(draft: OnlineDraft, *, at: datetime) -> None:
    """Ten digits by which, with her phone, she goes on elsewhere; once for each draft."""
    if draft.resume is not None:
        return
    code = "".join(secrets.choice("0123456789") for _ in range(RESUME_DIGITS))
    draft.resume = _digest(code)
    draft.save(update_fields=["resume"])
    keep(draft, at=at, resume=code)


def by_resume_code(typed: str) -> OnlineDraft:
    """The draft with this code. Raises ``Refusal``; its phone is still to be confirmed anew."""
    digits = "".join(sign for sign in typed if sign.isascii() and sign.isdigit())
    draft = OnlineDraft.objects.filter(resume=_digest(digits)).first()
    if draft is None:
        raise refusals.nothing_to_resume()
    return draft


def forget(*, before: datetime) -> int:
    """Drafts that nobody has touched since are forgotten, with what was typed; how many."""
    return OnlineDraft.objects.filter(changed_at__lt=before).delete()[0]


def files_in_drafts() -> set[int]:
    """The ids of the photographs in drafts."""
    return {file for draft in OnlineDraft.objects.iterator() for file in files_of(draft)}


def files_of(draft: OnlineDraft) -> set[int]:
    """The photographs of one draft."""
    papers = draft.content.get("papers", {}).values()
    return {file for paper in papers for file in paper["pages"]}


def edition_of(draft: OnlineDraft, at: datetime) -> Edition:
    """The edition in force of its item. Raises ``Refusal`` if it is not in force any more."""
    return catalogue.in_force(draft.content["item"], day_of(at))


def wanted_of(draft: OnlineDraft, key: str, at: datetime) -> Wanted:
    """The paper of this key that is asked for. Raises ``Refusal`` where none is."""
    for one in papers_of(edition_of(draft, at).typed, draft):
        if one.key == key:
            return one
    raise refusals.no_such_paper()


def paper_of(draft: OnlineDraft, wanted: Wanted) -> dict[str, Any]:
    """What was said of a paper; at first nothing."""
    said = draft.content.get("papers", {}).get(wanted.key)
    return dict(said or {"presence": "", "reason": "", "pages": []})


def keep_paper(draft: OnlineDraft, key: str, said: dict[str, Any], *, at: datetime) -> None:
    keep(draft, at=at, papers={**draft.content.get("papers", {}), key: said})


def paper_with(draft: OnlineDraft, file: int) -> str | None:
    """The key of the paper that has this page."""
    papers = draft.content.get("papers", {})
    return next((key for key, paper in papers.items() if file in paper["pages"]), None)


def replace_page(draft: OnlineDraft, key: str, old: int, new: int, *, at: datetime) -> None:
    """Put a turned or cut page in the place of the one it was made of."""
    said = dict(draft.content["papers"][key])
    said["pages"] = [new if file == old else file for file in said["pages"]]
    keep_paper(draft, key, said, at=at)


@transaction.atomic
def add_page(draft: OnlineDraft, wanted: Wanted, key: str, upload: Any, *, at: datetime) -> None:
    """Keep a page that has come; the same ``key`` again changes nothing. Raises ``Refusal``."""
    locked = OnlineDraft.objects.select_for_update().get(pk=draft.pk)
    if locked.uploads.filter(key=key).exists():
        return
    if len(files_of(locked)) >= MOST_PAGES:
        raise refusals.too_many_pages(MOST_PAGES)
    stored = files.store(upload=upload, by=None, at=at)
    locked.uploads.create(key=key, file=stored.pk)
    said = paper_of(locked, wanted)
    said |= {"presence": Presence.HERE.value, "pages": [*said["pages"], stored.pk]}
    keep_paper(locked, wanted.key, said, at=at)


def _digest(code: str) -> bytes:
    return blind.digest("portal.online.resume", code)
