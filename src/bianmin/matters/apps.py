"""Django's registration of this floor; start-up names every declaration that cannot be run."""

from importlib import import_module

from django.apps import AppConfig


class MattersConfig(AppConfig):
    name = "bianmin.matters"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import_module("bianmin.matters.checks")
