"""The terms of a joint task: it lies with the department that is asked, for so many days."""

from functools import lru_cache

from bianmin.law.limits import Limit, Unit
from bianmin.matters.routes import RouteLeg
from bianmin.matters.terms import TermsContent
from bianmin.network.directory import OWN

from ..policies import JOINT
from ..procedures import JOINT_TASK

SUBJECT = "joint-task"


@lru_cache(maxsize=1024)
def terms_of(body: int, tier: int, *, days: int, title: str) -> TermsContent:
    """The terms of what ``body`` (id) of ``tier`` is asked within ``days`` working days.

    ``title`` is the item's: what the lead window decides.
    """
    legs = enumerate(JOINT_TASK.legs, start=1)
    return TermsContent(
        procedure=JOINT_TASK.name,
        edition=JOINT_TASK.edition,
        subject=SUBJECT,
        subject_edition=JOINT_TASK.edition,
        subjects=(f"{OWN}{body}",),
        title=title,
        route=tuple(RouteLeg(at, leg.name, tier, "") for at, leg in legs),
        limits={
            "joint": Limit.promised(days, Unit.WORKING_DAYS, source=JOINT).as_facts(),
        },
    )
