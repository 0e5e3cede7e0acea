"""A result that nobody fetches: left before a witness, entrusted, served online or by notice."""

from datetime import date

import pytest

from bianmin.applications import services as applications
from bianmin.applications.models import Service
from bianmin.law.refusal import Refusal
from bianmin.matters.sweep import sweep
from bianmin.notices.models import Message, Paper
from bianmin.notices.services import read_pdf
from bianmin.policy import services as policy
from tests import build
from tests.build import FRIDAY, TOWN, Case, moment
from tests.modules.pdf_text import text_of

from .ways import clocks, last_entry, paper, papers, reach, refused, remarks

pytestmark = pytest.mark.django_db

NOON = moment("2026-11-02 Mon 12:00")
LATER = moment("2026-11-05 Thu 12:00")
REFUSED = "家庭人均收入高于当地最低生活保障标准"
GONE = "多次上门，家中无人，电话无人接听"


def ready(*, refuse: bool = False, originals: int = 0) -> Case:
    """A decided case at the town's counter."""
    by = build.at_desk(TOWN, "window")
    brought = build.everything("MZ-001", FRIDAY, originals=originals)
    case = build.an_application(by=by, mode="window", mandate="not_needed", materials=brought)
    at = reach(case, "decide", at=FRIDAY)
    case.take("refuse" if refuse else "grant", at=at, reason=REFUSED)
    if case.where != "handed_over":
        reach(case, "handed_over", at=at)
    return case


def serve(case: Case, step: str, at: object = NOON, facts: object = None, **words: str) -> None:
    applications.act(
        matter=case.matter,
        step=step,
        by=case.whoever_has_it(),
        at=at,
        key=f"{step}-{case.row.version}",
        facts=facts or {},
        words=words,
    )


def service(case: Case) -> tuple[str, date]:
    row = Service.objects.get(matter=case.matter)
    return row.way, row.served_on


def test_into_her_hands_it_is_served_the_same_day() -> None:
    case = ready()
    case.take("hand_over", at=NOON, facts={"signed": "paper"})
    assert service(case) == ("direct", date(2026, 11, 2))
    assert "service_record" not in papers(case)


def test_left_at_her_home_before_a_witness() -> None:
    """民事诉讼法 89: the reason, the day, and who saw it."""
    case = ready(refuse=True)
    with refused("service-unwitnessed", field="witness", article="第八十九条"):
        serve(case, "leave_result", reason="本人在家，拒绝签收")
    serve(case, "leave_result", reason="本人在家，拒绝签收", witness="八大庄村委会 李建军")
    assert case.row.closed_at == NOON
    assert service(case) == ("left", date(2026, 11, 2))
    told = paper(case, "service_record")
    assert (told["way"], told["how"]) == ("留置送达", "本人在家，拒绝签收")
    assert told["witness"] == "八大庄村委会 李建军"
    assert [row["name"] for row in told["documents"]] == ["不予办理决定书"]


def test_her_own_days_run_from_the_service_of_a_refusal() -> None:
    """Sixty days from Monday 2 November end on Friday 1 January, six months on Sunday 2 May, so on
    Monday the 3rd: both of a year that is not announced."""
    case = ready(refuse=True)
    serve(case, "leave_result", reason="拒绝签收", witness="八大庄村委会 李建军")
    review, suit = paper(case, "service_record")["until"]
    assert review == "申请行政复议：2027年1月1日（暂定）前（含当日）"
    assert suit == "直接向人民法院起诉：2027年5月3日（暂定）前（含当日）"


def test_nothing_is_told_of_remedies_against_what_was_granted() -> None:
    case = ready()
    serve(case, "leave_result", reason="拒绝签收", witness="八大庄村委会 李建军")
    told = paper(case, "service_record")
    assert (told["until"], told["remedy"]) == ("", "")


def test_entrusted_it_is_served_on_the_day_of_the_receipt() -> None:
    case = ready()
    serve(case, "entrust_service", entrusted="临沂市兰山区民政局")
    assert case.stay.waits_for == "carrier"
    assert remarks(case) == {"entrusted": "临沂市兰山区民政局"}
    assert "兰山区民政局" in paper(case, "hand_over")["sent_with"]
    with refused("posted-already"):
        case.take("hand_over", at=NOON, facts={"signed": "paper"})
    case.take("record_service", at=LATER, facts={"served_on": "2026-11-04", "signed": "herself"})
    assert service(case) == ("entrusted", date(2026, 11, 4))
    assert paper(case, "service_record")["served_on"] == "2026年11月4日"


