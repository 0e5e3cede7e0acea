"""Django's registration of this floor."""

from django.apps import AppConfig


class LookConfig(AppConfig):
    name = "bianmin.look"
    default_auto_field = "django.db.models.BigAutoField"
