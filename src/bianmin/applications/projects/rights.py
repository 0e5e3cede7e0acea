"""Who sees to investment projects: the posts of the county's agency centre that help people."""

from bianmin.matters.viewers import Viewer
from bianmin.network.cards import PostCard
from bianmin.network.directory import Directory
from bianmin.network.kinds import BodyKind

from ..procedures.words import COUNTER


def sees_to(directory: Directory, post: PostCard) -> bool:
    """Whether projects are begun and followed at this post."""
    centre = directory.body(post.body).kind == BodyKind.COUNTY_CENTRE
    return centre and post.role in COUNTER


def centres(viewer: Viewer) -> frozenset[int]:
    """The centres (ids) whose projects somebody sees to, and those whose work these took over."""
    own = {post.body for post in viewer.desk if sees_to(viewer.directory, post)}
    return frozenset(own.union(*map(viewer.directory.forerunners, own)))
