"""The way back from the pages about complaints."""

from django.urls import reverse
from django.utils.translation import gettext

from bianmin.look.cards import Crumb


def trail(*more: Crumb) -> list[Crumb]:
    return [Crumb(gettext("Complaints"), reverse("desk:complaints")), *more]
