"""The way back from the pages of disclosure to their list."""

from django.urls import reverse
from django.utils.translation import gettext

from bianmin.look.cards import Crumb


def trail(here: str) -> list[Crumb]:
    """From the list of what the body discloses to the page called ``here``."""
    return [Crumb(gettext("Disclosure"), reverse("desk:disclosed")), Crumb(here)]
