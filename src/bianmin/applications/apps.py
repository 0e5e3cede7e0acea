"""Django's registration of this floor."""

from django.apps import AppConfig


class ApplicationsConfig(AppConfig):
    name = "bianmin.applications"
    default_auto_field = "django.db.models.BigAutoField"
