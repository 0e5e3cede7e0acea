"""At which posts closed matters are packed for the archive."""

from bianmin.network.cards import PostCard

ROLES = frozenset({"administrator", "coordinator", "supervisor"})


def may_archive(post: PostCard) -> bool:
    """Whether closed matters are packed at this post, as far as it sees them."""
    return post.role in ROLES
