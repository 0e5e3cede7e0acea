"""``bianmin prepare-database``: migrate, grant, sow."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error

from bianmin.config.preparation import prepare


class Command(BaseCommand):
    help = "Bring the database up to this version: migrated by its owner, granted, sown."

    def handle(self, **options: Any) -> None:
        try:
            prepare(self._say)
        except Error as error:
            raise CommandError(f"The database could not be prepared: {error}") from error

    def _say(self, sentence: str) -> None:
        self.stdout.write(sentence)
        self.stdout.flush()
