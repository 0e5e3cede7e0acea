"""Django's registration of this floor."""

from django.apps import AppConfig


class NetworkConfig(AppConfig):
    name = "bianmin.network"
    default_auto_field = "django.db.models.BigAutoField"
