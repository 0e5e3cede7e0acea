"""What the notice of a fee says: how much, for what, by which standard, and where it goes."""

from decimal import Decimal

from .notices import words
from .occasion import Facts, Occasion


def payment_notice(occasion: Occasion) -> tuple[str, Facts]:
    """The amount beside the published standard, so that anybody can reckon it again."""
    fee = occasion.guide.content.fee
    return "payment_notice", {
        **occasion.common(),
        "amount": words.say("said", "yuan", amount=yuan(occasion.plan.entry.facts["fen"])),
        "what_for": occasion.written["what_for"],
        "fee": fee.standard,
        "basis": fee.basis or occasion.basis,
        "handler": occasion.actor,
    }


def yuan(fen: int) -> str:
    """1250 fen: 12.50."""
    return f"{Decimal(fen) / 100:,.2f}"
