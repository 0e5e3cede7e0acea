"""Django's registration of this floor."""

from django.apps import AppConfig


class HouseConfig(AppConfig):
    name = "bianmin.config"
    default_auto_field = "django.db.models.BigAutoField"
