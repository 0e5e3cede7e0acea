"""Django's registration of this floor."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "bianmin.people"
    default_auto_field = "django.db.models.BigAutoField"
