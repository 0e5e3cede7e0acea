"""The texts that go with an edition, as far as their files are here."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from bianmin.files.models import StoredFile

from .content import Enclosure, ItemContent
from .findings import Finding, Level
from .models import PUBLISHED, Edition, EnclosedFile


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A text and its file."""

    text: Enclosure
    file: StoredFile


def enclosed(content: ItemContent) -> list[Enclosed]:
    """What can be had with an edition, in its order; one statement, none where it names nothing."""
    files = _files(content)
    return [Enclosed(text, files[text.file]) for text in content.enclosures if text.file in files]


def named(content: ItemContent) -> list[tuple[Enclosure, bool]]:
    """Every text of an edition, and whether its file is here."""
    files = _files(content)
    return [(text, text.file in files) for text in content.enclosures]


def lacking(content: ItemContent) -> Iterator[Finding]:
    """A warning for each text whose file is not here: files travel apart from a file of items."""
    for at, (text, is_here) in enumerate(named(content)):
        if not is_here:
            yield Finding(
                Level.WARNING,
                "enclosure_without_file",
                _("The file of “%(title)s” is not here: files do not travel with a file of items."),
                _("Put it in at the draft, or take the entry out; nobody is offered it meanwhile."),
                item=content.code,
                path=("enclosures", at),
                values={"title": text.title},
            )


def public_file(code: str, digest: str) -> StoredFile | None:
    """The file that a published edition of the item names and its department put in, else None."""
    named = Edition.objects.filter(
        item__code=code, state__in=PUBLISHED, content__contains={"enclosures": [{"file": digest}]}
    )
    return file_of(code, digest) if named.exists() else None


def file_of(code: str, digest: str) -> StoredFile | None:
    """A file that was put in for the item, published or not; for the desk."""
    rows = EnclosedFile.objects.filter(item__code=code, file__digest=digest)
    found = rows.select_related("file").first()
    return found.file if found else None


def _files(content: ItemContent) -> Mapping[str, StoredFile]:
    if not content.enclosures:
        return {}
    rows = EnclosedFile.objects.filter(
        item__code=content.code, file__digest__in=[text.file for text in content.enclosures]
    )
    return {row.file.digest: row.file for row in rows.select_related("file")}
