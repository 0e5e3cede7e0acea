"""Where an applicant is told of her matter: the numbers she gave."""

from bianmin.notices.models import Channel
from bianmin.notices.services import Recipient

from .models import Application


def recipients(application: Application) -> tuple[Recipient, ...]:
    """The number she confirmed, and the one she is registered with; each once."""
    numbers = dict.fromkeys((application.contact, application.party.phone))
    return tuple(Recipient(Channel.SMS, number) for number in numbers if number)
