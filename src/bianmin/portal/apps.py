"""Django's registration of this floor."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "bianmin.portal"
    default_auto_field = "django.db.models.BigAutoField"
