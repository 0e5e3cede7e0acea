"""Django's registration of this floor."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "bianmin.people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """A change of keys is a security event."""
        from bianmin.vault import changes

        from . import events

        changes.on_change(events.key_changed)
