"""What stands beside the items: standards, exemptions, words, changed laws, directories."""

from collections.abc import Iterable
from typing import Annotated, Any

from django.http import HttpResponse
from ninja import File, Form, Path, Query, Router
from ninja.files import UploadedFile

from bianmin.catalogue import library, rechecks, rights, services, utilities
from bianmin.catalogue import selectors as catalogue
from bianmin.catalogue.models import Exemption, Standard, UtilityDirectory
from bianmin.files import services as files
from bianmin.law.refusal import mark

from .. import refusals
from ..callers import KEEP, Caller, Request
from ..deeds import Deed, Kept, add
from ..keys import Key
from ..once import once
from ..sent import download, sent
from ..shapes import keeping_catalogue
from ..shapes import keeping_library as shapes
from ..shapes.parts import LARGEST_ID, Given
from . import library_deeds as deeds

router = Router(tags=["catalogue"])
RowId = Annotated[int, Path(ge=1, le=LARGEST_ID)]
MOST = 100


class OfItem(Given):
    """``item``: a code; empty for what holds of all."""

    item: Annotated[str, Query(max_length=20)] = ""


@router.get(
    "/catalogue/standards",
    auth=KEEP,
    response=shapes.Library,
    operation_id="standards",
    summary=mark("The standards library"),
)
def standards(request: Request, asked: Query[OfItem]) -> shapes.Library:
    """Nine elements with the standards of all items, and those of one where it is named."""
    cells = library.matrix(request.auth.day, asked.item)
    return shapes.Library(
        elements=[
            shapes.LibraryCell(name=cell.name, standards=_standards((*cell.held, *cell.own)))
            for cell in cells
        ]
    )


def _standards(held: Iterable[library.Held]) -> list[shapes.KeptStandard]:
    return [
        shapes.KeptStandard(
            id=one.standard.pk,
            title=one.standard.title,
            document=one.standard.document,
            item=one.standard.item.code if one.standard.item else "",
            from_day=one.standard.from_day,
            ended_on=one.standard.ended_on,
            checked=one.checked,
            met=one.met,
        )
        for one in held
    ]


@router.get(
    "/catalogue/standards/{id}/file",
    auth=KEEP,
    operation_id="standard_file",
    summary=mark("The text of a standard"),
)
def standard_file(request: Request, id: RowId) -> HttpResponse:
    """As PDF or JPEG."""
    row = Standard.objects.select_related("file").get(pk=id)
    return download(files.read(row.file), row.file.media_type)


@router.post(
    "/catalogue/standards",
    auth=KEEP,
    response={201: Kept},
    operation_id="add_standard",
    summary=mark("Put a standard into the library"),
)
@once
def add_standard(
    request: Request, file: File[UploadedFile], said: Form[shapes.NewStandard], key: Key = ""
) -> Kept:
    """With its text, as PDF or photograph."""
    caller = request.auth
    if not rights.may_keep_standards(caller):
        raise refusals.not_yours()
    given = dict(said)
    row = services.add_standard(
        code=given.pop("item"), upload=sent(file), **given, **deeds.by(caller)
    )
    return Kept(id=row.pk)


@router.get(
    "/catalogue/exemptions",
    auth=KEEP,
    response=shapes.Exemptions,
    operation_id="exemptions",
    summary=mark("Items that are to stay outside the centre"),
)
def exemptions(request: Request, asked: Query[OfItem]) -> shapes.Exemptions:
    """Asked for, reviewed or by leave outside."""
    found = catalogue.exemptions(asked.item) if asked.item else catalogue.exemptions()
    return shapes.Exemptions(exemptions=[_exemption(row, request.auth) for row in found])


def _exemption(row: Exemption, caller: Caller) -> shapes.KeptExemption:
    return shapes.KeptExemption(
        id=row.pk,
        code=row.item.code,
        reason=row.reason,
        reviewed=row.reviewed_by_id is not None,
        document=row.document,
        approved_on=row.approved_on,
        ended_on=row.ended_on,
        remark=row.remark,
        holds=row.holds_on(caller.day),
    )


@router.get(
    "/catalogue/words",
    auth=KEEP,
    response=shapes.WordList,
    operation_id="words",
    summary=mark("Words that stand for others, and what was sought in vain"),
)
def words(request: Request) -> shapes.WordList:
    """At most a hundred searches, the commonest first."""
    keeps = rights.keeps_words(request.auth)
    misses = catalogue.misses(at_least=1)[:MOST] if keeps else ()
    return shapes.WordList(
        words=[
            shapes.KeptWord(id=one.pk, word=one.word, means=one.means, source=one.source)
            for one in catalogue.synonyms()
        ],
        misses=[
            shapes.Miss(words=one.words, count=one.count, last_at=one.last_at) for one in misses
        ],
    )


