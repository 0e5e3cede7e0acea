"""Offices as people reach them: phone, address, hours."""

from django.urls import reverse

from bianmin.law.zone import day_of
from bianmin.look.cards import BodyContact
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard

from .scene import Followed

HOTLINE = "12345"


def answering(scene: Followed) -> tuple[str, str]:
    """Whose letterhead a sheet about a matter bears, and whom to call."""
    had_it = scene.stay.body if scene.stay else scene.matter.received_by
    body = scene.directory.living(had_it, day_of(scene.at))
    return body.name, body.phone or HOTLINE


def contact_of(body: BodyCard, *, person: str = "") -> BodyContact:
    """A body with the address and hours of its site; one statement."""
    sites = network.sites_of([body.id]).get(body.id, ())
    address, hours = (sites[0].address, sites[0].hours) if sites else ("", "")
    url = reverse("portal:site", args=[sites[0].pk]) if sites else ""
    return BodyContact(body.short_name, body.phone, address, hours, person, url)
