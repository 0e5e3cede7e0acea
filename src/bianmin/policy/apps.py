"""Django's registration of this floor."""

from django.apps import AppConfig


class PolicyConfig(AppConfig):
    name = "bianmin.policy"
    default_auto_field = "django.db.models.BigAutoField"
