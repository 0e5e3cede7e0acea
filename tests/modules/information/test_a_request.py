"""A request from its receipt to its reply: days, papers, and what it ends in."""

from datetime import date, timedelta

import pytest

from bianmin.applications import services as applications
from bianmin.casework.lists import masked_people
from bianmin.information import services
from bianmin.information.models import Letter, Request
from bianmin.information.outcomes import OUTCOMES
from bianmin.information.replying import ANSWERABLE, REPLIES
from bianmin.information.services import Asked, Content
from bianmin.law.refusal import Refusal
from bianmin.matters import recheck
from bianmin.matters.models import Matter
from bianmin.matters.services import Actor, forget_training, party
from bianmin.notices.selectors import papers_about
from tests import build
from tests.modules.information import cases
from tests.modules.information.cases import MONDAY

pytestmark = pytest.mark.django_db
REASON = {"reason": "经检索和审查，理由如下：材料完整，可以公开。"}


def kinds(matter: int) -> list[str]:
    return [paper.kind for paper in papers_about(f"matter {matter}").order_by("pk")]


def test_handed_in_it_is_received_that_day_and_twenty_working_days_run() -> None:
    case = cases.asked()
    assert case.due() == "2026-10-16 Fri"  # Mid-Autumn and National Day lie between
    assert case.due("asking") == "2026-09-22 Tue"
    assert kinds(case.matter) == ["request_receipt"]
    assert len(case.code) == 9


def test_signed_for_last_week_it_counts_from_that_day() -> None:
    case = cases.asked(channel="signed_post", on=date(2026, 9, 10))
    assert case.request.letter.received_on == date(2026, 9, 10)
    assert case.due() == "2026-10-14 Wed"


def test_an_ordinary_letter_counts_from_the_day_it_was_confirmed() -> None:
    case = cases.asked(channel="letter")
    assert case.stay.kind == "confirm"
    assert case.due("confirmation") == "2026-09-15 Tue"
    case.do("confirm_receipt", build.moment("2026-09-16 Wed 10:00"), how="phone")
    assert case.request.letter.received_on == date(2026, 9, 16)
    assert case.due() == "2026-10-20 Tue"
    assert kinds(case.matter) == ["request_confirmed"]


def test_a_letter_that_asks_for_two_things_is_confirmed_at_once() -> None:
    by = cases.office()
    filing = cases.filing(by, build.a_party(), "低保发放汇总表", "采购合同", channel="letter")
    made = services.register(filing=filing, by=by, at=MONDAY, key="letter-of-two")
    one, two = (cases.Asking(each.matter, each.code, filing.body) for each in made)
    one.do("confirm_receipt", MONDAY, how="phone")
    assert two.stay.kind == "examine"
    assert one.due() == two.due() == "2026-10-16 Fri"
    assert kinds(two.matter) == ["request_confirmed"]


def test_online_by_herself_it_waits_to_be_confirmed() -> None:
    by = cases.office()
    filing = cases.filing(by, build.a_party(), channel="internet", identity="by_phone")
    made = services.submit(filing=filing, at=MONDAY, key="online-1")
    again = services.submit(filing=filing, at=MONDAY, key="online-1")
    case = cases.Asking(made[0].matter, made[0].code, filing.body)
    assert [one.matter for one in again] == [case.matter]
    assert case.stay.kind == "confirm"
    assert case.stay.body == filing.body
    assert kinds(case.matter) == []


def test_each_thing_a_letter_asks_for_is_a_request_of_its_own() -> None:
    by = cases.office()
    filing = cases.filing(by, build.a_party(), "2025年低保发放汇总表", "2025年救灾物资采购合同")
    first, second = services.register(filing=filing, by=by, at=MONDAY, key="two")
    rows = Request.objects.filter(pk__in=(first.matter, second.matter))
    assert len({row.letter_id for row in rows}) == 1
    assert first.number != second.number
    third = services.split(
        request=Request.objects.get(pk=first.matter),
        contents=[Content("2025年临时救助名单")],
        by=by,
        at=build.moment("2026-09-18 Fri 09:00"),
        key="three",
    )[0]
    case = cases.Asking(third.matter, third.code, filing.body)
    assert case.request.letter.received_on == MONDAY.date()
    assert case.due() == "2026-10-16 Fri"


