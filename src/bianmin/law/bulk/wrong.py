"""What is wrong in a line."""

from ..refusal import Refusal


def wrong(key: str, sentence: str, **values: object) -> Refusal:
    """The refusal of a line for its value of ``key``."""
    return Refusal("bad_question", sentence, field=key, values={"key": key, **values})
