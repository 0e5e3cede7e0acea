"""Taking an application in, screen by screen, as the agent's phone sends it."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from PIL import Image

from bianmin.applications.models import Application, Enquiry, Material, Page
from bianmin.desk.models import Draft
from bianmin.files.models import StoredFile
from bianmin.matters.models import Matter
from bianmin.matters.services import Actor
from bianmin.network import selectors as network
from bianmin.notices.models import Paper
from bianmin.people.models import Account, Party
from tests import build
from tests.modules.desk.conftest import Desk, Now, text

pytestmark = pytest.mark.django_db

HERE = ("m1", "m2", "m3", "m4", "m5", "m8")


def person(**changed: Any) -> dict[str, Any]:
    return {
        "kind": "person",
        "number": build.id_number(7, born="19520308"),
        "name": "李大娘",
        "phone": "13800001111",
        "email": "li@example.cn",
        "division": build.VILLAGE,
        "address": "二组12号",
        **changed,
    }


def noted(**changed: Any) -> dict[str, Any]:
    """The third screen of 低保 with every required paper here."""
    keys = [f"m{number}" for number in range(1, 10)]
    states = {f"{key}-presence": "here" if key in HERE else "not_needed" for key in keys}
    return {**states, "next": "1", **changed}


def begun(desk: Desk, **changed: Any) -> str:
    """The address of a draft whose first screen is filled in."""
    answer = desk.post("/desk/intake/", person(**changed))
    assert answer.status_code == 302, text(answer)
    return answer.url.removesuffix("matter/")


def sorted_out(desk: Desk, **changed: Any) -> str:
    """The same, with 低保 chosen and its papers noted."""
    base = begun(desk)
    assert desk.post(f"{base}matter/", item="MZ-001").url == f"{base}papers/"
    assert desk.post(f"{base}papers/", noted(**changed)).url == f"{base}confirm/"
    return base


def confirmed(desk: Desk, base: str, **changed: Any) -> Any:
    said = {"mandate": "confirmed", "first_asked": desk.actor.account, **changed}
    return desk.post(f"{base}confirm/", {"key": key_of(desk, base), **said})


def key_of(desk: Desk, base: str) -> str:
    return Draft.objects.get(pk=base.split("/")[3]).key


def a_photo(name: str = "页.jpg", *, wide: int = 60, high: int = 80) -> SimpleUploadedFile:
    target = BytesIO()
    Image.new("RGB", (wide, high), "teal").save(target, "JPEG")
    return SimpleUploadedFile(name, target.getvalue(), "image/jpeg")


def test_who_wrote_the_form_for_her_is_named_where_the_matter_is_shown(agent: Desk) -> None:
    base = sorted_out(agent)
    assert "本人填写" in text(agent.get(f"{base}confirm/"))
    answer = confirmed(agent, base, drafted=agent.actor.account)
    name = Account.objects.get(pk=agent.actor.account).name
    assert f"由{name}代为起草" in text(agent.get(answer.url))
    matter = Matter.objects.get()
    assert f"{name}代为起草，申请人已确认" in text(agent.get(f"/desk/matters/{matter.pk}/"))


def test_five_screens_make_an_application(agent: Desk) -> None:
    base = sorted_out(agent, **{"m1-originals": "1", "answer-household_size": "3"})
    answer = confirmed(agent, base)
    application = Application.objects.get()
    assert answer.url == f"/desk/matters/{application.pk}/receipt/"
    shown = text(agent.get(answer.url))
    assert f"{application.code[:4]} {application.code[4:]}" in shown
    assert "沂水县马站镇人民政府" in shown or "马站镇便民服务中心" in shown
    assert f"/desk/matters/{application.pk}/steps/hand_up/" in shown
    assert (application.mode, application.mandate) == ("relay", "confirmed")
    assert application.party.name == "李大娘"
    assert application.answers["applicant_name"] == "李大娘"
    assert Material.objects.get(application=application, key="m1").originals == 1
    assert not Draft.objects.exists()


def test_the_same_press_twice_gives_one_application(agent: Desk) -> None:
    base = sorted_out(agent)
    key = key_of(agent, base)
    first = confirmed(agent, base)
    again = agent.post(
        f"{base}confirm/",
        {"key": key, "mandate": "confirmed", "first_asked": agent.actor.account},
    )
    assert again.url == first.url
    assert Matter.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("number", "999901195203080012", "身份证号第 18 位不对"),
        ("number", "12345", "身份证号"),
        ("name", "李😀", "😀"),
        ("name", "", "请填写“姓名或单位名称”"),
        ("phone", "12800001111", "12 开头"),
        ("email", "li@example", "12345678@qq.com"),
        ("address", "长" * 201, "200"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(
    agent: Desk, field: str, typed: str, told: str
) -> None:
    answer = agent.post("/desk/intake/", person(**{field: typed}))
    shown = text(answer)
    assert answer.status_code == 422
    assert told in shown
    for kept in person(**{field: typed}).values():
        assert f'value="{kept}"' in shown
    assert not Party.objects.exists()


@pytest.mark.parametrize("name", ["刘洪䶮", "买买提·吐尔逊", "张" * 50])
def test_rare_and_long_names_are_taken(agent: Desk, name: str) -> None:
    base = begun(agent, name=name)
    agent.post(f"{base}matter/", item="MZ-001")
    agent.post(f"{base}papers/", noted())
    assert confirmed(agent, base).status_code == 302
    assert Application.objects.get().party.name == name


def test_her_e_mail_is_kept_and_shown_covered(agent: Desk) -> None:
    base = sorted_out(agent)
    confirmed(agent, base)
    application = Application.objects.get()
    assert application.party.email == "li@example.cn"
    shown = text(agent.get(f"/desk/matters/{application.pk}/"))
    assert "l***@example.cn" in shown and "li@example.cn" not in shown


def test_a_known_persons_new_e_mail_is_taken(agent: Desk) -> None:
    known = build.a_party(serial=7)
    agent.post("/desk/intake/", find="1", typed="张秀英")
    base = f"/desk/intake/{Draft.objects.get().pk}/"
    agent.post(f"{base}person/", party=known.pk)
    wrong = agent.post(f"{base}person/", division=build.VILLAGE, email="zhang.example.cn")
    assert wrong.status_code == 422 and 'value="zhang.example.cn"' in text(wrong)
    agent.post(f"{base}person/", division=build.VILLAGE, email="zhang@example.cn")
    agent.post(f"{base}matter/", item="MZ-001")
    agent.post(f"{base}papers/", noted())
    confirmed(agent, base)
    known.refresh_from_db()
    assert (known.email, known.phone) == ("zhang@example.cn", "13800003210")


def test_an_organisation_is_known_by_its_code(agent: Desk) -> None:
    base = begun(
        agent, kind="organisation", number="91350100M000100Y43", name="沂水县东岭果品合作社"
    )
    assert agent.get(f"{base}matter/").status_code == 200


def test_a_person_is_found_again_masked_and_not_typed_anew(agent: Desk) -> None:
    known = build.a_party(serial=7)
    answer = agent.post("/desk/intake/", find="1", typed="张秀英")
    shown = text(answer)
    assert "999901**********" in shown
    assert known.id_number not in shown
    assert known.phone not in shown
    draft = Draft.objects.get()
    assert f'<form method="post" class="found" action="/desk/intake/{draft.pk}/person/">' in shown
    chosen = agent.post(f"/desk/intake/{draft.pk}/person/", party=known.pk)
    assert chosen.url == f"/desk/intake/{draft.pk}/matter/"
    assert known.id_number not in text(agent.get(f"/desk/intake/{draft.pk}/person/"))
    agent.post(f"/desk/intake/{draft.pk}/matter/", item="MZ-001")
    agent.post(f"/desk/intake/{draft.pk}/papers/", noted())
    confirmed(agent, f"/desk/intake/{draft.pk}/")
    assert Application.objects.get().party == known


def test_who_serves_several_villages_is_asked_which(window: Desk) -> None:
    shown = text(window.get("/desk/intake/")).partition('name="division"')[2]
    assert shown.partition("</option>")[0].endswith(">请选择村（社区）")
    answer = window.post("/desk/intake/", person(division=""))
    assert answer.status_code == 422
    assert "请选择“村（社区）”" in text(answer)


def test_what_was_taken_in_last_is_offered_first(agent: Desk) -> None:
    assert "您最近收过" not in text(agent.get(f"{begun(agent)}matter/"))
    base = sorted_out(agent)
    confirmed(agent, base)
    lately = text(agent.get(f"{begun(agent)}matter/")).partition("您最近收过")[2]
    assert "最低生活保障审核确认" in lately.partition("<h2>")[0]


@pytest.mark.parametrize("typed", ["phone", "number"])
def test_phone_and_number_find_her_too(agent: Desk, typed: str) -> None:
    build.a_party(serial=7)
    words = {"phone": "138 0000 3210", "number": build.id_number(7)}
    shown = text(agent.post("/desk/intake/", find="1", typed=words[typed]))
    assert "就是这位" in shown


def test_only_who_was_found_can_be_chosen(agent: Desk) -> None:
    stranger = build.a_party(serial=8, name="王芳")
    agent.post("/desk/intake/", find="1", typed="张秀英")
    draft = Draft.objects.get()
    answer = agent.post(f"/desk/intake/{draft.pk}/person/", party=stranger.pk)
    assert answer.url == f"/desk/intake/{draft.pk}/person/"
    assert "party" not in Draft.objects.get().content.get("person", {})


def test_a_number_known_under_another_name_is_looked_at_first(agent: Desk) -> None:
    build.a_party(serial=7)
    typed = person(number=build.id_number(7), name="张秀兰")
    answer = agent.post("/desk/intake/", typed)
    assert answer.status_code == 422
    assert "已依法改名" in text(answer)
    assert agent.post("/desk/intake/", {**typed, "renamed": "on"}).status_code == 302


def test_a_draft_is_seen_by_nobody_else(
    agent: Desk, seat: Callable[[Actor], Desk], window: Desk
) -> None:
    base = begun(agent)
    assert window.get(f"{base}matter/").url == "/desk/intake/"
    assert "李大娘" not in text(window.get("/desk/intake/"))
    assert "李大娘" in text(agent.get("/desk/intake/"))


def test_everything_is_told_once_at_once(agent: Desk) -> None:
    base = begun(agent)
    assert "最低生活保障审核确认" in text(agent.get(f"{base}matter/", q="吃低保"))
    shown = text(agent.get(f"{base}matter/", item="MZ-001"))
    for told in ("居民户口簿", "23个工作日", "30个工作日", "不收费", "社会救助法", "入户调查"):
        assert told in shown


def test_what_nothing_is_called_leads_on(agent: Desk) -> None:
    base = begun(agent)
    assert "没有叫这个名字的事项" in text(agent.get(f"{base}matter/", q="甲乙丙丁戊己"))


def test_an_item_that_is_not_offered_is_refused_with_a_sentence(agent: Desk) -> None:
    base = begun(agent)
    answer = agent.post(f"{base}matter/", item="XX-999")
    assert answer.status_code == 422
    assert "XX-999" in text(answer)


@pytest.mark.parametrize("kind", ["one_time", "plain_sheet"])
def test_the_sheets_are_printed_from_the_list(agent: Desk, kind: str) -> None:
    answer = agent.post("/desk/items/MZ-001/sheet/", kind=kind, place=build.VILLAGE)
    pdf = agent.get(answer.url)
    assert pdf.headers["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF")
    assert Paper.objects.get().kind == kind


def test_a_required_paper_is_left_out_only_with_its_reason(agent: Desk) -> None:
    base = begun(agent)
    agent.post(f"{base}matter/", item="MZ-001")
    left_out = noted(**{"m5-presence": "not_needed", "m1-originals": "2"})
    answer = agent.post(f"{base}papers/", left_out)
    shown = text(answer)
    assert answer.status_code == 422
    assert "不交要写明理由" in shown
    assert 'value="2"' in shown
    with_reason = {**left_out, "m5-reason": "村里已有存档"}
    assert agent.post(f"{base}papers/", with_reason).url == f"{base}confirm/"


def test_an_answer_of_the_form_that_cannot_be_is_named(agent: Desk) -> None:
    base = begun(agent)
    agent.post(f"{base}matter/", item="MZ-001")
    answer = agent.post(f"{base}papers/", noted(**{"answer-household_size": "三口"}))
    shown = text(answer)
    if "household_size" not in shown:
        pytest.fail("低保 asks for the size of the household")
    assert answer.status_code == 422
    assert "填得不对" in shown
    assert "三口" in shown


def test_photographs_are_added_turned_moved_and_removed(agent: Desk) -> None:
    base = begun(agent)
    agent.post(f"{base}matter/", item="MZ-001")
    address, plain = f"{base}papers/", noted()
    del plain["next"]
    two = [a_photo(wide=60, high=80), a_photo(wide=30, high=40)]
    answer = agent.post(address, {**plain, "add": "m1", "m1-pages": two})
    assert answer.url == f"{address}#m1"
    first, second = pages("m1")
    agent.post(address, {**plain, "later": f"m1:{first}"})
    assert pages("m1") == [second, first]
    agent.post(address, {**plain, "turn": f"m1:{second}"})
    turned = pages("m1")[0]
    assert turned != second
    agent.post(address, {**plain, "remove": f"m1:{first}"})
    assert pages("m1") == [turned]
    picture = agent.get(f"{address}{turned}/")
    assert picture.headers["Content-Type"] == "image/jpeg"
    assert Image.open(BytesIO(picture.content)).size == (40, 30)
    assert agent.get(f"{address}{first}/").status_code == 404


def test_edges_are_cut_off_and_what_was_said_is_kept(agent: Desk) -> None:
    base = begun(agent)
    agent.post(f"{base}matter/", item="MZ-001")
    address = f"{base}papers/"
    said = noted(**{"m1-pages": [a_photo(wide=60, high=80)], "m2-originals": "2"})
    del said["next"]
    agent.post(address, {**said, "add": "m1"})
    [first] = pages("m1")
    led = agent.post(address, {**said, "m1-pages": [], "m2-originals": "3", "crop": f"m1:{first}"})
    assert led.url == f"{address}{first}/crop/"
    assert Draft.objects.get().content["papers"]["m2"]["originals"] == 3
    assert agent.get(led.url).status_code == 200
    edges = {"top": "25", "bottom": "25", "left": "0", "right": "0"}
    nothing = agent.post(led.url, {**edges, "top": "95"})
    assert nothing.status_code == 422 and pages("m1") == [first]
    agent.post(led.url, edges)
    [cut] = pages("m1")
    assert (StoredFile.objects.get(pk=cut).width, StoredFile.objects.get(pk=cut).height) == (60, 40)
    assert agent.get(led.url).status_code == 404
    assert agent.post(address, {**said, "m1-pages": [], "crop": "m1:0"}).url == f"{address}#"
    assert agent.post(address, {**said, "m1-pages": [], "next": "1"}).url == f"{base}confirm/"
    assert confirmed(agent, base).url.endswith("/receipt/")
    assert Page.objects.get(material__key="m1").file_id == cut


def test_a_page_is_cut_on_the_matter_too_while_it_may_be_changed(agent: Desk, now: Now) -> None:
    base = begun(agent)
    agent.post(f"{base}matter/", item="MZ-001")
    agent.post(f"{base}papers/", noted(**{"m1-pages": [a_photo()]}))
    confirmed(agent, base)
    case = build.Case(Application.objects.get().pk, "")
    page = Page.objects.get(material__key="m1")
    address = f"/desk/matters/{case.matter}/pages/{page.pk}/crop/"
    assert address in text(agent.get(f"/desk/matters/{case.matter}/papers/"))
    edges = {"top": "25", "bottom": "25", "left": "0", "right": "0"}
    assert agent.post(address, edges).status_code == 302
    assert Page.objects.get(pk=page.pk).file.height == 40
    case.take("hand_up", at=now.at)
    late = agent.post(address, edges)
    assert late.status_code == 422 and Page.objects.get(pk=page.pk).file.height == 40
    other = build.an_application(party=build.a_party(serial=957))
    assert agent.get(address.replace(f"/{case.matter}/", f"/{other.matter}/")).status_code == 404


def test_a_page_that_is_used_again_is_neither_cut_nor_turned(agent: Desk) -> None:
    base = begun(agent)
    agent.post(f"{base}matter/", item="MZ-001")
    agent.post(f"{base}papers/", noted(**{"m1-pages": [a_photo()]}))
    confirmed(agent, base)
    held = Page.objects.get(material__key="m1").file_id
    base = begun(agent)
    agent.post(f"{base}matter/", item="MZ-001")
    agent.post(f"{base}papers/", noted(**{"m1-again": "on"}))
    assert pages("m1") == [held]
    assert agent.get(f"{base}papers/{held}/crop/").status_code == 404
    shown = text(agent.get(f"{base}papers/"))
    assert 'name="crop"' not in shown and 'name="turn"' not in shown
    said = noted(**{"m1-again": "on", "turn": f"m1:{held}"})
    del said["next"]
    agent.post(f"{base}papers/", said)
    assert pages("m1") == [held]


def pages(key: str) -> list[int]:
    return list(Draft.objects.get().content["papers"][key]["pages"])


def test_photographs_come_in_with_the_application(agent: Desk) -> None:
    base = begun(agent)
    agent.post(f"{base}matter/", item="MZ-001")
    agent.post(f"{base}papers/", noted(**{"m1-pages": [a_photo(), a_photo()]}))
    confirmed(agent, base)
    rows = Page.objects.filter(material__key="m1")
    assert [row.position for row in rows] == [1, 2]


def test_a_file_that_is_not_what_it_claims_is_named_and_the_others_are_kept(agent: Desk) -> None:
    base = begun(agent)
    agent.post(f"{base}matter/", item="MZ-001")
    false = SimpleUploadedFile("假.jpg", b"MZ\x90\x00 no picture at all", "image/jpeg")
    answer = agent.post(f"{base}papers/", noted(**{"m1-pages": [a_photo(), false]}))
    assert answer.status_code == 422
    assert "假.jpg" in text(answer)
    assert len(pages("m1")) == 1


def test_papers_of_the_same_year_are_offered_again_and_used_with_consent(agent: Desk) -> None:
    base = begun(agent)
    agent.post(f"{base}matter/", item="MZ-001")
    agent.post(f"{base}papers/", noted(**{"m1-pages": [a_photo()]}))
    confirmed(agent, base)
    again = begun(agent)
    agent.post(f"{again}matter/", item="MZ-001")
    assert "不用再交" in text(agent.get(f"{again}papers/"))
    agent.post(f"{again}papers/", noted(**{"m1-again": "on"}))
    confirmed(agent, again)
    first, second = Page.objects.filter(material__key="m1").order_by("pk")
    assert first.file_id == second.file_id


def test_what_was_brought_more_than_a_year_ago_is_asked_again(agent: Desk, now: Now) -> None:
    base = begun(agent)
    agent.post(f"{base}matter/", item="MZ-001")
    agent.post(f"{base}papers/", noted(**{"m1-pages": [a_photo()]}))
    confirmed(agent, base)
    now.at = build.moment("2027-09-20 Mon 09:00")
    again = begun(agent)
    agent.post(f"{again}matter/", item="MZ-001")
    assert "不用再交" not in text(agent.get(f"{again}papers/"))


def test_the_mandate_is_read_aloud_and_asked(agent: Desk) -> None:
    base = sorted_out(agent)
    shown = text(agent.get(f"{base}confirm/"))
    assert "读给本人听" in shown
    assert "不收一分钱" in shown
    answer = confirmed(agent, base, mandate="")
    assert answer.status_code == 422
    assert not Matter.objects.exists()


def test_who_declines_is_given_the_plain_sheet_and_that_is_recorded(agent: Desk) -> None:
    base = sorted_out(agent)
    answer = confirmed(agent, base, mandate="declined")
    assert "明白纸" in text(agent.get(answer.url))
    assert not Matter.objects.exists()
    assert not Draft.objects.exists()
    told = Enquiry.objects.get()
    assert (told.item, told.state, told.first_asked_id) == (
        "MZ-001",
        "answered",
        agent.actor.account,
    )
    assert Paper.objects.get().access_code in told.words


def test_a_colleague_may_have_been_asked_first(agent: Desk) -> None:
    head = build.at_desk(build.VILLAGE, "head")
    base = sorted_out(agent)
    confirmed(agent, base, first_asked=head.account)
    assert Application.objects.get().first_asked_id == head.account


def test_nobody_from_elsewhere_can_have_been_asked_first(agent: Desk, window: Desk) -> None:
    base = sorted_out(agent)
    answer = confirmed(agent, base, first_asked=window.actor.account)
    assert answer.status_code == 422
    assert not Matter.objects.exists()


def test_at_a_window_no_mandate_is_asked(window: Desk) -> None:
    base = sorted_out(window)
    assert "读给本人听" not in text(window.get(f"{base}confirm/"))
    confirmed(window, base)
    application = Application.objects.get()
    assert (application.mode, application.mandate) == ("window", "not_needed")


def test_a_stale_screen_leads_to_a_new_intake(agent: Desk) -> None:
    base = sorted_out(agent)
    confirmed(agent, base)
    answer = agent.get(f"{base}papers/")
    assert answer.url == "/desk/intake/"
    assert "已经完成或者作废" in text(agent.get(answer.url))


def test_an_intake_can_be_discarded(agent: Desk) -> None:
    base = begun(agent)
    assert agent.post(f"{base}discard/").url == "/desk/intake/"
    assert not Draft.objects.exists()


def test_the_draft_is_sealed(agent: Desk) -> None:
    begun(agent)
    with connection.cursor() as cursor:
        cursor.execute("SELECT content FROM desk_draft")
        kept = bytes(cursor.fetchone()[0])
    assert "李大娘".encode() not in kept


def test_what_a_village_settles_is_told_and_passed_on(
    window: Desk, seat: Callable[[Actor], Desk]
) -> None:
    agent = build.an_agent()
    base = begun(window)
    answer = window.post(f"{base}matter/", item="MZ-017")
    assert answer.status_code == 422
    told = text(answer)
    assert "由村里当场办理" in told
    assert network.directory().body(build.body_of(build.VILLAGE).pk).name in told
    assert Account.objects.get(pk=agent.account).name in told
    assert window.post(f"{base}matter/", item="MZ-017", pass_on="1").url == "/desk/enquiries/"
    enquiry = Enquiry.objects.get()
    assert (enquiry.first_asked_id, enquiry.referred_to) == (window.actor.account, agent.post)
    assert (enquiry.item, enquiry.state) == ("MZ-017", "referred")
    assert "李大娘，电话 13800001111" in enquiry.words
    assert "李大娘" in text(seat(agent).get("/desk/enquiries/"))
    assert not Matter.objects.exists()
    assert not Draft.objects.exists()


def test_what_is_not_the_villages_is_passed_on_by_no_such_button(window: Desk) -> None:
    base = begun(window)
    assert window.post(f"{base}matter/", item="MZ-001", pass_on="1").url == f"{base}papers/"
    assert not Enquiry.objects.exists()
