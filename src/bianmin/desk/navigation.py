"""The desk's pages as its frame offers them: what is used all day, and what more rarely."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from bianmin.applications.charge import leads
from bianmin.information.annual import rights as annual
from bianmin.information.disclosed import rights
from bianmin.information.statistics import rights as statistics
from bianmin.network import keeping
from bianmin.network.kinds import Role
from bianmin.notices import keeping as seals

from .complaints import rights as complaints

if TYPE_CHECKING:
    from .officers import Officer


def _anybody(officer: "Officer") -> bool:
    return True


def _has_sites(officer: "Officer") -> bool:
    """Who writes rules of sites, keeps sites, or is the head of a point."""
    is_head = officer.post.role == Role.HEAD
    return rights.may_see_rules(officer) or officer.keeps_network or is_head


@dataclass(frozen=True)
class Entry:
    """A page of the desk: its route, what it is called, and to whom it is offered."""

    route: str
    label: Any
    offered: "Callable[[Officer], bool]" = _anybody

    @property
    def url(self) -> str:
        return reverse(f"desk:{self.route}")


DAILY = (
    Entry("inbox", _("Inbox")),
    Entry("intake", _("Take in"), lambda officer: officer.may_receive),
    Entry("handover", _("Hand-over")),
    Entry("ledger", _("Ledger")),
    Entry("search", _("Search")),
    Entry("messages", _("Messages")),
)
APART = (
    Entry("accounts", _("Staff accounts"), lambda officer: officer.keeps_accounts),
    Entry("programs", _("Programs"), lambda officer: officer.keeps_programs),
    Entry("events", _("Security events"), lambda officer: officer.audits),
    Entry("accesses", _("Looks at personal data"), lambda officer: officer.audits),
    Entry("values", _("The county's values"), keeping.sees_values),
    Entry("messages", _("Messages")),
)
"""All that is offered to who has nothing to do with matters."""

RARER = (
    Entry("papers", _("Papers issued")),
    Entry("follow", _("Follow-up desk")),
    Entry("licences", _("Licences")),
    Entry("projects", _("Investment projects"), lambda officer: officer.sees_to_projects),
    Entry("enquiries", _("Enquiries")),
    Entry("requests", _("Requests for information")),
    Entry("complaints", _("Complaints"), complaints.registers),
    Entry("afterwards", _("Visits and opinions")),
    Entry("data_requests", _("Requests about one’s own data"), leads),
    Entry("results", _("Results made public"), leads),
    Entry("destruction", _("Files past their time"), lambda officer: officer.lets_go),
    Entry("annual", _("Annual reports"), annual.writes_reports),
    Entry("figures", _("Figures of disclosure"), statistics.sees),
    Entry("on_duty", _("On duty")),
    Entry("haste", _("Urgent"), lambda officer: officer.supervises),
    Entry("calendar", _("Calendar"), lambda officer: officer.keeps_calendar),
    Entry("catalogue", _("Items")),
    Entry("disclosed_inside", _("For our own staff"), rights.has_inside),
    Entry("disclosed", _("Disclosure"), rights.may_see),
    Entry("disclosed_filings", _("Guides and directories filed"), rights.keeps_files),
    Entry("rules", _("Rules"), _has_sites),
    Entry("seals", _("Seals"), seals.keeps_seals),
    Entry("announcements", _("Told to residents"), lambda officer: officer.announces),
    Entry("network", _("Network"), lambda officer: officer.keeps_network),
    Entry("values", _("The county's values"), keeping.sees_values),
)


@dataclass(frozen=True)
class Navigation:
    """What the frame offers an officer; ``here``: the rarer one it is on, or below."""

    daily: list[Entry]
    rarer: list[Entry]
    here: Entry | None


def navigation(officer: "Officer", path: str) -> Navigation:
    """For an officer who looks at the page of this path."""
    if officer.is_apart:
        return Navigation([one for one in APART if one.offered(officer)], [], None)
    daily, rarer = ([one for one in some if one.offered(officer)] for some in (DAILY, RARER))
    return Navigation(daily, rarer, next((one for one in rarer if path.startswith(one.url)), None))
