"""Writing and passing what a body discloses: the deeds of the desk's pages, by the same rights."""

from collections.abc import Callable
from typing import Any

from bianmin.files.models import StoredFile
from bianmin.information.disclosed import filings, guides, issues, rights, services
from bianmin.information.disclosed.services import Told
from bianmin.information.models import Disclosure, DisclosureGuide

from .. import refusals
from ..callers import Caller
from ..deeds import Do

Said = dict[str, Any]
May = Callable[[Caller], bool]


def by(caller: Caller) -> Said:
    return {"by": caller.account.pk, "at": caller.at}


def refuse_others(caller: Caller, may: May = rights.may_see) -> None:
    """Raises ``Refusal``: what a body discloses is not written, or not passed, at this post."""
    if not may(caller):
        raise refusals.not_yours()


def entry_of(caller: Caller, row: int, may: May = rights.may_see) -> Disclosure:
    """The entry, if it is of the post's own body. Raises ``Refusal``."""
    refuse_others(caller, may)
    rows = Disclosure.objects.filter(body=caller.body.id).defer("grams")
    return rows.select_related("file").get(pk=row)


def begin(caller: Caller, _row: int, said: Said) -> Any:
    refuse_others(caller, rights.may_write)
    return services.begin(body=caller.body.id, told=_told(caller, said), **by(caller))


def change(caller: Caller, row: int, said: Said) -> Any:
    found, seen = entry_of(caller, row, rights.may_write), said.pop("seen")
    told = _told(caller, {**said, "file": said["file"] or found.file_id}, there=found.file_id)
    return services.change(disclosure=found.pk, told=told, seen=seen, **by(caller))


def _told(caller: Caller, said: Said, *, there: int | None = None) -> Told:
    """What was sent; a file is the caller's own, or the one that is ``there``."""
    file = said["file"]
    own = StoredFile.objects.filter(pk=file, stored_by=caller.account.pk)
    if file and file != there and not own.exists():
        raise refusals.file_missing("file")
    return Told(**said)


def of_an_entry(service: Callable[..., Any], may: May) -> Do:
    """What is sent goes to a service of entries by its names."""

    def do(caller: Caller, row: int, said: Said) -> Any:
        return service(disclosure=entry_of(caller, row, may).pk, **said, **by(caller))

    return do


def write_guide(caller: Caller, _row: int, said: Said) -> Any:
    refuse_others(caller, rights.may_write)
    seen = said.pop("seen")
    told = guides.Told(**said)
    return guides.save(body=caller.body.id, told=told, seen=seen, **by(caller))


def of_a_guide(service: Callable[..., Any], may: May) -> Do:
    """What is sent goes to a service of guides by its names."""

    def do(caller: Caller, row: int, said: Said) -> Any:
        refuse_others(caller, may)
        found = DisclosureGuide.objects.get(pk=row, body=caller.body.id)
        return service(guide=found.pk, **said, **by(caller))

    return do


def issue(caller: Caller, _row: int, _said: Said) -> Any:
    refuse_others(caller, rights.may_pass)
    return issues.publish(body=caller.body.id, **by(caller))


def send_filing(caller: Caller, _row: int, said: Said) -> Any:
    refuse_others(caller)
    return filings.send(body=caller.body.id, **said, **by(caller))


def take_on_file(caller: Caller, row: int, _said: Said) -> Any:
    refuse_others(caller, rights.keeps_files)
    return filings.take_on_file(filing=row, **by(caller))
