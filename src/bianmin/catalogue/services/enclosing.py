"""Blank forms, samples and policies are put in with a draft, and pass with it."""

import datetime

from django.db import transaction

from bianmin.files import services as files
from bianmin.files.publishing import refuse_personal
from bianmin.files.services import Upload

from .. import refusals
from ..content import Json
from ..models import Edition, EnclosedFile, State
from .drafting import save_draft
from .locking import open_draft

MOST = 20
"""Texts that go with one edition, as the schema has it."""


@transaction.atomic
def enclose(
    *,
    edition: int,
    title: str,
    kind: str,
    issue: str,
    upload: Upload,
    looked_at: bool = False,
    seen: str,
    by: int,
    at: datetime.datetime,
) -> Edition:
    """Put a text in at the end of a draft's; the same file again changes what is said of it.

    ``looked_at``: the writer has read every page, and nobody's number is on it. ``seen`` is the
    digest of what was shown. Raises Refusal: no title, too many, a file that cannot be kept or
    would show somebody's number to everybody, somebody changed the draft.
    """
    draft = open_draft(edition, State.DRAFT)
    if not title.strip():
        raise refusals.enclosure_title()
    file = files.store(upload=upload, by=by, at=at)
    refuse_personal(file, looked_at=looked_at)
    EnclosedFile.objects.create(item=draft.item, file=file, put_in_by_id=by, put_in_at=at)
    told = {"title": title.strip(), "kind": kind, "issue": issue.strip(), "file": file.digest}
    texts = [*_others(draft, file.digest), told]
    if len(texts) > MOST:
        raise refusals.enclosures_enough(MOST)
    return _kept(draft, texts, seen, by, at)


@transaction.atomic
def take_out(*, edition: int, digest: str, seen: str, by: int, at: datetime.datetime) -> Edition:
    """Let a draft go without a text. Earlier editions keep theirs."""
    draft = open_draft(edition, State.DRAFT)
    return _kept(draft, _others(draft, digest), seen, by, at)


@transaction.atomic
def forget_enclosures(*, before: datetime.datetime) -> int:
    """Forget files put in before an instant that no edition of their item names; how many.

    What any edition names, ended ones too, stays: its page can still be asked for.
    """
    old = EnclosedFile.objects.filter(put_in_at__lt=before)
    texts = Edition.objects.filter(item__in=old.values("item")).values_list(
        "item", "content__enclosures"
    )
    named = {(item, text["file"]) for item, some in texts for text in some or ()}
    rows = old.values_list("pk", "item", "file__digest")
    unnamed = [pk for pk, item, digest in rows if (item, digest) not in named]
    return EnclosedFile.objects.filter(pk__in=unnamed).delete()[0]


def _others(draft: Edition, digest: str) -> list[Json]:
    return [text for text in draft.content.get("enclosures", ()) if text["file"] != digest]


def _kept(draft: Edition, texts: list[Json], seen: str, by: int, at: datetime.datetime) -> Edition:
    content = {**draft.content, "enclosures": texts}
    return save_draft(edition=draft.pk, content=content, seen=seen, by=by, at=at)