def test_clarified_once_and_the_time_begins_anew() -> None:
    case = cases.asked()
    case.do("ask_clarification", MONDAY, words={"reason": "请写明是哪一年的项目。"})
    assert case.due("clarification") == "2026-10-10 Sat"
    assert case.stay.waits_for == "applicant"
    with pytest.raises(Refusal) as waiting:
        case.do("examined", MONDAY)
    assert waiting.value.code == "she-is-awaited"
    later = build.moment("2026-09-21 Mon 10:00")
    case.do("clarified", later, words={"wanted": "2025年马站镇高标准农田项目验收报告"})
    assert case.request.wanted == "2025年马站镇高标准农田项目验收报告"
    assert case.due() == "2026-10-26 Mon"
    with pytest.raises(Refusal) as refused:
        case.do("ask_clarification", later, words={"reason": "还有哪一页？"})
    assert refused.value.code == "clarified-before"
    assert refused.value.article == "政府信息公开条例第三十条"


def test_clarification_is_not_asked_for_after_its_seven_working_days() -> None:
    case = cases.asked()
    with pytest.raises(Refusal) as refused:
        case.do(
            "ask_clarification",
            build.moment("2026-09-24 Thu 09:00"),
            words={"reason": "请写明是哪一年的项目。"},
        )
    assert refused.value.code == "too-late-to-ask"


def test_not_clarified_in_time_it_is_given_up_by_law() -> None:
    case = cases.asked()
    case.do("ask_clarification", MONDAY, words={"reason": "请写明是哪一年的项目。"})
    case.expire(build.moment("2026-10-12 Mon 09:00"))
    assert case.row.outcome == "otherwise_ended"
    assert case.request.outcome == "not_clarified"
    assert kinds(case.matter)[-1] == "request_ended"


def test_a_third_party_holds_the_reply_until_it_is_heard() -> None:
    case = cases.in_hand()
    child = case.ask(Asked("third_party", "与某公司签订的合同", "沂水某某公司", "某路1号"), MONDAY)
    assert case.clock("reply").state == "held"
    opinion = cases.Asking(child, "", case.body)
    opinion.do("letter_received", build.moment("2026-09-15 Tue 09:00"))
    assert opinion.due("opinion") == "2026-10-12 Mon"
    with pytest.raises(Refusal) as refused:
        case.do("draft_reply", MONDAY, ground="provided", words={"draft": "拟予以公开。"})
    assert refused.value.code == "still-being-asked"
    opinion.do("objects", build.moment("2026-09-21 Mon 09:00"), words={"reason": "是商业秘密。"})
    assert case.clock("reply").state == "running"
    assert case.due() == "2026-10-26 Mon"
    assert kinds(case.matter)[-1] == "third_party_told"
    assert kinds(child) == ["third_party_letter"]


def test_a_third_party_that_is_silent_leaves_it_to_the_organ() -> None:
    case = cases.in_hand()
    child = case.ask(Asked("third_party", "与某公司签订的合同", "沂水某某公司", "某路1号"), MONDAY)
    opinion = cases.Asking(child, "", case.body)
    opinion.do("letter_received", MONDAY)
    opinion.expire(build.moment("2026-10-13 Tue 09:00"))
    assert opinion.row.outcome == "silent"
    assert case.clock("reply").state == "running"


def test_a_joint_maker_that_is_silent_agrees() -> None:
    case = cases.in_hand()
    maker = cases.body_at(cases.office("水利局"))
    child = case.ask(Asked("joint_maker", "联合印发的通知附件", body=maker), MONDAY)
    opinion = cases.Asking(child, "", maker)
    assert opinion.stay.body == maker
    opinion.expire(build.moment("2026-10-12 Mon 09:00"))
    assert opinion.row.outcome == "agreed"
    assert case.clock("reply").state == "running"
    with pytest.raises(Refusal):
        case.ask(Asked("joint_maker", "联合印发的通知附件", body=case.body), MONDAY)


