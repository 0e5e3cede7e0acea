"""Which tables hold a matter, and which columns of a copy are its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.apps import apps
from django.db.models import Model

from bianmin.applications.models import (
    Application,
    FormVersion,
    Material,
    Page,
    Remark,
    Service,
    Urge,
)
from bianmin.matters.models import Clock, Entry, Matter, Stamp, Stay
from bianmin.notices.models import Message, Paper

PAGES_OF = "SELECT id FROM applications_material WHERE application_id = {matter}"


@dataclass(frozen=True, eq=False)
class Table:
    """The rows of a matter in one table, found ``where``.

    ``own`` says what stands in a copy's columns, made of the pattern's row ({column}) and, later,
    of the copy's own values (%(name)s). The id is left to the database unless it is among them.
    """

    model: type[Model]
    where: str
    own: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.model._meta.db_table

    @property
    def columns(self) -> list[str]:
        """Those that are copied."""
        all_columns = [column.column for column in self.model._meta.concrete_fields]
        return [name for name in all_columns if name != "id" or name in self.own]

    @property
    def has_id(self) -> bool:
        return self.model._meta.pk.column == "id"


def _of_matter(model: type[Model], **own: str) -> Table:
    return Table(model, "matter_id = {matter}", {"matter_id": "%(id)s", **own})


TABLES = (
    Table(
        Matter,
        "id = {matter}",
        {"id": "%(id)s", "root": "%(id)s", "number": "%(number)s", "head": "%(head)s"},
    ),
    _of_matter(Stay),
    _of_matter(Clock),
    _of_matter(Stamp),
    _of_matter(Entry, key="seed:%(id)s:{version}", head="%(head{version})s"),
    _of_matter(Application, code="%(code)s"),
    Table(
        Material,
        "application_id = {matter}",
        {"id": "%(material{id})s", "application_id": "%(id)s"},
    ),
    Table(Page, f"material_id IN ({PAGES_OF})", {"material_id": "%(material{material_id})s"}),
    _of_matter(Remark),
    _of_matter(FormVersion),
    _of_matter(Urge),
    _of_matter(Service),
    Table(
        Paper,
        "about = 'matter {matter}'",
        {
            "about": "matter %(id)s",
            "number": "%(number{id})s",
            "access_code": "%(access{id})s",
            "scan_path": "%(scan{id})s",
            "facts": "%(facts{id})s",
        },
    ),
    Table(
        Message,
        "about = 'matter {matter}'",
        {
            "about": "matter %(id)s",
            "key": "seed:%(id)s:{id}",
            "text": "%(text{id})s",
            "title": "%(title{id})s",
        },
    ),
)
"""In the order in which they are written."""


def elsewhere() -> list[tuple[type[Model], str]]:
    """Models (with the column) that point at a matter and are not copied: whoever has rows there
    is no pattern."""
    copied = {table.model for table in TABLES}
    return [
        (model, column.name)
        for model in apps.get_models()
        for column in model._meta.concrete_fields
        if column.related_model is Matter and model not in copied
    ]
