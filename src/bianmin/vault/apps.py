"""Django's registration of this floor."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    name = "bianmin.vault"
    default_auto_field = "django.db.models.BigAutoField"
