"""Whether a person whom somebody names by a number is there at all."""

from bianmin.people.models import Account

from .. import appointing_refusals


def check_known(account: int) -> None:
    """Raises Refusal where nobody has this number (id of an account)."""
    if not Account.objects.filter(pk=account).exists():
        raise appointing_refusals.nobody_there(account)
