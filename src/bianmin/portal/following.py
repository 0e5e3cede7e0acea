"""What a tracking page says: what she must do, what was decided, where it lies."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from bianmin.applications.models.material import Presence
from bianmin.applications.remedies import open_remedies
from bianmin.applications.waiting import awaited
from bianmin.look import words as look
from bianmin.look.cards import BodyContact
from bianmin.matters.models import Stay

from . import due, relay, way, words
from .contacts import contact_of
from .scene import Scene

WAITS_FOR_HER = "applicant"


@dataclass(frozen=True)
class Asked:
    """What she must do now. ``papers`` by name, each with what is wrong; in officials' words.

    ``online``: she can send them from here.
    """

    sentence: str
    papers: tuple[tuple[str, str], ...] = ()
    reason: str = ""
    online: bool = False


def asked(scene: Scene) -> Asked | None:
    """What she must do, if anything: correct papers, bring what is missing, fetch the result."""
    stay = scene.stay
    if stay is None:
        return None
    if stay.waits_for == WAITS_FOR_HER and (called := scene.last("call_in")):
        keys = called.facts["originals"]
        sentence = gettext(
            "What you have sent is in order. Bring these originals once; you take them home again."
        )
        return Asked(sentence, tuple((r.name, "") for r in scene.materials if r.key in keys))
    if stay.waits_for == WAITS_FOR_HER and scene.correction:
        keys = scene.correction.facts["materials"]
        told = scene.correction_words
        papers = tuple((r.name, told.get(r.key, "")) for r in scene.materials if r.key in keys)
        online = stay.kind == "prereview"
        sentence = gettext("Please bring these papers, or give them to your agent.")
        if online:
            sentence = gettext("Please send these papers from here, or bring them.")
        return Asked(sentence, papers, told.get("reason", ""), online=online)
    if stay.waits_for == "carrier":
        return Asked(gettext("Please sign for it; the day you sign is the day of service."))
    if stay.kind == due.HANDED_OVER:
        where = {"body": scene.body(stay).short_name}
        return Asked(gettext("Please fetch the result at %(body)s with your ID card.") % where)
    return _to_follow(scene)


def _to_follow(scene: Scene) -> Asked | None:
    """Papers that are still to come, and the day by which she promised them."""
    late = tuple((row.name, "") for row in scene.materials if row.presence == Presence.FOLLOWS)
    if not late:
        return None
    promised = scene.last("accept_pending")
    if promised is None:
        return Asked(gettext("These papers are still to come from you."), late)
    day = look.day(date.fromisoformat(promised.facts["by_day"]))
    return Asked(gettext("You promised to bring these papers by %(day)s.") % {"day": day}, late)


def decided(scene: Scene) -> str:
    """What was decided, and where and by when it is handed to her; empty before and after."""
    stay, outcome = scene.stay, scene.matter.outcome
    if stay is None or not outcome:
        return ""
    told = str(words.DECIDED[outcome])
    values = {"body": _hands_over(scene), "day": look.day(due.handed_over_by(scene))}
    if stay.kind == due.HANDED_OVER:
        return told
    if values["day"]:
        return told + gettext(" %(body)s hands it over to you by %(day)s at the latest.") % values
    return told + gettext(" %(body)s will hand it over to you.") % values


def _hands_over(scene: Scene) -> str:
    """The body of the last leg."""
    return way.body_of(scene, scene.terms.route[-1])


def where(scene: Scene) -> str:
    """One sentence: where it lies, since when, and by which day that ends."""
    stay = scene.stay
    if stay is None:
        return _closed(scene)
    told = gettext("Since %(since)s it lies with %(body)s: %(doing)s.") % {
        "since": look.day(stay.sent_at),
        "body": way.told(scene, stay),
        "doing": _doing(scene, stay),
    }
    if stay.waits_for == WAITS_FOR_HER:
        return told + gettext(" No clock runs until your papers are there.")
    return told + "".join(due.sentences(scene))


def _doing(scene: Scene, stay: Stay) -> str:
    """Until it is carried it lies with those below, however the leg is called."""
    if stay.waits_for == WAITS_FOR_HER:
        return gettext("it waits for papers from you")
    if stay.waits_for == "outside_body" and (row := awaited(scene.matter.pk)):
        return gettext("it waits for an answer from %(whom)s") % {"whom": words.WHOM[row.whom]}
    if stay.waits_for == "carrier":
        return _sent(scene)
    if stay.waits_for == "notice":
        return gettext("it is being served on you by public notice")
    if stay.kind in relay.CARRIED:
        following = way.body_of(scene, scene.terms.at(stay.position + 1))
        values = {"who": scene.has(stay), "body": following}
        return str(words.CARRIED[stay.kind]) % values
    return gettext(scene.procedure.leg(stay.kind).public)


def _sent(scene: Scene) -> str:
    """How it was given away last."""
    ways = (scene.last("post_result"), scene.last("entrust_service"))
    sent = max((entry for entry in ways if entry), key=lambda entry: entry.version)
    if "parcel" in sent.facts:
        return gettext("sent to you by post, parcel %(parcel)s") % sent.facts
    return gettext("sent to you through another body")


def _closed(scene: Scene) -> str:
    matter = scene.matter
    told = gettext("Closed on %(day)s. %(outcome)s.") % {
        "day": look.full_day(matter.closed_at),
        "outcome": words.OUTCOMES.get(matter.outcome, matter.outcome),
    }
    return " ".join([told, *_served(scene)])


def _served(scene: Scene) -> Iterator[str]:
    """On which day it was served, how, and until when she may seek a remedy."""
    row = scene.service
    if row is None:
        return
    values = {"day": look.day(row.served_on), "way": row.get_way_display()}
    yield gettext("Served on %(day)s (%(way)s).") % values
    for last in open_remedies(scene):
        values = {"day": look.day(last.day), "remedy": str(words.REMEDIES[last.limit])}
        yield gettext("%(remedy)s: until %(day)s.") % values


def originals(scene: Scene) -> list[tuple[str, str]]:
    """Each paper of which originals were taken in, and where they are."""
    kept = gettext("with the matter")
    if scene.stay:
        kept = gettext("with the matter, at %(body)s") % {"body": way.told(scene, scene.stay)}
    return [
        (
            f"{row.name} × {row.originals}",
            gettext("given back on %(day)s") % {"day": look.day(row.returned_at)}
            if row.returned_at
            else kept,
        )
        for row in scene.materials
        if row.originals
    ]


def contact(scene: Scene) -> BodyContact | None:
    """Whom to ask: the body with which it lies."""
    stay = scene.stay
    return contact_of(scene.body(stay), person=scene.has(stay)) if stay else None
