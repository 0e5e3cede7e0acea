"""Django's registration of this floor."""

from django.apps import AppConfig


class MattersConfig(AppConfig):
    name = "bianmin.matters"
    default_auto_field = "django.db.models.BigAutoField"
