"""A licence's later life: granted until a day, changed, renewed, ended; what each paper does."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import pytest
from django.db import DatabaseError, transaction

from bianmin.applications import services as applications
from bianmin.applications.intakes import intake_of
from bianmin.applications.licences import selectors, standing
from bianmin.applications.licences.ending import GROUNDS
from bianmin.applications.licences.requests import last_day_to_ask
from bianmin.applications.models import Licence, LicenceDeed, LicenceRequest, Standing
from bianmin.catalogue import selectors as catalogue
from bianmin.law.zone import day_of, start_of
from bianmin.matters.models import Entry
from bianmin.network.cards import BodyCard, PostCard
from bianmin.network.directory import Directory
from bianmin.network.selectors import directory
from bianmin.notices import proving
from bianmin.notices.models import Message
from bianmin.people.models import Party
from tests import build
from tests.build import FRIDAY, VILLAGE, Case

from .ways import paper, papers, reach, refused

pytestmark = pytest.mark.django_db

FOOD = "SC-007"
"""食品经营许可: five years."""


@dataclass(frozen=True)
class Chair:
    """Somebody at a post, as ``network.seats.Seat`` wants it."""

    post: PostCard
    body: BodyCard
    directory: Directory
    day: date


def head_of(licence: Licence, at: datetime, *, role: str = "organ_head") -> Chair:
    network = directory()
    post = next(p for p in network.posts_by_body[licence.organ] if p.role == role)
    return Chair(post, network.body(licence.organ), network, day_of(at))


def granted(item: str = FOOD, **facts: str) -> tuple[Case, Licence]:
    case = build.an_application(item=item, at=FRIDAY)
    case.take("grant", at=reach(case, "decide", at=FRIDAY), facts=facts)
    return case, Licence.objects.get(matter=case.matter)


def asked(
    licence: Licence, purpose: str, at: datetime, *, wish: str = "", party: Party | None = None
) -> Case:
    """An application about a licence, taken in by the agent of the holder's village."""
    by, edition = build.an_agent(), catalogue.in_force(FOOD, day_of(at))
    intake = intake_of(
        edition,
        party=party or licence.holder,
        place=VILLAGE,
        mandate="confirmed",
        first_asked=by.account or 0,
        materials=build.everything(FOOD, at),
        answers={},
        agent="",
        tier=1,
        day=day_of(at),
        licence=applications.Asked(licence.pk, purpose, wish),
    )
    made = applications.receive(intake=intake, by=by, at=at, key=f"asked-{purpose}-{at}")
    return Case(made.matter, made.code)


def ended(licence: Licence, act: str, ground: str, at: datetime, **words: str) -> None:
    told = {"reason": "经查证属实", "heard": "书面告知后没有意见", **words}
    seat = head_of(licence, at)
    applications.end_licence(
        licence=licence.pk,
        ending=applications.Ending(act, ground, **told),
        seat=seat,
        by=build.on_post(seat.post.id).account or 0,
        at=at,
    )


def stands(licence: Licence, at: datetime) -> Standing:
    return selectors.standing_of(Licence.objects.get(pk=licence.pk), day_of(at))


LATER = FRIDAY + timedelta(days=30)


def years_later(licence: Licence, *, before: int) -> datetime:
    """So many days before the licence ends, at ten in the morning."""
    assert licence.until_day
    return start_of(licence.until_day - timedelta(days=before)) + timedelta(hours=10)


def test_the_words_on_validity_fix_years_or_nothing() -> None:
    told = (
        "5年",
        "4年（原每2年复核一次）",
        "一般5年",
        "不超过2年（凭记忆）",
        "长期（有变化须重办）",
        None,
    )
    assert [standing.years_of(one) for one in told] == [5, 4, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("first", "last", "again"),
    [
        ("2026-09-18", "2031-09-17", "2036-09-17"),
        ("2024-02-29", "2029-02-28", "2034-03-01"),
        ("2026-01-31", "2026-02-27", "2026-03-27"),
        ("2026-01-01", "2026-01-10", "2026-01-20"),
    ],
)
def test_renewed_it_holds_as_long_again(first: str, last: str, again: str) -> None:
    renewed = standing.renewed_until(date.fromisoformat(first), date.fromisoformat(last))
    assert renewed.isoformat() == again


def test_five_years_end_on_the_eve_or_with_the_month() -> None:
    assert standing.granted_until(date(2026, 9, 18), "5年") == date(2031, 9, 17)
    assert standing.granted_until(date(2024, 2, 29), "5年") == date(2029, 2, 28)
    assert standing.granted_until(date(2026, 9, 18), None) is None


