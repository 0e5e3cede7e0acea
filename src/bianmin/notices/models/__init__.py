"""The tables of this floor: papers and their numbers, seals, messages and their delivery."""

from .messages import Channel, Delivery, Message, MessageState, Outcome, Spared
from .papers import Counter, Paper, Withdrawn, Wording
from .seals import Seal

__all__ = [
    "Channel",
    "Counter",
    "Delivery",
    "Message",
    "MessageState",
    "Outcome",
    "Paper",
    "Seal",
    "Spared",
    "Withdrawn",
    "Wording",
]
