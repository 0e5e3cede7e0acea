"""The way back from a rule to the list of rules."""

from django.urls import reverse
from django.utils.translation import gettext

from bianmin.look.cards import Crumb


def trail(here: str) -> list[Crumb]:
    """From the list of rules to the page called ``here``."""
    return [Crumb(gettext("Rules"), reverse("desk:rules")), Crumb(here)]
