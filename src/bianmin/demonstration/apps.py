"""Django's registration of this floor."""

from django.apps import AppConfig


class DemonstrationConfig(AppConfig):
    name = "bianmin.demonstration"
    default_auto_field = "django.db.models.BigAutoField"
