"""What was destroyed held against the lists by which it may be: two persons, and the time over."""

from collections.abc import Iterator
from datetime import date

from django.db.models import CharField, Exists, F, OuterRef, QuerySet, Value
from django.db.models.functions import Cast, Concat
from django.utils.translation import gettext as _

from bianmin.casework.abouts import PREFIX
from bianmin.casework.archive import stored
from bianmin.casework.archive.holdings import holding_of
from bianmin.casework.models import DestructionLine
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
    yield from _too_early()
    for table, rows in (("notices_paper", _papers()), ("files_storedfile", _files())):
        for row in rows:
            said = _("it was destroyed, and what it belongs to was not")
            yield Fault(table, str(row), said)


def _let_go(gone: Destroyed) -> bool:
    """Whether its root stands on the list to be destroyed, its time being over then."""
    lines = _by_two().filter(matter=gone.matter.root, listed__approved_at__lte=gone.at)
    root = Matter.objects.select_related("terms").filter(pk=gone.matter.root).first()
    is_listed = any(line.listed.number == gone.listed for line in lines)
    return is_listed and root is not None and _is_over(root.pk, root, "", day_of(gone.at))


def _too_early() -> Iterator[Fault]:
    """What is no matter, and was destroyed before its time was over or by one person."""
    carried_out = DestructionLine.objects.filter(
        matter=None, kept="", listed__destroyed_at__isnull=False
    ).select_related("listed")
    by_two = set(_by_two().filter(matter=None).values_list("pk", flat=True))
    for line in carried_out.iterator():
        on = day_of(line.listed.destroyed_at) if line.listed.destroyed_at else line.until
        if line.pk not in by_two or not _is_over(line.thing, None, line.about, on):
            said = _("it was destroyed, and list %(listed)s does not let it go")
            where = {"listed": line.listed.number}
            yield Fault("applications_destructionline", line.number, said % where)


def _by_two() -> QuerySet[DestructionLine]:
    rows = DestructionLine.objects.filter(kept="").select_related("listed")
    return rows.exclude(listed__approved_by=F("listed__appraised_by"))


def _is_over(thing: int, matter: Matter | None, about: str, day: date) -> bool:
    kept = holding_of(matter, about).kept(thing)
    return kept is not None and kept.until is not None and kept.until < day


def _papers() -> Iterator[int]:
    about = Concat(Value(PREFIX), Cast("matter", CharField()))
    of_it = Destroyed.objects.annotate(about=about).filter(about=OuterRef("about"))
    rows = Paper.objects.filter(~Exists(of_it), destroyed_at__isnull=False)
    return rows.values_list("pk", flat=True).iterator()


def _files() -> Iterator[int]:
    """Also those to which nothing refers: nothing says of them that they might go."""
    lawful = stored.of_destroyed().values("pk")
    rows = StoredFile.objects.filter(destroyed_at__isnull=False).exclude(pk__in=lawful)
    return rows.values_list("pk", flat=True).iterator()
