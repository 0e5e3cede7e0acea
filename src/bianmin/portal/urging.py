"""What the tracking page tells of urging, and whether she may urge now."""

from collections.abc import Collection
from dataclasses import dataclass

from django import forms
from django.utils.translation import gettext, gettext_lazy

from bianmin.applications.selectors import Urged, urges_of
from bianmin.look import words as look
from bianmin.look.forms import PlainForm

from .scene import Scene


class UrgeForm(PlainForm):
    """A few words of hers, if she likes."""

    words = forms.CharField(
        label=gettext_lazy("What you would like to say"),
        required=False,
        max_length=200,
    )


@dataclass(frozen=True)
class Urging:
    """``told``: each of her urgings with its answer; ``form`` where she may urge now."""

    told: tuple[str, ...]
    form: UrgeForm | None


def urging(scene: Scene, steps: Collection[str]) -> Urging:
    """What was asked and answered; ``steps`` are those she may take now."""
    hers = [one for one in urges_of(scene.matter.pk, scene.at) if one.by_body is None]
    return Urging(tuple(map(_told, hers)), UrgeForm() if "urge" in steps else None)


def _told(one: Urged) -> str:
    values = {
        "at": look.moment(one.at),
        "day": look.day(one.answer_by),
        "words": one.answer,
    }
    if one.answer:
        return gettext("You urged it on %(at)s. The answer: %(words)s") % values
    if one.answered_at:
        return gettext("You urged it on %(at)s. It was closed before it was answered.") % values
    if one.light.startswith("over"):
        return (
            gettext(
                "You urged it on %(at)s. It has not been answered in time; you may urge it again."
            )
            % values
        )
    return gettext("You urged it on %(at)s. The answer is due by %(day)s.") % values
