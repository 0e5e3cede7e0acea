"""Extending a period: once, by no more than its row allows, and by the rank it names."""

from collections.abc import Sequence

from .limits import Limit
from .ranks import NAMES, may_approve
from .refusal import StampRefusal, mark
from .stamps import Stamp, StampKind


def check_extension(
    limit: Limit, value: int, approver: str, stamps: Sequence[Stamp]
) -> StampRefusal | None:
    """Why ``approver`` (a rank) may not add ``value`` (in the limit's unit); ``None`` if so."""
    longer = limit.extension
    if longer is None:
        return _refused(limit, "extension_none", mark("This limit cannot be extended."))
    if any(stamp.kind is StampKind.EXTEND for stamp in stamps):
        return _refused(limit, "extension_twice", mark("This limit was extended once already."))
    if not may_approve(longer.approver, approver):
        sentence = mark("Only the %(rank)s can approve this extension.")
        return _refused(limit, "extension_rank", sentence, rank=NAMES[longer.approver])
    if not 0 < value <= longer.value:
        sentence = mark("It can be extended by at least 1 and at most %(longest)s.")
        return _refused(limit, "extension_length", sentence, longest=longer.value)
    return None


def _refused(limit: Limit, code: str, sentence: str, **values: object) -> StampRefusal:
    """The refusal with the article that allows the extension, or none."""
    return StampRefusal(code, sentence, article=limit.ground, field="days", values=values)
