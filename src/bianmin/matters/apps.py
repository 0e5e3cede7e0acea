"""Django's registration of this floor; start-up names every declaration that cannot be run."""

from django.apps import AppConfig


class MattersConfig(AppConfig):
    name = "bianmin.matters"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from . import checks, policies  # noqa: F401
