"""Somebody at the desk, a program, a matter: what attacks are made with."""

from tests.modules.api.conftest import now as api_now
from tests.modules.api.conftest import program
from tests.modules.desk.conftest import now, seat
from tests.modules.portal.conftest import case

__all__ = ["api_now", "case", "now", "program", "seat"]
