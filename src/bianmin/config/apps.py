"""Django's registration of this floor, and of its messages."""

from pathlib import Path

from django.apps import AppConfig


class HouseConfig(AppConfig):
    name = "bianmin.config"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from bianmin.notices.declarations import declare

        declare(Path(__file__).parent / "notices")