def test_extended_once_by_the_head_of_the_office() -> None:
    case = cases.in_hand()
    head = build.at_desk(build.COUNTY, "approver", department="民政局")
    case.do("extend", MONDAY, by=head, days=20, words={"reason": "需要到档案馆查找。"})
    assert case.due() == "2026-11-13 Fri"
    with pytest.raises(Refusal):
        case.do("extend", MONDAY, by=head, days=1, words={"reason": "还要再找。"})


HEARD = {"reason": "为编写镇志，需要历年全部项目资料。"}
TOO_MUCH = {"reason": "涉及26个项目，分属八个科室保管，需要逐一审查。"}


def given_reasons() -> tuple[cases.Asking, Actor]:
    """A request beyond measure whose reasons were asked for and given; and who may decide."""
    case = cases.in_hand()
    head = build.at_desk(build.COUNTY, "approver", department="民政局")
    case.do("ask_reasons", MONDAY, words={"reason": "本月已申请26件，请说明理由。"})
    case.do("reasons_given", MONDAY, words=HEARD)
    return case, head


def test_asked_beyond_measure_with_good_reason_a_later_day_is_set_and_told() -> None:
    case, head = given_reasons()
    case.do("set_later_day", MONDAY, by=head, within=40, words=TOO_MUCH)
    assert (case.clock("reply").state, case.due("later_reply")) == ("stopped", "2026-11-13 Fri")
    assert case.clock("later_reply").limit.ground == "政府信息公开条例第三十五条"
    assert kinds(case.matter)[-1] == "reply_later"
    paper = papers_about(f"matter {case.matter}").last()
    assert (paper.facts["due_before"], paper.facts["due"]) == ("2026年10月16日", "2026年11月13日")
    assert TOO_MUCH["reason"] in paper.facts["reasons"]
    for step, facts in (
        ("set_later_day", {"within": 50}),
        ("extend", {"days": 20}),
        ("charge", {"basis": "pages", "count": 40}),
    ):
        with pytest.raises(Refusal):
            case.do(step, MONDAY, by=None if step == "charge" else head, words=REASON, **facts)
    late = build.moment("2026-11-16 Mon 09:00")
    case.expire(late)
    assert case.clock("later_reply").light == "over_law"
    case.do("provide_at_once", late, ground="provided", words=REASON)
    stopped = case.clock("later_reply")
    assert (stopped.state, stopped.late_days) == ("stopped", 1), "it counts against the body"


def test_a_later_day_waits_for_her_reasons_and_is_reasonable() -> None:
    case, head = given_reasons()
    for within, code in ((0, "not-reasonable"), (61, "not-reasonable"), (20, "not-later")):
        with pytest.raises(Refusal) as refused:
            case.do("set_later_day", MONDAY, by=head, within=within, words=TOO_MUCH)
        assert (refused.value.code, refused.value.field) == (code, "within")
    other = cases.in_hand(party=build.a_party(serial=31))
    with pytest.raises(Refusal) as unasked:
        other.do("set_later_day", MONDAY, by=head, within=40, words=TOO_MUCH)
    assert unasked.value.code == "no-reasons-yet"
    with pytest.raises(Refusal) as late:
        at = build.moment("2026-10-19 Mon 09:00")
        case.do("set_later_day", at, by=head, within=40, words=TOO_MUCH)
    assert late.value.code == "too-late-for-a-later-day"
    with pytest.raises(Refusal):
        case.do("set_later_day", MONDAY, within=40, words=TOO_MUCH)
    assert case.clock("reply").state == "running"


def test_what_a_third_party_is_asked_after_a_later_day_was_set_is_not_counted_either() -> None:
    case, head = given_reasons()
    case.do("set_later_day", MONDAY, by=head, within=40, words=TOO_MUCH)
    asked = case.ask(Asked("third_party", "与某公司签订的合同", "某公司", "某路1号"), MONDAY)
    assert case.clock("later_reply").state == "held"
    opinion = cases.Asking(asked, "", case.body)
    opinion.do("letter_received", MONDAY)
    opinion.do("agrees", build.moment("2026-09-21 Mon 09:00"))
    assert case.due("later_reply") == "2026-11-23 Mon"
    assert recheck.faults_of(case.matter, MONDAY) == []


