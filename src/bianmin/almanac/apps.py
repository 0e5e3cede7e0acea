"""Django's registration of this floor."""

from django.apps import AppConfig


class AlmanacConfig(AppConfig):
    name = "bianmin.almanac"
    default_auto_field = "django.db.models.BigAutoField"
