"""What is wrong with the settings of uploads, said at start-up and before going live."""

from collections.abc import Sequence
from typing import Any

from django.core import checks

from .scanners import ScannerFault, WrongSetting, scanner


@checks.register()
def scanner_is_named(app_configs: Any, **more: Any) -> Sequence[checks.CheckMessage]:
    """A scanner that is named wrongly is an error: uploads would all be refused."""
    try:
        scanner()
    except WrongSetting as fault:
        return [checks.Error(str(fault), id="files.E001")]
    return []


@checks.register(deploy=True)
def scanner_is_there(app_configs: Any, **more: Any) -> Sequence[checks.CheckMessage]:
    """Going live without one, or with one that does not answer, is a warning."""
    try:
        asked = scanner()
        if asked is not None:
            asked.version()
            return []
    except (ScannerFault, WrongSetting) as fault:
        return [checks.Warning(f"The scanner does not answer: {fault}", id="files.W002")]
    told = "Nothing looks for harmful programs in uploads."
    return [checks.Warning(told, hint="Set BIANMIN_SCANNER.", id="files.W001")]
