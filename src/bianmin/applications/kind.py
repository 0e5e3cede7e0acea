"""What applications say of themselves to what is the same for every kind of matter."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bianmin.casework.hers import Hers
from bianmin.casework.kinds import Addressee, Contact, Kind
from bianmin.casework.narrowing import Narrowing
from bianmin.network.selectors import directory

from .joint import acting as joint
from .models import Application, JointTask, Mode, Remark
from .notices import words
from .own_data import matters_of
from .procedures import APPLICATION, JOINT_TASK
from .procedures.clocks import DECIDING, UNTIL_DECIDED
from .proofs import of_result
from .recipients import recipients
from .services import acting

UNREAD = ("answers", "party__name", "party__id_number", "party__address")
"""Columns, large or sealed, that nobody here asks for."""


def contacts(matters: Collection[int]) -> Mapping[int, Contact]:
    """Where the applicants are told; in one statement."""
    rows = Application.objects.filter(pk__in=matters).defer(*UNREAD).select_related("party")
    return {row.pk: Contact(recipients(row), row.code, row.received_by_id) for row in rows}


def coded(code: str) -> QuerySet[Any]:
    """The application that is followed by this code."""
    return Application.objects.filter(code=code).values("pk")


def of_tasks(matters: Collection[int]) -> Mapping[int, Contact]:
    """A joint task is asked of an office: nobody follows it by a code."""
    rows = JointTask.objects.filter(pk__in=matters).values_list("pk", flat=True)
    return {pk: Contact((), "", None) for pk in rows}


def asked(matters: Collection[int]) -> Mapping[int, Addressee]:
    """Which department is asked to look at what, and what it answered."""
    rows = list(JointTask.objects.filter(pk__in=matters))
    said = dict(
        Remark.objects.filter(matter__in=matters).order_by("pk").values_list("matter", "words")
    )
    names, as_what = directory().bodies, str(JOINT_TASK.label)
    return {
        row.pk: Addressee(
            names[row.body].short_name, gettext(as_what), row.task, said.get(row.pk, "")
        )
        for row in rows
    }


KINDS = (
    Kind(
        procedure=APPLICATION.name,
        contacts=contacts,
        say=words.say,
        act=acting.act,
        until_done=UNTIL_DECIDED,
        coded=coded,
        due=(*DECIDING, "duty"),
        unexpected=frozenset(
            {"return_leg", "reassign", "supply", "withdraw_later", "withdraw_online", "annul"}
        ),
        narrowings=(Narrowing("mode", _("Help"), "application__mode", Mode.choices),),
        asks=("ask_joint",),
        served=of_result,
        hers=Hers("matters", matters_of),
    ),
    Kind(
        procedure=JOINT_TASK.name,
        contacts=of_tasks,
        say=words.say,
        act=joint.act,
        until_done=("joint",),
        due=("joint",),
        asked=asked,
    ),
)
