"""The papers of an application, as nearly every step asks for them."""

from .models import Material

# Written out: Django takes longer to build this query than the server to answer it.
OF_MATTER = "SELECT * FROM applications_material WHERE application_id = %s ORDER BY id"


def materials_of(matter: int) -> list[Material]:
    """The papers of its list, in order."""
    return list(Material.objects.raw(OF_MATTER, [matter]))