def test_granted_it_is_a_thing_with_number_holder_and_days() -> None:
    case, licence = granted()
    decision = paper(case, "grant_licence")
    assert decision["valid"] == "2026年9月18日至2031年9月17日"
    assert licence.number == licence.paper.number
    assert licence.holder_id == case.row.applicant
    assert licence.until_day == date(2031, 9, 17)
    assert stands(licence, FRIDAY) is Standing.IN_FORCE
    assert stands(licence, start_of(date(2031, 9, 17))) is Standing.IN_FORCE
    assert stands(licence, start_of(date(2031, 9, 18))) is Standing.EXPIRED


def test_who_decides_may_say_until_when_but_not_until_yesterday() -> None:
    case = build.an_application(item=FOOD, at=FRIDAY)
    at = reach(case, "decide", at=FRIDAY)
    with refused("last-day-is-past", field="valid_until"):
        case.take("grant", at=at, facts={"valid_until": "2026-09-17"})
    case.take("grant", at=at, facts={"valid_until": "2027-09-17"})
    assert Licence.objects.get(matter=case.matter).until_day == date(2027, 9, 17)


def test_what_is_no_licence_and_what_is_practised_is_not_in_the_register() -> None:
    aid = build.an_application(at=FRIDAY)
    at = reach(aid, "decide", at=FRIDAY)
    aid.take("grant", at=at)
    assert not Licence.objects.exists()


def test_changed_it_says_what_and_holds_on() -> None:
    _first, licence = granted()
    with refused("licence-wish-missing", field="wish"):
        asked(licence, "change", LATER)
    case = asked(licence, "change", LATER, wish="经营者由张秀英变更为张建国")
    with refused("licence-asked-already", field="licence"):
        asked(licence, "change", LATER + timedelta(hours=1), wish="经营场所变更")
    case.take("grant", at=reach(case, "decide", at=LATER))
    told = paper(case, "licence_changed")
    assert told["change"] == "经营者由张秀英变更为张建国"
    assert told["licence_number"] == licence.number
    assert told["valid"] == "2026年9月18日至2031年9月17日"
    assert "第四十九条" in told["basis"][0]
    assert stands(licence, LATER) is Standing.CHANGED
    assert proving.proof_of(licence.paper).state is proving.State.IN_FORCE
    assert not Licence.objects.filter(matter=case.matter).exists()


def test_refused_the_licence_stands_and_she_is_told_her_remedies() -> None:
    _first, licence = granted()
    case = asked(licence, "renewal", years_later(licence, before=60))
    at = reach(case, "decide", at=years_later(licence, before=60))
    case.take("refuse", at=at, reason="没有保持许可时的经营条件")
    told = paper(case, "renewal_refused")
    assert "行政复议" in told["remedy"][0]
    assert papers(case)[-1] == "renewal_refused"
    assert stands(licence, at) is Standing.IN_FORCE


def test_renewed_in_time_it_holds_five_years_more() -> None:
    _first, licence = granted()
    at = years_later(licence, before=60)
    case = asked(licence, "renewal", at)
    case.take("grant", at=reach(case, "decide", at=at))
    assert paper(case, "licence_renewed")["valid"] == "2031年9月18日至2036年9月17日"
    assert Licence.objects.get(pk=licence.pk).until_day == date(2036, 9, 17)
    assert stands(licence, at) is Standing.RENEWED


@pytest.mark.parametrize(("before", "in_time"), [(30, True), (29, False)])
def test_thirty_days_before_the_end_is_in_time(before: int, in_time: bool) -> None:
    """行政许可法 50(1)."""
    _first, licence = granted()
    case = asked(licence, "renewal", years_later(licence, before=before))
    assert LicenceRequest.objects.get(matter=case.matter).in_time is in_time


def test_silence_renews_what_was_asked_for_in_time() -> None:
    """行政许可法 50(2): from the end of the last day on, and not a day earlier."""
    _first, licence = granted()
    at = years_later(licence, before=45)
    case = asked(licence, "renewal", at)
    reach(case, "decide", at=at)
    assert licence.until_day
    midnight = start_of(licence.until_day + timedelta(days=1))
    assert applications.renew_by_law(at=midnight - timedelta(minutes=1)) == 0
    assert applications.renew_by_law(at=midnight + timedelta(minutes=15)) == 1
    assert applications.renew_by_law(at=midnight + timedelta(minutes=16)) == 0
    last = Entry.objects.filter(matter=case.matter, step="deem_renewed").get()
    assert last.effective_at == midnight
    told = paper(case, "licence_renewed")
    assert "视为准予延续" in told["decision"]
    assert told["valid"] == "2031年9月18日至2036年9月17日"
    assert LicenceDeed.objects.get(licence=licence).act == "deemed_renewed"
    assert stands(licence, midnight) is Standing.RENEWED


