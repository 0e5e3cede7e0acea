"""Django's registration of this floor."""

from django.apps import AppConfig


class InformationConfig(AppConfig):
    name = "bianmin.information"
    default_auto_field = "django.db.models.BigAutoField"
