"""The same case in four counties: each goes the way its own document says, from one build."""

from collections.abc import Callable

import pytest

from bianmin.applications.models import Application
from bianmin.applications.services import allowed_steps
from bianmin.casework.abouts import about
from bianmin.catalogue.selectors import in_force
from bianmin.law.refusal import Refusal
from bianmin.matters.selectors import ledger
from bianmin.matters.viewers import staff
from bianmin.network.models import Site
from bianmin.notices.selectors import papers_about
from tests import build
from tests.build import FRIDAY, Case, moment
from tests.modules.applications.ways import reach, refused

from .conftest import Place

Counties = Callable[[str], Place]

FUNERAL = "MZ-015"
"""基本殡葬服务费用减免: a village takes it in, the county accepts and decides it."""
CARD = "MZ-016"
"""老年人优待证: a village takes it in, the town accepts and decides it."""
TEN = moment("2026-09-18 Fri 10:00")
LATER = moment("2026-09-18 Fri 15:00")


def offered(case: Case) -> set[str]:
    """The steps that whoever has it may take now."""
    pairs = allowed_steps(matter=case.matter, by=case.whoever_has_it(), at=TEN)
    return {step.name for step, refusal in pairs if refusal is None}


def test_yishui_relays_it_tier_by_tier_and_the_town_hands_it_over(county: Counties) -> None:
    """沂政办发〔2018〕94号: 村级代收、镇级代跑、县级代办; 代办窗口转交办事群众."""
    yishui = county("yishui")
    case = yishui.received(FUNERAL)
    assert {"hand_up", "send_straight", "go_along"} <= offered(case)
    assert "accompany" not in offered(case)
    yishui.walk(case, at=TEN)
    assert yishui.way(case) == [
        ("receive", "village"),
        ("carried_up", "village"),
        ("carried_up", "town"),
        ("accept", "county"),
        ("decide", "county"),
        ("pay", "county"),
        ("carried_down", "county"),
        ("handed_over", "town"),
    ]


def test_jiangjin_leads_her_to_the_district_and_the_town_is_passed_by(county: Counties) -> None:
    """江津2013年意见 三（三）3: 对需要到区级部门办理的事项，由代办员引领当事人协助办理."""
    jiangjin = county("jiangjin")
    case = jiangjin.received(FUNERAL)
    assert Application.objects.get(pk=case.matter).mode == "led"
    assert "accompany" in offered(case)
    assert not {"hand_up", "send_straight"} & offered(case)
    with refused("lead-her-there"):
        case.take("hand_up", at=TEN)
    case.take("accompany", at=TEN)
    jiangjin.walk(case, at=TEN, until="carried_down")
    case.take("hand_over_here", at=LATER, facts={"signed": "paper"})
    assert jiangjin.way(case) == [
        ("receive", "village"),
        ("carried_up", "village"),
        ("(carried_up)", "town"),
        ("accept", "county"),
        ("decide", "county"),
        ("pay", "county"),
        ("carried_down", "county"),
    ]
    window = build.at_desk(jiangjin.places["town"], "window")
    viewer = staff(window.account or 0, LATER)
    seen = ledger(bodies=viewer.bodies, from_day=TEN.date(), to_day=TEN.date()).stays
    assert [stay.matter_id for stay in seen] == [case.matter]


def test_jiangjin_carries_a_towns_matter_for_her(county: Counties) -> None:
    """江津2013年意见 三（三）3: 对镇街职权范围内的事项，由代办员代为办理."""
    jiangjin = county("jiangjin")
    case = jiangjin.received(CARD)
    assert Application.objects.get(pk=case.matter).mode == "relay"
    assert "hand_up" in offered(case)
    with refused("not-led"):
        case.take("accompany", at=TEN)


def test_nobody_takes_a_districts_matter_as_agency_in_jiangjin(county: Counties) -> None:
    jiangjin = county("jiangjin")
    with pytest.raises(Refusal) as caught:
        jiangjin.received(FUNERAL, mode="relay")
    assert caught.value.code == "intake.not_helped_so"


def test_wangyi_brings_it_straight_there_and_the_village_worker_brings_it_back(
    county: Counties,
) -> None:
    """王益区管理制度 三5（6）: 到上级有关业务部门集中办理，及时回复办理结果."""
    wangyi = county("wangyi")
    case = wangyi.received(FUNERAL)
    wangyi.walk(case, at=TEN)
    assert wangyi.way(case) == [
        ("receive", "village"),
        ("carried_up", "village"),
        ("accept", "county"),
        ("decide", "county"),
        ("pay", "county"),
        ("carried_down", "county"),
        ("handed_over", "village"),
    ]
    with refused("not-here"):
        case.take("send_straight", at=LATER, facts={"urgency": "health"})


