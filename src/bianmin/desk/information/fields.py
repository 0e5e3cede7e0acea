"""The fields of the forms of steps of a request: one for each fact that a person gives."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.casework.proofs import PROOF
from bianmin.law.procedure import Fact, Step
from bianmin.look.forms import day_field

from ..scene import Scene
from ..words import label
from . import words
from .reasons import REASONS, REPLY
from .scene import DRAFT, OpinionScene, RequestScene

Given = RequestScene | OpinionScene
Made = Callable[[Any, Step, Fact], forms.Field]
LONGEST = 5000


def text(name: Any, hint: Any = "", *, rows: int = 5, initial: str = "") -> forms.CharField:
    """Several lines."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=name, help_text=hint, max_length=LONGEST, widget=area, initial=initial
    )


def _reason(scene: Given, step: Step, fact: Fact) -> forms.Field:
    """Of a reply its whole text, which begins as it was drafted."""
    replies = any(one.name == "ground" for one in step.facts)
    if replies and isinstance(scene, RequestScene):
        return text(*REPLY, rows=8, initial=scene.words_of(DRAFT, "draft"))
    return text(*REASONS.get(step.name, (_("Reason"), "")))


def _ground(scene: Given, step: Step, fact: Fact) -> forms.Field:
    last = scene.last(DRAFT)
    drafted = str(last.facts["ground"]) if last else ""
    return forms.ChoiceField(
        label=_("How it ends"),
        choices=[
            ("", _("Choose how it ends")),
            *((code, words.ground(code)) for code in fact.choices),
        ],
        initial=drafted if drafted in fact.choices else "",
    )


def _released(scene: Given, step: Step, fact: Fact) -> forms.Field:
    return forms.IntegerField(label=_("How many files or copies go with it"), min_value=0)


def _count(scene: Given, step: Step, fact: Fact) -> forms.Field:
    return forms.IntegerField(label=_("How many requests or pages"), min_value=1)


def days_field(scene: Scene, step: Step, fact: Fact) -> forms.Field:
    rows = (clock.limit for clock in scene.clocks if clock.name in step.extends)
    longest = max((row.extension.value for row in rows if row.extension), default=0)
    return forms.IntegerField(
        label=_("By how many days"), initial=longest, min_value=1, max_value=longest
    )


def _within(scene: Given, step: Step, fact: Fact) -> forms.Field:
    return forms.IntegerField(
        label=_("Within how many working days from today she has the reply"), min_value=1
    )


def post_field(scene: Scene, step: Step, fact: Fact) -> forms.Field:
    stay = scene.stay
    posts = scene.directory.posts_by_body.get(stay.body, ()) if stay else ()
    others = [(post.id, post.name) for post in posts if stay and post.id != stay.post]
    return forms.ChoiceField(label=_("To which post"), choices=[("", _("Choose a post")), *others])


def entry_field(scene: Scene, step: Step, fact: Fact) -> forms.Field:
    rows = [
        (entry.version, f"{entry.version} {label(scene.procedure.step(entry.step).label)}")
        for entry in scene.entries
    ]
    return forms.ChoiceField(
        label=_("Which entry is wrong"), choices=[("", _("Choose an entry")), *rows]
    )


def one_of(name: Any, choices: Sequence[tuple[Any, Any]]) -> Made:
    def made(scene: Scene, step: Step, fact: Fact) -> forms.Field:
        return forms.ChoiceField(label=name, choices=choices, widget=forms.RadioSelect)

    return made


def written(name: Any, hint: Any = "") -> Made:
    def made(scene: Scene, step: Step, fact: Fact) -> forms.Field:
        return text(name, hint)

    return made


def _served_on(scene: Given, step: Step, fact: Fact) -> forms.Field:
    return day_field(_("Day of service"))


def _proof(scene: Given, step: Step, fact: Fact) -> forms.Field:
    return forms.FileField(
        label=_("A photograph or scan of it"),
        help_text=_("The signed receipt, or the reply where it was left."),
        widget=forms.FileInput({"accept": "image/*,application/pdf"}),
    )


def _voucher(scene: Given, step: Step, fact: Fact) -> forms.Field:
    return forms.CharField(label=_("Number of the receipt"), max_length=100)


FIELDS: dict[str, Made] = {
    "reason": _reason,
    "how": one_of(_("How it was confirmed with her"), words.CONFIRMED),
    "wanted": written(_("What is asked for, as clarified")),
    "found": one_of(_("Was it found?"), words.FOUND),
    "searched": written(
        _("Where was looked, and for which words"),
        _("For example: archive room, files of 2024 and 2025; “flood gate”, “inspection”."),
    ),
    "basis": one_of(_("How the fee is counted"), words.BASIS),
    "count": _count,
    "voucher": _voucher,
    "days": days_field,
    "within": _within,
    "ground": _ground,
    "draft": written(_("The draft of the reply")),
    "released": _released,
    "way": one_of(_("How it was served"), words.SERVED),
    "served_on": _served_on,
    PROOF: _proof,
    "post": post_field,
    "entry": entry_field,
}
