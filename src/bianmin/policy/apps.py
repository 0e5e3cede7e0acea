"""Django's registration of this floor."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class PolicyConfig(AppConfig):
    name = "bianmin.policy"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let every module declare in its ``policies.py`` what it reads."""
        import_module("bianmin.policy.checks")
        autodiscover_modules("policies")
