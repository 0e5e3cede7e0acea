"""Making the night's bill, signing it and having it stamped. Whoever is away is asked again."""

import logging
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.db.models import Count

from bianmin.law.zone import SHANGHAI, day_of
from bianmin.network import divisions
from bianmin.network import selectors as network
from bianmin.notices import signing

from . import authority, gathering, merkle, signatures
from .models import Bill, Leaf, Signature, Timestamp

logger = logging.getLogger(__name__)

FORMAT = "bianmin-bill 1"
NO_ROOT = bytes(merkle.HASH_BYTES)
MOST_AT_ONCE = 30
"""Bills signed or stamped in one go: a month without an authority is made good in an hour."""


@dataclass(frozen=True, slots=True)
class Completed:
    """How many bills were signed and stamped, and why the others were not."""

    signed: int
    stamped: int
    faults: tuple[str, ...]


def make_if_due(at: datetime) -> Bill | None:
    """The bill of this day, unless it is made already."""
    if Bill.objects.filter(day=day_of(at)).exists():
        return None
    return make(at)


@transaction.atomic
def make(at: datetime) -> Bill:
    """Gather what changed, and write the bill. IntegrityError if another has just done so."""
    before = Bill.objects.order_by("number").last()
    number = before.number + 1 if before else 1
    leaves = gathering.gather(number)
    blocks = merkle.block_roots(gathering.hashes(number))
    text = text_of(
        number=number,
        until=at,
        kinds=_kinds(number),
        tree=merkle.root_of(blocks),
        previous=bytes(before.root) if before else NO_ROOT,
    )
    return Bill.objects.create(
        number=number,
        day=day_of(at),
        until=at,
        leaves=leaves,
        text=text,
        root=sha256(text.encode()).digest(),
        blocks=b"".join(blocks),
    )


def text_of(
    *, number: int, until: datetime, kinds: dict[str, int], tree: bytes, previous: bytes
) -> str:
    """What a bill says: line by line, so that it can be read, printed and hashed by anybody."""
    county = divisions.root(network.directory())
    lines = {
        "number": str(number),
        "division": f"{county.code} {county.name}",
        "demonstration": "yes" if settings.DEMONSTRATION else "no",
        "until": until.astimezone(SHANGHAI).isoformat(timespec="microseconds"),
        "leaves": str(sum(kinds.values())),
        "kinds": " ".join(f"{kind}={count}" for kind, count in kinds.items()) or "none",
        "tree": tree.hex(),
        "previous": previous.hex(),
    }
    return "\n".join((FORMAT, *(f"{name} {value}" for name, value in lines.items()), ""))


def read_text(text: str) -> dict[str, str]:
    """The lines of a bill by their names. ValueError for what is no bill of this form."""
    first, *lines = text.splitlines()
    if first != FORMAT:
        raise ValueError(f"not a bill of the form {FORMAT!r}")
    return {name: value for name, _space, value in (line.partition(" ") for line in lines)}


def _kinds(number: int) -> dict[str, int]:
    counted = Leaf.objects.filter(bill=number).values_list("kind").annotate(count=Count("pk"))
    return dict(sorted(counted))


def complete(at: datetime) -> Completed:
    """Sign and stamp what is not yet; a key or an authority that fails is asked again next time."""
    faults = list[str]()
    signed = _sign_all(at, faults)
    stamped = _stamp_all(faults)
    for fault in faults:
        logger.warning("%s", fault)
    return Completed(signed, stamped, tuple(faults))


def _sign_all(at: datetime, faults: list[str]) -> int:
    try:
        holder = signing.key_holder()
        if holder is None:
            return 0
        unsigned = list(Bill.objects.filter(signature=None).order_by("number")[:MOST_AT_ONCE])
        for bill in unsigned:
            _sign(bill, holder, at)
        return len(unsigned)
    except signing.SigningFault as fault:
        faults.append(str(fault))
        return 0


def _sign(bill: Bill, holder: signing.KeyHolder, at: datetime) -> None:
    pem = signatures.as_pem(holder.certificates)
    value = holder.sign(bill.text.encode())
    Signature.objects.create(bill=bill, value=value, certificates=pem, made_at=at)


def _stamp_all(faults: list[str]) -> int:
    if not settings.TIMESTAMP_URL:
        return 0
    stamped = 0
    for bill in Bill.objects.filter(timestamp=None).order_by("number")[:MOST_AT_ONCE]:
        try:
            stamp = authority.stamp(bill.text.encode())
        except authority.StampingFault as fault:
            faults.append(str(fault))
            break
        Timestamp.objects.create(bill=bill, reply=stamp.reply, stamped_at=stamp.at)
        stamped += 1
    return stamped
