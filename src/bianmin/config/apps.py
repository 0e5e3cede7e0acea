"""Django's registration of this floor, and of its messages."""

from importlib import import_module
from pathlib import Path

from django.apps import AppConfig


class HouseConfig(AppConfig):
    name = "bianmin.config"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import_module("bianmin.config.checks")
        from bianmin.notices.declarations import declare

        declare(Path(__file__).parent / "notices")
