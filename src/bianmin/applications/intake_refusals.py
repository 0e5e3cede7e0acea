"""Why an application is not taken in, or its papers not changed: one sentence each."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal
from bianmin.network.tiers import Tier


def no_mandate() -> Refusal:
    return Refusal(
        "no-mandate",
        _("An agent acts only with a mandate that the citizen has confirmed."),
        _("Read the mandate aloud and let her confirm it, or give her the plain sheet."),
        field="mandate",
    )


def no_route(reason: str) -> Refusal:
    return Refusal(
        "no-route",
        _("This item cannot be received here yet: its route does not compile (%(reason)s)."),
        _("Tell the county's administrator, and take the citizen to the window meanwhile."),
        values={"reason": reason},
    )


PLACES = {
    Tier.VILLAGE: _("the village's service point"),
    Tier.TOWN: _("the town's service centre"),
    Tier.COUNTY: _("the county's service hall"),
}


def in_person_only(tier: Tier) -> Refusal:
    """``tier``: the lowest at which she can do it herself."""
    return Refusal(
        "in-person-only",
        _("This must be done in person; an agent cannot do it for her."),
        _("Give her the plain sheet and tell her where to go: %(where)s."),
        values={"where": PLACES[tier]},
    )


SETTLED_IN_VILLAGE = "settled-in-village"


def settled_in_village(point: str = "", agent: str = "", phone: str = "") -> Refusal:
    """``point``, and whom to ask there: of her own village, where it is known."""
    return Refusal(
        SETTLED_IN_VILLAGE,
        _("The village settles this itself, on the spot; nothing is taken in for it here."),
        _("Lead her to %(point)s: %(agent)s, telephone %(phone)s.")
        if point
        else _("Lead her to the service point of her village."),
        values={"point": point, "agent": agent, "phone": phone},
    )


def paper_unaccounted(key: str, name: str) -> Refusal:
    return Refusal(
        "paper-unaccounted",
        _("“%(name)s” is required, and nothing is said about it."),
        _("Say that it is here, that it will follow, or why it is not needed."),
        field=key,
        values={"name": name},
    )


def say_why_not(key: str, name: str) -> Refusal:
    return Refusal(
        "say-why-not",
        _("“%(name)s” is required; it can only be left out with a reason."),
        _("Write the reason, for example that the household has it on file already."),
        field=key,
        values={"name": name},
    )


def answer_wrong(field: str, label: str) -> Refusal:
    return Refusal(
        "answer-wrong",
        _("“%(label)s” is not filled in the way it should be."),
        _("Look at the example beside it and fill it in again."),
        field=field,
        values={"label": label},
    )


def originals_wrong(key: str, name: str, received: int) -> Refusal:
    return Refusal(
        "originals-wrong",
        _("The number of originals of “%(name)s” cannot be less than the receipt says: %(count)s."),
        _("Enter what was taken in; what has been given back is recorded when it is given."),
        field=key,
        values={"name": name, "count": received},
    )


def nobody_asked() -> Refusal:
    return Refusal(
        "nobody-asked",
        _("The first person asked is nobody who works in this network."),
        _("Choose who was asked first."),
        field="first_asked",
    )


def nobody_drafted() -> Refusal:
    return Refusal(
        "nobody-drafted",
        _("Who is to have written it for her is nobody who works in this network."),
        _("Choose who wrote it, or that she wrote it herself."),
        field="drafted",
    )


def receipt_not_confirmed() -> Refusal:
    return Refusal(
        "receipt-not-confirmed",
        _("She has not confirmed the list of what she hands over."),
        _("Read the list to her and record that she confirms it; without it nothing goes up."),
        field="mandate",
    )


def no_such_paper() -> Refusal:
    return Refusal("no-such-paper", _("There is no such paper."), _("Reload the page."))


def papers_fixed() -> Refusal:
    return Refusal(
        "papers-fixed",
        _("These papers have been handed on; they can no longer be changed here."),
        _("If something is missing, the organ will ask for it, once."),
    )


def practise_with_nobody_real() -> Refusal:
    return Refusal(
        "practise-with-nobody-real",
        _("While you practise, nobody real may be entered."),
        now=_("Choose one of the practice people, or end the practice to take her in for real."),
        field="number",
    )


def not_helped_so() -> Refusal:
    return Refusal(
        "intake.not_helped_so",
        _("In this county nobody is helped in this way with this matter here."),
        _("Choose one of the ways that the form offers."),
        field="mode",
    )


def nothing_to_use_again(key: str) -> Refusal:
    return Refusal(
        "nothing-to-use-again",
        _("She has given no such paper within the last year (%(key)s)."),
        _("Ask her for it, and send its pages."),
        field=key,
        values={"key": key},
    )