def test_online_only_with_her_consent_which_she_may_take_back() -> None:
    case = ready()
    with refused("online-not-agreed", article="第九十条"):
        serve(case, "serve_online")
    serve(case, "agree_online_service")
    with refused("online-agreed"):
        serve(case, "agree_online_service")
    serve(case, "end_online_service")
    with refused("online-not-agreed"):
        serve(case, "serve_online")
    serve(case, "agree_online_service", at=LATER)
    serve(case, "serve_online", at=LATER)
    assert service(case) == ("online", date(2026, 11, 5))
    assert case.row.closed_at == LATER
    (told,) = Message.objects.filter(wording="served_online", channel="sms")
    assert "今天就是送达日期" in told.text


def test_a_refusal_goes_online_only_with_where_to_ask_for_review_online() -> None:
    """行政复议法 22."""
    case = ready(refuse=True)
    serve(case, "agree_online_service")
    with refused("no-review-online", article="第二十二条"):
        serve(case, "serve_online")
    policy.set_value(
        key="remedy.online_address",
        value="https://review.example.gov.cn",
        from_day=FRIDAY.date(),
        document="试验〔2026〕1号",
        by=None,
        at=FRIDAY,
    )
    serve(case, "serve_online")
    assert "https://review.example.gov.cn" in paper(case, "service_record")["remedy"][-1]


def test_by_public_notice_it_is_served_when_thirty_days_have_passed() -> None:
    """From Monday 2 November: the thirtieth day is Wednesday 2 December."""
    case = ready(refuse=True)
    serve(case, "announce_service", reason=GONE)
    assert case.stay.waits_for == "notice"
    assert clocks(case)["notice"] == "running"
    assert paper(case, "service_notice")["last_day"] == "2026年12月2日"
    with refused("announced-already"):
        serve(case, "announce_service", reason=GONE)
    sweep(moment("2026-12-02 Wed 23:59"))
    assert not Service.objects.filter(matter=case.matter).exists()
    sweep(moment("2026-12-03 Thu 00:01"))
    assert service(case) == ("notice", date(2026, 12, 2))
    assert clocks(case)["notice"] == "stopped"
    assert last_entry(case).actor is None
    assert case.row.closed_at is None


def test_what_nobody_fetched_goes_into_the_file_once_it_is_served() -> None:
    case = ready(originals=1)
    with refused("not-served-yet"):
        serve(case, "file_result")
    serve(case, "announce_service", reason=GONE)
    after = moment("2026-12-03 Thu 09:00")
    sweep(after)
    serve(case, "file_result", at=after)
    assert case.row.closed_at == after


def test_she_comes_while_the_notice_stands() -> None:
    case = ready()
    serve(case, "announce_service", reason=GONE)
    case.take("hand_over", at=LATER, facts={"signed": "paper"})
    assert service(case) == ("direct", date(2026, 11, 5))
    assert clocks(case)["notice"] == "stopped"


def test_who_signs_on_the_screen_leaves_her_signature_there() -> None:
    case = ready()
    with refused("unsigned", field="proof"):
        case.take("hand_over", at=NOON, facts={"signed": "screen"})
    drawn = build.a_photo(by=case.whoever_has_it().account)
    case.take("hand_over", at=NOON, facts={"signed": "screen", "proof": drawn})
    row = Service.objects.get(matter=case.matter)
    assert row.proof is not None
    assert row.proof.pk == drawn
    assert paper(case, "hand_over")["signature"] == row.proof.digest
    receipt = Paper.objects.get(about=f"matter {case.matter}", kind="hand_over")
    assert "（在屏幕上签名）" in text_of(read_pdf(receipt))


@pytest.mark.parametrize("proof", [10**9, "17"])
def test_a_picture_that_is_not_there_shows_nothing(proof: object) -> None:
    with pytest.raises(Refusal):
        ready().take("hand_over", at=NOON, facts={"signed": "screen", "proof": proof})


def test_nobody_shows_service_by_a_picture_that_somebody_else_sent() -> None:
    """Else whoever guesses a number would see another citizen's ID card on a matter's page."""
    case = ready()
    others = build.a_photo(by=build.an_account().pk)
    with refused("no-such-picture", field="proof"):
        case.take("hand_over", at=NOON, facts={"signed": "screen", "proof": others})
    with refused("no-such-picture", field="proof"):
        serve(case, "leave_result", facts={"proof": others}, reason="拒绝签收")
