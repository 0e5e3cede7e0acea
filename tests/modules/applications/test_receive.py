"""Taking an application in: at any tier, everything told once, nothing half-saved."""

from datetime import date

import pytest

from bianmin.applications import services as applications
from bianmin.applications.brought import Brought
from bianmin.applications.models import Application, Mandate, Mode
from bianmin.applications.services.receiving import Intake
from bianmin.catalogue.editions import in_force
from bianmin.catalogue.models import Item
from bianmin.law.zone import day_of
from bianmin.matters import store
from bianmin.matters.models import Entry, Matter, Stay
from bianmin.matters.services import Actor
from bianmin.network import selectors as network
from bianmin.network import services as staffing
from bianmin.notices.models import Message
from bianmin.policy.services import set_value
from tests import build
from tests.build import COUNTY, FRIDAY, TOWN, VILLAGE, moment

from .ways import clocks, last_entry, material, paper, papers, refused, trail

pytestmark = pytest.mark.django_db

OTHER_VILLAGE = "371323101263"


def own(*changes: Brought) -> list[Brought]:
    """All required papers of MZ-001, with what is said of some of them."""
    said = (*build.everything("MZ-001", FRIDAY), *changes)
    return list({paper.key: paper for paper in said}.values())


def test_the_village_takes_it_in_for_her_and_it_lies_there_until_carried_up() -> None:
    agent = build.an_agent()
    case = build.an_application(by=agent)
    matter = case.row
    assert (matter.received_by, matter.place) == (build.body_of(VILLAGE).pk, VILLAGE)
    assert trail(case) == [("receive", 1), ("carried_up", 1)]
    assert (case.stay.post, case.stay.holder) == (agent.post, agent.account)
    assert case.stay.received_at == FRIDAY
    assert clocks(case) == {}  # village receipt is not acceptance: no legal clock runs
    assert papers(case) == ["receipt", "mandate"]


def test_the_ledger_keeps_codes_and_digests_and_the_words_stay_sealed() -> None:
    case = build.an_application()
    entry = last_entry(case)
    assert entry.step == "receive"
    assert set(entry.facts) == {"mode", "first_asked", "mandate", "materials"}
    assert len(entry.facts["materials"]) >= 32
    assert "张秀英" not in str(entry.facts)


def test_the_receipt_says_what_was_taken_where_it_goes_and_by_when_she_hears() -> None:
    case = build.an_application(materials=own(Brought("m1", "here", originals=2)))
    receipt = paper(case, "receipt")
    assert receipt["tracking_code"].replace(" ", "") == case.code
    assert receipt["next_body"] == receipt["accepting_body"] == build.body_of(TOWN).name
    assert receipt["answer_by"] == "2026年9月28日"  # a hop to Sunday 20th, which works; then 5 days
    assert len(receipt["papers"]) == 6
    assert receipt["papers"][0]["remark"] == "（原件2份）"


def test_the_mandate_names_both_and_says_that_it_was_read_to_her() -> None:
    case = build.an_application()
    mandate = paper(case, "mandate")
    assert mandate["principal"] == "张秀英"
    assert mandate["principal_id"] == build.id_number()
    assert mandate["agent"] == mandate["read_by"]


@pytest.mark.parametrize(
    ("received", "answer_by"),
    [
        ("2026-09-18 Fri 09:00", "2026年9月28日"),  # 25th-27th is Mid-Autumn; hop ends on the 20th
        ("2026-09-18 Fri 18:30", "2026年9月29日"),  # after closing: the hop begins the next day
        ("2026-09-23 Wed 09:00", "2026年10月9日"),  # 24th; 28, 29, 30, National Day, then 8 and 9
        (
            "2026-09-29 Tue 09:00",
            "2026年10月13日",
        ),  # 30th; then 8, 9, Saturday the 10th works, 12, 13
        ("2026-09-30 Wed 09:00", "2026年10月14日"),
        ("2026-10-03 Sat 10:00", "2026年10月15日"),  # in the holiday: counts as come on the 8th
    ],
)
def test_the_day_of_the_answer_counts_hop_and_five_days_over_the_holidays(
    received: str, answer_by: str
) -> None:
    case = build.an_application(at=moment(received))
    assert paper(case, "receipt")["answer_by"] == answer_by


def test_what_the_village_does_before_acceptance_is_in_the_day_of_the_answer() -> None:
    case = build.an_application(item="NY-001", at=moment("2026-03-02 Mon 09:00"))
    # 5 days of deliberation to the 9th, 7 of publicity to the 16th, then a hop, then five days
    assert case.where == "deliberate"
    assert paper(case, "receipt")["answer_by"] == "2026年3月25日"


