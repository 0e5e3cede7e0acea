"""``bianmin check-migrations``: whether every change of a table has its migration; no database."""

from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, no_translations
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState


class Command(BaseCommand):
    help = "Fail where migrations fork, or make other tables than those that are declared."
    requires_system_checks: list[str] = []

    @no_translations
    def handle(self, **options: Any) -> None:
        written = MigrationLoader(None)
        twice = [
            f"{floor}: {', '.join(names)}" for floor, names in written.detect_conflicts().items()
        ]
        if twice:
            raise CommandError("Two migrations follow the same one:\n" + "\n".join(twice))
        declared = ProjectState.from_apps(apps)
        changes = MigrationAutodetector(written.project_state(), declared).changes(written.graph)
        missing = [
            f"{floor}: {operation.describe()}"
            for floor, migrations in changes.items()
            for migration in migrations
            for operation in migration.operations
        ]
        if missing:
            raise CommandError("Not in any migration yet:\n" + "\n".join(missing))
