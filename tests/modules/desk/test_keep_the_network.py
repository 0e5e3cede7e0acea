"""The county keeps its network at the desk: every page opens, every deed is done or refused."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bianmin.matters.services import Actor
from bianmin.network import models
from bianmin.network import selectors as network
from bianmin.people.models import Account
from bianmin.record import bills
from tests import build
from tests.build import COUNTY, TOWN, VILLAGE

from .conftest import Desk, text
from .test_take_in import a_photo

pytestmark = pytest.mark.django_db
Sit = Callable[[Actor], Desk]
GAOQIAO = "371323102000"
HERE = "/desk/network/"
DAY = "2026-09-18"


@pytest.fixture
def keeper(seat: Sit) -> Desk:
    return seat(build.at_desk(COUNTY, "administrator"))


@pytest.fixture
def head(seat: Sit) -> Desk:
    """The head of the centre of 马站镇."""
    return seat(build.at_desk(TOWN, "supervisor"))


def body(place: str = TOWN) -> models.Body:
    return build.body_of(place)


def site(place: str = VILLAGE) -> models.Site:
    return models.Site.objects.get(body__division=place)


def post_of(place: str, role: str) -> int:
    found = network.directory().post_of(body(place).pk, role)
    assert found
    return found.id


def done(desk: Desk, where: str, /, **said: Any) -> Any:
    """Send a form that is taken; the page to which it leads."""
    answer = desk.post(HERE + where, said)
    assert answer.status_code == 302, re.sub(r"\s+", " ", text(answer))[:3000]
    shown = desk.get(answer.url)
    assert shown.status_code == 200
    return shown


def refused(desk: Desk, where: str, sentence: str, /, **said: Any) -> str:
    """Send a form that is refused: the sentence is there, and what was typed."""
    answer = desk.post(HERE + where, said)
    assert answer.status_code == 422
    page = text(answer)
    assert sentence in page, re.sub(r"\s+", " ", page)[:3000]
    return page


def addresses() -> list[str]:
    account = build.an_agent().account
    return [
        "",
        "?all=list",
        "bodies/",
        f"bodies/?town={TOWN}",
        "bodies/new/",
        f"bodies/{body().pk}/",
        f"bodies/{body().pk}/change/",
        f"bodies/{body().pk}/posts/new/",
        f"bodies/{body().pk}/sites/new/",
        f"bodies/{body(VILLAGE).pk}/rota/",
        f"bodies/{body(VILLAGE).pk}/rota/new/",
        f"posts/{post_of(TOWN, 'window')}/",
        f"posts/{post_of(TOWN, 'window')}/change/",
        f"posts/{post_of(TOWN, 'window')}/appoint/",
        f"posts/{post_of(TOWN, 'window')}/authorise/",
        f"posts/{post_of(TOWN, 'window')}/abolish/",
        f"sites/{site().pk}/",
        f"sites/{site().pk}/change/",
        f"sites/{site().pk}/mark/",
        f"sites/{site().pk}/money/",
        f"sites/{site(TOWN).pk}/windows/new/",
        f"sites/{site(TOWN).pk}/units/new/",
        "stationed/",
        "leading/",
        f"bodies/{body(TOWN).pk}/groups/new/",
        "people/",
        "people/?q=工作",
        "people/new/",
        f"people/{account}/",
        f"people/{account}/change/",
        f"people/{account}/leave/",
        f"people/{account}/agent/",
        "agents/",
        "agents/?source=recruited&trained=yes",
        "competence/",
        "competence/?q=民政",
        "competence/new/",
        "merge/",
        "zone/",
        "out/",
        "places/",
        "places/?q=马站",
    ]


def test_every_page_opens_for_the_administrator(keeper: Desk) -> None:
    for address in addresses():
        assert keeper.get(HERE + address).status_code == 200, address


def test_nobody_else_comes_in(agent: Desk, window: Desk) -> None:
    for desk in (agent, window):
        for address in addresses():
            if address.startswith(("out", "places")):
                continue
            answer = desk.get(HERE + address)
            assert answer.status_code in {403, 404}, address


def test_a_towns_head_keeps_the_town_and_no_more(head: Desk) -> None:
    for address in ("", "bodies/", "people/", "agents/", f"bodies/{body().pk}/"):
        assert head.get(HERE + address).status_code == 200, address
    assert head.get(f"{HERE}sites/{site(VILLAGE).pk}/").status_code == 200
    elsewhere = models.Site.objects.get(body__division=GAOQIAO)
    assert head.get(f"{HERE}sites/{elsewhere.pk}/").status_code == 404
    for address in ("merge/", "zone/", "competence/", "people/new/", f"bodies/{body().pk}/change/"):
        assert head.get(HERE + address).status_code == 403, address
    assert "服务网络" in text(head.get("/desk/"))


def test_the_first_page_counts_and_lists_what_is_lacking(keeper: Desk) -> None:
    shown = text(keeper.get(HERE))
    assert "100%" in shown and "清单还缺项" in shown and "窗口还没有授权" in shown
    with CaptureQueriesContext(
        connection,
    ) as few:
        keeper.get(HERE)
    assert len(few) < 40


def test_a_site_is_added_with_its_usual_name_and_two_areas(keeper: Desk) -> None:
    form = text(keeper.get(f"{HERE}bodies/{body(VILLAGE).pk}/sites/new/"))
    assert 'value="八大庄村代办点"' in form
    said = {"name": "八大庄村第二代办点", "address": "村北头", "hours": "每天", "premises": "own"}
    address = f"bodies/{body(VILLAGE).pk}/sites/new/"
    page = done(keeper, address, **said, hall_area="60", premises_area="120.5")
    assert "八大庄村第二代办点" in text(page)
    added = models.Site.objects.get(name="八大庄村第二代办点")
    assert (added.hall_area, float(added.premises_area or 0)) == (60, 120.5)
    kept = refused(keeper, address, "已经有叫", **said)
    assert "村北头" in kept


def test_a_point_of_the_list_is_checked_with_a_photograph(keeper: Desk) -> None:
    address = f"sites/{site().pk}/"
    photo = a_photo("门口.jpg")
    shown = text(done(keeper, address, point="一块牌子", state="met", note="门口右侧", photo=photo))
    assert "还缺 9 项" in shown and "门口右侧" in shown
    check = models.SiteCheck.objects.get()
    answer = keeper.get(f"{HERE}checks/{check.pk}/photo/", small="1")
    assert answer["content-type"] == "image/jpeg"
    assert answer["cache-control"] == "no-store"


def test_a_check_that_cannot_be_kept_says_why(keeper: Desk) -> None:
    address = f"sites/{site().pk}/"
    refused(keeper, address, "请选择", point="一部电话", note="响过")
    page = SimpleUploadedFile("x.jpg", b"no picture", "image/jpeg")
    refused(keeper, address, "照片", point="一部电话", state="met", photo=page)
    assert not models.SiteCheck.objects.exists()


def test_somebody_is_entered_appointed_trained_and_put_on_the_rota(keeper: Desk) -> None:
    shown = text(done(keeper, "people/new/", username="song.daiban", name="宋代办", number="8001"))
    account = Account.objects.get(username="song.daiban")
    assert "安全管理员" in shown and not account.has_usable_password()
    post = post_of(VILLAGE, "agent")
    done(keeper, f"posts/{post}/appoint/", person="8001", rank="A", from_day=DAY)
    turn = {
        "holding": f"{post}-{account.pk}",
        "weekdays": list("0123456"),  # that Sunday is worked, before the long holiday
        "begins": "09:00",
        "ends": "17:00",
        "from_day": DAY,
    }
    rota = f"bodies/{body(VILLAGE).pk}/rota/"
    refused(keeper, f"{rota}new/", "还没有参加代办员培训", **turn)
    done(keeper, f"people/{account.pk}/agent/", source="recruited", trained_on=DAY)
    shown = text(done(keeper, f"{rota}new/", **turn))
    assert "宋代办" in shown and "都有人值班" in shown
    done(keeper, f"people/{account.pk}/leave/", from_day="2026-09-21", until_day="2026-09-21")
    assert "没有人值班" in text(keeper.get(HERE + rota))


def test_the_same_number_or_sign_in_name_is_not_given_twice(keeper: Desk) -> None:
    known = Account.objects.exclude(number="").first()
    assert known
    said = {"username": "neu", "name": "新人", "number": known.number}
    refused(keeper, "people/new/", "已经有人用了", **said)
    refused(keeper, "people/new/", "已经有人用了", **{**said, "username": known.username})
    refused(keeper, "people/new/", "只能用字母", **{**said, "username": "新 人"})


def test_forms_begin_with_today_as_browsers_read_it(keeper: Desk) -> None:
    shown = text(keeper.get(f"{HERE}posts/{post_of(TOWN, 'window')}/appoint/"))
    assert f'value="{DAY}"' in shown
    assert 'value="09:00"' in text(keeper.get(f"{HERE}bodies/{body(VILLAGE).pk}/rota/new/"))


def test_an_unknown_person_is_named(keeper: Desk) -> None:
    address = f"posts/{post_of(TOWN, 'window')}/appoint/"
    refused(keeper, address, "工作人员里没有“nobody”", person="nobody", rank="A", from_day=DAY)


def test_who_keeps_the_network_neither_closes_an_account_nor_gives_a_password(
    keeper: Desk,
) -> None:
    account = build.an_account()
    done(keeper, f"people/{account.pk}/change/", name=account.name, number=account.number)
    keeper.post(f"{HERE}people/{account.pk}/")
    kept = Account.objects.get(pk=account.pk)
    assert kept.is_active and kept.password == account.password


def test_holders_end_and_stay_as_history(keeper: Desk) -> None:
    holder = models.Holder.objects.create(
        post_id=post_of(GAOQIAO, "window"),
        account=build.an_account(name="老窗口"),
        rank="A",
        from_day=date(2026, 1, 1),
        set_at=build.FRIDAY,
    )
    shown = text(done(keeper, f"end/holder/{holder.pk}/", until_day=DAY))
    assert "老窗口" in shown
    refused(keeper, f"end/holder/{holder.pk}/", "早于开始日期", until_day="2025-01-01")
    assert keeper.get(f"{HERE}end/nothing/1/").status_code == 404
    assert keeper.get(f"{HERE}end/holder/999999/").status_code == 404


def test_posts_windows_authority_competence_marks_and_money(keeper: Desk) -> None:
    town, place = body(), site(TOWN)
    done(keeper, f"bodies/{town.pk}/posts/new/", name="民政窗口", role="window", duties="收低保件")
    post = models.Post.objects.get(name="民政窗口")
    done(keeper, f"sites/{place.pk}/windows/new/", name="2号窗口", kind="department", post=post.pk,
         from_day=DAY)  # fmt: skip
    assert "还没有授权" in text(keeper.get(f"{HERE}sites/{place.pk}/"))
    done(keeper, f"posts/{post.pk}/authorise/", subject="民政局", document="授权书", from_day=DAY)
    done(keeper, f"posts/{post.pk}/change/", name="社会救助窗口", duties="收救助件")
    done(keeper, f"sites/{place.pk}/mark/", kind="pilot", standard="县文件", from_day=DAY)
    assert "试点" in text(keeper.get(HERE))
    done(keeper, f"sites/{place.pk}/money/", year="2026", amount="5000", document="县财政文件")
    done(keeper, "competence/new/", subject="老年食堂", body=town.pk, place=TOWN[:9],
         document="县清单", from_day=DAY)  # fmt: skip
    row = models.Competence.objects.get(subject="老年食堂")
    done(keeper, f"end/competence/{row.pk}/", until_day=DAY)
    done(keeper, f"posts/{post.pk}/abolish/", successor=post_of(TOWN, "window"))
    post.refresh_from_db()
    assert post.abolished_on == date(2026, 9, 18)


def test_two_towns_merge_on_a_page(keeper: Desk, seat: Sit) -> None:
    case = build.an_application()
    case.take("hand_up", at=build.moment("2026-09-18 Fri 09:00"))
    said = {"ended": body(TOWN).pk, "successor": body(GAOQIAO).pk, "from_day": DAY}
    refused(keeper, "merge/", "请填写", **said)
    shown = text(done(keeper, "merge/", **said, document="鲁政字〔2026〕1号"))
    assert "1 件在办件已移交" in shown
    assert case.stay.body == body(GAOQIAO).pk
    clerk = seat(build.at_desk(GAOQIAO, "window"))
    page = text(clerk.get(f"/desk/matters/{case.matter}/"))
    assert f"{body(GAOQIAO).name}（原{body(TOWN).name}）" in page
    old = text(keeper.get(f"{HERE}bodies/{said['ended']}/"))
    assert "起并入" in old and "鲁政字〔2026〕1号" in old
    refused(keeper, "merge/", "有效的选项", **said, document="再来")


def test_a_zone_is_founded_on_a_page(keeper: Desk) -> None:
    said = {
        "name": "沂水经济开发区",
        "kind": "开发区",
        "organ": "沂水经济开发区管理委员会",
        "like": body().pk,
        "from_day": DAY,
        "document": "鲁政字〔2026〕2号",
    }
    refused(keeper, "zone/", "请选择", **said)
    done(keeper, "zone/", **said, villages=[VILLAGE])
    assert "沂水经济开发区管理委员会" in text(keeper.get(f"{HERE}bodies/?town={VILLAGE}")) or (
        models.Body.objects.filter(name="沂水经济开发区管理委员会").exists()
    )


def test_a_body_is_founded_on_a_page(keeper: Desk) -> None:
    said = {
        "name": "八大庄村便民服务二站",
        "short_name": "八大庄二站",
        "kind": "village_point",
        "division": VILLAGE,
        "from_day": DAY,
    }
    refused(keeper, "bodies/new/", "不属于本地", **{**said, "division": "110101001001"})
    done(keeper, "bodies/new/", **said)
    made = models.Body.objects.get(name="八大庄村便民服务二站")
    assert (made.tier, made.parent) == (1, body(TOWN))


def test_an_inbox_is_handed_over_on_a_page(seat: Sit) -> None:
    case = build.an_application()
    for step in ("hand_up", "take_up", "accept"):
        case.take(step, at=build.FRIDAY)
    head = seat(build.at_desk(TOWN, "approver"))
    here = case.stay.post
    there = models.Post.objects.filter(body=body(), role="reviewer").exclude(pk=here).get().pk
    said = {"from_post": here, "reason": "王审核调离"}
    refused(head, "hand-over/", "同一个岗位", **said, to_post=here)
    answer = head.post(f"{HERE}hand-over/", {**said, "to_post": there})
    assert "已移交 1 件" in text(answer)
    assert case.stay.post == there
    refused(head, "hand-over/", "没有待办的件", **said, to_post=there)


def test_who_goes_out_is_seen_by_colleagues_and_comes_back(window: Desk) -> None:
    refused(window, "out/", "请填写", told="", until="16:00")
    shown = text(done(window, "out/", told="入户核查", until="16:00"))
    assert "入户核查" in shown and "16:00 回来" in shown
    refused(window, "out/", "已经过了", told="开会", until="08:00")
    window.post(f"{HERE}back/")
    assert "入户核查" not in text(window.get("/desk/on-duty/"))


def test_a_place_is_found_by_name_and_pinyin(keeper: Desk) -> None:
    assert TOWN in text(keeper.get(f"{HERE}places/", q="马站"))
    assert TOWN in text(keeper.get(f"{HERE}places/", q="ma zhan"))
    assert "没有这个地方" in text(keeper.get(f"{HERE}places/", q="火星"))


def test_a_place_without_a_site_is_planned_and_a_passed_plan_is_seen(
    keeper: Desk, head: Desk
) -> None:
    where = f"places/{VILLAGE}/plan/"
    said = {"by_day": "2026-12-31", "where": "依托村委会办公楼"}
    assert head.post(HERE + where, said).status_code in {302, 403, 404}
    assert not models.SitePlan.objects.exists()
    assert keeper.post(HERE + where, {**said, "by_day": "2020-01-01"}).status_code == 422
    models.Site.objects.filter(body__division=VILLAGE).update(until_day="2026-09-01")
    assert "还没有列入布点规划" in text(keeper.get(HERE))
    assert "依托村委会办公楼" in text(done(keeper, where, **said))
    models.SitePlan.objects.update(by_day="2026-09-01")
    assert "已过期" in text(keeper.get(HERE))
    assert keeper.get(f"{HERE}places/1/plan/").status_code == 404


def test_nights_that_are_not_signed_yet_are_told_to_who_keeps_all(keeper: Desk, head: Desk) -> None:
    told = "尚未签名或盖时间戳的存证清单"
    assert told not in text(keeper.get(HERE))
    bills.make(build.FRIDAY)
    assert told in text(keeper.get(HERE))
    assert told not in text(head.get(HERE))


def test_a_stationed_unit_is_entered_seen_by_everybody_and_ended(keeper: Desk) -> None:
    town = site(TOWN)
    address = f"sites/{town.pk}/units/new/"
    said = {
        "name": "马站派出所",
        "items": "MZ-001，MZ-002",
        "document": "进驻方案",
        "from_day": DAY,
    }
    refused(keeper, address, "没有编码为", **{**said, "items": "XX-999"})
    assert "2 个事项" in text(done(keeper, address, **said))
    listed = f"{HERE}stationed/"
    assert "马站派出所" not in text(keeper.get(listed)) and town.name in text(keeper.get(listed))
    for asked in ({"site": str(town.pk)}, {"q": "派出所"}, {"q": "mz-001"}):
        assert "马站派出所" in text(keeper.get(listed, **asked))
    assert "没有找到" in text(keeper.get(listed, q="没有这样的单位"))
    assert "马站派出所" in text(keeper.get(f"/sites/{town.pk}/"))
    unit = models.StationedUnit.objects.get(name="马站派出所")
    done(keeper, f"end/unit/{unit.pk}/", until_day=DAY)
    unit.refresh_from_db()
    assert unit.until_day


def test_a_leading_group_is_entered_with_its_office_and_its_members(keeper: Desk) -> None:
    town, office = body(TOWN).pk, post_of(TOWN, "supervisor")
    said = {"name": "便民服务领导小组", "office": office, "document": "镇文件", "from_day": DAY}
    assert "便民服务领导小组" in text(done(keeper, f"bodies/{town}/groups/new/", **said))
    group = models.LeadingGroup.objects.get()
    assert (group.office_id, group.body_id) == (office, town)
    head = {"part": "leader", "name": "王镇长", "title": "镇长", "from_day": DAY}
    here = f"groups/{group.pk}/members/new/"
    assert "王镇长" in text(done(keeper, here, **head))
    assert "李副镇长" in refused(keeper, here, "已经是组长", **{**head, "name": "李副镇长"})
    deputy = {**head, "part": "deputy", "name": "李副镇长"}
    shown = text(done(keeper, here, **deputy))
    assert shown.index("王镇长") < shown.index("李副镇长")
    elsewhere = {**said, "office": post_of(VILLAGE, "agent")}
    assert keeper.post(f"{HERE}bodies/{town}/groups/new/", elsewhere).status_code == 422
    done(keeper, f"end/group/{group.pk}/", until_day=DAY)
    assert not models.LeadingMember.objects.filter(until_day=None).exists()
