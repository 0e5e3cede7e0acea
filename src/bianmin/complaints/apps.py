"""Django's registration of this floor, and of its procedure with who makes its papers."""

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    name = "bianmin.complaints"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from bianmin.casework import alerts, kinds, moved
        from bianmin.matters.registry import register

        from . import archive, consequences, kind, procedures
        from .services import practice

        kinds.declare(kind.KIND)
        archive.declare()
        register(
            procedures.COMPLAINT,
            after=(consequences.follow,),
            when_moved=(moved.follow,),
            when_lit=(alerts.follow,),
            forget=practice.forget,
        )
