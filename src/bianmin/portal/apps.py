"""Django's registration of this floor, and of the signs that it prints."""

from pathlib import Path

from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "bianmin.portal"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from bianmin.notices.declarations import declare

        declare(Path(__file__).parent / "notices")
