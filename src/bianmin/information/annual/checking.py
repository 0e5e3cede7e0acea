"""What must be right before a report is published."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date

from bianmin.law.refusal import Refusal
from bianmin.network.directory import Directory

from . import chapters, refusals, selectors
from .figures import Figures
from .form import form
from .models import AnnualReport


def fingerprint(report: AnnualReport, figures: Figures) -> str:
    """Tells one state of a report from another: its figures and its texts."""
    told = [report.revision, figures.as_json(), report.texts]
    text = json.dumps(told, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def hurdles(
    report: AnnualReport, figures: Figures, directory: Directory, today: date
) -> Iterator[Refusal]:
    """Everything that stands in the way, the plainest first.

    The year is not over, the sums disagree, row 二 is not row 四 of the year before, a chapter is
    not written, or, of the county's, bodies are missing.
    """
    if report.year >= today.year:
        yield refusals.year_not_over(report.year)
    if report.is_countys and (late := selectors.missing(directory, report.year, today)):
        yield refusals.bodies_missing([body.short_name for body in late])
    if at := figures.disagreeing():
        yield refusals.sums_wrong(_labels(at))
    last = selectors.before(report)
    if last and (at := figures.not_carried_from(selectors.kept(last))):
        yield refusals.not_carried(_labels(at), last.year)
    for chapter in form().chapters:
        said = chapters.text(chapter.key, report, figures)
        if chapter.written and not said and selectors.is_counted(report):
            yield refusals.chapter_empty(chapter.key, chapter.title)


def _labels(at: tuple[int, ...]) -> list[str]:
    return [form().applicants[place].label for place in at]
