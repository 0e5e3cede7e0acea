"""What lets anybody check that a matter is in a bill: its leaf, the way to the root, the bill."""

from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db.models import QuerySet

from . import gathering, merkle
from .kinds import MATTER
from .models import Bill, Leaf, Signature, Timestamp

FORMAT = "bianmin-receipt 1"
VERIFIER = Path(__file__).parent / "verify_receipt.py"
"""The program that checks a receipt by itself; it is given out as it is."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A matter as a bill has it; neither signature nor timestamp where they are still to come."""

    leaf: Leaf
    bill: Bill
    path: tuple[bytes, ...]
    signature: Signature | None
    timestamp: Timestamp | None

    @property
    def as_json(self) -> dict[str, Any]:
        """For taking home: everything the verifier needs, bytes as hexadecimal or base64."""
        signature, timestamp = self.signature, self.timestamp
        return {
            "format": FORMAT,
            "leaf": self.leaf.text,
            "position": self.leaf.position,
            "path": [one.hex() for one in self.path],
            "bill": {
                "text": self.bill.text,
                "root": bytes(self.bill.root).hex(),
                "signature": _base64(signature.value) if signature else None,
                "certificates": signature.certificates if signature else None,
                "timestamp": _base64(timestamp.reply) if timestamp else None,
            },
        }


def of_matter(matter: int) -> Receipt | None:
    """The matter (id) in the last bill that has it; None before its first night, or in practice."""
    leaf = in_bills(matter).last()
    if leaf is None:
        return None
    bill = leaf.bill
    return Receipt(
        leaf,
        bill,
        tuple(_path(bill, leaf.position)),
        Signature.objects.filter(bill=bill).first(),
        Timestamp.objects.filter(bill=bill).first(),
    )


def in_bills(matter: int) -> QuerySet[Leaf]:
    """The leaves of a matter (id), the oldest first."""
    leaves = Leaf.objects.filter(kind=MATTER.kind, row=matter)
    return leaves.select_related("bill").order_by("version")


def _path(bill: Bill, position: int) -> list[bytes]:
    """By the block of the leaf and the roots of all blocks: never by all leaves."""
    start = position // merkle.BLOCK * merkle.BLOCK
    block = list(gathering.hashes(bill.number, start, start + merkle.BLOCK - 1))
    kept, size = bytes(bill.blocks), merkle.HASH_BYTES
    roots = [kept[place : place + size] for place in range(0, len(kept), size)]
    return merkle.path_in_blocks(block, roots, position)


def _base64(value: bytes | memoryview) -> str:
    return b64encode(bytes(value)).decode()
