"""What may become of a request: one list for reply letters, statistics and the annual report.

Each has its row in the national form (国办公开办函〔2021〕30号, table 三, third item) and its
article in the Regulations on the Disclosure of Government Information of 2019 (条例).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from bianmin.law.refusal import mark


class Group(StrEnum):
    """The engine's outcome of a request: how it ended, as the six headings of the form say."""

    PROVIDED = "provided"
    PARTLY = "partly_provided"
    WITHHELD = "withheld"
    NOT_HELD = "cannot_provide"
    NOT_HANDLED = "not_handled"
    OTHERWISE = "otherwise_ended"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One way a request may end.

    ``row`` is the row of the annual report, as the form numbers it; ``article`` of the
    regulations, empty where a rule below them is the ground; ``label`` names it (gettext).
    """

    code: str
    group: Group
    row: str
    article: str
    label: str


OUTCOMES: tuple[Outcome, ...] = (
    Outcome(
        "published_already", Group.PROVIDED, "(一)", "第三十六条第（一）项",
        mark("Published already: told where and how to get it"),
    ),
    Outcome(
        "provided", Group.PROVIDED, "(一)", "第三十六条第（二）项",
        mark("Provided, or told when and how it is provided"),
    ),
    Outcome(
        "partly_provided", Group.PARTLY, "(二)", "第三十七条",
        mark("Provided in part"),
    ),
    Outcome(
        "state_secret", Group.WITHHELD, "(三)1", "第十四条", mark("State secret"),
    ),
    Outcome(
        "forbidden", Group.WITHHELD, "(三)2", "第十四条",
        mark("Another law or regulation forbids it"),
    ),
    Outcome(
        "endangers_safety", Group.WITHHELD, "(三)3", "第十四条",
        mark("Would endanger state, public or economic security, or social stability"),
    ),
    Outcome(
        "third_party_rights", Group.WITHHELD, "(三)4", "第十五条",
        mark("Would harm a third party's lawful rights"),
    ),
    Outcome(
        "internal_affairs", Group.WITHHELD, "(三)5", "第十六条第一款",
        mark("Internal affairs: staff, logistics, internal procedure"),
    ),
    Outcome(
        "in_preparation", Group.WITHHELD, "(三)6", "第十六条第二款",
        mark("Made in the course of preparing a decision"),
    ),
    Outcome(
        "enforcement_file", Group.WITHHELD, "(三)7", "第十六条第二款",
        mark("File of an enforcement case"),
    ),
    Outcome(
        "register_inquiry", Group.WITHHELD, "(三)8", "第三十六条第（七）项",
        mark("To be looked up in a register by its own rules"),
    ),
    Outcome(
        "does_not_exist", Group.NOT_HELD, "(四)1", "第三十六条第（四）项",
        mark("Searched for and not there"),
    ),
    Outcome(
        "not_ours", Group.NOT_HELD, "(四)1", "第三十六条第（五）项",
        mark("Another body is responsible for it"),
    ),
    Outcome(
        "to_be_made", Group.NOT_HELD, "(四)2", "第三十八条",
        mark("Would have to be made or analysed first"),
    ),
    Outcome(
        "still_unclear", Group.NOT_HELD, "(四)3", "第三十条",
        mark("Still unclear after clarification"),
    ),
    Outcome(
        "petition", Group.NOT_HANDLED, "(五)1", "第三十九条第一款",
        mark("A petition, complaint or report in the form of a request"),
    ),
    Outcome(
        "repeated", Group.NOT_HANDLED, "(五)2", "第三十六条第（六）项",
        mark("Asked again for what was answered already"),
    ),
    Outcome(
        "public_publication", Group.NOT_HANDLED, "(五)3", "第三十九条第二款",
        mark("Asks for a public publication"),
    ),
    Outcome(
        "excessive", Group.NOT_HANDLED, "(五)4", "第三十五条",
        mark("Asks in great number or again and again without good reason"),
    ),
    Outcome(
        "confirmation", Group.NOT_HANDLED, "(五)5", "",
        mark("Asks to confirm or issue anew what she has already"),
    ),
    Outcome(
        "not_clarified", Group.OTHERWISE, "(六)1", "第三十条",
        mark("Given up: not clarified in time without good reason"),
    ),
    Outcome(
        "not_paid", Group.OTHERWISE, "(六)2", "",
        mark("Given up: fee not paid in time"),
    ),
    Outcome(
        "withdrawn", Group.OTHERWISE, "(六)3", "", mark("Withdrawn by the requester"),
    ),
    Outcome(
        "otherwise", Group.OTHERWISE, "(六)3", "", mark("Ended in another way"),
    ),
)  # fmt: skip

BY_CODE = {outcome.code: outcome for outcome in OUTCOMES}
BY_ITSELF = frozenset({"not_clarified", "not_paid", "withdrawn"})
"""Those that no reply decides: the law or the requester ends it."""
LAPSED = BY_ITSELF - {"withdrawn"}
"""Those of them that are the law's: she let a time pass."""


def of_group(group: Group) -> Iterator[Outcome]:
    """The outcomes under one heading, in the form's order."""
    return (outcome for outcome in OUTCOMES if outcome.group is group)


def answered(group: Group) -> tuple[str, ...]:
    """The codes a reply of this group may give as its ground."""
    return tuple(one.code for one in of_group(group) if one.code not in BY_ITSELF)
