"""She applies for somebody else: said on one screen, by whom it is needed, and shown masked."""

from typing import Any

import pytest

from bianmin.applications.models import Application, Material
from bianmin.desk.models import Draft
from bianmin.matters.models import Matter
from bianmin.people.models import Party
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
