"""Findings beside the fields they are about: errors as the field's own, warnings as its hint."""

from collections.abc import Iterable

from django.utils.translation import gettext

from bianmin.catalogue.findings import Finding, Level, Path
from bianmin.look import forms as look

from .parts import Part, part_of
from .writing import LeavesForm, PartForms


def of_part(part: Part, found: Iterable[Finding]) -> list[Finding]:
    """The findings about fields that are written on this screen."""
    return [finding for finding in found if screen_of(finding) == part]


def screen_of(finding: Finding) -> Part:
    """The screen on which what is found can be put right."""
    return part_of(str(finding.path[0])) if finding.path else part_of("")


def show(forms: PartForms, found: Iterable[Finding]) -> list[Finding]:
    """Put each finding beside its field; those about none of them are given back."""
    left = []
    for finding in found:
        form, name = _place(forms, finding.path)
        if form is None:
            left.append(finding)
        elif finding.level is Level.ERROR:
            form.add_error(name, told(finding))
        else:
            bound = form[name]
            note = gettext("Note: %(told)s") % {"told": told(finding)}
            bound.help_text = " ".join(filter(None, [str(bound.help_text), note]))
    return left


def told(finding: Finding) -> str:
    """What is found and what to do, without its place, which is where it stands."""
    parts = [str(part) % finding.values for part in (finding.sentence, finding.now)]
    return (" " if parts[0].isascii() else "").join(parts)


def _place(forms: PartForms, path: Path) -> tuple[LeavesForm | None, str]:
    """The form and the name of the field nearest to ``path``."""
    form, names = forms.form, [str(step) for step in path]
    if path and path[0] == forms.part.rows:
        if len(path) < 3 or path[1] not in range(len(forms.rows)):
            return None, ""
        form, names = forms.rows[int(path[1])], names[2:]
    for end in range(len(names), 0, -1):
        key = "-".join(names[:end])
        for name in (key, f"{key}-value", f"{key}-days"):
            if name in form.fields:
                return form, name
    return None, ""


def faults(forms: PartForms, left: Iterable[Finding]) -> list[tuple[str, str]]:
    """Everything wrong on the screen with the input it belongs to, for the summary on top."""
    general = [("", told(finding)) for finding in left if finding.level is Level.ERROR]
    listed = (fault for form in (forms.form, *forms.rows) for fault in look.faults(form))
    return [*general, *listed]
