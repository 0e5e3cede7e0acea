"""Django's registration of this floor."""

from django.apps import AppConfig


class CaseworkConfig(AppConfig):
    name = "bianmin.casework"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from bianmin.notices.registry import on_given_up

        from . import abouts, undelivered

        on_given_up(abouts.PREFIX, undelivered.follow)
