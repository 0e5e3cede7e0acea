"""Django's registration of this floor."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "bianmin.desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """What follows a change of password or factor (``desk.door.receivers``)."""
        from .door import receivers

        assert receivers