def test_silence_renews_nothing_that_was_asked_for_too_late() -> None:
    _first, licence = granted()
    at = years_later(licence, before=20)
    reach(asked(licence, "renewal", at), "decide", at=at)
    assert applications.renew_by_law(at=at + timedelta(days=40)) == 0


def test_only_the_holder_asks_of_an_item_of_the_same_department_while_it_holds() -> None:
    _first, licence = granted()
    with refused("licence-not-hers", field="licence"):
        asked(licence, "renewal", LATER, party=build.a_party(serial=77))
    with refused("licence-holds-no-more", field="licence"):
        asked(licence, "renewal", years_later(licence, before=-1))
    Licence.objects.filter(pk=licence.pk).update(until_day=None)
    with refused("licence-has-no-end", field="purpose"):
        asked(licence, "renewal", LATER)


def test_revoked_its_papers_hold_no_more_and_she_is_told() -> None:
    first, licence = granted()
    case = asked(licence, "change", LATER, wish="经营场所变更")
    case.take("grant", at=reach(case, "decide", at=LATER))
    changed = LicenceDeed.objects.get(licence=licence).paper
    with refused("licence-holder-not-heard", field="heard"):
        ended(licence, "revoked", "fraud", LATER, heard=" ")
    with refused("licence-unreasoned", field="reason"):
        ended(licence, "revoked", "fraud", LATER, reason="")
    with refused("licence-ground-wrong", field="ground"):
        ended(licence, "revoked", "died", LATER)
    ended(licence, "revoked", "fraud", LATER)
    told = paper(first, "licence_revoked")
    assert "第六十九条第二款" in told["basis"]
    assert "不受保护" in told["consequence"]
    assert "沂水县人民政府" in told["remedy"][0]
    for old in (licence.paper, changed):
        proof = proving.proof_of(old)
        assert proof.state is proving.State.WITHDRAWN
        assert proof.by and proof.by.kind == "licence_revoked"
    assert stands(licence, LATER) is Standing.REVOKED
    assert Message.objects.filter(wording="licence_ended").exists()
    with refused("licence-ended"):
        ended(licence, "withdrawn", "law_changed", LATER)
    ended(licence, "cancelled", "ended", LATER, heard="")
    assert stands(licence, LATER) is Standing.CANCELLED


def test_only_the_head_of_the_organ_that_granted_it_ends_it() -> None:
    _first, licence = granted()
    ending = applications.Ending("cancelled", "given_up", "被许可人申请注销")
    seat = head_of(licence, LATER, role="window")
    with refused("licence-not-yours", article="第六十九条"):
        applications.end_licence(licence=licence.pk, ending=ending, seat=seat, by=1, at=LATER)


def test_what_has_run_out_is_cancelled_for_that_only_once_it_has() -> None:
    _first, licence = granted()
    with refused("licence-not-over-yet", field="ground"):
        ended(licence, "cancelled", "expired", LATER, heard="")
    ended(licence, "cancelled", "expired", years_later(licence, before=-1), heard="")
    assert stands(licence, LATER) is Standing.CANCELLED


def test_every_ground_has_its_words_and_its_article() -> None:
    """Each ground of the law, by each act, makes a complete paper."""
    first, licence = granted()
    for act, grounds in GROUNDS.items():
        for ground in grounds:
            with transaction.atomic():
                at = years_later(licence, before=-1)
                ended(licence, act, ground, at)
                assert paper(first, f"licence_{act}")["basis"].startswith(
                    "《中华人民共和国行政许可法》"
                )
                transaction.set_rollback(True)


def test_the_holder_is_reminded_once_for_each_mark() -> None:
    """Sixty, forty-five and thirty working days before; not who has asked already."""
    _first, licence = granted()
    sent = Message.objects.filter(wording="licence_ends_soon", channel="sms")
    assert applications.remind_holders(at=years_later(licence, before=120)) == 0
    assert applications.remind_holders(at=years_later(licence, before=80)) == 1
    assert applications.remind_holders(at=years_later(licence, before=79)) == 0
    told = sent.get().text
    assert licence.number in told and "2031年8月18日前（含当日）提出" in told
    assert last_day_to_ask(licence) == date(2031, 8, 18)
    assert applications.remind_holders(at=years_later(licence, before=20)) == 1
    assert "尽快" in sent.latest("pk").text


def test_who_has_asked_for_renewal_is_not_reminded() -> None:
    _first, licence = granted()
    asked(licence, "renewal", years_later(licence, before=70))
    assert applications.remind_holders(at=years_later(licence, before=69)) == 0


def test_what_was_done_to_a_licence_is_never_rewritten() -> None:
    _first, licence = granted()
    ended(licence, "cancelled", "given_up", LATER, heard="")
    with pytest.raises(DatabaseError), transaction.atomic():
        LicenceDeed.objects.update(ground="died")
