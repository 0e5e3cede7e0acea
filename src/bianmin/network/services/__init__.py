"""Changes to the network: bodies, sites, posts and people on them, competence, mergers.

Each is atomic; ``by`` is an account's id, or None where the installation itself acts.
"""

from .absence import end_leave, take_leave
from .agents import register_agent
from .announcements import Told, announce, withdraw_announcement
from .appointments import appoint, appoint_all, end_holder
from .bodies import change_body, found_body
from .competence import end_competence, grant_competence
from .duty import authorise, end_authorisation, end_shift, go_out, roster
from .leading import Member, end_group, end_member, found_group, join_group
from .merging import merge
from .plans import plan_site
from .pledges import sign_pledge
from .posts import abolish_post, add_post, change_post
from .sites import (
    Premises,
    add_site,
    add_window,
    change_site,
    check_site,
    close_site,
    close_window,
    fund_site,
    mark_site,
)
from .stationed import Unit, end_unit, station_unit
from .zones import Zone, found_zone

__all__ = [
    "Member",
    "Premises",
    "Told",
    "Unit",
    "Zone",
    "abolish_post",
    "add_post",
    "add_site",
    "add_window",
    "announce",
    "appoint",
    "appoint_all",
    "authorise",
    "change_body",
    "change_post",
    "change_site",
    "check_site",
    "close_site",
    "close_window",
    "end_authorisation",
    "end_competence",
    "end_group",
    "end_holder",
    "end_leave",
    "end_member",
    "end_shift",
    "end_unit",
    "found_body",
    "found_group",
    "found_zone",
    "fund_site",
    "go_out",
    "grant_competence",
    "join_group",
    "mark_site",
    "merge",
    "plan_site",
    "register_agent",
    "roster",
    "sign_pledge",
    "station_unit",
    "take_leave",
    "withdraw_announcement",
]
