"""Writing and passing what a body discloses: the deeds of the desk's pages, by the same rights."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from bianmin.files.models import StoredFile
from bianmin.information.disclosed import filings, guides, issues, opening, rights, services
from bianmin.information.disclosed.editions import Rule
from bianmin.information.disclosed.services import Told
from bianmin.information.models import Disclosure, DisclosureGuide
from bianmin.information.models.disclosures import Audience, State

from .. import refusals
from ..callers import Caller
from ..deeds import Do
from ..shapes.directory import RuleTold

Said = dict[str, Any]
May = Callable[[Caller], bool]


@dataclass(frozen=True, slots=True)
class Right:
    """Who may: of ``entries`` by whom they are for, and of ``rules`` of sites."""

    entries: Callable[[Caller, str], bool]
    rules: May


SEE = Right(rights.may_see, rights.may_see_rules)
WRITE = Right(rights.may_write, rights.may_write_rules)
PASS = Right(rights.may_pass, rights.may_pass_rules)


def by(caller: Caller) -> Said:
    return {"by": caller.account.pk, "at": caller.at}


def refuse_others(caller: Caller, may: May = rights.may_see) -> None:
    """Raises ``Refusal``: what a body discloses is not written, or not passed, at this post."""
    if not may(caller):
        raise refusals.not_yours()


def entry_of(caller: Caller, row: int, right: Right = SEE) -> Disclosure:
    """The entry, if it is of the post's own body. Raises ``Refusal``."""
    theirs = [one for one in Audience.values if right.entries(caller, one)]
    rules = right.rules(caller)
    refuse_others(caller, lambda _caller: rules or bool(theirs))
    whose = Q(audience__in=theirs, rule="") | (~Q(rule="") if rules else Q(pk__in=()))
    rows = Disclosure.of_any_audience.filter(whose, body=caller.body.id)
    return rows.defer("grams").select_related("file").get(pk=row)


def inside_of(caller: Caller, row: int) -> Disclosure:
    """An entry for the staff of a unit, if it is read at the post; to all others it is not there.

    Raises ``Disclosure.DoesNotExist``.
    """
    rows = Disclosure.of_any_audience.filter(audience=Audience.INTERNAL).defer("grams")
    found = rows.exclude(state=State.DRAFT).select_related("file").get(pk=row)
    if not rights.may_read(caller, found):
        raise Disclosure.DoesNotExist
    return found


def begin(caller: Caller, _row: int, said: Said) -> Any:
    may = (
        rights.may_write_rules(caller)
        if said["rule"]
        else rights.may_write(caller, said["audience"])
    )
    refuse_others(caller, lambda _caller: may)
    return services.begin(body=caller.body.id, told=_told(caller, said), **by(caller))


def change(caller: Caller, row: int, said: Said) -> Any:
    found, seen = entry_of(caller, row, WRITE), said.pop("seen")
    told = _told(caller, {**said, "file": said["file"] or found.file_id}, there=found.file_id)
    return services.change(disclosure=found.pk, told=told, seen=seen, **by(caller))


def _told(caller: Caller, said: Said, *, there: int | None = None) -> Told:
    """What was sent; a file is the caller's own, or the one that is ``there``."""
    file = said["file"]
    own = StoredFile.objects.filter(pk=file, stored_by=caller.account.pk)
    if file and file != there and not own.exists():
        raise refusals.file_missing("file")
    rule = said["rule"]
    return Told(**{**said, "rule": _rule(rule) if rule else None})


def _rule(given: RuleTold) -> Rule:
    told = given.model_dump()
    return Rule(**{**told, "at_tiers": tuple(given.at_tiers)})


def open_to_all(caller: Caller, row: int, said: Said) -> Any:
    """Who writes for everybody begins it from what the own staff read."""
    found = inside_of(caller, row)
    if found.body_id != caller.body.id or not rights.may_write(caller):
        raise Disclosure.DoesNotExist
    return opening.open_to_all(disclosure=found.pk, **said, **by(caller))


def of_an_entry(service: Callable[..., Any], right: Right) -> Do:
    """What is sent goes to a service of entries by its names."""

    def do(caller: Caller, row: int, said: Said) -> Any:
        return service(disclosure=entry_of(caller, row, right).pk, **said, **by(caller))

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
