"""The tables of the network: places, bodies, sites, posts, people on them, competence."""

from .announcements import Announcement
from .bodies import Body
from .competence import Competence
from .divisions import Division
from .duty import Authorisation, Shift, Weekday, Whereabouts
from .leading import LeadingGroup, LeadingMember
from .plans import SitePlan
from .pledges import Pledge
from .posts import Agent, Holder, Leave, Post
from .revision import Revision
from .sites import Funding, Site, SiteCheck, SiteMark, Window
from .stationed import StationedUnit
from .succession import Succession

__all__ = [
    "Agent",
    "Announcement",
    "Authorisation",
    "Body",
    "Competence",
    "Division",
    "Funding",
    "Holder",
    "LeadingGroup",
    "LeadingMember",
    "Leave",
    "Pledge",
    "Post",
    "Revision",
    "Shift",
    "Site",
    "SiteCheck",
    "SiteMark",
    "SitePlan",
    "StationedUnit",
    "Succession",
    "Weekday",
    "Whereabouts",
    "Window",
]
