"""Merkle trees as RFC 9162 (2.1) has them, with SHA-256: roots and paths.

What checks a path stands in ``verify_receipt``, which must do without us.

Large trees are kept as the roots of their blocks: a block of 256 leaves is a whole subtree of the
tree (or its rest), so that a path needs one block and the roots, never all leaves.
"""

import hashlib
from collections.abc import Iterable, Sequence
from itertools import islice

BLOCK = 256
HASH_BYTES = 32


def leaf_hash(text: str) -> bytes:
    """The hash of a leaf: its text after a byte 0x00."""
    return hashlib.sha256(b"\x00" + text.encode()).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of a node: those of its two children after a byte 0x01."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_of(hashes: Sequence[bytes]) -> bytes:
    """The root over some leaf hashes, or over the roots of blocks; of none, the hash of nothing."""
    if not hashes:
        return hashlib.sha256().digest()
    if len(hashes) == 1:
        return hashes[0]
    half = _half(len(hashes))
    return node_hash(root_of(hashes[:half]), root_of(hashes[half:]))


def block_roots(hashes: Iterable[bytes]) -> list[bytes]:
    """The roots of all blocks, from however many leaf hashes, a block at a time in memory."""
    left, roots = iter(hashes), list[bytes]()
    while block := list(islice(left, BLOCK)):
        roots.append(root_of(block))
    return roots


def path_of(hashes: Sequence[bytes], position: int) -> list[bytes]:
    """The siblings from a leaf up to the root, the nearest first."""
    if len(hashes) == 1:
        return []
    half = _half(len(hashes))
    if position < half:
        return [*path_of(hashes[:half], position), root_of(hashes[half:])]
    return [*path_of(hashes[half:], position - half), root_of(hashes[:half])]


def path_in_blocks(block: Sequence[bytes], roots: Sequence[bytes], position: int) -> list[bytes]:
    """The path of the leaf at ``position`` of the whole tree, from its block and all roots."""
    number, within = divmod(position, BLOCK)
    return [*path_of(block, within), *path_of(roots, number)]


def _half(count: int) -> int:
    """The largest power of two below ``count``."""
    return 1 << (count - 1).bit_length() - 1