@pytest.mark.parametrize(
    ("place", "role", "legs"),
    [
        (VILLAGE, "agent", [("receive", 1), ("carried_up", 1)]),
        (VILLAGE, "head", [("receive", 1), ("carried_up", 1)]),
        (TOWN, "window", [("receive", 2), ("accept", 2)]),
    ],
)
def test_any_tier_takes_it_in(place: str, role: str, legs: list[tuple[str, int]]) -> None:
    who = build.at_desk(place, role)
    case = build.an_application(by=who, mode=Mode.WINDOW if place != VILLAGE else Mode.RELAY)
    assert trail(case) == legs


def test_at_the_county_department_it_is_accepted_and_decided_there() -> None:
    window = build.at_desk(COUNTY, "window", department="民政局")
    case = build.an_application(by=window, mode=Mode.WINDOW, mandate=Mandate.NOT_NEEDED)
    assert trail(case) == [("receive", 3), ("accept", 3)]
    assert clocks(case) == {"acceptance": "running", "promise": "running"}
    assert papers(case) == ["receipt"]


def test_an_item_of_the_county_alone_is_taken_in_at_a_village_and_carried_up_twice() -> None:
    case = build.an_application(item="SL-001")
    terms = store.terms_of(case.row.terms_id)
    assert [leg.kind for leg in terms.route][:4] == [
        "receive",
        "carried_up",
        "carried_up",
        "accept",
    ]
    receipt = paper(case, "receipt")
    assert receipt["accepting_body"] == build.body_of(COUNTY, department="水利局").name
    assert receipt["next_body"] == build.body_of(TOWN).name


def test_another_village_takes_it_in_and_her_own_town_gets_it() -> None:
    agent = build.an_agent(OTHER_VILLAGE)
    case = build.an_application(by=agent, place=VILLAGE)
    assert case.row.received_by == build.body_of(OTHER_VILLAGE).pk
    assert case.row.place == VILLAGE
    assert case.stay.body == build.body_of(OTHER_VILLAGE).pk
    case.take("hand_up", at=moment("2026-09-18 Fri 10:00"))
    assert case.stay.body == build.body_of(TOWN).pk


def test_an_agent_acts_only_with_her_mandate() -> None:
    with refused("no-mandate", says="plain sheet", field="mandate"):
        build.an_application(mandate=Mandate.DECLINED)


@pytest.mark.parametrize("mode", [Mode.WINDOW, Mode.ASSIST])
def test_under_another_name_it_is_still_carried_for_her(mode: str) -> None:
    with refused("no-mandate"):
        build.an_application(mode=mode, mandate=Mandate.NOT_NEEDED)


def test_what_the_village_settles_itself_needs_no_mandate() -> None:
    case = build.an_application(item="MZ-017", mode=Mode.WINDOW, mandate=Mandate.NOT_NEEDED)
    assert papers(case) == ["receipt"]


def test_a_county_may_do_without_the_mandate() -> None:
    set_value(
        key="relay.consent",
        value=False,
        from_day=day_of(FRIDAY),
        document="县政府办〔2026〕1号",
        by=None,
        at=FRIDAY,
    )
    case = build.an_application(mandate=Mandate.RECEIPT_ONLY)
    assert papers(case) == ["receipt"]
    case.take("hand_up", at=FRIDAY)
    with refused("receipt-not-confirmed", says="list", field="mandate"):
        build.an_application(mandate=Mandate.DECLINED)


def test_a_required_paper_of_which_nothing_is_said() -> None:
    short = [paper for paper in own() if paper.key != "m3"]
    with refused("paper-unaccounted", says="is required, and nothing is said", field="m3"):
        build.an_application(materials=short)


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_required_paper_is_not_left_out_without_a_reason(reason: str) -> None:
    with refused("say-why-not", says="can only be left out with a reason", field="m3"):
        build.an_application(materials=own(Brought("m3", "not_needed", reason=reason)))


def test_a_required_paper_is_left_out_with_a_reason() -> None:
    case = build.an_application(materials=own(Brought("m3", "not_needed", reason="户口本已在库")))
    row = material(case, "m3")
    assert (row.presence, row.reason) == ("not_needed", "户口本已在库")
    assert len(paper(case, "receipt")["papers"]) == 5


def test_a_paper_may_follow() -> None:
    case = build.an_application(materials=own(Brought("m3", "follows")))
    assert material(case, "m3").is_missing
    remark = [row["remark"] for row in paper(case, "receipt")["papers"]]
    assert remark == ["", "", "后补", "", "", ""]


def test_a_paper_that_is_only_sometimes_needed_may_go_unsaid() -> None:
    case = build.an_application()
    assert material(case, "m6").presence == "not_needed"


@pytest.mark.parametrize(
    ("brought", "code"),
    [
        (Brought("m99", "here"), "no-such-paper"),
        (Brought("m1", "here"), "no-such-paper"),
        (Brought("m6", "somewhere"), "paper-unaccounted"),
        (Brought("m6", "here", originals=-1), "originals-wrong"),
        (Brought("m6", "here", originals=100), "originals-wrong"),
    ],
)
def test_a_list_that_cannot_be(brought: Brought, code: str) -> None:
    with refused(code):
        build.an_application(materials=[*own(), brought])


