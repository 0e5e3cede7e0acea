"""The papers of an application, as nearly every step asks for them."""

from bianmin.postgres.exchange import run
from bianmin.postgres.rows import loaded

from .models import Material

COLUMNS = ("id", "application_id", "key", "name", "form", "copies", "required", "presence",
    "originals", "returned_at", "compared_at", "reason")  # fmt: skip
# By hand: Django takes longer to build this query than the server to answer it.
OF_MATTER = f"""
SELECT {", ".join(COLUMNS)} FROM applications_material WHERE application_id = $1 ORDER BY id
"""


def materials_of(matter: int) -> list[Material]:
    """The papers of its list, in order."""
    return [loaded(Material, COLUMNS, row) for row in run(OF_MATTER, [matter])]
