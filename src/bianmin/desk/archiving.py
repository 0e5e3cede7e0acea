"""Whether an officer packs closed matters for the archive."""

from bianmin.applications.archives import packing, rights

from .applications.scene import ApplicationScene
from .officers import Officer


def may_archive(officer: Officer) -> bool:
    """Whether closed matters are packed at this post, as far as it sees them."""
    return rights.may_archive(officer.post)


def is_offered(scene: ApplicationScene) -> bool:
    """Whether this matter can be packed at this post now."""
    return may_archive(scene.officer) and packing.refusal_of(scene) is None
