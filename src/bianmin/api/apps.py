"""Django's registration of this floor."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "bianmin.api"
    default_auto_field = "django.db.models.BigAutoField"
