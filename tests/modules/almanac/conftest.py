"""An installation without holidays, and one with those that are shipped."""

from datetime import datetime

import pytest

from bianmin.almanac import services
from bianmin.almanac.models import Notice, OfficeHours
from bianmin.law.zone import SHANGHAI
from bianmin.people.models import Account
from tests.modules.almanac.office import Office

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


@pytest.fixture
def office(db: None) -> Office:
    names = ("王明", "李华")
    made = [Account.objects.create_account(username=name, name=name) for name in names]
    return Office(*(account.pk for account in made))
