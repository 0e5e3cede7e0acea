"""Django's registration of this floor."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    name = "bianmin.catalogue"
    default_auto_field = "django.db.models.BigAutoField"
