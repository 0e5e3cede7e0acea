"""What was destroyed held against the lists by which it may be: two persons, and the time over."""

from collections.abc import Iterator

from django.db.models import CharField, Exists, F, OuterRef, Value
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext as _

from bianmin.applications.archives.retention import retention
from bianmin.applications.models import DestructionLine, Page
from bianmin.catalogue.models import Edition
from bianmin.files.models import StoredFile
from bianmin.law.zone import day_of
from bianmin.matters.models import Destroyed, Matter
from bianmin.notices.models import Paper

from .faults import Fault


def unlawful() -> Iterator[Fault]:
    """What says it was destroyed, and no list of two persons let it go after its time."""
    for gone in Destroyed.objects.select_related("matter").order_by("pk").iterator():
        if not _let_go(gone):
            said = _("it was destroyed, and list %(listed)s does not let it go")
            yield Fault("matters_destroyed", gone.matter.number, said % {"listed": gone.listed})
    for table, rows in (("notices_paper", _papers()), ("files_storedfile", _files())):
        for row in rows:
            said = _("it was destroyed, and what it belongs to was not")
            yield Fault(table, str(row), said)


def _let_go(gone: Destroyed) -> bool:
    """Whether its root stands on the list to be destroyed, its time being over then."""
    lines = DestructionLine.objects.filter(
        matter=gone.matter.root, kept="", listed__approved_at__lte=gone.at
    )
    by_two = lines.exclude(listed__approved_by=F("listed__appraised_by")).select_related("listed")
    root = Matter.objects.get(pk=gone.matter.root)
    edition = Edition.objects.get(application__matter=root)
    until = retention(root, edition).until if root.closed_at else None
    is_listed = any(line.listed.number == gone.listed for line in by_two)
    return is_listed and until is not None and until < day_of(gone.at)


def _papers() -> Iterator[int]:
    about = Concat(Value("matter "), Cast("matter", CharField()))
    of_it = Destroyed.objects.annotate(about=about).filter(about=OuterRef("about"))
    rows = Paper.objects.filter(~Exists(of_it), destroyed_at__isnull=False)
    return rows.values_list("pk", flat=True).iterator()


def _files() -> Iterator[int]:
    """Also those on no page: nothing says of them that they might go."""
    destroyed = Destroyed.objects.values("matter")
    pages = Page.objects.filter(file=OuterRef("pk"))
    kept = pages.exclude(material__application__in=destroyed)
    rows = StoredFile.objects.filter(Exists(kept) | ~Exists(pages), destroyed_at__isnull=False)
    return rows.values_list("pk", flat=True).iterator()
