"""Conditions on amending what was filled in: before the decision, and only what is changed."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal
from bianmin.matters.situation import Situation

STEP = "amend_answers"


def something_changed(situation: Situation, facts: Mapping[str, Any]) -> Refusal | None:
    """``changed`` is how many fields are no longer what they were."""
    return None if facts.get("changed") else _nothing_changed()


def _nothing_changed() -> Refusal:
    return Refusal(
        "answers-same",
        _("Nothing of what was filled in has been changed."),
        _("Change what is wrong, or go back to the matter."),
    )
