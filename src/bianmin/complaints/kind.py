"""What complaints say of themselves to what is the same for every kind of matter."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bianmin.casework.hers import Hers
from bianmin.casework.kinds import Contact, Kind, Watch
from bianmin.casework.narrowing import Narrowing

from .findings import FINDINGS
from .hers import complaints_of
from .messages import recipients
from .models import Category, Channel, Complaint
from .notices import words
from .procedures import COMPLAINT
from .services.acting import act


def contacts(matters: Collection[int]) -> Mapping[int, Contact]:
    """Where who complains is told; in one statement. Nobody took her in: only the handler may
    ring her up."""
    rows = Complaint.objects.filter(pk__in=matters).only("phone", "code")
    return {row.pk: Contact(recipients(row), row.code, None) for row in rows}


def coded(code: str) -> QuerySet[Any]:
    """The complaint that is followed by this code."""
    return Complaint.objects.filter(code=code).values("pk")


def endings(matters: Collection[int]) -> Mapping[int, str]:
    """How complaints were concluded; in one statement."""
    rows = Complaint.objects.filter(pk__in=matters).exclude(finding="").values_list("pk", "finding")
    return {pk: gettext(FINDINGS[finding]) for pk, finding in rows}


KIND = Kind(
    procedure=COMPLAINT.name,
    contacts=contacts,
    say=words.say,
    act=act,
    until_done=("accept", "finish"),
    due=("accept", "finish"),
    coded=coded,
    is_named=False,
    unexpected=frozenset({"register_complaint", "complain_online", "complain_again", "reassign"}),
    endings=endings,
    narrowings=(
        Narrowing("complaint_channel", _("How it came"), "complaint__channel", Channel.choices),
        Narrowing(
            "complaint_category",
            _("Category of the complaint"),
            "complaint__category",
            Category.choices,
        ),
    ),
    watches=(
        Watch(
            "rectifications",
            _("Found wrong, not put right yet"),
            Q(matter__terms__procedure=COMPLAINT.name, kind="rectify"),
        ),
    ),
    hers=Hers("complaints", complaints_of),
)
