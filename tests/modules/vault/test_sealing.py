"""A sealed value opens whole, in its place, with its key, or not at all."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from bianmin.vault import blind, keys, sealing

PLACE = "people.party.name"
in_one_directory = examples(suppress_health_check=[HealthCheck.function_scoped_fixture])


@in_one_directory
@given(st.binary(max_size=300))
def test_what_is_sealed_opens_again(plain: bytes) -> None:
    assert sealing.unseal(sealing.seal(plain, PLACE), PLACE) == plain


def test_the_same_value_never_looks_the_same() -> None:
    assert sealing.seal(b"same", PLACE) != sealing.seal(b"same", PLACE)


def test_the_header_says_format_algorithm_and_key() -> None:
    assert sealing.seal(b"", PLACE)[:6] == bytes([1, 1, 0, 0, 0, 1])


@in_one_directory
@given(position=st.integers(0, 6 + 12 + 5 + 16 - 1), flip=st.integers(1, 255))
def test_no_byte_can_be_changed(position: int, flip: int) -> None:
    sealed = bytearray(sealing.seal(b"plain", PLACE))
    sealed[position] ^= flip
    with pytest.raises((sealing.Tampered, keys.KeyFault)):
        sealing.unseal(bytes(sealed), PLACE)


@pytest.mark.parametrize("length", range(6 + 12 + 5 + 16))
def test_nothing_can_be_cut_off(length: int) -> None:
    with pytest.raises(sealing.Tampered):
        sealing.unseal(sealing.seal(b"plain", PLACE)[:length], PLACE)


def test_a_value_moved_to_another_place_does_not_open() -> None:
    with pytest.raises(sealing.Tampered, match=r"people\.party\.address"):
        sealing.unseal(sealing.seal(b"plain", PLACE), "people.party.address")


def test_another_key_of_the_same_number_does_not_open(directory: Path) -> None:
    sealed = sealing.seal(b"plain", PLACE)
    (directory / "encryption-0001.key").write_text("cd" * 32)
    keys._load.cache_clear()
    with pytest.raises(sealing.Tampered, match="key 1"):
        sealing.unseal(sealed, PLACE)


@in_one_directory
@given(st.binary(max_size=300), st.integers(0, 6 + 12 + 5 + 16 - 1), st.integers(1, 255))
def test_sm4_seals_as_well(settings: Any, plain: bytes, position: int, flip: int) -> None:
    settings.SEALING_ALGORITHM = "sm4-gcm"
    sealed = bytearray(sealing.seal(plain + b"plain", PLACE))
    assert (sealed[1], sealing.unseal(bytes(sealed), PLACE)) == (2, plain + b"plain")
    sealed[position] ^= flip
    with pytest.raises((sealing.Tampered, keys.KeyFault)):
        sealing.unseal(bytes(sealed), PLACE)


def test_an_unknown_algorithm_is_named() -> None:
    sealed = bytearray(sealing.seal(b"plain", PLACE))
    sealed[1] = 9
    with pytest.raises(sealing.Tampered, match="algorithm 9"):
        sealing.unseal(bytes(sealed), PLACE)


@in_one_directory
@given(st.text(max_size=40), st.text(max_size=40))
def test_a_blind_digest_is_equal_exactly_for_equal_values(one: str, other: str) -> None:
    same = blind.digest("party.name", one) == blind.digest("party.name", other)
    assert same == (one == other)


def test_digests_of_two_purposes_cannot_be_compared() -> None:
    assert blind.digest("party.name", "䶮") != blind.digest("party.phone", "䶮")
    assert len(blind.digest("party.name", "䶮")) == 32


def test_a_rotation_of_keys_leaves_digests_as_they_are(directory: Path) -> None:
    before = blind.digest("party.name", "王芳")
    keys.rotate(directory)
    assert blind.digest("party.name", "王芳") == before


def test_another_installation_has_other_digests(directory: Path) -> None:
    before = blind.digest("party.name", "王芳")
    (directory / "blind.key").write_text("ef" * 32)
    keys._load.cache_clear()
    assert blind.digest("party.name", "王芳") != before
