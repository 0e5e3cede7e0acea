"""What a person gives with a step; the rest the application counts by itself."""

from bianmin.law.procedure import Fact, FactKind, Step

COUNTED = frozenset(
    {"papers", "missing", "kept", "late", "originals", "against", "following", "promised_by"}
    | {"charged", "answers", "changed", "returned", "about"}
)
"""What the application counts by itself."""

GIVING_BACK = frozenset(
    {"hand_over", "hand_over_here", "withdraw", "void", "post_result"}
    | {"leave_result", "entrust_service"}
)
"""Steps at which originals are given back, each ticked."""


def asked(step: Step) -> tuple[Fact, ...]:
    """The facts that a person must give."""
    return tuple(fact for fact in step.facts if not _is_counted(fact))


def needs_words(step: Step) -> bool:
    """Whether anything must be filled in before the step can be taken."""
    return bool(asked(step)) or step.name in GIVING_BACK


def _is_counted(fact: Fact) -> bool:
    list_digest = fact.name == "materials" and fact.kind is FactKind.DIGEST
    return fact.name in COUNTED or list_digest
