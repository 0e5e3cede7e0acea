"""Merkle trees as the RFC has them: its own examples, and every path of trees of many sizes."""

import hashlib

import pytest

from bianmin.record import merkle
from bianmin.record.merkle import BLOCK, block_roots, path_in_blocks, path_of, root_of
from bianmin.record.verify_receipt import root_by

# The eight entries of the examples in RFC 6962's reference tests, and roots over the first of them.
ENTRIES = (
    b"", b"\x00", b"\x10", b"\x20\x21", b"\x30\x31", b"\x40\x41\x42\x43",
    b"\x50\x51\x52\x53\x54\x55\x56\x57",
    b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
)  # fmt: skip
ROOTS = {
    0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    5: "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}


def leaf(content: bytes) -> bytes:
    return hashlib.sha256(b"\x00" + content).digest()


@pytest.mark.parametrize(("count", "root"), ROOTS.items())
def test_the_roots_of_the_rfc_s_examples(count: int, root: str) -> None:
    assert root_of([leaf(entry) for entry in ENTRIES[:count]]).hex() == root


def test_a_leaf_s_text_is_hashed_as_utf_8() -> None:
    assert merkle.leaf_hash("办件 1") == leaf("办件 1".encode())


@pytest.mark.parametrize("count", [1, 2, 3, 7, 8, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 5])
def test_every_path_leads_to_the_root_by_blocks_too(count: int) -> None:
    hashes = [leaf(bytes([n % 256, n // 256])) for n in range(count)]
    roots, root = block_roots(hashes), root_of(hashes)
    assert root_of(roots) == root
    for position in {*range(0, count, 37), count - 1, count // 2}:
        path, start = path_of(hashes, position), position // BLOCK * BLOCK
        assert path_in_blocks(hashes[start : start + BLOCK], roots, position) == path
        told = {"leaf": hashes[position], "position": position, "leaves": count}
        assert root_by(path, **told) == root


def test_a_path_of_another_leaf_place_or_size_leads_elsewhere() -> None:
    hashes = [leaf(bytes([n])) for n in range(7)]
    path, root = path_of(hashes, 3), root_of(hashes)
    assert root_by(path, leaf=hashes[2], position=3, leaves=7) != root
    assert root_by(path, leaf=hashes[3], position=2, leaves=7) != root
    assert root_by([*path[:-1], hashes[0]], leaf=hashes[3], position=3, leaves=7) != root
    for told in ({"position": 7, "leaves": 7}, {"position": 3, "leaves": 3}):
        with pytest.raises(ValueError, match="no leaf"):
            root_by(path, leaf=hashes[3], **told)
    with pytest.raises(ValueError, match="too long"):
        root_by([*path, root], leaf=hashes[3], position=3, leaves=7)
    with pytest.raises(ValueError, match="too short"):
        root_by(path[:-1], leaf=hashes[3], position=3, leaves=7)
