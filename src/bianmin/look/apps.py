"""Django's registration of this floor, and of the sheet that explains a clock."""

from pathlib import Path

from django.apps import AppConfig


class LookConfig(AppConfig):
    name = "bianmin.look"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from bianmin.notices.declarations import declare

        declare(Path(__file__).parent / "notices")
