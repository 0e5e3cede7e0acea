"""A request for something public already: found by likeness, answered at once with its address."""

from datetime import date

import pytest
from django.urls import resolve

from bianmin.information import published, services
from bianmin.information.disclosed import guides
from bianmin.information.disclosed import services as disclosed
from bianmin.information.models import Disclosure
from bianmin.information.published import Where
from bianmin.law.refusal import Refusal
from bianmin.matters.models import Matter
from bianmin.notices.models import Paper
from bianmin.notices.selectors import papers_about
from tests import build
from tests.modules.information import cases
from tests.modules.information.cases import MONDAY, Asking

pytestmark = pytest.mark.django_db
TODAY = date(2026, 9, 14)


def public(title: str = cases.WANTED) -> Disclosure:
    """An entry that one wrote and another passed."""
    told = disclosed.Told(
        mode="proactive", category="20-10", title=title, summary="验收合格", text="报告全文",
        issuer="沂水县民政局", document_number="", document_kind="", register_number="",
        made_on=build.APPOINTED,
    )  # fmt: skip
    writer, body = build.an_account().pk, cases.body_at(cases.office())
    row = disclosed.begin(body=body, told=told, by=writer, at=MONDAY)
    disclosed.submit(disclosure=row.pk, by=writer, at=MONDAY)
    return disclosed.make_public(
        disclosure=row.pk, seen=row.digest, by=build.an_account().pk, at=MONDAY
    )


def a_guide(body: int) -> None:
    told = guides.Told(
        "局办公室", "社会救助", "无", "无", "政府网站", "《社会救助暂行办法》",
        "按条例分类", "按年份排列", "网站查阅",
    )  # fmt: skip
    writer, head = build.an_account().pk, build.an_account().pk
    row = guides.save(body=body, told=told, seen="", by=writer, at=MONDAY)
    guides.submit(guide=row.pk, by=writer, at=MONDAY)
    guides.make_public(guide=row.pk, seen=row.digest, by=head, at=MONDAY)


def answered(case: Asking, code: str) -> Matter:
    services.answer_published(
        request=case.matter, public=code, by=build.on_post(case.stay.post), at=MONDAY,
        key=cases.new_key(), seen=case.row.version,
    )  # fmt: skip
    return case.row


def reply(case: Asking) -> Paper:
    return papers_about(f"matter {case.matter}").get(kind="reply_provided")


def test_asked_online_one_press_answers_with_the_address_and_serves_it() -> None:
    row, case = public(), cases.asked(way="online")
    (near,) = published.resembling(cases.WANTED, body=case.body, day=TODAY)
    assert (near.where, near.number) == (Where.DISCLOSURE, row.index_number)
    assert answered(case, near.code).closed_at == MONDAY
    assert (case.request.outcome, case.row.outcome) == ("published_already", "provided")
    assert case.clock("reply").state == "stopped"
    told = reply(case).facts
    assert f"/disclosure/{row.pk}/" in told["reasons"] and row.index_number in told["reasons"]
    assert told["basis"].endswith("第三十六条第（一）项") and not told["remedy"]


def test_asked_on_paper_the_letter_still_has_to_reach_her() -> None:
    case = cases.asked()
    assert answered(case, f"disclosure:{public().pk}").closed_at is None
    assert case.stay.kind == "serve"
    assert case.request.replied_on == TODAY


def test_what_is_no_longer_public_is_no_answer_and_nothing_is_kept() -> None:
    row, case = public(), cases.asked()
    disclosed.take_down(disclosure=row.pk, reason="内容有误", by=row.passed_by_id, at=MONDAY)
    for code in (f"disclosure:{row.pk}", "disclosure:x", "item:none", "guide:7", "petition:1", ""):
        with pytest.raises(Refusal) as refused:
            answered(case, code)
        assert refused.value.code == "disclosed.not_public"
    assert case.stay.kind == "examine" and case.request.outcome == ""


def test_while_she_is_awaited_it_is_not_answered_over_her_head() -> None:
    row, case = public(), cases.asked()
    case.do("ask_clarification", MONDAY, words={"reason": "请写明是哪一年的项目。"})
    assert not services.may_answer_at_once(case.stay)
    with pytest.raises(Refusal) as refused:
        answered(case, f"disclosure:{row.pk}")
    assert refused.value.code == "she-is-awaited"


def test_guides_of_items_and_of_the_body_are_public_too() -> None:
    body = cases.body_at(cases.office())
    a_guide(body)
    (guide,) = published.resembling("贵局的办公地址、办公时间和联系电话", body=body, day=TODAY)
    assert (guide.where, guide.key) == (Where.GUIDE, str(body))
    assert not published.resembling("贵局的办公地址、办公时间和联系电话", body=body + 1, day=TODAY)
    (item,) = published.searched("最低生活保障", day=TODAY, limit=1)
    assert item.where is Where.ITEM
    for one in (guide, item, published.named(f"disclosure:{public().pk}", day=TODAY)):
        assert published.named(one.code, day=TODAY) == one
        assert resolve(f"/{one.path}") and one.path in one.told
    assert published.searched(" ", day=TODAY) == []
