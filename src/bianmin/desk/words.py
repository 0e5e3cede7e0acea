"""Words of the desk for codes of the floors below, and how a day or a wait is said."""

from datetime import datetime

from django.utils.translation import gettext, gettext_lazy

from bianmin.applications.models import Settlement
from bianmin.law.calendar import Calendar
from bianmin.law.zone import SHANGHAI, day_of, last_day
from bianmin.look import words as look
from bianmin.matters.placing import FAR

GROUNDS = (
    ("not_needed", gettext_lazy("No permission is needed for it")),
    ("not_ours", gettext_lazy("It is another organ's business")),
    ("other", gettext_lazy("Another reason that the law knows")),
)
CARRIERS = (
    ("ems", gettext_lazy("EMS")),
    ("post", gettext_lazy("Registered letter")),
    ("courier", gettext_lazy("Courier")),
)
WHOM = (
    ("bank", gettext_lazy("A bank")),
    ("tax", gettext_lazy("The tax office")),
    ("upper_authority", gettext_lazy("An upper authority")),
    ("other_department", gettext_lazy("Another department")),
    ("other", gettext_lazy("Somebody else")),
)
WAYS = (
    ("letter", gettext_lazy("By letter")),
    ("system", gettext_lazy("Through their system")),
    ("phone", gettext_lazy("By telephone")),
    ("in_person", gettext_lazy("In person")),
)
FACT_WORDS = {
    **dict(GROUNDS),
    **dict(CARRIERS),
    **dict(WHOM),
    **dict(WAYS),
    **dict(Settlement.choices),
    "proxy": gettext_lazy("Fetched by somebody else with her authorisation"),
    "herself": gettext_lazy("By herself"),
    "agree": gettext_lazy("Agrees"),
    "disagree": gettext_lazy("Does not agree"),
    "none": gettext_lazy("No objections"),
    "raised": gettext_lazy("Objections were raised"),
    "paper": gettext_lazy("Signed by hand"),
    "screen": gettext_lazy("Signed on the screen"),
    "thumbprint": gettext_lazy("Thumbprint"),
    "family": gettext_lazy("Signed by a member of the family"),
}


def due(act_by: datetime, light: str, at: datetime, *, provisional: bool = False) -> str:
    """By when something is to be done: 今天 17:00, 12-03 周四; late and near are said too."""
    if act_by >= FAR:
        return gettext("no limit runs")
    day = last_day(act_by)
    distance = (day - day_of(at)).days
    told = look.from_today(day, day_of(at)) if distance in {0, 1} else look.short_day(day)
    if distance == 0:
        told += f" {_hour(act_by)}"
    if light.startswith("over"):
        return gettext("late: %(day)s") % {"day": told}
    return look.marked(told, provisional=provisional)


def is_provisional(act_by: datetime, calendar: Calendar) -> bool:
    """Whether a holiday notice may still move the day by which something is to be done."""
    return act_by < FAR and not calendar.is_announced(last_day(act_by))


def _hour(instant: datetime) -> str:
    """The end of a day is 24:00, as people say it."""
    local = instant.astimezone(SHANGHAI)
    return "24:00" if (local.hour, local.minute) == (0, 0) else f"{local:%H:%M}"


def label(text: str) -> str:
    """A label that a procedure declares, in the reader's language."""
    return gettext(text) if text else ""
