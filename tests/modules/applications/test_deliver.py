"""A result fetched by proxy, or sent by post and served on the day of the return receipt."""

import pytest

from bianmin.applications import services as applications
from bianmin.matters.services import Actor
from bianmin.notices.models import Message
from tests import build
from tests.build import FRIDAY, TOWN, Case, id_number, moment

from .ways import clocks, last_entry, material, paper, reach, refused, remarks

pytestmark = pytest.mark.django_db

PARCEL = {"carrier": "ems", "parcel": "EX123456789CN"}
ADDRESS = "沂水县马站镇八大庄村二组12号"


def ready(*, originals: int = 0) -> Case:
    by: Actor = build.at_desk(TOWN, "window")
    materials = build.everything("MZ-001", FRIDAY, originals=originals)
    case = build.an_application(by=by, mode="window", mandate="not_needed", materials=materials)
    reach(case, "handed_over", at=FRIDAY)
    return case


NOON = moment("2026-11-02 Mon 12:00")
LATER = moment("2026-11-05 Thu 12:00")


def post(case: Case, **more: object) -> None:
    words = {"address": ADDRESS}
    applications.act(
        matter=case.matter,
        step="post_result",
        by=case.whoever_has_it(),
        at=NOON,
        key=f"post-{case.row.version}",
        facts={**PARCEL, **more},
        words=words,
    )


def test_a_proxy_is_named_with_a_number_that_can_be() -> None:
    case = ready()
    with refused("proxy-unnamed", field="proxy_name"):
        case.take("hand_over", at=NOON, facts={"signed": "proxy"})

    def handed(number: str) -> None:
        applications.act(
            matter=case.matter,
            step="hand_over",
            by=build.on_post(case.stay.post),
            at=NOON,
            key=f"proxy-{number}",
            facts={"signed": "proxy"},
            words={"proxy_name": "王小明", "proxy_id": number},
        )

    with refused("id_number_check", field="proxy_id"):
        handed(id_number(5)[:-1] + ("0" if id_number(5)[-1] != "0" else "1"))
    handed(id_number(5))
    assert remarks(case) == {"proxy_name": "王小明", "proxy_id": id_number(5)}
    told = paper(case, "hand_over")["fetched_by"]
    assert "王小明" in told
    assert "授权委托书" in told
    assert id_number(5) not in told


def test_by_post_it_is_served_on_the_day_of_the_receipt() -> None:
    case = ready()
    post(case)
    assert case.stay.waits_for == "carrier"
    assert remarks(case) == {"address": ADDRESS}
    assert "EX123456789CN" in paper(case, "hand_over")["sent_with"]
    (message,) = Message.objects.filter(wording="posted")
    assert "EX123456789CN" in message.text
    with refused("posted-already"):
        case.take("hand_over", at=NOON, facts={"signed": "paper"})
    with refused("posted-already"):
        post(case)
    case.take("record_service", at=LATER, facts={"served_on": "2026-11-04", "signed": "family"})
    assert case.row.closed_at == LATER
    assert last_entry(case).facts["served_on"] == "2026-11-04"
    assert "running" not in clocks(case).values()


@pytest.mark.parametrize("day", ["2026-11-01", "2026-11-06"])
def test_nothing_is_served_before_it_was_sent_or_after_today(day: str) -> None:
    case = ready()
    post(case)
    with refused("served-when", says="2026-11-02", field="served_on"):
        case.take("record_service", at=LATER, facts={"served_on": day, "signed": "herself"})


def test_what_comes_back_is_here_again_with_its_originals() -> None:
    case = ready(originals=1)
    with refused("originals-kept"):
        post(case)
    case.give_back(at=NOON)
    post(case)
    case.take("record_returned_mail", at=LATER, reason="无人签收，退回")
    assert case.stay.waits_for == "post"
    assert material(case, "m1").returned_at is None
    with refused("not-posted"):
        case.take(
            "record_service", at=LATER, facts={"served_on": "2026-11-04", "signed": "herself"}
        )
    case.give_back(at=LATER)
    case.take("hand_over", at=LATER, facts={"signed": "paper"})
    assert case.row.closed_at == LATER