def test_a_fee_by_pages_stops_the_time_until_it_is_paid() -> None:
    case = cases.in_hand()
    case.do("charge", MONDAY, basis="pages", count=40)
    charge = case.request.charge
    assert charge.fen == 10 * 10 * 100
    assert case.due("fee") == "2026-10-16 Fri"
    case.do("paid", build.moment("2026-09-16 Wed 09:00"), words={"voucher": "No.0001"})
    assert case.due() == "2026-10-20 Tue"
    assert case.request.charge.paid_on == date(2026, 9, 16)


def test_extended_then_charged_and_paid_the_reply_is_counted_anew() -> None:
    """The fee rule: from the day after payment, the plain time; what was extended is used up."""
    case = cases.in_hand()
    head = build.at_desk(build.COUNTY, "approver", department="民政局")
    case.do("extend", MONDAY, by=head, days=20, words=REASON)
    case.do("charge", MONDAY, basis="pages", count=40)
    paid = build.moment("2026-09-16 Wed 09:00")
    case.do("paid", paid, words={"voucher": "No.0002"})
    assert (case.clock("reply").state, case.due()) == ("running", "2026-10-20 Tue")
    with pytest.raises(Refusal) as again:
        case.do("extend", paid, by=head, days=5, words=REASON)
    assert again.value.code == "extension_twice"
    assert recheck.faults_of(case.matter, paid) == []


def test_extended_then_clarified_the_reply_is_counted_anew_and_a_later_day_may_follow() -> None:
    case = cases.asked()
    head = build.at_desk(build.COUNTY, "approver", department="民政局")
    case.do("extend", MONDAY, by=head, days=20, words=REASON)
    case.do("ask_clarification", MONDAY, words={"reason": "请写明项目名称。"})
    answered = build.moment("2026-09-16 Wed 09:00")
    case.do("clarified", answered, words={"wanted": cases.WANTED})
    assert case.due() == "2026-10-20 Tue"
    case.do("examined", answered)
    case.do("ask_reasons", answered, words={"reason": "请说明理由。"})
    case.do("reasons_given", answered, words=HEARD)
    case.do("set_later_day", answered, by=head, within=40, words=TOO_MUCH)
    assert (case.clock("reply").state, case.clock("later_reply").state) == ("stopped", "running")
    assert recheck.faults_of(case.matter, answered) == []


def test_a_fee_is_asked_for_when_nobody_else_is_being_asked() -> None:
    """Its payment begins the time anew, and would let what a third party is asked count in it."""
    case = cases.in_hand()
    case.ask(Asked("third_party", "与某公司签订的合同", "某公司", "某路1号"), MONDAY)
    with pytest.raises(Refusal) as refused:
        case.do("charge", MONDAY, basis="pages", count=40)
    assert refused.value.code == "still-being-asked"


def test_most_requests_are_free() -> None:
    case = cases.in_hand()
    with pytest.raises(Refusal) as refused:
        case.do("charge", MONDAY, basis="count", count=1)
    assert refused.value.code == "is-free"


def test_unpaid_it_is_given_up_by_law() -> None:
    case = cases.in_hand()
    case.do("charge", MONDAY, basis="pages", count=100)
    case.expire(build.moment("2026-10-19 Mon 09:00"))
    assert case.request.outcome == "not_paid"


@pytest.mark.parametrize("ground", ANSWERABLE)
def test_every_reply_has_its_letter_its_article_and_its_remedy(ground: str) -> None:
    outcome = next(one for one in OUTCOMES if one.code == ground)
    step = next(name for name, group in REPLIES.items() if group is outcome.group)
    case = cases.in_hand()
    case.do("record_search", MONDAY, found="none", words={"searched": "档案室、业务系统"})
    case.do("draft_reply", MONDAY, ground=ground, words={"draft": "拟答复如下。"})
    case.do(step, MONDAY, ground=ground, released=1, words=REASON)
    assert case.row.outcome == outcome.group
    assert (case.request.outcome, case.request.replied_on) == (ground, MONDAY.date())
    paper = papers_about(f"matter {case.matter}").order_by("pk").last()
    assert paper is not None
    assert paper.kind == f"reply_{outcome.group}"
    if outcome.article:
        assert outcome.article in paper.facts["basis"]
    first = any("先向" in text for text in paper.facts["remedy"])
    assert first == (outcome.group in {"partly_provided", "withheld"})
    assert bool(paper.facts["remedy"]) == (outcome.group != "provided")
    case.do("serve_reply", MONDAY, way="direct", served_on="2026-09-14")
    assert case.row.closed_at is not None


