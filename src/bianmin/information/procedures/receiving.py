"""How a request comes in, and how the day of its receipt is settled (条例 29-31)."""

from bianmin.law.procedure import NEXT, Fact, FactKind, Step
from bianmin.law.refusal import mark

from .words import HERSELF, MINE, RECEIVING

ASKED = Fact("wanted", FactKind.DIGEST, label=mark("what is asked for"))
CHANNEL = Fact(
    "channel",
    label=mark("how it came"),
    choices=("by_hand", "oral", "signed_post", "letter", "internet", "fax"),
)
IDENTITY = Fact(
    "identity", label=mark("how who she is was checked"), choices=("seen", "copy", "by_phone")
)

STEPS = (
    Step(
        name="register_request",
        label=mark("Register the request"),
        at=(),
        who=RECEIVING,
        to=NEXT,
        opens=True,
        facts=(CHANNEL, IDENTITY, ASKED),
        wording=("request_receipt",),
    ),
    Step(
        name="register_letter",
        label=mark("Register a letter that is yet to be confirmed"),
        at=(),
        who=RECEIVING,
        to=NEXT,
        opens=True,
        facts=(CHANNEL, IDENTITY, ASKED),
    ),
    Step(
        name="request_online",
        label=mark("Send a request online"),
        at=(),
        who=HERSELF,
        to=NEXT,
        opens=True,
        facts=(CHANNEL, IDENTITY, ASKED),
    ),
    Step(
        name="split_off",
        label=mark("Register one more content of the letter"),
        at=(),
        who=RECEIVING,
        to=NEXT,
        opens=True,
        facts=(CHANNEL, IDENTITY, ASKED),
        wording=("request_receipt",),
    ),
    Step(
        name="confirm_receipt",
        label=mark("Confirm the day of receipt"),
        at=("confirm",),
        who=MINE,
        to=NEXT,
        facts=(
            Fact(
                "how",
                label=mark("how it was confirmed"),
                choices=("phone", "message", "in_person", "post"),
            ),
        ),
        stops=("confirmation",),
        primary=True,
        wording=("request_confirmed",),
    ),
)
