"""The report of an address at the desk, if it is one of theirs."""

from django.http import Http404
from django.utils.translation import gettext

from bianmin.information.annual.models import AnnualReport
from bianmin.information.annual.whose import theirs

from ...officers import Officer


def report_of(officer: Officer, report: int) -> AnnualReport:
    """The report, if it is one of theirs; else there is none."""
    found = theirs(officer, report)
    if found is None:
        raise Http404(gettext("There is no such report among those written at your post."))
    return found