def test_what_is_said_not_to_be_there_was_looked_for() -> None:
    case = cases.in_hand()
    with pytest.raises(Refusal) as refused:
        case.do("draft_reply", MONDAY, ground="does_not_exist", words={"draft": "不存在。"})
    assert refused.value.code == "not-searched"


def test_what_is_given_in_part_is_given() -> None:
    case = cases.put_forward("partly_provided")
    with pytest.raises(Refusal) as refused:
        case.do("provide_part", MONDAY, ground="partly_provided", words=REASON)
    assert refused.value.code == "nothing-released"


def test_a_reply_is_given_under_its_own_heading() -> None:
    case = cases.put_forward("provided")
    with pytest.raises(Refusal):
        case.do("provide", MONDAY, ground="state_secret", words=REASON)


def test_answered_at_once_where_it_lies_open() -> None:
    case = cases.asked()
    case.do("provide_at_once", MONDAY, ground="published_already", words=REASON)
    assert case.stay.kind == "serve"
    assert case.row.outcome == "provided"


def test_withdrawn_by_herself_on_her_phone() -> None:
    case = cases.asked()
    services.act(
        matter=case.matter,
        step="withdraw_request",
        by=party(case.request.party.pk),
        at=MONDAY,
        key="withdrawn",
    )
    assert case.request.outcome == "withdrawn"


def test_tracked_by_code_and_four_digits_and_the_code_rests_after_five_wrong_tries() -> None:
    case = cases.asked()
    tail = case.request.party.id_number[-4:]
    assert services.track(code=case.code, tail=tail, at=MONDAY).pk == case.matter
    for _ in range(5):
        with pytest.raises(Refusal):
            services.track(code=case.code, tail="0000", at=MONDAY)
    with pytest.raises(Refusal) as refused:
        services.track(code=case.code, tail=tail, at=MONDAY)
    assert refused.value.code == "too-many-tries"


def test_nothing_is_half_saved_where_nothing_is_asked_for() -> None:
    by = cases.office()
    for wrong in (
        cases.filing(by, build.a_party(), "好", " "),
        cases.filing(by, build.a_party(), received_on=date(2026, 9, 15)),
    ):
        with pytest.raises(Refusal):
            services.register(filing=wrong, by=by, at=MONDAY, key=cases.new_key())
    assert not Matter.objects.exists()
    assert not Request.objects.exists()


def test_what_was_practised_is_forgotten_whole() -> None:
    case = cases.asked(training=True)
    assert case.row.training
    assert forget_training(before=MONDAY + timedelta(days=1)) == 1
    assert not Request.objects.exists()
    assert not Letter.objects.exists()


def test_a_joint_maker_does_not_read_in_its_lists_who_asks() -> None:
    case = cases.in_hand()
    maker = cases.body_at(cases.office("水利局"))
    child = case.ask(Asked("joint_maker", "联合印发的通知附件", body=maker), MONDAY)
    assert masked_people([case.matter, child]) == {case.matter: "张*英"}


def test_neither_module_moves_the_others_matters() -> None:
    case, other = cases.asked(), build.an_application()
    by = build.on_post(case.stay.post)
    for act, matter, who in (
        (applications.act, case.matter, by),
        (services.act, other.matter, other.whoever_has_it()),
    ):
        with pytest.raises(Refusal) as refused:
            act(matter=matter, step="take_up", by=who, at=MONDAY, key=cases.new_key())
        assert refused.value.code == "no-such-step"
    assert (case.row.version, other.row.version) == (1, 1)
