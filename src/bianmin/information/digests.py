"""Keyed digests that stand in the ledger for words, which it never holds itself."""

from bianmin.vault import blind


def words_digest(words: str) -> str:
    """The digest of what was written, in hexadecimal."""
    return blind.digest("information.words", words).hex()
