"""Contents held against their digests: files, papers, editions, and what is named by its digest."""

from collections.abc import Collection, Iterator, Sequence
from hashlib import sha256

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from bianmin.catalogue.columns import columns, content_digest
from bianmin.catalogue.content import read_item
from bianmin.catalogue.models import PUBLISHED, Edition
from bianmin.files.models import StoredFile
from bianmin.matters.models import PinnedLimit, Terms
from bianmin.matters.terms import canonical
from bianmin.notices.models import Paper, Wording
from bianmin.vault import store
from bianmin.vault.keys import KeyFault
from bianmin.vault.sealing import Tampered

from .faults import Fault

NOT_TAKEN = frozenset({"grams"})
"""A vector of words, made by the database from what stands beside it."""


def papers(chosen: Sequence[int]) -> Iterator[Fault]:
    """Papers (ids) whose PDF is not the one that was issued, or whose sealed facts do not open."""
    rows = Paper.objects.filter(pk__in=chosen, destroyed_at=None).exclude(digest="")
    for paper, digest in rows.values_list("pk", "digest"):
        yield from _content("notices_paper", str(paper), digest)
        yield from _sealed("notices_paper", str(paper), Paper, paper)


def files_of_pages(chosen: Sequence[int]) -> Iterator[Fault]:
    """Stored files of some pages (ids) whose content is not the one that was taken in."""
    yield from files(set(StoredFile.objects.filter(page__in=chosen).values_list("pk", flat=True)))


def files(chosen: Collection[int]) -> Iterator[Fault]:
    """Stored files (ids) whose content is not the one that was taken in."""
    rows = StoredFile.objects.filter(pk__in=chosen, destroyed_at=None)
    for file, digest in rows.values_list("pk", "digest"):
        yield from _content("files_storedfile", str(file), digest)
        yield from _sealed("files_storedfile", str(file), StoredFile, file)


def _content(table: str, name: str, digest: str) -> Iterator[Fault]:
    where = {"digest": digest}
    try:
        if sha256(store.fetch(digest)).hexdigest() != digest:
            yield Fault(table, name, _("what file %(digest)s opens to is something else") % where)
    except FileNotFoundError:
        yield Fault(table, name, _("file %(digest)s is not in the store") % where)
    except (Tampered, KeyFault, OSError) as fault:
        yield Fault(table, name, _("file %(digest)s does not open") % where + f" ({fault})")


def _sealed(table: str, name: str, model: type[Paper | StoredFile], row: int) -> Iterator[Fault]:
    try:
        model.objects.get(pk=row)
    except (Tampered, KeyFault, ValueError) as fault:
        yield Fault(table, name, str(fault))


def by_digest() -> Iterator[Fault]:
    """Terms, pinned limits and wordings: each is named by the digest of what it says."""
    said = _("its content is not that of its digest")
    for terms in Terms.objects.iterator():
        if not _is_of_its_digest(terms):
            yield Fault("matters_terms", str(terms.pk), said)
    for limit in PinnedLimit.objects.iterator():
        if sha256(canonical(limit.content).encode()).hexdigest() != limit.digest:
            yield Fault("matters_pinnedlimit", limit.digest, said)
    for wording in Wording.objects.iterator():
        if sha256(wording.text.encode()).hexdigest() != wording.edition:
            yield Fault("notices_wording", wording.edition, said)
    own = Wording.objects.filter(edition=OuterRef("wording_id"), kind=OuterRef("kind"))
    astray = Paper.objects.filter(~Exists(own)).values_list("wording_id").distinct()
    for (edition,) in astray:
        yield Fault(
            "notices_wording", edition, _("papers were issued with it, and it is not theirs")
        )


def _is_of_its_digest(terms: Terms) -> bool:
    """The digest names the content, and the columns beside it say the same."""
    says = {name: terms.content.get(name) for name in ("procedure", "edition", "subject", "title")}
    digest = sha256(canonical(terms.content).encode()).digest()
    return digest == bytes(terms.digest) and all(
        getattr(terms, name) == value for name, value in says.items()
    )


def editions() -> Iterator[Fault]:
    """Published editions whose content is not that of its digest, or whose columns say others."""
    published = Edition.objects.filter(state__in=PUBLISHED).select_related("item")
    for edition in published.iterator(chunk_size=100):
        name = f"{edition.item.code}/{edition.number}"
        if content_digest(edition.content) != edition.content_digest:
            said = _("its content is not that of its digest")
            yield Fault("catalogue_edition", name, said)
            continue
        for column, value in columns(read_item(edition.content)).items():
            if column not in NOT_TAKEN and getattr(edition, column) != value:
                said = _("%(column)s is not what its content says") % {"column": column}
                yield Fault("catalogue_edition", name, said)
