"""What people often ask of an item: written with the draft, passed with it, read by anybody."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from bianmin.applications import public_sheets
from bianmin.catalogue import export, selectors, services
from bianmin.catalogue.checking import Grounds, against
from bianmin.catalogue.comparison import differences
from bianmin.catalogue.models import Edition
from bianmin.law.zone import day_of
from bianmin.matters.services import Actor
from tests import build
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.pdf_text import pages_of, text_of

Sit = Callable[[Actor], Desk]
DESK = "/desk/catalogue"
FIRST = {"question": "在外打工，能让家里人代交吗？", "answer": "能。\n带上委托书。"}
SECOND = {"question": "<b>要收费吗？</b>", "answer": "不收费。"}


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


def write(desk: Desk, draft: Edition, deed: str, *rows: dict[str, str]) -> Any:
    draft.refresh_from_db()
    told = {"seen": draft.content_digest, "rows": len(rows), **dict([deed.split("=")])}
    for at, row in enumerate(rows):
        told |= {f"common_questions-{at}-{name}": value for name, value in row.items()}
    return desk.client.post(
        f"{DESK}/editions/{draft.pk}/questions/", told, headers={"accept-language": "zh-hans"}
    )


def pass_it(editor: Desk, head: Desk, draft: Edition, now: Now) -> None:
    address, day = f"{DESK}/editions/{draft.pk}/", f"{day_of(now.at)}"
    editor.post(address, submit=1, day=day)
    draft.refresh_from_db()
    head.post(address, review=1, seen=draft.content_digest)
    assert head.post(address, publish=1, day=day).status_code == 302


def test_from_the_desk_to_page_guide_program_and_file(
    editor: Desk, head: Desk, draft: Edition, now: Now
) -> None:
    anybody, day = Client(headers={"accept-language": "zh-hans"}), day_of(now.at)
    assert "常见问题" not in anybody.get("/items/MZ-001/").content.decode()
    assert write(editor, draft, "row=add-0").status_code == 302
    assert write(editor, draft, "row=up-1", SECOND, FIRST).status_code == 302
    draft.refresh_from_db()
    assert [row["question"] for row in draft.content["common_questions"]] == [
        FIRST["question"], SECOND["question"],
    ]  # fmt: skip
    assert FIRST["question"] in text(editor.get(f"{DESK}/editions/{draft.pk}/"))
    pass_it(editor, head, draft, now)
    page = anybody.get("/items/MZ-001/").content.decode()
    assert f"<summary>{FIRST['question']}</summary><p>能。<br>带上委托书。</p>" in page
    assert "&lt;b&gt;要收费吗？" in page
    guide = selectors.guide("MZ-001", day)
    told = text_of(public_sheets.pdf(public_sheets.GUIDE, guide, place="", day=day))
    assert told.index("常见问题") < told.index(FIRST["question"]) < told.index("带上委托书")
    assert told.index("带上委托书") < told.index(SECOND["question"])
    assert pages_of(public_sheets.pdf("plain_sheet", guide, place="", day=day)) == 1
    item = anybody.get("/api/v1/items/MZ-001").json()
    assert item["common_questions"] == [FIRST, SECOND]
    out = {one["code"]: one for one in export.document(day)["items"]}
    assert out["MZ-001"]["common_questions"] == [FIRST, SECOND]


def test_a_changed_answer_stands_beside_the_old_one(editor: Desk, draft: Edition) -> None:
    before = {**draft.content, "common_questions": [FIRST, SECOND]}
    after = {**before, "common_questions": [{**FIRST, "answer": "不能。"}]}
    changed, gone = differences(before, after)
    assert (changed.path, changed.row, changed.after) == (
        ("common_questions", "answer"), FIRST["question"], "不能。",
    )  # fmt: skip
    assert (gone.kind, gone.before) == ("removed", SECOND)


WRONG: dict[str, tuple[list[dict[str, str]], str]] = {
    "no answer": ([{"question": "要收费吗？", "answer": ""}], "schema_minLength"),
    "twice": ([SECOND, SECOND], "question_twice"),
    "endless": ([{"question": "要收费吗？", "answer": "不" * 1001}], "schema_maxLength"),
    "too many": (
        [{"question": f"第{n}个问题？", "answer": "好的"} for n in range(21)],
        "schema_maxItems",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_one_is_kept_in_the_draft_and_holds_it_back(
    case: str, editor: Desk, draft: Edition, now: Now
) -> None:
    rows, code = WRONG[case]
    assert write(editor, draft, "done=1", *rows).status_code == 302
    draft.refresh_from_db()
    assert draft.content["common_questions"] == rows
    found = against(draft.content, Grounds(day_of(now.at)))
    assert code in {one.code for one in found}
    answer = editor.post(
        f"{DESK}/editions/{draft.pk}/", submit=1, day=f"{day_of(now.at) + timedelta(days=7)}"
    )
    assert answer.status_code == 422
