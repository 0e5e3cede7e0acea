"""She applies for somebody else: said on one screen, by whom it is needed, and shown masked."""

from typing import Any

import pytest

from bianmin.applications.models import Application, Material
from bianmin.desk.models import Draft
from bianmin.matters.models import Matter
from bianmin.people.models import AccessLog, Party
from tests import build
from tests.modules.desk.conftest import Desk, text

from .test_take_in import begun, confirmed, noted, person, sorted_out

pytestmark = pytest.mark.django_db

WARD = build.id_number(9, born="20150601")


def whom(**changed: Any) -> dict[str, Any]:
    return {"capacity": "guardian", "number": WARD, "name": "李小果", "phone": "", **changed}


def test_a_clerk_who_is_asked_nothing_says_nothing(agent: Desk) -> None:
    base = begun(agent)
    assert "为本人办理" in text(agent.get(f"{base}matter/"))
    confirmed(agent, sorted_out(agent))
    assert Application.objects.get().capacity == "self"
    assert Matter.objects.get().beneficiary is None


def test_a_grandmother_applies_as_guardian_and_the_proof_is_among_the_papers(agent: Desk) -> None:
    answer = agent.post("/desk/intake/", person(for_other="1"))
    base = answer.url.removesuffix("for/")
    assert "替谁申请？" in text(agent.get(answer.url))
    assert agent.post(answer.url, whom()).url == f"{base}matter/"
    assert "为李小果办理" in text(agent.get(f"{base}matter/"))
    agent.post(f"{base}matter/", item="MZ-001")
    assert "监护关系证明" in text(agent.get(f"{base}papers/"))
    agent.post(f"{base}papers/", noted(**{"proof-presence": "follows"}))
    shown = text(agent.get(f"{base}confirm/"))
    assert "李小果" in shown
    confirmed(agent, base)
    application = Application.objects.get()
    child = Party.objects.get(pk=application.matter.beneficiary)
    assert (application.capacity, child.name) == ("guardian", "李小果")
    assert Material.objects.get(application=application, key="proof").presence == "follows"
    page = text(agent.get(f"/desk/matters/{application.pk}/"))
    assert "以监护人身份" in page
    assert "李小果" in page
    assert WARD not in page


def test_who_was_here_before_is_found_by_the_number_alone(agent: Desk) -> None:
    known = build.a_party(serial=4, name="张三")
    base = sorted_out(agent)
    answer = agent.post(f"{base}for/", whom(capacity="family", number=known.id_number, name=""))
    assert answer.url == f"{base}matter/"
    assert "张三" in text(agent.get(f"{base}confirm/"))
    confirmed(agent, base)
    assert Matter.objects.get().beneficiary == known.pk


def test_put_back_to_herself_the_proof_is_asked_no_more(agent: Desk) -> None:
    base = sorted_out(agent)
    assert agent.post(f"{base}for/", whom()).url == f"{base}papers/"
    agent.post(f"{base}papers/", noted(**{"proof-presence": "here"}))
    assert agent.post(f"{base}for/", herself="1").url == f"{base}matter/"
    assert "监护关系证明" not in text(agent.get(f"{base}papers/"))
    confirmed(agent, base)
    assert Application.objects.get().capacity == "self"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"number": "999901195203080012"}, "身份证号第 18 位不对"),
        ({"number": ""}, "请填写“受益人的身份证号”"),
        ({"name": ""}, "还没有登记过，请填写姓名"),
        ({"name": "李😀"}, "😀"),
        ({"phone": "12800001111"}, "12 开头"),
        ({"capacity": "neighbour"}, "neighbour"),
        ({"number": person()["number"]}, "替别人申请要写明为谁办理"),
    ],
)
def test_what_is_wrong_is_said_and_kept_from_the_draft(
    agent: Desk, changed: dict[str, Any], told: str
) -> None:
    base = begun(agent)
    answer = agent.post(f"{base}for/", whom(**changed))
    assert answer.status_code == 422
    assert told in text(answer)
    assert "for_whom" not in Draft.objects.get().content


def test_the_proof_cannot_be_left_out_with_a_reason(agent: Desk) -> None:
    base = sorted_out(agent)
    agent.post(f"{base}for/", whom())
    left_out = {"proof-presence": "not_needed", "proof-reason": "邻居都知道"}
    agent.post(f"{base}papers/", noted(**left_out))
    answer = confirmed(agent, base)
    assert answer.status_code == 422
    assert "用来证明申请人可以替别人办理" in text(answer)
    assert not Application.objects.exists()


def test_a_child_is_sent_back_for_her_guardian(agent: Desk) -> None:
    answer = agent.post("/desk/intake/", person(number=WARD, name="李小果"))
    assert answer.status_code == 422
    assert "应当由监护人代为申请" in text(answer)
    assert "劳动收入" not in text(answer)


