"""The tables of the network: places, bodies, posts and who is competent for what."""

from .bodies import Body, Site, Window
from .competence import Competence
from .divisions import Division
from .posts import Agent, Holder, Leave, Post
from .revision import Revision

__all__ = [
    "Agent",
    "Body",
    "Competence",
    "Division",
    "Holder",
    "Leave",
    "Post",
    "Revision",
    "Site",
    "Window",
]
