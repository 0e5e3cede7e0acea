"""What the department discloses by itself: entries of directory, guide, last year's report."""

from dataclasses import replace

from bianmin.information.annual import checking, selectors
from bianmin.information.annual import services as annual
from bianmin.information.annual.figures import empty_disclosed
from bianmin.information.annual.form import form
from bianmin.information.disclosed import guides, services
from bianmin.information.disclosed.audiences import offers_inside
from bianmin.information.disclosed.services import Told
from bianmin.information.models.disclosures import Audience
from bianmin.law.zone import day_of

from .requests import HEAD, OFFICER, Desk, publish, told

DAYS = 30
"""So many working days ago all of it went public."""


def disclose(desk: Desk) -> None:
    """Written by one of the department, passed by another."""
    at = desk.before(DAYS)
    officer, head = (desk.person(name, at).account or 0 for name in (OFFICER, HEAD))
    for entry in told()["entry"]:
        row = services.begin(body=desk.body.id, told=_told(desk, entry), by=officer, at=at)
        publish(services.submit(disclosure=row.pk, by=officer, at=at), head, at)
    _inside(desk, officer, head)
    _guide(desk, officer, head)
    _report(desk, officer, head)


def _inside(desk: Desk, officer: int, head: int) -> None:
    """One thing for its own staff, where the county's rules know that."""
    at = desk.before(DAYS)
    if not offers_inside(day_of(at)):
        return
    kind = {name: told()["inside"][name] for name in ("category", "ground")}
    entry = replace(_told(desk, told()["inside"]), audience=Audience.INTERNAL, **kind)
    row = services.begin(
        body=desk.body.id, told=replace(entry, document_kind=""), by=officer, at=at
    )
    publish(services.submit(disclosure=row.pk, by=officer, at=at), head, at)


def _told(desk: Desk, entry: dict[str, str]) -> Told:
    return Told(
        mode="proactive",
        category=told()["file"]["category"],
        issuer=desk.body.name,
        document_number="",
        document_kind="办法",
        register_number="",
        made_on=day_of(desk.before(DAYS + 1)),
        file=None,
        title=entry["title"],
        summary=entry["summary"],
        text=entry["text"],
    )


def _guide(desk: Desk, officer: int, head: int) -> None:
    at, body = desk.before(DAYS), desk.body.id
    row = guides.save(body=body, told=guides.Told(**told()["guide"]), seen="", by=officer, at=at)
    guides.submit(guide=row.pk, by=officer, at=at)
    row.refresh_from_db()
    guides.make_public(guide=row.pk, seen=row.digest, by=head, at=at)


def _report(desk: Desk, officer: int, head: int) -> None:
    at, directory = desk.before(DAYS), desk.stage.seats.directory
    draft = annual.begin(body=desk.body.id, year=at.year - 1, by=officer, at=at)
    texts = {one.key: told()["report"]["text"] for one in form().chapters if one.written}
    draft = annual.write(
        report=draft.pk,
        texts=texts,
        disclosed=empty_disclosed(),
        seen=draft.revision,
        by=officer,
        at=at,
    )
    seen = checking.fingerprint(draft, selectors.figures_of(draft, directory))
    annual.publish(report=draft.pk, seen=seen, directory=directory, by=head, at=at)
