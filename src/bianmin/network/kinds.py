"""The fixed kinds the network knows: of divisions, bodies, windows, posts, ranks and agents."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Level(models.IntegerChoices):
    """How deep a division lies in the national tree (as the statistical code counts)."""

    PROVINCE = 1, _("province")
    CITY = 2, _("prefecture")
    COUNTY = 3, _("county")
    TOWN = 4, _("town or subdistrict")
    VILLAGE = 5, _("village or community")


class BodyKind(models.TextChoices):
    """What a body is in the three-tier network."""

    GOVERNMENT = "government", _("county government")
    COUNTY_CENTRE = "county_centre", _("county service centre")
    DEPARTMENT = "department", _("county department")
    TOWN_CENTRE = "town_centre", _("town service centre")
    VILLAGE_POINT = "village_point", _("village service point")
    UTILITY = "utility", _("public utility or institution")


class WindowKind(models.TextChoices):
    """Whether a window takes one department's items or everybody's."""

    DEPARTMENT = "department", _("department window")
    INTEGRATED = "integrated", _("integrated window")


class Role(models.TextChoices):
    """What a post is there for; procedures name roles, never people."""

    AGENT = "agent", _("village agent")
    HEAD = "head", _("person responsible for the village point")
    WINDOW = "window", _("window clerk")
    REVIEWER = "reviewer", _("reviewer")
    APPROVER = "approver", _("approver")
    ORGAN_HEAD = "organ_head", _("head of the organ")
    COORDINATOR = "coordinator", _("county coordinator")
    SUPERVISOR = "supervisor", _("supervisor")
    ADMINISTRATOR = "administrator", _("administrator")
    EDITOR = "editor", _("editor of service items")
    SECURITY = "security", _("security officer")
    AUDITOR = "auditor", _("audit officer")


OFFICERS = frozenset({Role.ADMINISTRATOR, Role.SECURITY, Role.AUDITOR})
"""The three who keep a system apart (三员分立): nobody is two of them (GB/T 22239-2019 8.1.4.2)."""

APART = frozenset({Role.SECURITY, Role.AUDITOR})
"""Of these the ones who have nothing to do with matters, and see none."""


class Rank(models.TextChoices):
    """A holds the post; B stands in and rotates with A (A/B posts)."""

    A = "A", _("first holder")
    B = "B", _("second holder")


class HeadTitle(models.TextChoices):
    """Who may be responsible for a village point (ST-03)."""

    PARTY_SECRETARY = "party_secretary", _("secretary of the village Party branch")
    COMMITTEE_HEAD = "committee_head", _("head of the village committee")


class AgentSource(models.TextChoices):
    """Where an agent comes from."""

    VILLAGE_COMMITTEE = "village_committee", _("member of the village Party branch or committee")
    RECRUITED = "recruited", _("openly recruited")
    COMMUNITY_CADRE = "community_cadre", _("community cadre")
    CENTRE_CLERK = "centre_clerk", _("clerk of the town or county centre")


class PremisesMode(models.TextChoices):
    """Whose rooms a site is in (村级便民服务站的三种办法)."""

    WITH_COMMITTEE = "with_committee", _("in the village organisation's own premises")
    OWN = "own", _("in premises of its own")
    SHARED = "shared", _("together with other organisations")


class MarkKind(models.TextChoices):
    """What a site is singled out as, for a time."""

    DEMONSTRATION = "demonstration", _("demonstration site")
    PILOT = "pilot", _("pilot site")


class CheckState(models.TextChoices):
    """How a site stands in one point of its list."""

    MET = "met", _("met")
    PARTLY = "partly", _("partly met")
    MISSING = "missing", _("missing")


class AnnouncementKind(models.TextChoices):
    """What a village or a town tells everybody (三位一体: beside its services)."""

    AFFAIRS = "affairs", _("public affairs")
    ACTIVITY = "activity", _("residents' activity")


class Part(models.TextChoices):
    """What somebody is in a leading group."""

    LEADER = "leader", _("head of the group")
    DEPUTY = "deputy", _("in charge of the work")
    MEMBER = "member", _("member of the group")
    LIAISON = "liaison", _("liaison")
