"""Offices as people reach them: phone, address, hours."""

from bianmin.look.cards import BodyContact
from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard


def contact_of(body: BodyCard, *, person: str = "") -> BodyContact:
    """A body with the address and hours of its site; one statement."""
    sites = network.sites_of([body.id]).get(body.id, ())
    address, hours = (sites[0].address, sites[0].hours) if sites else ("", "")
    return BodyContact(body.short_name, body.phone, address, hours, person)
