"""Django's registration of this floor, and of its procedures with who makes their papers."""

from django.apps import AppConfig


class InformationConfig(AppConfig):
    name = "bianmin.information"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from bianmin.casework import alerts, kinds, moved
        from bianmin.matters.registry import register

        from . import archive, consequences, kind, procedures
        from .services import practice

        for one in kind.KINDS:
            kinds.declare(one)
        archive.declare()
        for procedure in (procedures.REQUEST, procedures.THIRD_PARTY, procedures.JOINT_MAKER):
            register(
                procedure,
                after=(consequences.follow,),
                when_moved=(moved.follow,),
                when_lit=(alerts.follow,),
                forget=practice.forget,
            )