def test_a_child_who_is_known_is_not_chosen_either(agent: Desk) -> None:
    child = build.a_party(serial=9, name="李小果", born="20150601")
    agent.post("/desk/intake/", find="1", typed="李小果")
    draft = Draft.objects.get()
    answer = agent.post(f"/desk/intake/{draft.pk}/person/", party=child.pk)
    assert "应当由监护人代为申请" in text(agent.get(answer.url))


def test_who_is_sixteen_and_earns_applies_herself(agent: Desk) -> None:
    number = build.id_number(8, born="20090601")
    assert "劳动收入" in text(agent.post("/desk/intake/", person(number=number)))
    answer = agent.post("/desk/intake/", person(number=number, earning="on"))
    assert answer.url.endswith("matter/")


FAMILY = {
    "answer-members-0-name": "李大娘",
    "answer-members-0-relation": "本人",
    "answer-members-1-name": "李小果",
    "answer-members-1-id_number": WARD,
    "answer-members-1-relation": "孙子女、外孙子女",
    "answer-members-1-health": "健康",
}


def test_the_household_is_entered_a_person_a_row(agent: Desk) -> None:
    base = sorted_out(agent, **FAMILY, next="")
    agent.post(f"{base}papers/", noted(**FAMILY, add="answer-members", next=""))
    shown = text(agent.get(f"{base}papers/"))
    assert "第 3 人" in shown
    assert WARD not in shown
    assert "999901**********" in shown
    again = {key: value for key, value in FAMILY.items() if "id_number" not in key}
    agent.post(f"{base}papers/", noted(**again))
    confirmed(agent, base)
    rows = Application.objects.get().answers["members"]
    assert [row["name"] for row in rows] == ["李大娘", "李小果"]
    assert rows[1]["id_number"] == WARD


def test_a_row_that_is_wrong_is_said_beside_the_household(agent: Desk) -> None:
    base = begun(agent)
    agent.post(f"{base}matter/", item="MZ-001")
    wrong = {**FAMILY, "answer-members-1-id_number": "123"}
    answer = agent.post(f"{base}papers/", noted(**wrong))
    assert answer.status_code == 422
    assert "第 2 人：" in text(answer)
    assert 'value="123"' in text(answer)
    assert 'value="李小果"' in text(answer)


def test_a_members_number_is_covered_and_health_is_for_who_handles_it(
    agent: Desk, window: Desk
) -> None:
    rows = [{"name": "李小果", "id_number": WARD, "relation": "子女", "health": "重病"}]
    case = build.an_application(answers={"members": rows, "annual_income": "3000"})
    where = f"/desk/matters/{case.matter}/"
    page = text(agent.get(where))
    assert "李小果" in page
    assert WARD not in page
    assert "重病" in page
    case.take("hand_up", at=build.FRIDAY)
    assert "重病" not in text(agent.get(where))
    assert "重病" in text(window.get(where))


@pytest.mark.parametrize(
    ("whose", "field", "told"),
    [
        ("beneficiary", "id_number", WARD),
        ("member-0", "id_number", build.id_number(5, born="20180601")),
        ("applicant", "id_number", build.id_number(1)),
    ],
)
def test_a_full_number_is_shown_of_everybody_it_concerns_and_every_look_is_kept(
    agent: Desk, whose: str, field: str, told: str
) -> None:
    rows = [
        {"name": "张小妹", "id_number": build.id_number(5, born="20180601"), "relation": "子女"}
    ]
    child = build.a_party(serial=9, born="20150601", name="李小果")
    case = build.an_application(beneficiary=child.pk, answers={"members": rows})
    where = f"/desk/matters/{case.matter}/person/"
    assert "看谁的" in text(agent.get(where))
    form = {"whose": whose, "field": field, "reason": "核对身份证"}
    assert told in text(agent.post(where, form))
    look = AccessLog.objects.latest("pk")
    party = child.pk if whose == "beneficiary" else Application.objects.get().party_id
    assert (look.party_id, look.by_id) == (party, agent.actor.account)
    assert "核对身份证" in look.reason
    assert case.row.number in look.reason


@pytest.mark.parametrize(("whose", "field"), [("member-0", "phone"), ("member-7", "id_number")])
def test_of_a_member_there_is_the_number_alone(agent: Desk, whose: str, field: str) -> None:
    rows = [{"name": "张小妹", "id_number": build.id_number(5), "relation": "子女"}]
    case = build.an_application(answers={"members": rows})
    before = AccessLog.objects.count()
    form = {"whose": whose, "field": field, "reason": "核对身份证"}
    answer = agent.post(f"/desk/matters/{case.matter}/person/", form)
    assert answer.status_code == 422
    assert AccessLog.objects.count() == before


def test_where_it_concerns_her_alone_nobody_is_asked_whose(agent: Desk) -> None:
    case = build.an_application()
    assert "看谁的" not in text(agent.get(f"/desk/matters/{case.matter}/person/"))
