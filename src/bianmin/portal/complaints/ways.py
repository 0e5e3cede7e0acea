"""How one can complain, and by when what happens: telephone, box, online, in person."""

from datetime import date
from typing import Any

from bianmin.complaints.owner import supervising
from bianmin.complaints.policies import ACCEPT, AGAIN, FINISH, LONGER, PUBLISH
from bianmin.look.cards import BodyContact
from bianmin.network import selectors as network
from bianmin.network.policies import SUPERVISION_PHONE
from bianmin.policy import selectors as policy

from ..contacts import contact_of


def told(day: date) -> dict[str, Any]:
    """The county's telephone, offices of supervision, and days."""
    named = {"accept": ACCEPT, "finish": FINISH, "longer": LONGER, "again": AGAIN}
    return {
        "supervision_phone": policy.value(SUPERVISION_PHONE, day),
        "offices": _offices(day),
        "days": {name: policy.value(key, day) for name, key in named.items()},
        "publishes": policy.value(PUBLISH, day),
    }


def _offices(day: date) -> list[BodyContact]:
    """The county's centre, and where supervision is, each once."""
    around = network.directory()
    centre = [one] if (one := around.centre(day)) else []
    found = {body.id: body for body in (*centre, *supervising(around, day))}
    return [contact_of(body) for body in found.values()]
