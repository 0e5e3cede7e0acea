"""Destroying what files contain, once a list is approved: every personal value, no row."""

from collections.abc import Collection, Sequence
from datetime import datetime

from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q

from bianmin.casework.abouts import about
from bianmin.files import services as files
from bianmin.files.models import StoredFile
from bianmin.matters import services as matters
from bianmin.matters.models import Destroyed, Matter
from bianmin.notices import services as notices
from bianmin.people.models import Party
from bianmin.people.services import erase

from ..erasing import is_kept_by_law
from ..models import (
    Application,
    ChargeReport,
    DataRequest,
    DestructionList,
    DispatchAttempt,
    Enquiry,
    FormVersion,
    GivenBack,
    HelpRequest,
    LeaderAsked,
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

EMPTIED: Sequence[tuple[type[models.Model], str, dict[str, object]]] = (
    (Application, "matter", {"contact": None, "email": None, "answers": {}}),
    (ChargeReport, "matter", {"words": "", "contact": "", "answer": ""}),
    (DataRequest, "matter", {"words": "", "answer": ""}),
    (DispatchAttempt, "dispatch__matter", {"answer": ""}),
    (FormVersion, "matter", {"answers": {}}),
    (GivenBack, "matter", {"proxy_name": "", "proxy_id": ""}),
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


def carry_out(at: datetime) -> int:
    """Destroy what the approved list lets go; how many files. What was done before a kill stays."""
    listed = DestructionList.objects.filter(approved_at__isnull=False, destroyed_at=None).first()
    if listed is None:
        return 0
    done = Destroyed.objects.values("matter")
    left = listed.lines.filter(kept="").exclude(matter__in=done)
    roots = list(left.values_list("matter", flat=True))
    for root in roots:
        destroy(root=root, listed=listed.number, at=at)
    DestructionList.objects.filter(pk=listed.pk).update(destroyed_at=at)
    return len(roots)


@transaction.atomic
def destroy(*, root: int, listed: str, at: datetime) -> None:
    """Destroy what a matter and its children contain, and who it was about, where nothing else
    that is kept is about them."""
    family = matters.note_destroyed(root=root, listed=listed, at=at)
    for model, path, empty in EMPTIED:
        model._default_manager.filter(**{f"{path}__in": family}).update(**empty)
    files.destroy(chosen=_files_of_these_alone(family), at=at)
    notices.destroy(abouts=[about(one) for one in family], at=at)
    for party in _people_of(family):
        if not is_kept_by_law(party):
            erase(party=party)


def _files_of_these_alone(family: Collection[int]) -> list[int]:
    """The pages' files that no matter refers to whose content is kept."""
    destroyed = Destroyed.objects.filter(matter=OuterRef("material__application"))
    elsewhere = Page.objects.filter(~Exists(destroyed), file=OuterRef("pk"))
    rows = StoredFile.objects.filter(~Exists(elsewhere), page__material__application__in=family)
    return list(rows.values_list("pk", flat=True).distinct())


def _people_of(family: Collection[int]) -> list[Party]:
    rows = Matter.objects.filter(pk__in=family).values_list("applicant", "beneficiary")
    named = {one for pair in rows for one in pair if one}
    holders = Q(licences__matter__in=family)
    return list(Party.objects.filter(Q(pk__in=named) | holders).distinct().order_by("pk"))
