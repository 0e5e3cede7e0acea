"""What must be public of an item, as the county's policy says; what of it is left blank."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from bianmin.policy import selectors as policy

from .content import ItemContent
from .findings import Finding, Level, Path
from .policies import FIELD_NAMES, FIELDS, PUBLIC_FIELDS

ARTICLE_30 = frozenset({"name", "basis", "conditions", "procedure", "materials", "statutory_limit"})
"""What an organ must show of a licence, whatever the county says (行政许可法 30)."""


@dataclass(frozen=True, slots=True)
class PublicField:
    """``label`` as people know it; ``path`` where an item has it; ``is_filled`` whether it has."""

    label: Any
    path: Path
    is_filled: Callable[[ItemContent], bool]


def _written(*texts: str | None) -> bool:
    return any(text and text.strip() for text in texts)


def _law_is_told(content: ItemContent) -> bool:
    """A limit, or in words that no law fixes one."""
    return content.statutory_limit.limit is not None or _written(content.statutory_limit.basis)


KNOWN: Mapping[str, PublicField] = {
    "name": PublicField(FIELD_NAMES["name"], ("name",), lambda c: _written(c.name)),
    "basis": PublicField(FIELD_NAMES["basis"], ("legal_basis",), lambda c: bool(c.legal_basis)),
    "conditions": PublicField(
        FIELD_NAMES["conditions"], ("conditions",), lambda c: _written(*c.conditions)
    ),
    "procedure": PublicField(FIELD_NAMES["procedure"], ("route",), lambda c: bool(c.route)),
    "materials": PublicField(FIELD_NAMES["materials"], ("materials",), lambda c: bool(c.materials)),
    "statutory_limit": PublicField(
        FIELD_NAMES["statutory_limit"], ("statutory_limit", "basis"), _law_is_told
    ),
    "promise": PublicField(
        FIELD_NAMES["promise"], ("promised_limit",), lambda c: c.promised_limit is not None
    ),
    "fee_standard": PublicField(
        FIELD_NAMES["fee_standard"], ("fee", "standard"), lambda c: _written(c.fee.standard)
    ),
    "fee_basis": PublicField(
        FIELD_NAMES["fee_basis"],
        ("fee", "basis"),
        lambda c: not c.fee.charged or _written(c.fee.basis),
    ),
    "result": PublicField(
        FIELD_NAMES["result"], ("result", "name"), lambda c: _written(c.result.name)
    ),
    "forms": PublicField(
        FIELD_NAMES["forms"], ("form_fields",), lambda c: bool(c.form_fields or c.enclosures)
    ),
    "place": PublicField(FIELD_NAMES["place"], ("receive_tiers",), lambda c: bool(c.receive_tiers)),
    "phone": PublicField(FIELD_NAMES["phone"], ("consult_phone",), lambda c: bool(c.phone)),
}
"""Every field a policy may name; the policy refuses any other."""


def shown_fields(content: ItemContent, day: date) -> tuple[str, ...]:
    """What the public sees of an item on a day: the county's fields, of a licence the law's too."""
    wanted = {*policy.value(PUBLIC_FIELDS, day), *(ARTICLE_30 if content.is_licence else ())}
    return tuple(field for field in FIELDS if field in wanted)


def blanks(content: ItemContent, day: date) -> Iterator[Finding]:
    """A finding for each field that must be public on ``day`` and is left blank."""
    for name in shown_fields(content, day):
        field = KNOWN[name]
        if not field.is_filled(content):
            values = {"found": field.label}
            yield Finding(
                Level.ERROR,
                "not_public",
                _BLANK,
                _SAY_FREE if name == "fee_standard" else _FILL_IN,
                item=content.code,
                path=field.path,
                values=values,
            )


_BLANK = _("“%(found)s” must be public by the county's rule, but is not filled in.")
_FILL_IN = _("Fill it in before it is published.")
_SAY_FREE = _("Fill it in; where nothing is charged, write 免费.")