def test_what_must_be_done_in_person_is_not_taken_below_where_she_can() -> None:
    with refused("in-person-only", says="the county's service hall"):
        build.an_application(item="MZ-012")
    with refused("in-person-only", says="the town's service centre"):
        build.an_application(item="GA-007")


def test_an_item_nobody_knows() -> None:
    with refused("unknown_item"):
        build.an_application(item="XX-999", materials=[])


def test_an_item_that_is_no_longer_offered() -> None:
    Item.objects.filter(code="MZ-001").update(retired_on=date(2026, 9, 1))
    with refused("no_longer_in_force"):
        build.an_application(materials=own())


def test_an_item_that_is_not_offered_yet() -> None:
    with refused("not_yet_in_force"):
        build.an_application(materials=[], at=build.moment("2018-09-07 Fri 09:00"))


def test_a_retry_with_the_same_key_gets_the_first_answer() -> None:
    agent = build.an_agent()
    first = build.an_application(by=agent, key="one-press")
    again = build.an_application(by=agent, key="one-press")
    assert again == first
    assert Matter.objects.count() == Application.objects.count() == 1
    assert papers(first) == ["receipt", "mandate"]


def test_the_same_key_for_something_else_is_no_retry() -> None:
    agent = build.an_agent()
    build.an_application(by=agent, key="one-press")
    with refused("key-reused"):
        build.an_application(by=agent, key="one-press", item="MZ-004")


def test_every_application_has_a_code_of_its_own() -> None:
    agent = build.an_agent()
    codes = {build.an_application(by=agent).code for _each in range(3)}
    assert len(codes) == 3
    assert all(len(code) == 8 and code.isdecimal() for code in codes)


def test_the_first_person_asked_is_recorded_and_need_not_be_who_receives() -> None:
    head, agent = build.at_desk(VILLAGE, "head"), build.an_agent()
    intake = _intake(first_asked=head.account or 0)
    made = applications.receive(intake=intake, by=agent, at=FRIDAY, key="k")
    application = Application.objects.get(pk=made.matter)
    assert application.first_asked_id == head.account
    assert application.received_by_id == agent.account
    assert Entry.objects.get(matter=made.matter).facts["first_asked"] == head.account


def _intake(*, first_asked: int) -> Intake:
    return Intake(
        edition=in_force("MZ-001", day_of(FRIDAY)),
        party=build.a_party(),
        place=VILLAGE,
        mode=Mode.RELAY,
        mandate=Mandate.CONFIRMED,
        first_asked=first_asked,
        materials=own(),
    )


def test_the_first_person_asked_is_somebody_of_the_network() -> None:
    agent = build.an_agent()
    for nobody in (0, 10**9, build.an_account().pk):
        intake = _intake(first_asked=nobody)
        with refused("nobody-asked", field="first_asked"):
            applications.receive(intake=intake, by=agent, at=FRIDAY, key="k")


def test_only_who_is_on_duty_at_a_post_of_the_counter_takes_it_in() -> None:
    agent = build.an_agent()
    intake = _intake(first_asked=agent.account or 0)
    stranger = Actor(build.an_account().pk, agent.post)
    approver = build.at_desk(TOWN, "approver")
    for who, code in (
        (Actor(agent.account, None), "no-post"),
        (Actor(agent.account, 10**9), "no-post"),
        (stranger, "not-on-duty"),
        (approver, "not-yours"),
    ):
        with refused(code):
            applications.receive(intake=intake, by=who, at=FRIDAY, key="k")


def test_an_agent_on_leave_takes_nothing_in() -> None:
    agent = build.an_agent()
    staffing.take_leave(
        account=agent.account or 0,
        from_day=day_of(FRIDAY),
        until_day=day_of(FRIDAY),
        by=None,
        at=FRIDAY,
    )
    assert network.directory().is_away(agent.account or 0, day_of(FRIDAY))
    with refused("not-on-duty"):
        build.an_application(by=agent)


def test_she_is_told_by_a_short_message() -> None:
    case = build.an_application()
    message = Message.objects.get(about=f"matter {case.matter}")
    assert case.code[:4] in message.text
    assert "收件不等于受理" in message.text


def test_for_somebody_without_a_phone_it_is_the_receipt_that_counts() -> None:
    case = build.an_application(party=build.a_party(phone="", serial=7))
    assert not Message.objects.filter(about=f"matter {case.matter}").exists()
    assert papers(case) == ["receipt", "mandate"]


def test_a_matter_counts_once_wherever_it_goes() -> None:
    case = build.an_application()
    assert Stay.objects.filter(matter=case.matter, arrival=True).count() == 1


def test_the_receipt_says_which_day_may_still_move() -> None:
    """The year of the answer has no holiday notice yet."""
    case = build.an_application(at=moment("2026-12-30 Wed 09:00"))
    answer_by = paper(case, "receipt")["answer_by"]
    assert answer_by.startswith("2027年1月")
    assert answer_by.endswith("（暂定）")
