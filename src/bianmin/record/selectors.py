"""Questions about bills: which there are, and the files of one that are published."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db.models import Q, QuerySet

from .models import Bill, Signature, Timestamp

MEDIA = {
    "bill.txt": "text/plain; charset=utf-8",
    "bill.sig": "application/octet-stream",
    "bill.pem": "application/x-pem-file",
    "bill.tsr": "application/timestamp-reply",
}
"""The files of a bill, and of which media type each is."""


def newest(most: int, *, before: int | None = None) -> list[Bill]:
    """Bills with what is attested of them, the newest first; ``before`` a number."""
    bills = _with_proofs().order_by("-number")
    return list((bills.filter(number__lt=before) if before else bills)[:most])


def all_as_json() -> list[dict[str, Any]]:
    """Every bill in a few words, for programs that watch the roots."""
    return [
        {
            "number": bill.number,
            "day": bill.day.isoformat(),
            "root": bytes(bill.root).hex(),
            "leaves": bill.leaves,
            "signed": signature_of(bill) is not None,
            "stamped_at": stamp.stamped_at.isoformat() if (stamp := stamp_of(bill)) else None,
        }
        for bill in _with_proofs().defer("blocks", "text").order_by("number")
    ]


def file_of(number: int, name: str) -> bytes | None:
    """A file of a bill; None where there is none, or none yet."""
    bill = _with_proofs().filter(pk=number).first()
    return _files(bill).get(name) if bill else None


def signature_of(bill: Bill) -> Signature | None:
    return getattr(bill, "signature", None)


def stamp_of(bill: Bill) -> Timestamp | None:
    return getattr(bill, "timestamp", None)


def _files(bill: Bill) -> Mapping[str, bytes]:
    files = {"bill.txt": bill.text.encode()}
    if signature := signature_of(bill):
        files["bill.sig"] = bytes(signature.value)
        files["bill.pem"] = signature.certificates.encode()
    if stamp := stamp_of(bill):
        files["bill.tsr"] = bytes(stamp.reply)
    return files


def names_of(bill: Bill) -> list[str]:
    """Which files there are of a bill."""
    return list(_files(bill))


def unfinished() -> tuple[int, int]:
    """How many bills are not signed, and how many not stamped."""
    bills = Bill.objects
    return bills.filter(signature=None).count(), bills.filter(timestamp=None).count()


def incomplete() -> list[Bill]:
    """Bills that are not signed, or not stamped where an authority is set; the newest first."""
    lacking = Q(signature=None)
    if settings.TIMESTAMP_URL:
        lacking |= Q(timestamp=None)
    return list(_with_proofs().filter(lacking).order_by("-number"))


def _with_proofs() -> QuerySet[Bill]:
    return Bill.objects.select_related("signature", "timestamp")
