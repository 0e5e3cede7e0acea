"""Django's registration of this floor; at start it reads every module's kinds of paper."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class NoticesConfig(AppConfig):
    name = "bianmin.notices"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Import ``<app>.notices.kinds`` of every app, where papers and messages are declared."""
        import_module("bianmin.notices.checks")
        autodiscover_modules("notices.kinds")
