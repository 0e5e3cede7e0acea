"""Whether a licence's holder can ask about it online, and what."""

from datetime import date

from bianmin.catalogue import selectors as catalogue
from bianmin.law.refusal import Refusal

from .. import online_refusals
from ..models import Licence, Purpose
from ..offered import is_offered_online
from . import requests


def check_offered(licence: Licence, day: date) -> None:
    """Raises ``Refusal`` where nothing can be asked about a licence online on ``day``."""
    requests.check_holds(licence, day)
    if not is_offered_online(catalogue.in_force(licence.item, day).typed):
        raise online_refusals.not_online(licence.title)


def is_offered(licence: Licence, day: date) -> bool:
    """Whether its holder can ask about it online."""
    try:
        check_offered(licence, day)
    except Refusal:
        return False
    return True


def purposes(licence: Licence) -> list[Purpose]:
    """What can be asked: what is not limited in time is not renewed."""
    return [one for one in Purpose if one is not Purpose.RENEWAL or licence.until_day]
