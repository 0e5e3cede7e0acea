"""Blank forms and samples go with a draft, pass with it, and anybody takes them home (IT-13)."""

from collections.abc import Callable
from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from bianmin.applications import public_sheets
from bianmin.catalogue import export, selectors, services
from bianmin.catalogue.checking import Grounds, against
from bianmin.catalogue.comparison import differences
from bianmin.catalogue.models import Edition, EnclosedFile, State
from bianmin.config.cleaning import clean
from bianmin.files import services as files
from bianmin.files.models import StoredFile
from bianmin.law.refusal import Refusal
from bianmin.law.zone import day_of
from bianmin.matters.services import Actor
from tests import build
from tests.modules.catalogue.items import a_pdf
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_take_in import a_photo

Sit = Callable[[Actor], Desk]
DESK = "/desk/catalogue"
FORM, SAMPLE = "最低生活保障申请表", "申请表填写样表"


@pytest.fixture
def editor(seat: Sit) -> Desk:
    return seat(build.at_desk(build.COUNTY, "editor", department="民政局"))


@pytest.fixture
def head(seat: Sit) -> Desk:
    return seat(build.at_desk(build.COUNTY, "organ_head", department="民政局"))


@pytest.fixture
def draft(editor: Desk, now: Now) -> Edition:
    given: dict[str, Any] = {"by": editor.actor.account, "at": now.at}
    row = services.begin_draft(code="MZ-001", **given)
    content = {**row.content, "consult_phone": "0539-2251234"}
    return services.save_draft(edition=row.pk, content=content, seen=row.content_digest, **given)


def put_in(desk: Desk, draft: Edition, title: str = FORM, **said: Any) -> Any:
    draft.refresh_from_db()
    given = {"kind": "空白表", "issue": "2026年版", "seen": draft.content_digest}
    given |= {"looked_at": "on"}
    upload = SimpleUploadedFile("表.pdf", a_pdf(), "application/pdf")
    told = {**given, "title": title, "upload": upload, **said}
    return desk.client.post(
        f"{DESK}/editions/{draft.pk}/enclosures/", told, headers={"accept-language": "zh-hans"}
    )


def test_from_the_draft_to_the_citizens_hand(
    editor: Desk, head: Desk, draft: Edition, now: Now
) -> None:
    anybody, day = Client(headers={"accept-language": "zh-hans"}), day_of(now.at)
    address = f"{DESK}/editions/{draft.pk}/"
    assert put_in(editor, draft).status_code == 302
    assert put_in(editor, draft, SAMPLE, kind="填写样表", upload=a_photo()).status_code == 302
    draft.refresh_from_db()
    form, sample = (text["file"] for text in draft.content["enclosures"])
    assert FORM in text(editor.get(f"{address}enclosures/"))
    public = f"/items/MZ-001/files/{form}/"
    assert anybody.get(public).status_code == 404, "a draft's are nobody's yet"
    editor.post(address, submit=1, day=f"{day}")
    page = text(head.get(address))
    assert f"{address}enclosures/{form}/" in page
    kept = head.get(f"{address}enclosures/{form}/").content
    assert sha256(kept).hexdigest() == form, "read before it is passed"
    draft.refresh_from_db()
    head.post(address, review=1, seen=draft.content_digest)
    assert head.post(address, publish=1, day=f"{day}").status_code == 302
    page = anybody.get("/items/MZ-001/").content.decode()
    assert FORM in page
    assert "2026年版" in page
    assert public in page
    answer = anybody.get(public)
    assert answer.content == kept
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "filename*=UTF-8''%E8%A1%A8.pdf" in answer.headers["Content-Disposition"]
    assert anybody.get(f"/items/MZ-001/files/{sample}/").headers["Content-Type"] == "image/jpeg"
    assert anybody.get(f"/items/MZ-002/files/{form}/").status_code == 404
    guide = selectors.guide("MZ-001", day)
    told = public_sheets.facts(public_sheets.GUIDE, guide, place="", day=day)
    assert told["forms"][0] == f"{FORM}，空白表，2026年版"
    assert "/items/MZ-001/" in told["forms_at"]
    item_told = anybody.get("/api/v1/items/MZ-001").json()
    assert [one["title"] for one in item_told["enclosures"]] == [FORM, SAMPLE]
    assert anybody.get(f"/api/v1{public.rstrip('/')}").content == kept
    assert anybody.get(f"/api/v1/items/MZ-001/files/{'0' * 64}").status_code == 404
    out = {one["code"]: one for one in export.document(day)["items"]}
    assert out["MZ-001"]["enclosures"] == draft.content["enclosures"]