@router.get(
    "/catalogue/law-changes",
    auth=KEEP,
    response=shapes.LawChanges,
    operation_id="law_changes",
    summary=mark("Laws that changed, and the items that rest on them"),
)
def law_changes(request: Request) -> shapes.LawChanges:
    """An item waits until a newer edition is in force or somebody has checked."""
    return shapes.LawChanges(changes=[_work(one) for one in rechecks.works(request.auth.day)])


def _work(work: rechecks.Work) -> shapes.KeptLawChange:
    change = work.change
    return shapes.KeptLawChange(
        id=change.pk,
        law=change.law,
        article=change.article,
        kind=change.kind,
        from_day=change.from_day,
        document=change.document,
        rechecks=[
            shapes.KeptRecheck(
                id=row.pk,
                code=row.edition.item.code,
                edition=row.edition.number,
                department=row.edition.department,
                settled=row in work.settled,
                remark=row.remark,
            )
            for row in (*work.waiting, *work.settled)
        ],
    )


@router.get(
    "/catalogue/directories",
    auth=KEEP,
    response=shapes.Directories,
    operation_id="directories",
    summary=mark("Directories of public utilities that are being prepared"),
)
def directories(request: Request) -> shapes.Directories:
    """The own unit's draft, and what waits for somebody at this post."""
    caller = request.auth
    own = utilities.draft_of(caller.body.id)
    may = [row for row in utilities.waiting() if rights.may_pass_directory(caller, row.body_id)]
    found = {row.pk: row for row in ([own] if own else []) + may}
    return shapes.Directories(directories=[_directory(row) for row in found.values()])


def _directory(row: UtilityDirectory) -> shapes.KeptDirectory:
    content: dict[str, Any] = row.content
    return shapes.KeptDirectory(
        id=row.pk,
        body=row.body_id,
        unit=row.body.name,
        number=row.number,
        submitted=row.submitted_at is not None,
        digest=row.content_digest,
        **content,
    )


NOTHING = keeping_catalogue.Nothing
DEEDS = (
    Deed("check_standard", "POST", "/standards/{id}/checks", mark("Check how a standard is kept"),
         "At one body, on a day.", shapes.Checked, deeds.check_standard),
    Deed("end_standard", "POST", "/standards/{id}/end", mark("Let a standard end"),
         "From a day on, which has not passed.", shapes.Until, deeds.end_standard),
    Deed("ask_exemption", "POST", "/exemptions", mark("Ask that an item stay outside the centre"),
         "By its department, with the reason.", shapes.ExemptionAsked, deeds.ask_exemption),
    Deed("review_exemption", "POST", "/exemptions/{id}/review", mark("Agree that it stays outside"),
         "By the county's centre.", NOTHING, deeds.review_exemption),
    Deed("approve_exemption", "POST", "/exemptions/{id}/approve", mark("Enter the approval"),
         "The government's, by its document.", shapes.Approval, deeds.approve_exemption),
    Deed("end_exemption", "POST", "/exemptions/{id}/end", mark("Turn it down, or let it end"),
         "Today, with the reason.", shapes.ExemptionEnded, deeds.end_exemption),
    Deed("keep_word", "POST", "/words", mark("Let a word stand for an item"),
         "Who looks for it finds the item from now on.", shapes.NewWord, deeds.keep_word),
    Deed("drop_word", "POST", "/words/{id}/drop", mark("Let a word stand for nothing else"),
         "It is gone.", NOTHING, deeds.drop_word),
    Deed("forget_miss", "POST", "/misses/forget", mark("Take a search off the list"),
         "Of those that found nothing.", shapes.Forgotten, deeds.forget_miss),
    Deed("mark_law_change", "POST", "/law-changes", mark("Note that a law has changed"),
         "What rests on it becomes work for its departments.",
         shapes.NewLawChange, deeds.mark_law_change),
    Deed("settle_recheck", "POST", "/rechecks/{id}/settle", mark("Say that nothing is to change"),
         "After comparing an item with the changed law.", shapes.Finding, deeds.settle_recheck),
    Deed("write_directory", "PUT", "/directory", mark("Write the own directory and guide"),
         "A draft, finished or not; the first press begins it.",
         shapes.Directory, deeds.write_directory),
    Deed("submit_directory", "POST", "/directories/{id}/submit", mark("Submit the own directory"),
         "Every field must be filled in.", NOTHING, deeds.submit_directory),
    Deed("pass_directory", "POST", "/directories/{id}/pass", mark("Pass a directory"),
         "By another person; it is public at once.",
         keeping_catalogue.Seen, deeds.of_another(services.pass_directory)),
    Deed("send_directory_back", "POST", "/directories/{id}/back", mark("Send a directory back"),
         "To its writer, with what is to be changed.",
         keeping_catalogue.Remark, deeds.of_another(services.send_directory_back)),
)  # fmt: skip
for deed in DEEDS:
    add(router, deed, under="/catalogue")
