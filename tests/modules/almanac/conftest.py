"""An installation without holidays, and one with those that are shipped."""

from datetime import datetime

import pytest

from bianmin.almanac import services
from bianmin.almanac.models import Notice, OfficeHours
from bianmin.law.zone import SHANGHAI

AT = datetime(2026, 11, 20, 9, tzinfo=SHANGHAI)


@pytest.fixture
def bare(db: None) -> None:
    """No notice has been recorded and no hours set."""
    Notice.objects.all().delete()
    OfficeHours.objects.all().delete()


@pytest.fixture
def seeded(bare: None) -> None:
    """The shipped notices and nothing else."""
    services.seed(by=None, at=AT)
