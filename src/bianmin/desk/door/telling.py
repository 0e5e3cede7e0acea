"""What somebody is told of their own account: in the system, and by mail where one is known."""

from datetime import datetime

from bianmin.look.words import moment
from bianmin.notices import services as notices
from bianmin.notices.models import Channel
from bianmin.people.models import Account


def new_browser(account: Account, *, device: str, at: datetime) -> None:
    """That somebody signed in at a browser where she never was before."""
    _tell(account, "signed_in_elsewhere", {"device": device, "at": str(moment(at))}, at)


def password_changed(account: Account, *, at: datetime) -> None:
    _tell(account, "password_changed", {"at": str(moment(at))}, at)


def factor_changed(account: Account, *, at: datetime) -> None:
    _tell(account, "factor_changed", {"at": str(moment(at))}, at)


def factor_reset(account: Account, *, officer: str, at: datetime) -> None:
    _tell(account, "factor_reset", {"officer": officer, "at": str(moment(at))}, at)


def _tell(account: Account, wording: str, facts: dict[str, str], at: datetime) -> None:
    about = f"account {account.pk}"
    ways = [(Channel.IN_APP, str(account.pk)), (Channel.EMAIL, account.email)]
    for channel, to in ways:
        if to:
            notices.send(channel=channel, to=to, wording=wording, facts=facts, about=about, at=at)
