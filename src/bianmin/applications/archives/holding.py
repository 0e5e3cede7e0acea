"""Applications as something that is kept and let go: what must not go yet, what is emptied."""

from collections.abc import Collection
from datetime import date

from django.db.models import Q

from bianmin.casework.archive import holdings, stored
from bianmin.casework.archive.matters import Emptied, Files
from bianmin.matters.models import Destroyed, Matter
from bianmin.people.models import Party

from ..licences.standing import standing
from ..models import (
    Application,
    ChargeReport,
    DataRequest,
    DispatchAttempt,
    Enquiry,
    FormVersion,
    GivenBack,
    HelpRequest,
    JointTask,
    LeaderAsked,
    Licence,
    LicenceDeed,
    LicenceRequest,
    Material,
    Opinion,
    Page,
    Remark,
    Reply,
    ReturnVisit,
    TakenDownResult,
    Verification,
)
from ..procedures import APPLICATION
from .retention import of_matters

EMPTIED: Emptied = (
    (Application, "matter", {"contact": None, "email": None, "answers": {}}),
    (ChargeReport, "matter", {"words": "", "contact": "", "answer": ""}),
    (DataRequest, "matter", {"words": "", "answer": ""}),
    (DispatchAttempt, "dispatch__matter", {"answer": ""}),
    (FormVersion, "matter", {"answers": {}}),
    (GivenBack, "matter", {"proxy_name": "", "proxy_id": ""}),
    (JointTask, "matter", {"task": ""}),
    (LicenceDeed, "licence__matter", {"reason": ""}),
    (LicenceRequest, "matter", {"wish": ""}),
    (Material, "application", {"reason": ""}),
    (Opinion, "matter", {"words": "", "contact": "", "answer": ""}),
    (Remark, "matter", {"words": ""}),
    (ReturnVisit, "matter", {"answers": ""}),
    (TakenDownResult, "matter", {"reason": ""}),
    (Verification, "material__application", {"asked": {}, "said": ""}),
    (Enquiry, "matter", {"words": ""}),
    (HelpRequest, "enquiry__matter", {"name": "", "phone": "", "wish": ""}),
    (LeaderAsked, "enquiry__matter", {"question": "", "answer": ""}),
    (Reply, "enquiry__matter", {"words": "", "opinion": ""}),
)
"""Every sealed value that belongs to a matter, and what stands there afterwards."""


def _is_needed(matter: Matter, day: date) -> bool:
    """While somebody still asks about it, and while its licence holds."""
    if DataRequest.objects.filter(matter=matter, answered_at__isnull=True).exists():
        return True
    licence = Licence.objects.filter(matter=matter).first()
    if licence is None:
        return False
    return standing(last_act=licence.last_act, until_day=licence.until_day, day=day).holds


def _keeps(party: Party) -> bool:
    """Whether a licence of hers is kept: it may have come to her from another."""
    gone = Destroyed.objects.values("matter")
    return Licence.objects.filter(holder=party).exclude(matter__in=gone).exists()


def _holders(family: Collection[int]) -> Q:
    return Q(licences__matter__in=family)


def declare() -> None:
    """Make applications known to the archive."""
    stored.declare(Page, "file", "material__application")
    files = Files(
        procedure=APPLICATION.name, kept=of_matters, is_needed=_is_needed, emptied=EMPTIED,
        keeps=_keeps, named=_holders,
    )  # fmt: skip
    holdings.declare(files.holding())