def test_the_next_draft_begins_with_them_and_may_let_one_go(
    editor: Desk, draft: Edition, now: Now
) -> None:
    put_in(editor, draft)
    draft.refresh_from_db()
    digest = draft.content["enclosures"][0]["file"]
    address = f"{DESK}/editions/{draft.pk}/enclosures/"
    stale = editor.post(address, take_out=digest, seen="x")
    assert stale.status_code == 422
    assert FORM in text(stale)
    assert editor.post(address, take_out=digest, seen=draft.content_digest).status_code == 302
    before, after = dict(draft.content), Edition.objects.get(pk=draft.pk).content
    assert after["enclosures"] == []
    assert [found.path for found in differences(before, after)] == [("enclosures",)]


def test_the_same_file_again_changes_what_is_said_of_it(editor: Desk, draft: Edition) -> None:
    put_in(editor, draft)
    put_in(editor, draft, "低保申请表")
    draft.refresh_from_db()
    assert [text["title"] for text in draft.content["enclosures"]] == ["低保申请表"]


def test_what_no_edition_names_any_more_is_forgotten_at_night(
    editor: Desk, draft: Edition, now: Now
) -> None:
    put_in(editor, draft)
    put_in(editor, draft, SAMPLE, kind="填写样表", upload=a_photo())
    draft.refresh_from_db()
    form, sample = (text["file"] for text in draft.content["enclosures"])
    address, later = f"{DESK}/editions/{draft.pk}/enclosures/", now.at + timedelta(days=30)
    editor.post(address, take_out=form, seen=draft.content_digest)
    clean(now.at)
    assert EnclosedFile.objects.count() == 2, "it may be put in again within the week"
    clean(later)
    assert [row.file.digest for row in EnclosedFile.objects.all()] == [sample]
    assert not StoredFile.objects.filter(digest=form).exists()
    Edition.objects.filter(pk=draft.pk).update(state=State.ENDED, until_day=draft.from_day)
    clean(later)
    assert EnclosedFile.objects.count() == 1, "an edition that has ended keeps its own"


WRONG = {
    "upload": SimpleUploadedFile("表.pdf", b"MZ\x90\x00" + b"0" * 100),
    "kind": "公章",
    "title": " ",
    "seen": "x",
}


@pytest.mark.parametrize("field", WRONG)
def test_bad_input_is_told_and_nothing_is_kept(field: str, editor: Desk, draft: Edition) -> None:
    said = {field: WRONG[field]}
    answer = put_in(editor, draft, **said)
    assert answer.status_code == 422
    if field != "title":
        assert FORM in answer.content.decode(), "what was typed stays"
    draft.refresh_from_db()
    assert "enclosures" not in draft.content
    assert not EnclosedFile.objects.exists()
    assert not StoredFile.objects.exists()


def test_only_its_department_puts_files_in(seat: Sit, draft: Edition) -> None:
    other = seat(build.at_desk(build.COUNTY, "editor", department="教育局"))
    answer = put_in(other, draft)
    assert (answer.status_code, answer.url) == (302, f"{DESK}/editions/{draft.pk}/")
    assert not EnclosedFile.objects.exists()


def test_no_content_can_name_a_citizens_paper(draft: Edition, editor: Desk, now: Now) -> None:
    """A digest alone opens nothing: only what was put in for the item is ever served."""
    paper = files.store(upload=a_photo(), by=None, at=now.at)
    named = {"title": "别人的材料", "kind": "空白表", "issue": "", "file": paper.digest}
    content = {**draft.content, "enclosures": [named]}
    found = against(content, Grounds(day_of(now.at)))
    assert "enclosure_without_file" in {one.code for one in found}
    services.save_draft(
        edition=draft.pk,
        content=content,
        seen=draft.content_digest,
        by=editor.actor.account or 0,
        at=now.at,
    )
    told = text(editor.get(f"{DESK}/editions/{draft.pk}/"))
    assert "文件不在本系统" in told
    opened = editor.get(f"{DESK}/editions/{draft.pk}/enclosures/{paper.digest}/")
    assert opened.status_code == 404
    Edition.objects.filter(pk=draft.pk).update(state=State.ENDED, until_day=draft.from_day)
    assert Client().get(f"/items/MZ-001/files/{paper.digest}/").status_code == 404


def test_there_is_room_for_twenty(draft: Edition, editor: Desk, now: Now) -> None:
    full = [
        {"title": "某表", "kind": "空白表", "issue": "", "file": f"{n:064x}"} for n in range(20)
    ]
    given: dict[str, Any] = {"by": editor.actor.account, "at": now.at, "edition": draft.pk}
    content = {**draft.content, "enclosures": full}
    row = services.save_draft(content=content, seen=draft.content_digest, **given)
    with pytest.raises(Refusal) as refused:
        services.enclose(
            title=FORM,
            kind="空白表",
            issue="",
            upload=a_photo(),
            looked_at=True,
            seen=row.content_digest,
            **given,
        )
    assert refused.value.code == "enclosures_enough"
