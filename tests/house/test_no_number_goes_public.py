"""Whatever everybody reads, or officials write for others, is scanned for numbers of persons first.

The columns are those that ``columns.txt`` judges published or written, and boards judged plain: a
new one without a row here fails. All texts go through ``personal_numbers``, all files through
``files.publishing.refuse_personal``.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, transaction

from bianmin.applications.projects import beginning
from bianmin.catalogue import numbers
from bianmin.catalogue.services import drafting, exempting, law_changes, local, standards, words
from bianmin.complaints import services as complaints
from bianmin.information.annual import services as annual
from bianmin.information.disclosed import guides, rules
from bianmin.information.models import Disclosure, DisclosureGuide
from bianmin.information.releases import services as releases
from bianmin.information.reviews import services as reviews
from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor
from bianmin.network.services import announcements, duty, sites
from bianmin.notices import seals
from bianmin.people.rules import check_reason
from tests import build
from tests.build import COUNTY, FRIDAY
from tests.house.test_personal_columns import judged

CARD, MOBILE, BANK = "999901199001010010", "138 0013 8000", "6222 0212 3456 7890 128"
NUMBERS = (CARD, MOBILE, BANK)
Scan = Callable[[str], Any]


def entry(field: str) -> Scan:
    told = {"mode": Disclosure.Mode.ON_REQUEST, "title": "办法", "text": "第一条"}
    return lambda text: rules.refuse_numbers(Disclosure(**{**told, field: text}), looked_at=True)


def guide(field: str) -> Scan:
    return lambda text: guides._refuse_numbers(DisclosureGuide(**{field: text}))


def premises(field: str) -> Scan:
    told = {"name": "便民服务中心", "address": "人民路1号", "hours": "9:00-17:00"}
    return lambda text: sites._refuse_faults(0, sites.Premises(**{**told, field: text}))


def announced(field: str) -> Scan:
    told = {"title": "通知", "text": "明天停电", "venue": "大厅"}
    days = {"from_day": FRIDAY.date(), "until_day": FRIDAY.date(), "kind": "notice"}
    return lambda text: announcements._refuse_faults(
        announcements.Told(**days, **{**told, field: text}), FRIDAY.date()
    )


def local_value(field: str) -> Scan:
    return lambda text: local.set_local_value(
        code="MZ-001", body=0, values={"phone": "", field: text}, by=0, at=FRIDAY
    )


def case(field: str) -> Scan:
    told = {"way": "suit", "organ": "县人民法院", "filed_on": date(2026, 9, 1), field: ""}
    return lambda text: reviews.record(
        request=0, filed=reviews.Filed(**{**told, field: text}), proof=0, by=0, at=FRIDAY
    )


def in_item(text: str) -> None:
    found = list(numbers.findings({"materials": [{"note": text}], "common_questions": [text]}))
    assert len(found) in {0, 2}
    if found:
        raise Refusal(found[0].code, found[0].sentence, found[0].now)


def project(text: str) -> object:
    by = build.at_desk(COUNTY, "coordinator")
    wanted = beginning.Wanted(name=text, help="acts", mandated_on=FRIDAY.date(), number="")
    return beginning.begin(wanted=wanted, by=by, at=FRIDAY)


SCANNED: dict[str, Scan] = {
    "applications.Project.name": project,
    "casework.Export.reason": check_reason,
    "casework.DestructionList.report": check_reason,
    "casework.DestructionList.returned": check_reason,
    "casework.DestructionList.document": check_reason,
    "people.AccessLog.reason": check_reason,
    "people.SecurityEvent.reason": check_reason,
    "catalogue.Edition.content": in_item,
    "catalogue.UtilityDirectory.content": in_item,
    "catalogue.LocalValue.address": local_value("address"),
    "catalogue.LocalValue.hours": local_value("hours"),
    "catalogue.LocalValue.window": local_value("window"),
    "catalogue.EditorialStep.remark": lambda text: drafting.send_back(
        edition=0, remark=text, by=0, at=FRIDAY
    ),
    "catalogue.Exemption.reason": lambda text: exempting.ask_exemption(
        code="", reason=text, by=0, at=FRIDAY
    ),
    "catalogue.Exemption.remark": lambda text: exempting.end_exemption(
        exemption=0, remark=text, by=0, at=FRIDAY
    ),
    "catalogue.Recheck.remark": lambda text: law_changes.record_recheck(
        recheck=0, remark=text, by=0, at=FRIDAY
    ),
    "catalogue.StandardCheck.note": lambda text: standards.check_standard(
        standard=0, body=0, state="", note=text, day=FRIDAY.date(), by=0, at=FRIDAY
    ),
    "catalogue.Synonym.word": lambda text: words.add_synonym(word=text, means=["低保"], source=""),
    "complaints.IdentityLook.reason": check_reason,
    "complaints.Publication.ended_why": check_reason,
    "complaints.Publication.text": lambda text: complaints.put_forward(
        complaint=0, text=text, by=Actor(None, None), at=FRIDAY
    ),
    "information.AnnualReport.texts": lambda text: annual.write(
        report=0, texts={"chapter": text}, disclosed={}, seen=0, by=0, at=FRIDAY
    ),
    "information.AnnualReport.reason": lambda text: annual.begin(
        body=0, year=2025, reason=text, by=0, at=FRIDAY
    ),
    "information.AnnualReport.beside_note": lambda text: annual.put_beside(
        report=0, content=b"", name="", note=text, seen=0, by=0, at=FRIDAY
    ),
    "information.Case.organ": case("organ"),
    "information.Case.number": case("number"),
    "information.FiguresTaken.reason": check_reason,
    "information.Release.title": lambda text: releases.add(
        request=0, upload=None, title=text, by=0, at=FRIDAY
    ),
    **{f"information.Disclosure.{field}": entry(field) for field in rules.WORDS},
    "information.Disclosure.remark": lambda text: rules.reason(text, "remark"),
    "information.Disclosure.ended_why": rules.reason,
    "information.Disclosure.validity_ground": rules.reason,
    **{f"information.DisclosureGuide.{field}": guide(field) for field in guides.FIELDS},
    "information.DisclosureGuide.remark": lambda text: rules.reason(text, "remark"),
    "network.Announcement.title": announced("title"),
    "network.Announcement.text": announced("text"),
    "network.Announcement.venue": announced("venue"),
    "network.Site.name": premises("name"),
    "network.Site.address": premises("address"),
    "network.Site.hours": premises("hours"),
    "network.SiteCheck.note": lambda text: sites.check_site(
        site=0, point="", state="", note=text, by=0, at=FRIDAY
    ),
    "network.Whereabouts.told": lambda text: duty.go_out(
        account=0, told=text, until=FRIDAY, by=0, at=FRIDAY
    ),
    "notices.Seal.stop_reason": lambda text: seals.stop(seal=0, reason=text, by=0, at=FRIDAY),
}
"""How each column is written, with the scan that everything passes which goes into it."""

WITHOUT_WORDS_OF_ANYBODY = {
    "covered names, titles of items and results from a list": (
        "applications.PublishedResult.name", "applications.PublishedResult.title",
        "applications.PublishedResult.result", "applications.TakenDownResult.title",
    ),
    "a telephone, which is the office's": ("catalogue.LocalValue.phone",),
    "made of the columns beside it": (
        "information.Disclosure.searched", "information.Disclosure.grams",
    ),
    "what was sought in vain, kept only where it is short and no number": (
        "catalogue.SearchMiss.words",
    ),
}  # fmt: skip
TELLS = (
    "number_of_a_person", "mobile_of_a_person", "number_in_reason", "number_in_text",
    "title_with_number", "synonym_word", "number_id_number", "number_mobile",
    "number_bank_account",
)  # fmt: skip
"""The refusals that name such a number."""
ON_BOARDS = {
    "catalogue.LocalValue.hours", "catalogue.LocalValue.window", "network.Site.name",
    "network.Site.address", "network.Site.hours", "network.Whereabouts.told",
}  # fmt: skip
"""Judged plain or of staff, and read by everybody."""


def test_every_column_that_others_read_has_its_scan() -> None:
    columns = judged()
    told = {
        f"{at}.{name}" for (at, name), kind in columns.items() if kind in {"published", "written"}
    }
    free = {name for names in WITHOUT_WORDS_OF_ANYBODY.values() for name in names}
    assert sorted((told | ON_BOARDS) - free - SCANNED.keys()) == [], "scan these before they go out"
    assert sorted((free | SCANNED.keys()) - told - ON_BOARDS) == [], "nobody writes these any more"
    assert {tuple(name.rsplit(".", 1)) for name in ON_BOARDS} <= columns.keys()


@pytest.mark.django_db
def test_every_scan_finds_each_sort_of_number_and_lets_plain_words_pass() -> None:
    missed = [
        f"{column}: {number}"
        for column, scan in SCANNED.items()
        for number in NUMBERS
        if not refused(scan, f"联系人{number}。").endswith(TELLS)
    ]
    assert missed == []
    wrong = [column for column, scan in SCANNED.items() if refused(scan, "低保").endswith(TELLS)]
    assert wrong == []


def refused(scan: Scan, text: str) -> str:
    """The code of the refusal; empty where it comes to look for its row, or passes."""
    try:
        with transaction.atomic():
            scan(text)
            transaction.set_rollback(True)
    except Refusal as refusal:
        return refusal.code
    except (ObjectDoesNotExist, IntegrityError, AttributeError):
        return ""
    return ""
