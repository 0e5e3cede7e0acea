"""``bianmin retire-key 1``: destroy an old key, once nothing needs it."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from bianmin.vault import changes, keys, resealing


class Command(BaseCommand):
    """With the key goes whatever was deleted before: no backup of the database opens it again."""

    help = "Destroy a key that nothing needs any more; refused while anything does."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("number", type=int)

    def handle(self, *, number: int, **options: Any) -> None:
        there = keys.numbers(Path(settings.KEYS_DIRECTORY))
        if number not in there or number == max(there):
            raise CommandError(
                _("Key %(number)d is the current one, or is not here.") % {"number": number}
            )
        if resealing.is_under_way():
            told = _("Not everything is sealed anew yet: see `%(command)s`.")
            raise CommandError(told % {"command": "bianmin rotate-keys --status"})
        if needed := resealing.retire(number):
            where = ", ".join(f"{place} ({count})" for place, count in needed.items())
            raise CommandError(
                _("Key %(number)d is still needed by: %(where)s. Run `%(command)s` again.")
                % {"number": number, "where": where, "command": "bianmin rotate-keys"}
            )
        changes.tell(changes.DESTROYED, number, timezone.now())
        self.stdout.write(
            _("Key %(number)d is destroyed. Destroy it in the backups of the keys too.")
            % {"number": number}
        )
