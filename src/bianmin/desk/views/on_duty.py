"""The page of who is there today: one's own body and those above it, or a chosen one."""

from django.http import HttpRequest, HttpResponse

from bianmin.network import selectors as network
from bianmin.network.cards import BodyCard
from bianmin.network.presence import desks_of

from ..officers import Officer, at_the_desk, page


@at_the_desk
def on_duty(request: HttpRequest, officer: Officer) -> HttpResponse:
    """One's own body and those above it; any other of the county by choosing it."""
    chosen = _chosen(request, officer)
    bodies = [chosen] if chosen else list(officer.directory.upwards(officer.body))
    desks = desks_of(officer.directory, bodies, officer.at)
    context = {
        "bodies": [(body, desks[body.id]) for body in bodies],
        "choices": _choices(officer),
        "out": network.whereabouts([officer.account.pk], officer.at).get(officer.account.pk),
        "chosen": chosen,
    }
    return page(request, officer, "on_duty", context)


def _chosen(request: HttpRequest, officer: Officer) -> BodyCard | None:
    number = request.GET.get("body", "")
    return officer.directory.bodies.get(int(number)) if number.isdecimal() else None


def _choices(officer: Officer) -> list[tuple[int, str]]:
    """The bodies of one's own town, and those of the county."""
    town = officer.body.division[:9]
    day = officer.viewer.day
    bodies = officer.directory.bodies.values()
    near = [b for b in bodies if day in b.days and (b.tier >= 2 or b.division.startswith(town))]
    return [(body.id, body.name) for body in sorted(near, key=lambda b: (-b.tier, b.division))]
