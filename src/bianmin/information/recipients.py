"""Where a requester is told of her request: what she gave for it, and what she is known by."""

from bianmin.notices.models import Channel
from bianmin.notices.services import Recipient

from .models import Request


def recipients(request: Request) -> tuple[Recipient, ...]:
    """The number and address she gave, and those she is registered with; each once."""
    party = request.party
    numbers = dict.fromkeys((request.contact, party.phone))
    mails = dict.fromkeys((request.email, party.email))
    return (
        *(Recipient(Channel.SMS, number) for number in numbers if number),
        *(Recipient(Channel.EMAIL, mail) for mail in mails if mail),
    )