def test_in_wangyi_what_is_ready_may_be_fetched_on_its_way_down(county: Counties) -> None:
    wangyi = county("wangyi")
    case = wangyi.received(CARD)
    wangyi.walk(case, at=TEN, until="carried_down")
    assert wangyi.way(case)[-1] == ("carried_down", "town")
    case.take("hand_over_here", at=LATER, facts={"signed": "paper"})
    assert case.row.closed_at == LATER


def test_tongxiang_offers_assistance_beside_agency_and_counts_them_apart(county: Counties) -> None:
    """桐乡实施方案 二: 大力开展代办、帮办服务; 四（一）3: 提供咨询、代办服务."""
    tongxiang = county("tongxiang")
    modes = [
        tongxiang.received(FUNERAL, mode="relay"),
        tongxiang.received(FUNERAL, mode="assist", at=LATER),
        tongxiang.received(FUNERAL, tier="town", mode="assist"),
        tongxiang.received(FUNERAL, tier="town", mode="relay"),
    ]
    rows = Application.objects.in_bulk([case.matter for case in modes])
    told = [(rows[case.matter].mode, rows[case.matter].handling) for case in modes]
    agency, assistance = ("relay", "on_behalf"), ("assist", "assisted")
    assert told == [agency, assistance, assistance, agency]


@pytest.mark.parametrize("name", ["yishui", "jiangjin"])
def test_where_the_document_has_no_assistance_none_is_offered(county: Counties, name: str) -> None:
    place = county(name)
    with pytest.raises(Refusal) as caught:
        place.received(CARD, mode="assist")
    assert caught.value.code == "intake.not_helped_so"


@pytest.mark.parametrize(
    ("name", "asked"),
    [("yishui", True), ("jiangjin", False), ("tongxiang", False), ("wangyi", False)],
)
def test_only_yishui_hurries_because_she_asks_for_it(
    county: Counties, name: str, asked: bool
) -> None:
    """94号 二（二）2: 对于群众要求急的办事项目; the others' documents name no reason."""
    place = county(name)
    case = place.received(CARD)
    if asked:
        case.take("mark_urgent", at=TEN, facts={"urgency": "asked"})
    else:
        with refused("not-a-reason"):
            case.take("mark_urgent", at=TEN, facts={"urgency": "asked"})


@pytest.mark.parametrize("name", ["yishui", "jiangjin", "tongxiang", "wangyi"])
def test_what_is_a_villages_own_it_settles_on_the_spot_everywhere(
    county: Counties, name: str
) -> None:
    """桐乡 四（二）1: 对属村办理范围的事项，能即办的要即办; 王益 三5（1）: 直接办理.

    The village's own matters are its committee's by law (村民委员会组织法), not the county's.
    """
    place = county(name)
    case = place.received("MZ-017")
    place.walk(case, at=TEN)
    assert {at for _kind, at in place.way(case)} == {"village"}
    assert Application.objects.get(pk=case.matter).handling == "direct"


@pytest.mark.parametrize(
    ("name", "door"),
    [
        ("yishui", "马站镇便民服务中心代办窗口"),
        ("jiangjin", "白沙镇便民服务中心"),
        ("tongxiang", "虹桥村社区服务中心"),
        ("wangyi", "孟姜塬村便民服务室"),
    ],
)
def test_she_fetches_the_result_behind_the_door_her_county_names(
    county: Counties, name: str, door: str
) -> None:
    place = county(name)
    at = {"yishui": "town", "jiangjin": "town", "tongxiang": "village", "wangyi": "village"}[name]
    site = Site.objects.get(body__division=place.places[at])
    assert site.name == door


@pytest.mark.parametrize("name", ["yishui", "jiangjin", "tongxiang", "wangyi"])
def test_low_income_aid_is_decided_by_the_countys_bureau_everywhere(
    county: Counties, name: str
) -> None:
    """The law's own way is the same; only who carries and who hands over differs."""
    place = county(name)
    content = in_force("MZ-001", FRIDAY.date()).typed
    case = place.received("MZ-001")
    case.take("hand_up", at=TEN)
    case.take("accept", at=LATER)
    assert case.where == "visit"
    assert place.way(case)[:3] == [
        ("receive", "village"),
        ("carried_up", "village"),
        ("accept", "town"),
    ]
    assert content.department == "民政局"


def test_wangyi_calls_its_papers_by_the_names_of_its_own_rules(county: Counties) -> None:
    """王益区管理制度 七2: 出具承诺办结通知单."""
    case = county("wangyi").received(CARD)
    reach(case, "accept", at=TEN)
    case.take("accept", at=LATER)
    titles = [paper.title for paper in papers_about(about(case.matter))]
    assert titles[-1] == "受理（承诺办结）通知单"
