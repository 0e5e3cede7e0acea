"""``bianmin routes``: print the table of all routes (kept as docs/routes.md)."""

from typing import Any

from django.core.management.base import BaseCommand

from bianmin.applications.route_table import route_table


class Command(BaseCommand):
    help = "Print how the legs of the shipped items become legs of the procedure, as Markdown."
    requires_system_checks = ()

    def handle(self, **options: Any) -> None:
        self.stdout.write(route_table(), ending="")
