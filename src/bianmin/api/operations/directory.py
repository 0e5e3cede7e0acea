"""What a body discloses, while it is written and passed: its directory, its guide."""

from typing import Annotated

from django.http import HttpResponse
from ninja import Path, Router

from bianmin.files import services as files
from bianmin.information.disclosed import (
    filings,
    guides,
    issues,
    rights,
    selectors,
    services,
    timeliness,
)
from bianmin.information.models import Disclosure
from bianmin.law.refusal import mark

from .. import bodies, refusals
from ..callers import KEEP, Request
from ..deeds import Deed, add
from ..sent import download
from ..shapes import directory as shapes
from ..shapes.keeping_catalogue import Nothing, Remark, Seen
from ..shapes.parts import LARGEST_ID
from . import directory_deeds as deeds
from .directory_deeds import of_a_guide, of_an_entry
from .disclosed import head

router = Router(tags=["disclosed"])
EntryId = Annotated[int, Path(ge=1, le=LARGEST_ID)]


@router.get(
    "/directory",
    auth=KEEP,
    response=shapes.OwnDirectory,
    operation_id="own_directory",
    summary=mark("What is being written of my body's directory and guide"),
)
def directory(request: Request) -> shapes.OwnDirectory:
    """Those that wait for another person first."""
    caller = request.auth
    deeds.refuse_others(caller)
    body, draft = caller.body.id, guides.draft_of(caller.body.id)
    issue = issues.latest(body)
    rows = timeliness.with_owed(selectors.drafts(body), at=caller.at)
    return shapes.OwnDirectory(
        drafts=[_drafted(row, owed) for row, owed in rows],
        guide=shapes.DraftedGuide.model_validate(draft, from_attributes=True) if draft else None,
        may_write=rights.may_write(caller),
        may_pass=rights.may_pass(caller),
        next_issue=issue.next_on if issue else None,
        issue_overdue=issues.is_overdue(issue, caller.day),
        filings=[_standing(one) for one in filings.standings([body])[body]],
    )


@router.get(
    "/directory/filings",
    auth=KEEP,
    response=shapes.AllFilings,
    operation_id="filings",
    summary=mark("Guides and directories filed with the county's office"),
)
def all_filings(request: Request) -> shapes.AllFilings:
    """For the county's office: how every body stands."""
    caller = request.auth
    deeds.refuse_others(caller, rights.keeps_files)
    found = filings.of_county(caller.directory, caller.day)
    return shapes.AllFilings(
        bodies=[
            shapes.BodyFilings(body=bodies.body(body), standings=[_standing(one) for one in some])
            for body, some in found
        ]
    )


def _standing(one: filings.Standing) -> shapes.FilingStanding:
    row = one.filing
    return shapes.FilingStanding(
        of=one.of,
        changed_at=one.changed_at,
        filing=row.pk if row else None,
        sent_at=row.sent_at if row else None,
        filed_at=row.filed_at if row else None,
        on_file=one.is_on_file,
    )


def _drafted(row: Disclosure, owed: timeliness.Owed | None) -> shapes.DraftedEntry:
    names = set(shapes.DraftedEntry.model_fields) - {"due_on", "light"}
    plain = {name: getattr(row, name) for name in names}
    pressing = owed is not None and not row.is_public_somewhere
    return shapes.DraftedEntry(
        **plain,
        due_on=owed.day if owed else None,
        light=str(owed.light) if owed and pressing else "",
    )


@router.get(
    "/directory/entries/{id}",
    auth=KEEP,
    response=shapes.OwnEntry,
    operation_id="own_entry",
    summary=mark("An entry of my body's directory, also while it is written"),
)
def entry(request: Request, id: EntryId) -> shapes.OwnEntry:
    """``digest`` goes with what is changed or passed, as ``seen``."""
    row = deeds.entry_of(request.auth, id)
    return shapes.OwnEntry(
        **head(row),
        audience=row.audience,
        ground=row.ground,
        state=row.state,
        at_tiers=row.at_tiers,
        at_site=row.at_site_id,
        line=row.line_id,
        text=row.text,
        file=row.file_id,
        digest=row.digest,
        submitted_at=row.submitted_at,
        remark=row.remark,
        published_at=row.published_at,
        words_found=row.searched if row.file_id else "",
    )


@router.get(
    "/directory/entries/{id}/file",
    auth=KEEP,
    operation_id="own_entry_file",
    summary=mark("The file of an entry of my body, also while it is written"),
)
def file(request: Request, id: EntryId) -> HttpResponse:
    """Whoever passes it reads it first."""
    row = deeds.entry_of(request.auth, id)
    if row.file is None:
        raise refusals.not_found()
    return download(files.read(row.file), row.file.media_type)


DEEDS = (
    Deed("begin_entry", "POST", "/entries", mark("Begin an entry of the own directory"),
         "A draft; its file is uploaded before.", shapes.EntryTold, deeds.begin),
    Deed("change_entry", "PUT", "/entries/{id}", mark("Change the draft of an entry"),
         "All of it anew; it is the writer's again.", shapes.EntryChanged, deeds.change),
    Deed("submit_entry", "POST", "/entries/{id}/submit", mark("Submit an entry"),
         "To another person.", Nothing, of_an_entry(services.submit, deeds.WRITE)),
    Deed("send_entry_back", "POST", "/entries/{id}/back", mark("Send an entry back"),
         "To its writer, with what is to be changed.",
         Remark, of_an_entry(services.send_back, deeds.PASS)),
    Deed("pass_entry", "POST", "/entries/{id}/pass", mark("Pass an entry"),
         "By another person; it is public at once, under a number of its own.",
         shapes.EntryPassed, of_an_entry(services.make_public, deeds.PASS)),
    Deed("end_entry", "POST", "/entries/{id}/validity", mark("Say that a document holds no more"),
         "It stays public, and says so.",
         shapes.ValidityEnded, of_an_entry(services.end_validity, deeds.PASS)),
    Deed("take_entry_down", "POST", "/entries/{id}/take-down", mark("Take an entry down"),
         "Its text and file are read by nobody any more; that it was there stays.",
         shapes.EntryTakenDown, of_an_entry(services.take_down, deeds.PASS)),
    Deed("issue_catalogue", "POST", "/issues", mark("Publish the catalogue of what is on request"),
         "As it stands; the next day is noted.", Nothing, deeds.issue),
    Deed("send_filing", "POST", "/filings", mark("Send the guide or directory to be filed"),
         "As it is public now, to the county's office.", shapes.FilingSent, deeds.send_filing),
    Deed("take_on_file", "POST", "/filings/{id}/acceptance", mark("Take a filing on file"),
         "At the county's office, by another person.", Nothing, deeds.take_on_file),
    Deed("write_guide", "PUT", "/guide", mark("Write the own guide to information"),
         "A draft; the first press begins it.", shapes.GuideTold, deeds.write_guide),
    Deed("submit_guide", "POST", "/guides/{id}/submit", mark("Submit the own guide"),
         "To another person.", Nothing, of_a_guide(guides.submit, rights.may_write)),
    Deed("send_guide_back", "POST", "/guides/{id}/back", mark("Send a guide back"),
         "To its writer, with what is to be changed.",
         Remark, of_a_guide(guides.send_back, rights.may_pass)),
    Deed("pass_guide", "POST", "/guides/{id}/pass", mark("Pass a guide"),
         "By another person; the one before ends.",
         Seen, of_a_guide(guides.make_public, rights.may_pass)),
)  # fmt: skip
for deed in DEEDS:
    add(router, deed, under="/directory")
