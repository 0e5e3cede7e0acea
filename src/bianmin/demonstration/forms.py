"""Blank forms and samples of a few items, as their departments put them in: the newest editions."""

import tomllib
from collections.abc import Mapping
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile

from bianmin.catalogue import services as catalogue
from bianmin.catalogue.models import Edition
from bianmin.law.zone import day_of
from bianmin.network import divisions
from bianmin.network import selectors as network
from bianmin.network.tiers import Tier
from bianmin.notices.typesetting import typeset
from bianmin.people.models import Account

WORDING = Path(__file__).with_name("form.typ")
WRITER, CENTRE = "administrator.county", "supervisor.county"
BLANK, SAMPLE = "空白表", "填写样表"


def put_in(at: datetime) -> None:
    """Give each item its forms by a draft that another person passes and publishes at once."""
    told = tomllib.loads((files(__package__) / "words" / "forms.toml").read_text("utf-8"))
    writer, centre = (Account.objects.get(username=name).pk for name in (WRITER, CENTRE))
    for form in told.pop("form"):
        draft = _drafted(form["item"], writer, at)
        for kind in (BLANK, SAMPLE):
            draft = _enclosed(draft, {**told, **form}, kind, writer, at)
        _published(draft, writer, centre, at)


def _drafted(code: str, by: int, at: datetime) -> Edition:
    """With the telephone of its office, which the shipped items leave to each county."""
    draft, directory = catalogue.begin_draft(code=code, by=by, at=at), network.directory()
    place, subject = divisions.root(directory).code, (code, draft.department)
    office = directory.competent(subject, Tier.COUNTY, place, day_of(at))
    assert office, f"nobody is competent for {code}"
    content = {**draft.content, "consult_phone": office.phone}
    return catalogue.save_draft(
        edition=draft.pk, content=content, seen=draft.content_digest, by=by, at=at
    )


def _enclosed(draft: Edition, told: Mapping[str, Any], kind: str, by: int, at: datetime) -> Edition:
    is_sample = kind == SAMPLE
    title, facts = told["title"] + "样表" * is_sample, {**told, "sample": is_sample}
    printed = typeset(WORDING.read_text("utf-8"), facts=facts, paper={}, at=at)
    return catalogue.enclose(
        edition=draft.pk,
        title=title,
        kind=kind,
        issue=told["issue"],
        upload=ContentFile(printed, f"{title}.pdf"),
        looked_at=True,
        seen=draft.content_digest,
        by=by,
        at=at,
    )


def _published(draft: Edition, writer: int, centre: int, at: datetime) -> None:
    day, edition = day_of(at), draft.pk
    catalogue.submit(edition=edition, day=day, by=writer, at=at)
    catalogue.review(edition=edition, seen=draft.content_digest, by=centre, at=at)
    catalogue.publish(edition=edition, day=day, by=centre, at=at)
