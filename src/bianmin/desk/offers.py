"""What may be chosen in the form of a step, as the matter stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from bianmin.applications import offers, paper_services
from bianmin.applications.models import Material
from bianmin.applications.specials import Special, specials_of
from bianmin.law.procedure import Step
from bianmin.look import words as look
from bianmin.look.explanation.words import hold
from bianmin.matters.models import Entry

from . import words
from .applications.scene import ApplicationScene
from .scene import Scene, names_of

Choices = Sequence[tuple[Any, Any]]


@dataclass(frozen=True)
class Offer:
    """What may be chosen in a step's form: the papers, colleagues, posts and entries there are.

    ``specials`` are the law's procedures that the item knows; ``lasting`` what has been begun and
    not ended; ``longest`` by how much the limit may be extended; ``urgencies`` are the county's
    reasons for the green channel, ``relations`` those for which somebody steps aside; ``left_out``
    are facts that are not asked of this item; ``papers`` those whose service is not recorded.
    """

    materials: Sequence[Material] = ()
    colleagues: Choices = ()
    posts: Choices = ()
    entries: Choices = ()
    specials: Sequence[Special] = ()
    lasting: Choices = ()
    longest: int = 0
    urgencies: Choices = ()
    relations: Choices = ()
    left_out: frozenset[str] = frozenset()
    papers: Choices = ()


def offer_of(scene: ApplicationScene, step: Step) -> Offer:
    asked = {fact.name for fact in step.facts}
    return Offer(
        materials=scene.materials,
        colleagues=_colleagues(scene) if asked & {"second", "presider"} else (),
        posts=posts_of(scene) if "post" in asked else (),
        entries=_entries(scene) if "entry" in asked else (),
        specials=specials_of(scene.application.edition.typed) if "hold" in asked else (),
        lasting=_lasting(scene) if "ends" in asked else (),
        longest=offers.longest(scene, step),
        urgencies=offers.urgencies(scene.officer.viewer.day) if "urgency" in asked else (),
        relations=offers.relations(scene.officer.viewer.day) if "relation" in asked else (),
        left_out=_left_out(scene),
        papers=_papers(scene) if "paper" in asked else (),
    )


def _papers(scene: ApplicationScene) -> list[tuple[int, str]]:
    """The papers on the way whose service is not recorded."""
    rows = paper_services.to_be_served(scene.matter.pk)
    return [(row.pk, f"{row.title} {row.number}") for row in rows]


def _left_out(scene: ApplicationScene) -> frozenset[str]:
    """Only a licence is granted until a day."""
    licence = scene.application.edition.typed.is_licence
    return frozenset() if licence else frozenset({"valid_until"})


def _colleagues(scene: ApplicationScene) -> list[tuple[int, str]]:
    """The people of the body, without the one who acts."""
    officer = scene.officer
    accounts = offers.colleagues(scene, body=officer.body.id, day=officer.viewer.day)
    names = names_of(accounts - {officer.account.pk})
    return sorted(names.items(), key=lambda pair: pair[1])


def posts_of(scene: Scene) -> list[tuple[int, str]]:
    """The other posts of the body with which it lies."""
    return [(post.id, post.name) for post in offers.other_posts(scene)]


def _entries(scene: ApplicationScene) -> list[tuple[int, str]]:
    return [
        (entry.version, f"{look.moment(entry.effective_at)} {_label(scene, entry.step)}")
        for entry in scene.entries
    ]


def _lasting(scene: ApplicationScene) -> list[tuple[int, str]]:
    """What was begun and not ended, by the version of its entry."""
    return [(entry.version, _told(entry)) for entry in offers.lasting(scene)]


def _told(entry: Entry) -> str:
    kind, day = hold(entry.facts.get("hold", "practice")), look.day(entry.recorded_at)
    return gettext("%(procedure)s, since %(day)s") % {"procedure": kind, "day": day}


def _label(scene: ApplicationScene, step: str) -> str:
    return words.label(scene.procedure.step(step).label)
