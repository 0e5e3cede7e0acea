"""The figures of disclosure as a file: what stands above them, and their tables."""

from django.utils.translation import gettext, override

from bianmin.information.models import FiguresTaken
from bianmin.information.statistics.selectors import Statistics
from bianmin.information.statistics.tables import tables
from bianmin.law.zone import SHANGHAI

from .sheets import workbook


def written(taken: FiguresTaken, told: Statistics) -> bytes:
    """The Excel file, in Chinese, with who took it out, when and what for."""
    with override("zh-hans"):
        above = [
            (gettext("Figures of disclosure"), str(told.year)),
            (gettext("Taken out by"), f"{taken.owner.name}（{taken.owner.number}）"),
            (gettext("At"), f"{taken.made_at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"),
            (gettext("What for"), taken.reason),
        ]
        return workbook(above, tables(told))
