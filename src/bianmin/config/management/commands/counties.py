"""``bianmin counties``: the shipped counties side by side, as they stand in docs/counties.md."""

from typing import Any

from django.core.management.base import BaseCommand

from bianmin.config.county_table import lines


class Command(BaseCommand):
    help = "Print what the shipped counties' documents say, side by side, in Markdown."

    def handle(self, **options: Any) -> None:
        for line in lines():
            self.stdout.write(line)
