"""Django's registration of this floor."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "bianmin.notices"
    default_auto_field = "django.db.models.BigAutoField"
