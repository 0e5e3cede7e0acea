"""The record, as Django knows it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class RecordConfig(AppConfig):
    name = "bianmin.record"
    verbose_name = _("record")
