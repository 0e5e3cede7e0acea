"""Where an applicant is told of her matter: the numbers and e-mail addresses she gave."""

from bianmin.notices.models import Channel
from bianmin.notices.services import Recipient
from bianmin.people.models import Party

from .models import Application


def recipients(application: Application, *others: Party) -> tuple[Recipient, ...]:
    """The number she confirmed, the one she is registered with, and her e-mails; each once.

    ``others`` are told as she is.
    """
    parties = (application.party, *others)
    numbers = dict.fromkeys((application.contact, *(party.phone for party in parties)))
    mails = dict.fromkeys((application.email, *(party.email for party in parties)))
    return (
        *(Recipient(Channel.SMS, number) for number in numbers if number),
        *(Recipient(Channel.EMAIL, mail) for mail in mails if mail),
    )
