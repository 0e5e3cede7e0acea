"""Django's registration of this floor, and of its procedure with who makes its papers."""

from django.apps import AppConfig


class ApplicationsConfig(AppConfig):
    name = "bianmin.applications"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from bianmin.casework import alerts, kinds, moved
        from bianmin.catalogue import hurdles
        from bianmin.matters.registry import register

        from . import consequences, kind, procedures, runnable
        from .archives import enquiries, holding
        from .joint import following
        from .services import practice

        hurdles.declare(runnable.faults)
        for one in kind.KINDS:
            kinds.declare(one)
        holding.declare()
        enquiries.declare()
        register(
            procedures.APPLICATION,
            after=(consequences.follow,),
            when_moved=(moved.follow,),
            when_lit=(alerts.follow,),
            forget=practice.forget,
        )
        register(
            procedures.JOINT_TASK,
            after=(following.follow,),
            when_moved=(moved.follow,),
            when_lit=(alerts.follow,),
        )
