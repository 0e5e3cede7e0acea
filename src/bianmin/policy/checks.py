"""Start-up checks: no value is shipped or stored that nothing reads."""

from collections.abc import Iterable
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connections

from . import presets, registry
from .models import Value


@register()
def presets_are_declared(**options: Any) -> list[CheckMessage]:
    """Every key of every shipped preset is declared and of its kind."""
    return [fault for code in presets.codes() for fault in preset_faults(presets.read(code))]


@register(Tags.database)
def stored_values_are_declared(
    databases: Iterable[str] | None = None, **options: Any
) -> list[CheckMessage]:
    """Every stored key is declared."""
    if "default" not in (databases or ()) or not _is_migrated():
        return []
    keys = Value.objects.values_list("key", flat=True).distinct()
    return [_nothing_reads(key, "policy_value") for key in registry.undeclared(list(keys))]


def preset_faults(preset: presets.Preset) -> list[CheckMessage]:
    """What is wrong with a preset: keys nothing reads, values of another kind."""
    unread = registry.undeclared([each.key for each in preset.values])
    faults = [_nothing_reads(key, f"presets/{preset.code}.toml") for key in unread]
    for each in preset.values:
        if each.key not in unread and not registry.declared(each.key).accepts(each.value):
            place = f"presets/{preset.code}.toml"
            faults.append(Error(f"{each.key} in {place} is of the wrong kind.", id="policy.E002"))
    return faults


def _nothing_reads(key: str, place: str) -> CheckMessage:
    return Error(
        f"{key} in {place} is declared by no module: nothing reads it.",
        hint="Declare it in the policies.py of the module that reads it, or remove the value.",
        id="policy.E001",
    )


def _is_migrated() -> bool:
    with connections["default"].cursor() as cursor:
        return Value._meta.db_table in connections["default"].introspection.table_names(cursor)
