"""What papers and messages speak of, read in one statement, since nearly every step reads it.

By hand: Django takes longer to build it than the server to answer it
(docs/decisions/0043-a-paper-is-one-statement.md).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bianmin.catalogue.models import Edition
from bianmin.people.models import Party
from bianmin.postgres.exchange import run
from bianmin.postgres.rows import loaded

from .models import Application

ACCEPTED = ("accept", "accept_pending", "deem_accepted")
"""The steps by which an application is accepted."""

# Each in the order of the model's fields, as ``loaded`` takes them.
OWN = ("matter_id", "edition_id", "party_id", "code", "mode", "mandate", "capacity",
    "received_by_id", "contact", "email", "answers")  # fmt: skip
HERS = ("id", "kind", "name", "id_kind", "id_number", "phone", "email", "address")
OF_EDITION = ("id", "number", "state", "from_day", "content_digest")


def _columns(table: str, names: Iterable[str]) -> str:
    return ", ".join(f"{table}.{name}" for name in names)


OF_MATTER = f"""
SELECT {_columns("a", OWN)}, {_columns("p", HERS)}, {_columns("e", OF_EDITION)},
    (SELECT name FROM people_account WHERE id = $2),
    (SELECT effective_at FROM matters_entry WHERE matter_id = $1 AND step = ANY($3)
        ORDER BY version DESC LIMIT 1)
FROM applications_application a
    JOIN people_party p ON p.id = a.party_id JOIN catalogue_edition e ON e.id = a.edition_id
WHERE a.matter_id = $1
"""


@dataclass(frozen=True, slots=True)
class Made:
    """What a step has written beside its entry, which what follows need not read again.

    ``application``: where this very step has made it; ``words``: what was written with the step,
    by name; None of either where it is not known.
    """

    application: Application | None = None
    words: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """An application with her and its edition, the name of who acts, and since when it is accepted.

    Of the edition what ``typed`` and the guide need; the process keeps the content.
    """

    application: Application
    actor: str | None
    accepted_at: datetime | None


def spoken_of(matter: int, account: int | None) -> SpokenOf:
    """Of a matter (id) on which ``account`` has just acted. Raises ``DoesNotExist``."""
    rows = run(OF_MATTER, [matter, account, list(ACCEPTED)])
    if not rows:
        raise Application.DoesNotExist
    *columns, actor, accepted_at = rows[0]
    values = iter(columns)
    application = loaded(Application, OWN, [next(values) for _ in OWN])
    application.party = loaded(Party, HERS, [next(values) for _ in HERS])
    application.edition = loaded(Edition, OF_EDITION, list(values))
    return SpokenOf(application, actor, accepted_at)
