"""At which posts closed matters are packed for the archive."""

from bianmin.applications.archives import packing

from .applications.scene import ApplicationScene
from .officers import Officer

ROLES = frozenset({"administrator", "coordinator", "supervisor"})


def may_archive(officer: Officer) -> bool:
    """Whether closed matters are packed at this post, as far as it sees them."""
    return officer.post.role in ROLES


def is_offered(scene: ApplicationScene) -> bool:
    """Whether this matter can be packed at this post now."""
    return may_archive(scene.officer) and packing.refusal_of(scene) is None
