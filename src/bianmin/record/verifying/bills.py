"""Bills held against their own leaves, one another, the signer's certificate and the authority."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.utils.translation import gettext as _

from bianmin.law.zone import day_of

from .. import authority, gathering, merkle, signatures
from ..bills import NO_ROOT, read_text
from ..models import Bill, Leaf, Signature, Timestamp
from .faults import Fault

TABLE = "record_bill"
NO_TIME = "0001-01-02T00:00:00+00:00"


def bills(numbers: Sequence[int]) -> Iterator[Fault]:
    """What is wrong with some bills: tree, root, chain, signature, timestamp."""
    for number in numbers:
        bill = Bill.objects.filter(pk=number).first()
        if bill is None:
            yield Fault(TABLE, str(number), _("this bill is gone"))
            continue
        yield from _tree(bill)
        yield from _text(bill)
        yield from _signature(bill)
        yield from _timestamp(bill)


def _tree(bill: Bill) -> Iterator[Fault]:
    positions = Leaf.objects.filter(bill=bill).order_by("position").values_list("position")
    if [place for (place,) in positions.iterator()] != list(range(bill.leaves)):
        said = _("of its %(count)s leaves some are gone, or there are others")
        yield Fault("record_leaf", str(bill.number), said % {"count": bill.leaves})
    blocks = merkle.block_roots(gathering.hashes(bill.number))
    kept = bytes(bill.blocks)
    for place, root in enumerate(blocks):
        start = place * merkle.HASH_BYTES
        if kept[start : start + merkle.HASH_BYTES] != root:
            first = place * merkle.BLOCK
            said = _("leaves %(first)s to %(last)s are not those that were signed")
            last = min(first + merkle.BLOCK, bill.leaves) - 1
            yield Fault("record_leaf", str(bill.number), said % {"first": first, "last": last})
    if b"".join(blocks) != kept or _said(bill).get("tree") != merkle.root_of(blocks).hex():
        yield Fault(TABLE, str(bill.number), _("its tree is not that of its leaves"))


def _said(bill: Bill) -> dict[str, str]:
    try:
        return read_text(bill.text)
    except ValueError:
        return {}


def _text(bill: Bill) -> Iterator[Fault]:
    name, said = str(bill.number), _said(bill)
    if sha256(bill.text.encode()).digest() != bytes(bill.root):
        yield Fault(TABLE, name, _("its root is not the SHA-256 of its text"))
    if not _agree(said, bill):
        yield Fault(TABLE, name, _("its columns do not say what its text says"))
    before = Bill.objects.filter(pk=bill.number - 1).values_list("root", flat=True).first()
    if said.get("previous") != bytes(before or NO_ROOT).hex() or (before is None) != (name == "1"):
        yield Fault(TABLE, name, _("it does not follow from the bill before"))


def _agree(said: Mapping[str, str], bill: Bill) -> bool:
    until = datetime.fromisoformat(said.get("until", NO_TIME))
    return (said.get("number"), said.get("leaves"), until, day_of(until)) == (
        str(bill.number),
        str(bill.leaves),
        bill.until,
        bill.day,
    )


def _signature(bill: Bill) -> Iterator[Fault]:
    table, name = Signature._meta.db_table, str(bill.number)
    signature = Signature.objects.filter(bill=bill).first()
    if signature is None:
        if Signature.objects.filter(bill__gt=bill.number).exists():
            yield Fault(table, name, _("it is not signed, and later bills are"))
    elif not signatures.holds(bill.text, signature):
        yield Fault(table, name, _("its signature does not hold"))
    elif not signatures.is_believed(signature):
        yield Fault(table, name, _("it was signed with a certificate that is not believed here"))


def _timestamp(bill: Bill) -> Iterator[Fault]:
    row, table = Timestamp.objects.filter(bill=bill).first(), Timestamp._meta.db_table
    if row is None:
        if Timestamp.objects.filter(bill__gt=bill.number).exists():
            yield Fault(table, str(bill.number), _("it is not stamped, and later bills are"))
        return
    try:
        stamp = authority.check(bytes(row.reply), bill.text.encode())
    except authority.StampingFault as fault:
        yield Fault(table, str(bill.number), str(fault))
        return
    if stamp.at != row.stamped_at:
        yield Fault(table, str(bill.number), _("it does not name the time that stands beside it"))
    if settings.TIMESTAMP_FILE.is_file() and not stamp.trusted:
        yield Fault(table, str(bill.number), _("it is of an authority that is not believed here"))


def chain() -> Iterator[Fault]:
    """Bills missing in the row of numbers, and what belongs to bills that are not there."""
    numbers = list(Bill.objects.order_by("number").values_list("number", flat=True))
    for number in sorted(set(range(1, max(numbers, default=0))) - set(numbers)):
        yield Fault(TABLE, str(number), _("this bill is gone"))
    for model in (Leaf, Signature, Timestamp):
        lost = model.objects.exclude(bill__in=Bill.objects.values("pk")).values_list("bill_id")
        for (number,) in lost.distinct():
            yield Fault(model._meta.db_table, str(number), _("there is no such bill"))
