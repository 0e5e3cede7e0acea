"""Django's registration of this floor."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    name = "bianmin.desk"
    default_auto_field = "django.db.models.BigAutoField"
