"""What an organ discloses: one writes, another passes, everybody reads it (条例 12, 17)."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from bianmin.information.disclosed import categories, guides, issues, selectors, services
from bianmin.information.disclosed.contents import contents_of
from bianmin.information.disclosed.selectors import Wanted
from bianmin.information.models import Disclosure, DisclosureGuide
from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor
from bianmin.network import services as network
from bianmin.network.models import Body
from bianmin.network.selectors import directory
from tests import build
from tests.modules.desk.conftest import Desk, Now, text
from tests.modules.pdf_text import text_of

PAGE = "/desk/disclosure/"
TOLD = {
    "mode": "proactive",
    "category": "20-11",
    "title": "沂水县农村居民最低生活保障办法",
    "summary": "规定农村低保的条件、标准和办理程序",
    "issuer": "沂水县民政局",
    "made_on": "2026-09-01",
    "document_number": "沂民发〔2026〕12号",
    "document_kind": "办法",
    "register_number": "YSDR-2026-012",
    "text": "第一条 为了保障困难群众的基本生活，制定本办法。",
}
GUIDE = {
    "office": "局办公室",
    "duties": "组织实施社会救助、养老服务。",
    "fax": "无",
    "email": "mzj@yishui.example",
    "online": "政府网站“政务公开”栏",
    "bases": "《社会救助暂行办法》",
    "classified": "按条例第二十条所列各项分类",
    "arranged": "按年份和类别排列，每条有索引号",
    "obtained": "网站查阅；档案馆、便民服务中心查阅点",
}


@pytest.fixture
def bureau(db: None) -> Body:
    return build.body_of(build.COUNTY, department="民政局")


@pytest.fixture
def writer(bureau: Body, seat: Callable[[Actor], Desk], now: Now) -> Desk:
    return seat(on_new_post(bureau, "editor", "公开专员", now))


@pytest.fixture
def head(bureau: Body, seat: Callable[[Actor], Desk], now: Now) -> Desk:
    return seat(on_new_post(bureau, "organ_head", "局长", now))


@pytest.fixture
def chinese() -> Client:
    return Client(headers={"accept-language": "zh-hans"})


def on_new_post(body: Body, role: str, name: str, now: Now) -> Actor:
    post = network.add_post(body=body.pk, role=role, name=name, duties="", by=None, at=now.at)
    return build.on_post(post.pk)


def written(desk: Desk, **changes: Any) -> Disclosure:
    answer = desk.post(f"{PAGE}new/", {**TOLD, "submit": 1, **changes})
    assert answer.status_code == 302, text(answer)
    return Disclosure.objects.latest("pk")


def passed(desk: Desk, row: Disclosure) -> Disclosure:
    answer = desk.post(f"{PAGE}{row.pk}/", {"pass": 1, "seen": row.digest})
    assert answer.status_code == 302, text(answer)
    row.refresh_from_db()
    return row


def test_one_writes_another_passes_and_everybody_finds_it(
    writer: Desk, head: Desk, chinese: Client, bureau: Body
) -> None:
    row = written(writer)
    assert chinese.get(f"/disclosure/{row.pk}/").status_code == 404, "nobody has passed it"
    assert TOLD["title"] in text(head.get(PAGE))
    assert "审核通过" in text(head.get(f"{PAGE}{row.pk}/"))
    passed(head, row)
    assert row.index_number == f"{bureau.uscc or bureau.pk}/2026-00001"
    page = text(chinese.get(f"/disclosure/{row.pk}/"))
    for told in (*list(TOLD.values())[2:5], *list(TOLD.values())[6:], row.index_number, "有效"):
        assert told in page
    for words in ("低保 程序", "最低生活保障", "沂民发〔2026〕12号", "困难群众"):
        assert TOLD["title"] in text(chinese.get("/disclosure/", {"q": words})), words
    assert TOLD["title"] not in text(chinese.get("/disclosure/", {"q": "廉租房"}))
    narrowed = {"category": "20-7", "year": "2026"}
    assert TOLD["title"] not in text(chinese.get("/disclosure/", narrowed))
    told = chinese.get("/disclosure/directory.json", {"body": bureau.pk}).json()
    assert told["next"] is None
    assert [(one["名称"], one["生成日期"]) for one in told["entries"]] == [
        (TOLD["title"], "2026-09-01")
    ]


def test_the_portals_one_search_finds_it_beside_items(
    writer: Desk, head: Desk, chinese: Client
) -> None:
    row = written(writer, title="农田水利设施管护办法", summary="管护责任", text="渠道、机井。")
    found = {"q": "农田水利"}
    assert row.title not in text(chinese.get("/search/", found)), "nobody has passed it"
    passed(head, row)
    page = text(chinese.get("/search/", found))
    assert row.title in page and f"/disclosure/{row.pk}/" in page and "没有找到" not in page
    assert row.title not in text(chinese.get("/search/", {"q": "％％"})), "signs find nothing"


def test_nobody_passes_their_own_nor_what_has_changed(
    writer: Desk, head: Desk, bureau: Body, now: Now
) -> None:
    row = written(writer)
    own = {"disclosure": row.pk, "by": writer.actor.account, "at": now.at}
    with pytest.raises(Refusal) as refused:
        services.make_public(seen=row.digest, **own)
    assert refused.value.code == "disclosed.own_work"
    stale = head.post(f"{PAGE}{row.pk}/", {"pass": 1, "seen": "0" * 64})
    assert stale.status_code == 422
    assert "别人又改过" in text(stale)
    back = head.post(f"{PAGE}{row.pk}/", {"send_back": 1, "remark": "概述太长"})
    assert back.status_code == 302
    assert "概述太长" in text(writer.get(PAGE))
    early = head.post(f"{PAGE}{row.pk}/", {"pass": 1, "seen": row.digest})
    assert "还没有提交" in text(early)
    changed = {**TOLD, "summary": "短", "seen": row.digest, "submit": 1}
    assert writer.post(f"{PAGE}{row.pk}/edit/", changed).status_code == 302
    row.refresh_from_db()
    assert passed(head, row).summary == "短"
    assert writer.post(f"{PAGE}{row.pk}/edit/", changed).status_code == 404


def test_what_must_soon_be_public_is_said_to_those_who_keep_the_directory(
    writer: Desk, window: Desk, now: Now
) -> None:
    row = written(writer)  # made on 2026-09-01: public by 2026-09-29
    assert "9月29日" in text(writer.get(PAGE))
    now.at = build.moment("2026-09-30 Wed 09:00")
    for address in (PAGE, "/desk/today/"):
        page = text(writer.get(address))
        assert row.title in page and "9月29日" in page
    assert "light over_law" in text(writer.get(f"{PAGE}{row.pk}/")) or "超" in page
    assert row.title not in text(window.get("/desk/today/"))
    assert (
        writer.post(
            f"{PAGE}{row.pk}/edit/", {**TOLD, "changed_on": "2026-08-01", "seen": row.digest}
        ).status_code
        == 422
    )


def test_bad_input_is_told_in_words_and_keeps_what_was_typed(writer: Desk) -> None:
    wrong = {
        "title": "",
        "category": "21-12",
        "made_on": "2027-01-01",
        "text": "联系人身份证 999901199001010010",
    }
    for field, value in wrong.items():
        answer = writer.post(f"{PAGE}new/", {**TOLD, field: value, "submit": 1})
        assert answer.status_code == 422, field
        assert TOLD["document_number"] in text(answer)
    nothing = writer.post(f"{PAGE}new/", {**TOLD, "text": "", "submit": 1})
    assert "既没有正文，也没有文件" in text(nothing)
    assert not Disclosure.objects.exists()


def test_a_file_is_read_for_numbers_and_found_by_its_words(
    writer: Desk, head: Desk, chinese: Client
) -> None:
    clean = SimpleUploadedFile("办法.pdf", _a_pdf("Village water plan"), "application/pdf")
    row = passed(head, written(writer, upload=clean, text=""))
    file = chinese.get(f"/disclosure/{row.pk}/file/")
    assert file.headers["Content-Type"] == "application/pdf"
    assert TOLD["title"] in text(chinese.get("/disclosure/", {"q": "water"}))
    named = SimpleUploadedFile("名单.pdf", _a_pdf("Card 6222021234567890128"), "application/pdf")
    answer = writer.post(f"{PAGE}new/", {**TOLD, "upload": named, "submit": 1})
    assert answer.status_code == 422
    assert "第1页有身份证号码或者银行账号" in text(answer)


def _a_pdf(words: str) -> bytes:
    pdf, target = pikepdf.new(), BytesIO()
    page = pdf.add_blank_page(page_size=(300, 200))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    page.obj.Contents = pdf.make_stream(f"BT /F 20 Tf 20 100 Td ({words}) Tj ET".encode())
    pdf.save(target)
    return target.getvalue()


def test_what_lapsed_says_so_and_what_is_taken_down_says_why(
    writer: Desk, head: Desk, chinese: Client
) -> None:
    row = passed(head, written(writer))
    address = f"{PAGE}{row.pk}/"
    ended = {
        "end": 1,
        "validity": "abolished",
        "from_day": "2026-09-10",
        "reason": "沂民发〔2026〕20号",
    }
    assert writer.post(address, ended).status_code == 200, "only who passes may end it"
    assert head.post(address, {**ended, "from_day": "2027-01-01"}).status_code == 422
    assert head.post(address, ended).status_code == 302
    page = text(chinese.get(f"/disclosure/{row.pk}/"))
    assert "废止" in page and "沂民发〔2026〕20号" in page
    assert head.post(address, {"take_down": 1, "reason": ""}).status_code == 422
    assert head.post(address, {"take_down": 1, "reason": "内容有误，另行发布"}).status_code == 302
    gone = chinese.get(f"/disclosure/{row.pk}/")
    assert gone.status_code == 410
    assert "内容有误，另行发布" in text(gone) and TOLD["text"] not in text(gone)
    assert chinese.get(f"/disclosure/{row.pk}/file/").status_code == 404
    assert TOLD["title"] not in text(chinese.get("/disclosure/"))


def test_the_guide_has_what_article_12_asks_for_on_page_and_paper(
    writer: Desk, head: Desk, chinese: Client, bureau: Body
) -> None:
    address, public = f"{PAGE}guide/", f"/disclosure/bodies/{bureau.pk}/"
    assert "还没有写公开指南" in text(chinese.get(public))
    assert writer.post(address, {**GUIDE, "fax": "", "submit": 1}).status_code == 422
    assert writer.post(address, {**GUIDE, "seen": "", "submit": 1}).status_code == 302
    draft = DisclosureGuide.objects.get()
    assert GUIDE["classified"] in text(head.get(address))
    assert head.post(address, {"pass": 1, "seen": draft.digest}).status_code == 302
    page = text(chinese.get(public))
    for told in (*GUIDE.values(), bureau.name, "20 个工作日"):
        assert told in page
    sheet = chinese.get(f"{public}guide.pdf").content
    paper = text_of(sheet)
    for told in (*GUIDE.values(), bureau.name, "不用说明用途", "最低生活保障审核确认"):
        assert "".join(told.split()) in paper
    for name in ("职能类", "决策类", "法律文件类", "管理类", "服务类", "其他类"):
        assert name in page and f"{name}（0条）" in paper
    assert bureau.name in text(chinese.get("/disclosure/bodies/"))
    second = {**GUIDE, "office": "政务公开科", "seen": "", "submit": 1}
    assert writer.post(address, second).status_code == 302
    assert "政务公开科" not in text(chinese.get(public))
    draft = DisclosureGuide.objects.get(state="draft")
    assert head.post(address, {"pass": 1, "seen": draft.digest}).status_code == 302
    assert "政务公开科" in text(chinese.get(public))
    assert guides.in_force(bureau.pk).pk == draft.pk


def test_the_guide_tells_by_itself_what_is_in_force_what_is_handled_and_six_classes(
    writer: Desk, head: Desk, chinese: Client, bureau: Body
) -> None:
    row = passed(head, written(writer, category="20-1"))
    card = directory().bodies[bureau.pk]
    told = contents_of(card, build.FRIDAY.date())
    assert [one.pk for one in told.documents] == [row.pk]
    counted = {one.code: one.entries for one in told.classes}
    assert counted == {**dict.fromkeys(categories.CLASSES, 0), "documents": 1}
    assert told.items and {one.department for one in told.items} == {"民政局"}
    page = text(chinese.get(f"/disclosure/bodies/{bureau.pk}/"))
    assert TOLD["document_number"] in page and told.items[0].name in page
    Disclosure.objects.filter(pk=row.pk).update(validity="lapsed")
    assert not contents_of(card, build.FRIDAY.date()).documents


def test_the_catalogue_of_what_is_given_on_request_is_published_again_and_again(
    writer: Desk, head: Desk, chinese: Client, bureau: Body, now: Now
) -> None:
    early = head.post(f"{PAGE}issue/")
    assert early.status_code == 302
    assert "还没有审核通过的依申请公开条目" in text(head.get(PAGE))
    row = written(writer, mode="on_request", text="", title="历年救助对象统计底册")
    passed(head, row)
    assert "该发布这份目录了" in text(head.get(PAGE))
    assert writer.post(f"{PAGE}issue/").status_code == 403
    assert head.post(f"{PAGE}issue/").status_code == 302
    issue = issues.latest(bureau.pk)
    assert (issue.number, issue.entries, issue.next_on) == (1, 1, date(2027, 9, 18))
    assert not issues.is_overdue(issue, date(2027, 9, 18))
    assert issues.is_overdue(issue, date(2027, 9, 19))
    assert "第 1 期" in text(chinese.get(f"/disclosure/bodies/{bureau.pk}/"))
    listed = text(chinese.get("/disclosure/", {"body": bureau.pk, "mode": "on_request"}))
    assert row.title in listed


def test_what_resembles_a_question_is_found_and_what_does_not_is_not(
    writer: Desk, head: Desk
) -> None:
    row = passed(head, written(writer))
    for asked in ("我想要最低生活保障办法", "请问农村居民最低生活保障的办法在哪里"):
        assert [one.pk for one in selectors.resembling(asked)] == [row.pk], asked
    for asked in ("土地征收补偿方案", "保", ""):
        assert not selectors.resembling(asked), asked
    assert not selectors.resembling("最低生活保障办法", body=row.body_id + 1)
    assert selectors.listed(Wanted(words="低保")).count() == 1


def test_one_scheme_of_categories_serves_both_tiers() -> None:
    county, town = ([c.code for c in categories.of_tier(tier)] for tier in (3, 2))
    assert len(categories.known()) == 27
    assert set(county) | set(town) == set(categories.known())
    assert {"20-1", "21-4", "21-7"} <= set(county) & set(town)
    assert "21-12" in town and "21-12" not in county


def test_who_has_no_part_in_it_sees_nothing_of_it(agent: Desk, writer: Desk, window: Desk) -> None:
    row = written(writer)
    assert agent.get(PAGE).status_code == 403
    assert window.get(f"{PAGE}{row.pk}/").status_code == 404, "of another body"
    assert "/desk/disclosure/" not in text(agent.get("/desk/"))
