"""Django's registration of this floor."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "bianmin.desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """The kinds of matter; what follows a change of password or factor (``door.receivers``)."""
        from .applications import kind as applications
        from .complaints import kind as complaints
        from .door import receivers
        from .information import kind as information
        from .joint import kind as joint

        assert receivers
        assert applications.KIND
        assert complaints.KIND
        assert information.REQUESTS
        assert joint.KIND
