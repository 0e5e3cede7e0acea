"""Which stored files belong to matters that were destroyed, and to nothing that is kept."""

from collections.abc import Collection

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from bianmin.files.models import StoredFile
from bianmin.files.services import references
from bianmin.matters.models import Destroyed

_ways: dict[tuple[type[Model], str], str] = {}


def declare(model: type[Model], column: str, matter: str) -> None:
    """Make known by which way a row that refers to a file is of a matter.

    What is referred to in a way that nobody declares is kept.
    """
    _ways[model, column] = matter


def of_these_alone(family: Collection[int]) -> list[int]:
    """The files (ids) of some matters (ids) to which nothing refers whose content is kept."""
    return list(of_destroyed(family).values_list("pk", flat=True))


def of_destroyed(family: Collection[int] | None = None) -> QuerySet[StoredFile]:
    """The files to which something of a destroyed matter refers, and nothing that is kept; of all
    such matters, or of some (ids)."""
    gone = Destroyed.objects.values("matter")
    asked = Q(pk__in=[])
    for (model, column), way in _ways.items():
        asked |= Q(Exists(_rows(model, column).filter(**{f"{way}__in": family or gone})))
    files = StoredFile.objects.filter(asked)
    for model, column in references():
        rows = _rows(model, column)
        if way := _ways.get((model, column), ""):
            rows = rows.exclude(**{f"{way}__in": gone})
        files = files.exclude(Exists(rows))
    return files


def _rows(model: type[Model], column: str) -> QuerySet[Model]:
    return model._default_manager.filter(**{column: OuterRef("pk")})
