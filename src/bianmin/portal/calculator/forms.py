"""What is asked of somebody who reckons a period; what is typed stays, and stays in the address."""

from collections.abc import Iterator
from datetime import date, time
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from bianmin.law.limits import Unit
from bianmin.look.forms import PlainForm

from . import periods

FORMATS = ["%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日"]
HOLDS = (1, 2, 3)


class DayField(forms.DateField):
    """A day, however it is typed."""

    def __init__(self, **more: Any) -> None:
        picker = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        wrong = {"invalid": _("Please enter a day such as 2026-09-18.")}
        super().__init__(input_formats=FORMATS, widget=picker, error_messages=wrong, **more)


class CalculatorForm(PlainForm):
    """A period of the law, or a length; its day zero; when it was held and by how much extended."""

    limit = forms.ChoiceField(
        label=_("Which period"),
        required=False,
        error_messages={"invalid_choice": _("Please choose a period from the list.")},
    )
    n = forms.IntegerField(
        label=_("Or a length of your own"),
        required=False,
        min_value=1,
        error_messages={
            "invalid": _("Please enter a whole number, such as 20."),
            "min_value": _("Please enter a whole number from 1 on."),
        },
    )
    unit = forms.ChoiceField(
        label=_("Counted in"),
        required=False,
        choices=periods.UNITS,
        error_messages={"invalid_choice": _("Please choose what it is counted in.")},
    )
    day = DayField(
        label=_("The day it begins"),
        help_text=_("The day of receipt, acceptance or another event; it is not counted itself."),
    )
    hour = forms.TimeField(
        label=_("Hour, for a period in hours"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": _("Please enter a time such as 09:30.")},
    )
    extend = forms.IntegerField(
        label=_("Extended by"),
        required=False,
        min_value=1,
        help_text=_("In the unit of the period; the law says by how much at most."),
        error_messages={
            "invalid": _("Please enter a whole number, such as 20."),
            "min_value": _("Please enter a whole number from 1 on."),
        },
    )
    held1 = DayField(label=_("Held from"), required=False)
    until1 = DayField(label=_("until"), required=False)
    held2 = DayField(label=_("Held again from"), required=False)
    until2 = DayField(label=_("until"), required=False)
    held3 = DayField(label=_("And from"), required=False)
    until3 = DayField(label=_("until"), required=False)

    def __init__(self, *args: Any, today: date, **more: Any) -> None:
        super().__init__(*args, **more)
        limit = self.fields["limit"]
        assert isinstance(limit, forms.ChoiceField)
        limit.choices = periods.choices(today)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not given.get("limit"):
            self._check_length(given)
        if self._in_hours(given) and given.get("hour") is None and "hour" not in self.errors:
            self.add_error("hour", gettext("A period in hours needs the hour at which it begins."))
        for since, until in self._pairs():
            self._check_hold(given, since, until)
        return given

    def _check_length(self, given: dict[str, Any]) -> None:
        value, unit = given.get("n"), str(given.get("unit", "")).removesuffix(periods.BACK)
        if value is None:
            if "n" not in self.errors:
                self.add_error("n", gettext("Please choose a period above, or enter a length."))
        elif unit in periods.LONGEST and value > periods.LONGEST[Unit(unit)]:
            longest = {"n": periods.LONGEST[Unit(unit)]}
            self.add_error(
                "n", gettext("Please enter at most %(n)s; ten years are enough.") % longest
            )

    def _in_hours(self, given: dict[str, Any]) -> bool:
        return not given.get("limit") and given.get("unit") == Unit.HOURS

    def _check_hold(self, given: dict[str, Any], since: str, until: str) -> None:
        if given.get(until) and not given.get(since) and since not in self.errors:
            self.add_error(since, gettext("Please enter the day from which it was held."))
        elif given.get(since) and given.get(until) and given[until] < given[since]:
            self.add_error(
                until, gettext("It cannot end before it began; please compare the days.")
            )

    @staticmethod
    def _pairs() -> Iterator[tuple[str, str]]:
        return ((f"held{number}", f"until{number}") for number in HOLDS)

    @property
    def holds(self) -> list[tuple[date, date | None]]:
        """When it was held, as typed; without an end where it still is."""
        given = self.cleaned_data
        pairs = ((given.get(since), given.get(until)) for since, until in self._pairs())
        return [(since, until) for since, until in pairs if since]

    @property
    def at(self) -> time:
        """The hour at which it begins; midnight where hours do not matter."""
        return self.cleaned_data.get("hour") or time()

    @property
    def says_more(self) -> bool:
        """Whether something is typed beyond period and day, so that the page shows it open."""
        more = {"hour", "extend", *(name for pair in self._pairs() for name in pair)}
        return any(self[name].value() for name in more)
