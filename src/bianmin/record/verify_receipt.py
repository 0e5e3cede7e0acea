"""Checks a receipt: that a leaf is in the tree of a bill. Needs Python 3, and nothing else.

python3 verify_receipt.py receipt.json            checks it; exit code 1 if it does not fit
python3 verify_receipt.py receipt.json --files .  also writes its parts for openssl and sha256sum

What the signature and the timestamp say is for openssl (bill.sig, bill.pem, bill.tsr).
"""

import argparse
import hashlib
import json
import sys
from base64 import b64decode
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

FORMAT = "bianmin-receipt 1"


def node(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_by(path: Sequence[bytes], leaf: bytes, position: int, leaves: int) -> bytes:
    """RFC 9162, 2.1.3.2: the root to which the path of a leaf leads."""
    if not 0 <= position < leaves:
        raise ValueError(f"there is no leaf {position} among {leaves}")
    here, last, found = position, leaves - 1, leaf
    for sibling in path:
        if not last:
            raise ValueError("the path is too long")
        if here % 2 or here == last:
            found = node(sibling, found)
            while here and not here % 2:
                here, last = here // 2, last // 2
        else:
            found = node(found, sibling)
        here, last = here // 2, last // 2
    if last:
        raise ValueError("the path is too short")
    return found


def faults(receipt: dict[str, Any]) -> Iterator[str]:
    """What does not fit; nothing where the receipt proves."""
    bill = receipt["bill"]
    said = dict(line.split(" ", 1) for line in bill["text"].splitlines() if " " in line)
    leaf = hashlib.sha256(b"\x00" + receipt["leaf"].encode()).digest()
    path = [bytes.fromhex(one) for one in receipt["path"]]
    try:
        root = root_by(path, leaf, receipt["position"], int(said["leaves"])).hex()
    except ValueError as fault:
        yield str(fault)
        return
    if root != said["tree"]:
        yield f"the leaf leads to the tree {root}, and the bill has {said['tree']}"
    if hashlib.sha256(bill["text"].encode()).hexdigest() != bill["root"]:
        yield "the bill's root is not the SHA-256 of its text"


def write(receipt: dict[str, Any], home: Path) -> None:
    """The parts of the receipt, as files."""
    bill = receipt["bill"]
    (home / "leaf.txt").write_bytes(receipt["leaf"].encode())
    (home / "bill.txt").write_bytes(bill["text"].encode())
    for name, key in (("bill.sig", "signature"), ("bill.tsr", "timestamp")):
        if bill[key]:
            (home / name).write_bytes(b64decode(bill[key]))
    if bill["certificates"]:
        (home / "bill.pem").write_bytes(bill["certificates"].encode())


def main() -> int:
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("receipt", type=Path)
    asked.add_argument("--files", type=Path, metavar="DIRECTORY")
    options = asked.parse_args()
    receipt = json.loads(options.receipt.read_text("utf-8"))
    if receipt.get("format") != FORMAT:
        sys.stdout.write(f"This is not a receipt of the form {FORMAT!r}.\n")
        return 1
    if options.files:
        write(receipt, options.files)
    found = list(faults(receipt))
    well = f"It is in the bill with the root {receipt['bill']['root']}."
    sys.stdout.write(("\n".join(found) or well) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
