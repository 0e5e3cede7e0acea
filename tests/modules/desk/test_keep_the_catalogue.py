"""The catalogue at the desk: a department writes, another person passes and publishes."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from bianmin.catalogue import rechecks, selectors, services
from bianmin.catalogue.models import Edition, SearchMiss, Standard, State, Synonym
from bianmin.desk.catalogue.parts import BY_KEY, PARTS
from bianmin.desk.catalogue.writing import PartForms
from bianmin.files import documents
from bianmin.law.zone import day_of
from bianmin.matters.services import Actor
from tests import build
from tests.modules.catalogue.items import a_pdf, file_of, item, ready
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.desk.test_write_without_json import post_of

Sit = Callable[[Actor], Desk]
DESK = "/desk/catalogue"
CIVIL = "民政局"


@pytest.fixture
def editor(seat: Sit) -> Desk:
    return seat(build.at_desk(build.COUNTY, "editor", department=CIVIL))


@pytest.fixture
def head(seat: Sit) -> Desk:
    return seat(build.at_desk(build.COUNTY, "organ_head", department=CIVIL))


@pytest.fixture
def centre(seat: Sit) -> Desk:
    return seat(build.at_desk(build.COUNTY, "supervisor"))


def drafted(editor: Desk, code: str = "MZ-001") -> Edition:
    answer = editor.post(f"{DESK}/items/{code}/", draft=1)
    draft = Edition.objects.get(item__code=code, state=State.DRAFT)
    assert answer.url == f"{DESK}/editions/{draft.pk}/"
    return draft


def sheet(draft: Edition, part: str) -> QueryDict:
    """What the browser sends for a screen that was not changed."""
    draft.refresh_from_db()
    sent = post_of(PartForms.shown(BY_KEY[part], draft.content))
    sent["seen"] = draft.content_digest
    return sent


def write(desk: Desk, draft: Edition, part: str, **changes: str) -> Any:
    sent = sheet(draft, part)
    for name, value in changes.items():
        sent[name.replace("__", "-")] = value
    address = f"{DESK}/editions/{draft.pk}/{part}/"
    return desk.client.post(address, dict(sent.lists()), headers={"accept-language": "zh-hans"})


def with_a_phone(editor: Desk, code: str = "MZ-001") -> Edition:
    draft = drafted(editor, code)
    assert write(editor, draft, "basics", consult_phone="0539-2251234").status_code == 302
    return draft


def monday(now: Now) -> str:
    day = day_of(now.at)
    return f"{day + timedelta(days=7 - day.weekday()):%Y-%m-%d}"


def test_from_the_draft_to_the_public_page(editor: Desk, head: Desk, now: Now) -> None:
    draft, case = with_a_phone(editor), build.an_application()
    write(editor, draft, "time", promised_limit__value="18")
    page = text(editor.get(f"{DESK}/editions/{draft.pk}/"))
    assert "没有必须改的地方" in page
    address, day = f"{DESK}/editions/{draft.pk}/", monday(now)
    assert editor.post(address, submit=1, day=day).status_code == 302
    assert "等待审核" in text(head.get(f"{DESK}/"))
    draft.refresh_from_db()
    assert head.post(address, review=1, seen=draft.content_digest).status_code == 302
    assert head.post(address, publish=1, day=day).status_code == 302
    assert [e.number for e in selectors.offered(day_of(now.at)).filter(item__code="MZ-001")] == [1]
    draft.refresh_from_db()
    assert (draft.state, f"{draft.from_day}") == (State.IN_FORCE, day)
    assert case.row.terms.content["subject_edition"] == 1
    page = text(editor.get(f"{DESK}/items/MZ-001/"))
    assert "现行" in page
    assert "第 2 版" in page


def test_the_writer_has_no_button_to_pass_their_own(editor: Desk, now: Now) -> None:
    draft = with_a_phone(editor)
    address = f"{DESK}/editions/{draft.pk}/"
    editor.post(address, submit=1, day=monday(now))
    assert 'name="review"' not in text(editor.get(address))
    editor.post(address, review=1, seen=draft.content_digest)
    draft.refresh_from_db()
    assert draft.state == State.DRAFT


def test_a_centres_supervisor_who_wrote_nothing_may_pass_it(
    editor: Desk, centre: Desk, now: Now
) -> None:
    draft = with_a_phone(editor)
    editor.post(f"{DESK}/editions/{draft.pk}/", submit=1, day=monday(now))
    draft.refresh_from_db()
    centre.post(f"{DESK}/editions/{draft.pk}/", review=1, seen=draft.content_digest)
    draft.refresh_from_db()
    assert draft.state == State.REVIEWED


def test_going_back_says_why(editor: Desk, head: Desk, now: Now) -> None:
    draft = with_a_phone(editor)
    address = f"{DESK}/editions/{draft.pk}/"
    editor.post(address, submit=1, day=monday(now))
    assert head.post(address, send_back=1, remark="").status_code == 422
    head.post(address, send_back=1, remark="承诺时限请再压缩")
    assert "承诺时限请再压缩" in text(editor.get(address))


def test_findings_stand_beside_their_fields(editor: Desk) -> None:
    draft = drafted(editor)
    write(editor, draft, "materials", **{"materials__2__name": "其他有关材料"})
    page = text(editor.get(f"{DESK}/editions/{draft.pk}/materials/"))
    assert 'id="id_materials-2-name_error"' in page
    assert "“其他有关材料”没有写明是什么材料" in page
    overview = text(editor.get(f"{DESK}/editions/{draft.pk}/"))
    assert "其他有关材料" in overview
    assert "按本地规定“咨询电话”必须公开" in overview
    answer = editor.post(f"{DESK}/editions/{draft.pk}/", submit=1, day="2026-12-01")
    assert answer.status_code == 422
    assert "还不能发布" in text(answer)


def test_warnings_stand_there_as_hints(editor: Desk) -> None:
    draft = drafted(editor)
    page = text(editor.get(f"{DESK}/editions/{draft.pk}/basics/"))
    assert "提示：" in page


def test_rows_are_added_and_moved_without_a_script(editor: Desk) -> None:
    draft = drafted(editor)
    answer = write(editor, draft, "materials", row="add-0")
    assert answer.url == f"{DESK}/editions/{draft.pk}/materials/?open=9#row-9"
    draft.refresh_from_db()
    assert len(draft.content["materials"]) == 10
    page = text(editor.get(answer.url))
    assert '<details class="card" id="row-9" open>' in page
    write(editor, draft, "materials", row="up-1")
    draft.refresh_from_db()
    assert [m["name"] for m in draft.content["materials"][:2]] == ["居民户口簿", "居民身份证"]
    write(editor, draft, "materials", row="remove-0", **{"materials__9__name": "新证明"})
    draft.refresh_from_db()
    assert [m["name"] for m in draft.content["materials"]][-1] == "新证明"
    assert draft.content["materials"][0]["name"] == "居民身份证"


def test_what_cannot_be_read_is_told_and_nothing_is_lost(editor: Desk) -> None:
    draft = drafted(editor)
    answer = write(
        editor, draft, "materials", **{"materials__0__copies": "两", "materials__1__name": "户口本"}
    )
    assert answer.status_code == 422
    page = text(answer)
    assert 'value="两"' in page
    assert 'value="户口本"' in page
    draft.refresh_from_db()
    assert draft.content["materials"][1]["name"] == "居民户口簿"


def test_a_stale_screen_does_not_undo_a_colleagues_work(editor: Desk) -> None:
    draft = drafted(editor)
    stale = sheet(draft, "basics")
    write(editor, draft, "basics", note="新的说明")
    answer = editor.client.post(f"{DESK}/editions/{draft.pk}/basics/", stale)
    assert answer.status_code == 422
    draft.refresh_from_db()
    assert draft.content["note"] == "新的说明"


def test_every_screen_opens_and_keeps_what_it_shows(editor: Desk) -> None:
    draft = drafted(editor)
    before = draft.content
    for part in PARTS:
        assert editor.get(f"{DESK}/editions/{draft.pk}/{part.key}/").status_code == 200
        assert write(editor, draft, part.key, next="1").status_code == 302
    draft.refresh_from_db()
    assert draft.content == before


def test_a_new_item_is_begun_and_written(editor: Desk) -> None:
    told = {"code": "MZ-901", "name": "孤儿助学申请", "department": CIVIL, "type": "行政给付"}
    answer = editor.post(f"{DESK}/new/", told)
    draft = Edition.objects.get(item__code="MZ-901")
    assert answer.url == f"{DESK}/editions/{draft.pk}/basics/"
    for part in PARTS:
        assert editor.get(f"{DESK}/editions/{draft.pk}/{part.key}/").status_code == 200
        write(editor, draft, part.key)
    page = text(editor.get(f"{DESK}/editions/{draft.pk}/"))
    assert "按本地规定“申报材料”必须公开" in page
    assert editor.get("/items/MZ-901/").status_code == 404
    editor.post(f"{DESK}/editions/{draft.pk}/", discard=1)
    assert not Edition.objects.filter(item__code="MZ-901").exists()


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"code": "mz1"}, "两个大写字母"),
        ({"code": "MZ-001"}, "已经有事项在用"),
        ({"department": "公安局"}, "只能为本部门"),
        ({"name": ""}, "请填写"),
        ({"type": "别的"}, "别的"),
    ],
)
def test_a_new_item_that_cannot_be_is_refused(
    editor: Desk, told: dict[str, str], said: str
) -> None:
    given = {"code": "MZ-901", "name": "孤儿助学申请", "department": CIVIL, "type": "行政给付"}
    answer = editor.post(f"{DESK}/new/", {**given, **told})
    assert answer.status_code == 422
    assert said in text(answer)
    assert not Edition.objects.filter(state=State.DRAFT).exists()


def test_nobody_writes_for_another_department(seat: Sit, editor: Desk, window: Desk) -> None:
    draft = drafted(editor)
    police = seat(build.at_desk(build.COUNTY, "editor", department="公安局"))
    for other in (police, window):
        assert other.get(f"{DESK}/editions/{draft.pk}/").status_code == 200, "anybody may read"
        assert other.get(f"{DESK}/editions/{draft.pk}/basics/").status_code == 302
        other.post(f"{DESK}/items/MZ-002/", draft=1)
        for deed in ("submit", "review", "publish", "send_back", "discard"):
            other.post(f"{DESK}/editions/{draft.pk}/", {deed: 1, "day": "2030-01-07"})
    draft.refresh_from_db()
    assert (draft.state, draft.submitted_at) == (State.DRAFT, None)
    assert Edition.objects.filter(state=State.DRAFT).count() == 1


def test_editions_stand_side_by_side(editor: Desk) -> None:
    draft = with_a_phone(editor)
    write(editor, draft, "outcome", fee__charged="on", fee__standard="5元", fee__basis="某文件")
    write(editor, draft, "materials", row="remove-2")
    first = selectors.in_force("MZ-001", draft.from_day)
    page = text(editor.get(f"{DESK}/compare/{first.pk}/{draft.pk}/"))
    assert "<del>不收费</del> → <ins>5元</ins>" in page
    assert "最低生活保障申请书：" in page
    other = selectors.in_force("MZ-002", draft.from_day)
    assert editor.get(f"{DESK}/compare/{other.pk}/{draft.pk}/").status_code == 404


def test_words_sought_in_vain_become_synonyms(editor: Desk, window: Desk, now: Now) -> None:
    SearchMiss.objects.all().delete()
    services.count_miss(typed="领红本本", at=now.at)
    page = text(editor.get(f"{DESK}/words/"))
    assert "领红本本" in page
    assert "领红本本" not in text(window.get(f"{DESK}/words/"))
    answer = editor.post(f"{DESK}/words/", word="领红本本", means="没有这个")
    assert answer.status_code == 422
    assert editor.post(f"{DESK}/words/", word="领红本本", means="结婚登记").status_code == 302
    assert not SearchMiss.objects.exists()
    assert selectors.search("领红本本", day=day_of(now.at))[0].item.code == "MZ-012"
    added = Synonym.objects.get(word="领红本本")
    window.post(f"{DESK}/words/", drop=added.pk)
    assert Synonym.objects.filter(pk=added.pk).exists()
    editor.post(f"{DESK}/words/", drop=added.pk)
    assert not Synonym.objects.filter(pk=added.pk).exists()


@pytest.mark.parametrize("word", ["张三13800003210", "领 红本本", " ", "长" * 41])
def test_what_nobody_could_look_for_is_no_synonym(editor: Desk, word: str) -> None:
    answer = editor.post(f"{DESK}/words/", word=word, means="结婚登记")
    assert answer.status_code == 422
    assert not Synonym.objects.filter(means="结婚登记", source__contains="民政").exists()


def test_a_file_comes_in_with_all_its_findings_or_not_at_all(centre: Desk, editor: Desk) -> None:
    wrong = item("MZ-002")
    wrong["materials"][0]["name"] = "其他材料"
    wrong["fee"]["standard"] = ""
    before = Edition.objects.count()
    for desk in (centre, editor):
        file = SimpleUploadedFile("items.json", file_of(item("MZ-001"), wrong))
        answer = desk.client.post(
            f"{DESK}/files/", {"file": file, "day": "2030-01-07"}, headers={"accept-language": "zh"}
        )
        assert (answer.status_code == 422) == (desk is centre)
        if desk is centre:
            assert "items[1].fee.standard" in text(answer)
            assert "items[1].materials[0].name" in text(answer)
    assert Edition.objects.count() == before


def bring(desk: Desk, *rows: dict[str, Any], day: str) -> Any:
    sent = {"file": SimpleUploadedFile("items.json", file_of(*rows)), "day": day}
    return desk.post(f"{DESK}/files/", sent)


def test_a_file_waits_until_the_centre_passes_it(
    seat: Sit, centre: Desk, editor: Desk, now: Now
) -> None:
    keeper, day = seat(build.at_desk(build.COUNTY, "administrator")), f"{day_of(now.at)}"
    assert bring(keeper, ready("MZ-001"), ready("MZ-003"), day=day).status_code == 302
    [file] = selectors.files_waiting()
    address = f"{DESK}/files/{file.key}/"
    assert "items.json" in text(centre.get(f"{DESK}/files/"))
    for other in (keeper, editor):
        assert 'name="pass"' not in text(other.get(address))
        other.post(address, {"pass": 1, "seen": file.seen, "day": day})
    assert selectors.in_force("MZ-001", day_of(now.at)).number == 1
    stale = centre.post(address, {"pass": 1, "seen": "x", "day": day})
    assert stale.status_code == 422
    assert "别人又改过这份草稿" in text(stale)
    assert centre.post(address, {"pass": 1, "seen": file.seen, "day": day}).status_code == 302
    assert selectors.in_force("MZ-001", day_of(now.at)).number == 2
    assert centre.get(address).status_code == 404


def test_who_brought_a_file_in_does_not_pass_it(centre: Desk, now: Now) -> None:
    day = f"{day_of(now.at)}"
    bring(centre, ready("MZ-001"), day=day)
    [file] = selectors.files_waiting()
    address = f"{DESK}/files/{file.key}/"
    answer = centre.post(address, {"pass": 1, "seen": file.seen, "day": day})
    assert answer.status_code == 422
    assert "您自己动过笔" in text(answer)
    centre.post(address, discard=1)
    assert selectors.files_waiting() == []


def test_a_file_that_lacks_what_the_county_asks_is_refused(centre: Desk, now: Now) -> None:
    answer = bring(centre, {**ready("MZ-001"), "promised_limit": None}, day=f"{day_of(now.at)}")
    assert answer.status_code == 422
    assert "MZ-001 items[0].promised_limit" in text(answer)
    assert "按本地规定“承诺时限”必须公开" in text(answer)


def test_a_file_cannot_change_the_past(centre: Desk) -> None:
    file = SimpleUploadedFile("items.json", file_of(item("MZ-001")))
    answer = centre.post(f"{DESK}/files/", {"file": file, "day": "2020-01-06"})
    assert answer.status_code == 422
    assert "这一天已经过去" in text(answer)


def test_the_file_taken_out_comes_in_without_a_change(centre: Desk, now: Now) -> None:
    exported = centre.get(f"{DESK}/files/export/").content
    assert json.loads(exported)["count"] == selectors.offered(day_of(now.at)).count()
    file = SimpleUploadedFile("items.json", exported)
    centre.post(f"{DESK}/files/", {"file": file, "day": f"{day_of(now.at)}"})
    assert not Edition.objects.exclude(number=1).exists()


def test_a_cancelled_item_is_shown_as_such_and_taken_in_no_more(
    centre: Desk, editor: Desk, now: Now
) -> None:
    told = {"reform": 1, "state": "cancelled", "day": f"{day_of(now.at)}", "document": ""}
    assert centre.post(f"{DESK}/items/MZ-016/", told).status_code == 422
    told["document"] = "国发〔2026〕1号"
    assert editor.post(f"{DESK}/items/MZ-016/", told).status_code == 200
    assert centre.post(f"{DESK}/items/MZ-016/", told).status_code == 302
    assert "国发〔2026〕1号" in text(editor.get(f"{DESK}/items/MZ-016/"))
    with pytest.raises(Exception, match="MZ-016"):
        build.an_application(item="MZ-016")


def test_a_town_takes_over_what_was_delegated(centre: Desk, seat: Sit, now: Now) -> None:
    town = seat(build.at_desk(build.TOWN, "supervisor"))
    assert 'name="take_over"' not in text(town.get(f"{DESK}/items/MZ-016/"))
    told = {"state": "delegated", "day": f"{day_of(now.at)}", "document": "沂政发〔2026〕3号"}
    centre.post(f"{DESK}/items/MZ-016/", {"reform": 1, **told})
    assert 'name="take_over"' in text(town.get(f"{DESK}/items/MZ-016/"))
    assert "还没有单位承接" in text(centre.get(f"{DESK}/items/MZ-016/"))
    town.post(f"{DESK}/items/MZ-016/", take_over=1)
    page = text(centre.get(f"{DESK}/items/MZ-016/"))
    assert "马站" in page
    assert "还没有单位承接" not in page


def test_only_who_sees_the_button_takes_over_for_the_body(
    centre: Desk, window: Desk, now: Now
) -> None:
    told = {"state": "delegated", "day": f"{day_of(now.at)}", "document": "沂政发〔2026〕3号"}
    centre.post(f"{DESK}/items/MZ-016/", {"reform": 1, **told})
    assert 'name="take_over"' not in text(window.get(f"{DESK}/items/MZ-016/"))
    window.post(f"{DESK}/items/MZ-016/", take_over=1)
    assert selectors.takeovers("MZ-016") == {}


def test_pages_cost_the_same_however_many_editions_there_are(editor: Desk, now: Now) -> None:
    draft = drafted(editor)
    pages = {
        f"{DESK}/": 17,
        f"{DESK}/?q=低保": 15,
        f"{DESK}/items/MZ-001/": 15,
        f"{DESK}/editions/{draft.pk}/": 16,
        f"{DESK}/editions/{draft.pk}/materials/": 14,
        f"{DESK}/words/": 12,
        f"{DESK}/centres/": 16,
        f"{DESK}/laws/": 15,
        f"{DESK}/standards/": 13,
        f"{DESK}/items/MZ-001/exemption/": 13,
        f"{DESK}/postings/": 12,
    }
    before = {address: statements(editor, address) for address in pages}
    assert {a: n for a, n in before.items() if n > pages[a]} == {}
    for code in ("MZ-002", "MZ-003", "MZ-004"):
        drafted(editor, code)
        services.record_posting(
            code=code,
            body=build.body_of(build.TOWN).pk,
            kind="guide",
            day=day_of(now.at),
            by=editor.actor.account or 0,
            at=now.at,
        )
    assert {address: statements(editor, address) for address in pages} == before


def statements(desk: Desk, address: str) -> int:
    desk.get(address)
    with CaptureQueriesContext(connection) as caught:
        assert desk.get(address).status_code == 200
    return len(caught)


def test_a_town_says_what_differs_there(seat: Sit, window: Desk) -> None:
    town = seat(build.at_desk(build.TOWN, "supervisor"))
    address = f"{DESK}/items/MZ-001/local/"
    assert window.get(address).status_code == 302
    assert town.post(address, phone="电话").status_code == 422
    assert town.post(address, phone="0539-2345678", window="3 号窗口").status_code == 302
    assert 'value="3 号窗口"' in text(town.get(address))
    town.post(address, phone="", window="")
    assert selectors.local_values("MZ-001") == {}


def test_guides_put_up_are_noted_where_they_hang(agent: Desk, editor: Desk, now: Now) -> None:
    day = f"{day_of(now.at)}"
    address = f"{DESK}/postings/"
    assert agent.post(address, code="MZ-001", kind="guide", day=day).status_code == 302
    assert "最低生活保障审核确认" in text(agent.get(address))
    assert agent.post(address, code="XX-999", kind="guide", day=day).status_code == 422
    assert agent.post(address, code="MZ-001", kind="guide", day="2099-01-01").status_code == 422
    assert editor.post(address, code="MZ-001", kind="guide", day=day).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "items/XX-999/",
        "editions/999999/",
        "editions/999999/basics/",
        "items/XX-999/local/",
        "items/XX-999/exemption/",
        "files/9/",
        "items/XX-999/standards/",
        "standards/999999/",
    ],
)
def test_what_is_not_there_is_not_found(editor: Desk, address: str) -> None:
    assert editor.get(f"{DESK}/{address}").status_code == 404


def test_an_item_stays_outside_only_with_both_approvals(
    seat: Sit, editor: Desk, centre: Desk, window: Desk, now: Now
) -> None:
    address = f"{DESK}/items/MZ-013/exemption/"
    for desk in (window, centre):
        desk.post(address, ask=1, reason="涉密")
    assert not selectors.exemptions("MZ-013")
    assert editor.post(address, ask=1, reason="").status_code == 422
    assert editor.post(address, ask=1, reason="涉及国家秘密").status_code == 302
    assert "等中心审核" in text(centre.get(f"{DESK}/centres/"))
    editor.post(address, review=1)
    assert centre.post(address, review=1).status_code == 302
    assert "等政府批准" in text(centre.get(f"{DESK}/centres/"))
    assert 'name="approve"' not in text(centre.get(address))
    keeper = seat(build.at_desk(build.COUNTY, "administrator"))
    told = {"approve": 1, "document": "", "day": f"{day_of(now.at)}"}
    assert keeper.post(address, told).status_code == 422
    assert keeper.post(address, {**told, "document": "沂政字〔2026〕8号"}).status_code == 302
    assert "可以不进中心" in text(editor.get(address))
    assert centre.post(address, end=1, remark="已经解密").status_code == 302
    page = text(editor.get(address))
    assert "没有人申请不进中心" in page
    assert "已经解密" in page


def test_the_centres_page_shows_what_is_lacking(editor: Desk, now: Now) -> None:
    page = text(editor.get(f"{DESK}/centres/"))
    assert "政务服务中心事项进驻率" in page
    assert "各乡镇（街道）每一类都有能办的事项" in page


def test_a_law_that_changed_is_work_for_the_departments(
    centre: Desk, editor: Desk, window: Desk, now: Now
) -> None:
    told = {"law": "社会救助法", "article": "", "kind": "changed", "day": f"{day_of(now.at)}"}
    editor.post(f"{DESK}/laws/", {**told, "document": "决定"})
    assert not rechecks.waiting(day_of(now.at)).exists()
    assert centre.post(f"{DESK}/laws/", {**told, "document": ""}).status_code == 422
    answer = centre.post(f"{DESK}/laws/", {**told, "law": "没有这部法", "document": "决定"})
    assert answer.status_code == 422
    assert "没有事项以它为依据" in text(answer)
    assert centre.post(f"{DESK}/laws/", {**told, "document": "决定"}).status_code == 302
    row = rechecks.waiting(day_of(now.at)).get(edition__item__code="MZ-001")
    address = f"{DESK}/laws/{row.pk}/"
    assert address in text(editor.get(f"{DESK}/laws/"))
    assert address not in text(window.get(f"{DESK}/laws/"))
    assert window.get(address).status_code == 302
    assert "《社会救助法》有变动" in text(editor.get(f"{DESK}/items/MZ-001/"))
    assert "起草新版本" in text(editor.get(address))
    assert editor.post(address, remark="").status_code == 422
    assert editor.post(address, remark="都没有变").status_code == 302
    assert "都没有变" in text(window.get(f"{DESK}/laws/"))
    assert "《社会救助法》有变动" not in text(editor.get(f"{DESK}/items/MZ-001/"))
    assert editor.get(address).status_code == 302


def test_the_centre_keeps_and_checks_the_standards(centre: Desk, editor: Desk, now: Now) -> None:
    address, day = f"{DESK}/items/MZ-001/standards/", f"{day_of(now.at)}"
    assert "还没有标准" in text(editor.get(f"{DESK}/standards/"))
    told = {"element": "fees", "title": "收费公示规范", "document": "沂政办〔2026〕9号", "day": day}
    for desk in (editor, centre):
        upload = SimpleUploadedFile("a.pdf", a_pdf())
        desk.post(address, {**told, "upload": upload})
    row = Standard.objects.get()
    assert row.item
    assert row.item.code == "MZ-001"
    assert centre.post(address, {**told, "upload": ""}).status_code == 422
    page = text(editor.get(address))
    assert "收费公示规范" in page
    assert "本事项专用" in page
    assert "收费公示规范" not in text(editor.get(f"{DESK}/standards/"))
    one = f"{DESK}/standards/{row.pk}/"
    assert editor.get(f"{one}file/").content == documents.check(a_pdf()).content
    body = build.body_of(build.TOWN).pk
    check = {"body": body, "state": "partly", "note": "公示栏缺一项", "day": day}
    editor.post(one, check)
    assert not row.checks.exists()
    assert centre.post(one, {**check, "note": ""}).status_code == 422
    assert centre.post(one, check).status_code == 302
    assert "公示栏缺一项" in text(editor.get(one))
    assert centre.post(one, {"end": 1, "day": day}).status_code == 302
    assert "收费公示规范" not in text(editor.get(address))
