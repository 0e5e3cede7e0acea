"""Writing annual reports: the deeds of the desk's pages, by the same services and rights."""

from typing import Any

from bianmin.information.annual import refusals as faults
from bianmin.information.annual import rights, services
from bianmin.information.annual.models import AnnualReport
from bianmin.information.annual.whose import named, theirs

from .. import refusals
from ..callers import Caller
from ..deeds import Kept

Said = dict[str, Any]


def by(caller: Caller) -> Said:
    return {"by": caller.account.pk, "at": caller.at}


def refuse_others(caller: Caller) -> None:
    """Raises ``Refusal``: no report is written at this post."""
    if not rights.writes_reports(caller):
        raise refusals.not_yours()


def own(caller: Caller, row: int) -> AnnualReport:
    """The report, if it is written at this post. Raises ``Refusal``."""
    refuse_others(caller)
    found = theirs(caller, row)
    if found is None:
        raise refusals.not_found()
    return found


def whose(caller: Caller, said: Said) -> Said:
    """Whose report of which year, as services take it. Raises ``Refusal``: not theirs."""
    refuse_others(caller)
    one = named(caller, said.pop("whose"))
    if one is None:
        raise refusals.not_yours()
    return {"body": one.body.id, "scope": one.scope, **said, **by(caller)}


def begin(caller: Caller, _row: int, said: Said) -> Any:
    return services.begin(**whose(caller, said))


def write(caller: Caller, row: int, said: Said) -> Any:
    return services.write(report=own(caller, row).pk, **said, **by(caller))


def take_beside_out(caller: Caller, row: int, said: Said) -> Any:
    return services.take_beside_out(report=own(caller, row).pk, **said, **by(caller))


def publish(caller: Caller, row: int, said: Said) -> Any:
    report = own(caller, row)
    body = caller.directory.body(report.body_id)
    if not rights.may_publish(caller, body, countys=report.is_countys):
        raise faults.not_in_charge()
    given = {"directory": caller.directory, **said, **by(caller)}
    return services.publish(report=report.pk, **given)


def discard(caller: Caller, row: int, said: Said) -> Kept:
    services.discard(report=own(caller, row).pk, **said)
    return Kept(id=row)
