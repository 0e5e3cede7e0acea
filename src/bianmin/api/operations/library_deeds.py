"""Standards, exemptions, words, changed laws, directories: the deeds of the desk's pages."""

from typing import Any

from bianmin.catalogue import rechecks, rights, services, utilities
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.models import Exemption, UtilityDirectory
from bianmin.catalogue.utilities import Charter, UtilityService

from .. import refusals
from ..callers import Caller
from ..deeds import Do, Kept

Said = dict[str, Any]


def by(caller: Caller) -> Said:
    return {"by": caller.account.pk, "at": caller.at}


def _unless(may: bool) -> None:
    if not may:
        raise refusals.not_yours()


def check_standard(caller: Caller, row: int, said: Said) -> Any:
    _unless(rights.may_keep_standards(caller))
    if said["body"] not in caller.directory.bodies:
        raise refusals.not_found()
    return services.check_standard(standard=row, **said, **by(caller))


def end_standard(caller: Caller, row: int, said: Said) -> Any:
    _unless(rights.may_keep_standards(caller))
    return services.end_standard(standard=row, **said, **by(caller))


def _may_write(caller: Caller, code: str) -> bool:
    latest = catalogue.editions_of(code).defer("content", "grams").first()
    return latest is not None and rights.may_write(caller, code, latest.department)


def ask_exemption(caller: Caller, _row: int, said: Said) -> Any:
    _unless(_may_write(caller, said["code"]))
    return services.ask_exemption(**said, **by(caller))


def review_exemption(caller: Caller, row: int, _said: Said) -> Any:
    _unless(rights.may_review_exemption(caller))
    return services.review_exemption(exemption=row, **by(caller))


def approve_exemption(caller: Caller, row: int, said: Said) -> Any:
    _unless(rights.may_enter_approval(caller))
    return services.approve_exemption(exemption=row, **said, **by(caller))


def end_exemption(caller: Caller, row: int, said: Said) -> Any:
    found = Exemption.objects.select_related("item").get(pk=row)
    _unless(rights.may_review_exemption(caller) or _may_write(caller, found.item.code))
    return services.end_exemption(exemption=row, **said, **by(caller))


def keep_word(caller: Caller, _row: int, said: Said) -> Any:
    _unless(rights.keeps_words(caller))
    return services.keep_synonym(**said, source=caller.body.short_name, at=caller.at)


def drop_word(caller: Caller, row: int, _said: Said) -> Kept:
    _unless(rights.keeps_words(caller))
    services.drop_synonym(synonym=row)
    return Kept(id=row)


def forget_miss(caller: Caller, _row: int, said: Said) -> Kept:
    _unless(rights.keeps_words(caller))
    services.forget_miss(**said)
    return Kept(id=0)


def mark_law_change(caller: Caller, _row: int, said: Said) -> Any:
    _unless(rights.may_reform(caller))
    return services.mark_law_change(**said, **by(caller))


def settle_recheck(caller: Caller, row: int, said: Said) -> Any:
    _unless(rights.may_recheck_some(caller))
    found = rechecks.waiting(caller.day).filter(pk=row).first()
    if found is None:
        raise refusals.not_found()
    _unless(rights.may_recheck(caller, found.edition.item.code, found.edition.department))
    return services.record_recheck(recheck=row, **said, **by(caller))


def write_directory(caller: Caller, _row: int, said: Said) -> Any:
    _unless(rights.may_write_directory(caller))
    seen, rows = said.pop("seen"), said.pop("services")
    charter = Charter(**said, services=tuple(UtilityService(**dict(one)) for one in rows))
    return services.save_directory(body=caller.body.id, charter=charter, seen=seen, **by(caller))


def submit_directory(caller: Caller, row: int, _said: Said) -> Any:
    _unless(rights.may_write_directory(caller))
    own = utilities.draft_of(caller.body.id)
    if own is None or own.pk != row:
        raise refusals.not_found()
    return services.submit_directory(directory=row, **by(caller))


def of_another(service: Any) -> Do:
    """What somebody does who passes directories: the unit's head, or the county's centre."""

    def do(caller: Caller, row: int, said: Said) -> Any:
        _unless(rights.may_pass_some_directory(caller))
        found = UtilityDirectory.objects.get(pk=row)
        _unless(rights.may_pass_directory(caller, found.body_id))
        return service(directory=row, **said, **by(caller))

    return do
