"""Django's registration of this floor, and of its procedure with who makes its papers."""

from django.apps import AppConfig


class ApplicationsConfig(AppConfig):
    name = "bianmin.applications"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from bianmin.catalogue import hurdles
        from bianmin.matters.registry import register
        from bianmin.notices.registry import on_given_up

        from . import alerts, consequences, moved, procedures, runnable, undelivered

        hurdles.declare(runnable.faults)
        register(
            procedures.APPLICATION,
            after=(consequences.follow,),
            when_moved=(moved.follow,),
            when_lit=(alerts.follow,),
        )
        on_given_up(undelivered.PREFIX, undelivered.follow)
