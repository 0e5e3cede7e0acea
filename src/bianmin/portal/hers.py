"""What she may do to her own matter now, without an official between."""

from bianmin.applications.services import allowed_steps
from bianmin.matters.services import party

from .scene import Scene


def steps_of(scene: Scene) -> frozenset[str]:
    """The steps she may take now, by name; one statement."""
    by = party(scene.application.party_id)
    offered = allowed_steps(matter=scene.matter.pk, by=by, at=scene.at)
    return frozenset(step.name for step, refusal in offered if refusal is None)
