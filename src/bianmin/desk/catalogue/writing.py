"""One screen of an item as a form: shown from a draft, read back into its content."""

import copy
from collections.abc import Mapping
from typing import Any

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from bianmin.look.forms import PlainForm

from . import values
from .fields import Leaf, form_fields
from .parts import Part

Content = dict[str, Any]
MOST_ROWS = 200


class LeavesForm(PlainForm):
    """The leaves of an object; ``label_prefix`` is the list in which it is a row.

    A draft may lack anything, so nothing is asked for while it is read; shown, a field is called
    optional only where an item may do without it.
    """

    use_required_attribute = False

    def __init__(
        self,
        leaves: list[Leaf],
        data: Mapping[str, Any],
        *,
        label_prefix: str = "",
        prefix: str = "",
    ) -> None:
        self._leaves, self._label_prefix = leaves, label_prefix
        super().__init__(data, prefix=prefix or None)
        for leaf in leaves:
            self.fields.update(
                form_fields(leaf, ".".join([*filter(None, [label_prefix]), *leaf.path]))
            )

    def is_valid(self) -> bool:
        valid = super().is_valid()
        for leaf in self._leaves:
            for name in {leaf.key, f"{leaf.key}-value"} & self.fields.keys():
                self.fields[name].required = not (leaf.may_be_null or leaf.may_lack)
        return valid

    def into(self, content: Content) -> None:
        """Write what was read into ``content``."""
        for leaf in self._leaves:
            values.put(content, leaf, values.read(leaf, self.cleaned_data))


class PartForms:
    """The form of a screen and those of its rows, all bound."""

    def __init__(self, part: Part, data: Mapping[str, Any], rows: int) -> None:
        self.part = part
        self.form = LeavesForm(part.leaves, data)
        leaves = part.row_leaves if part.rows else []
        self.rows = [
            LeavesForm(leaves, data, label_prefix=part.rows, prefix=f"{part.rows}-{at}")
            for at in range(min(rows, MOST_ROWS))
        ]

    @classmethod
    def shown(cls, part: Part, content: Content) -> "PartForms":
        """As the content stands."""
        data: dict[str, Any] = {}
        for leaf in part.leaves:
            data |= values.typed(leaf, content)
        listed = content.get(part.rows, []) if part.rows else []
        for at, row in enumerate(listed):
            for leaf in part.row_leaves:
                typed = values.typed(leaf, row)
                data |= {f"{part.rows}-{at}-{key}": value for key, value in typed.items()}
        return cls(part, data, len(listed))

    @classmethod
    def sent(cls, part: Part, post: MultiValueDict[str, str]) -> "PartForms":
        """As a person sent it."""
        told = str(post.get("rows", ""))
        return cls(part, post, int(told) if told.isdecimal() and len(told) < 5 else 0)

    def is_valid(self) -> bool:
        """Whether all can be read; whether it is right is told by the findings."""
        return not [form for form in (self.form, *self.rows) if not form.is_valid()]

    def content(self, before: Content) -> Content:
        """The content with this screen's fields as they were sent."""
        after = copy.deepcopy(before)
        self.form.into(after)
        if self.rows or self.part.rows in before:
            after[self.part.rows] = [self._row(form) for form in self.rows]
        return _tidied(after)

    def _row(self, form: LeavesForm) -> Content:
        row: Content = {}
        form.into(row)
        return row


def blank_row(part: Part) -> Content:
    """A row in which nothing is said yet."""
    row: Content = {}
    for leaf in part.row_leaves:
        nothing: Any = "" if leaf.types == ["string"] else None
        if "enum" in leaf.schema and not leaf.may_be_null:
            nothing = leaf.schema["enum"][0]
        elif "boolean" in leaf.types:
            nothing = False
        values.put(row, leaf, nothing)
    if "copies" in row:
        row["copies"] = 1
    return row


def without_blanks(part: Part, content: Content) -> Content:
    """The content without rows in which nothing was written."""
    if not content.get(part.rows):
        return content
    nothing = _tidied({part.rows: [blank_row(part)]})[part.rows][0]
    kept = [row for row in content[part.rows] if {**row, "seq": 1} != {**nothing, "seq": 1}]
    return _tidied({**content, part.rows: kept})


def moved(part: Part, content: Content, deed: str, at: int) -> Content:
    """The content with a row added, taken out, or changed places with the one before it."""
    rows = list(content.get(part.rows, ()))
    if deed == "add":
        rows.append(blank_row(part))
    elif at in range(len(rows)) and deed == "remove":
        del rows[at]
    elif at in range(1, len(rows)) and deed == "up":
        rows[at - 1], rows[at] = rows[at], rows[at - 1]
    return _tidied({**content, part.rows: rows[:MOST_ROWS]})


def _tidied(content: Content) -> Content:
    """Legs numbered in their order; an extension whole, or none at all."""
    for seq, leg in enumerate(content.get("route", ()), start=1):
        leg["seq"] = seq
    law = content.get("statutory_limit", {})
    if "extension" in law:
        said = law["extension"] or {}
        whole = {name: said.get(name) for name in ("days", "unit", "approver", "basis")}
        law["extension"] = whole
        if not any(whole.values()):
            del law["extension"]
    return content


def title_of(part: Part, form: LeavesForm) -> str:
    """What a row is called in the list."""
    return str(form[part.named_by].value() or _("(new)"))
