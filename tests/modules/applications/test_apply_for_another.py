"""Somebody applies for another: as family, guardian or authorised; who benefits is told."""

from collections.abc import Sequence

import pytest

from bianmin.applications import services as applications
from bianmin.applications.models import Application, Capacity, Material
from bianmin.applications.services import Brought
from bianmin.law.refusal import Refusal
from bianmin.matters.models import Entry
from bianmin.notices.models import Message
from bianmin.people.models import Party
from tests import build
from tests.build import FRIDAY, Case

from .ways import paper, refused

pytestmark = pytest.mark.django_db


def a_child(*, phone: str = "") -> Party:
    return build.a_party(serial=2, name="张小宝", phone=phone)


def acted(capacity: str, *, whom: Party, papers: Sequence[Brought] = ()) -> Case:
    brought = [*build.everything("MZ-001", FRIDAY), *papers]
    return build.an_application(beneficiary=whom.pk, capacity=capacity, materials=brought)


def proof(presence: str = "here", reason: str = "") -> Brought:
    return Brought("proof", presence, reason=reason)


def told(case: Case, wording: str) -> list[int | None]:
    found = Message.objects.filter(about=f"matter {case.matter}", wording=wording)
    return [message.account_id for message in found]


def test_for_herself_nothing_is_asked_and_nothing_more_is_kept() -> None:
    case = build.an_application()
    assert Application.objects.get(pk=case.matter).capacity == Capacity.SELF
    assert not Material.objects.filter(application=case.matter, key="proof").exists()
    assert "capacity" not in Entry.objects.get(matter=case.matter).facts
    assert not paper(case, "receipt")["for_whom"]


def test_a_guardian_brings_the_proof_and_both_papers_name_the_child() -> None:
    case = acted(Capacity.GUARDIAN, whom=a_child(), papers=[proof()])
    assert Application.objects.get(pk=case.matter).capacity == Capacity.GUARDIAN
    assert "监护" in Material.objects.get(application=case.matter, key="proof").name
    assert Entry.objects.get(matter=case.matter).facts["capacity"] == "guardian"
    for kind in ("receipt", "mandate"):
        assert paper(case, kind)["for_whom"] == "张小宝（申请人是其监护人）"


def test_the_proof_may_follow_but_not_be_left_out() -> None:
    case = acted(Capacity.AUTHORISED, whom=a_child(), papers=[proof("follows")])
    assert Material.objects.get(application=case.matter, key="proof").is_missing
    with refused("capacity.proof-wanted", says="授权委托书"):
        acted(Capacity.AUTHORISED, whom=a_child(), papers=[proof("not_needed", "不必")])
    with refused("paper-unaccounted"):
        acted(Capacity.GUARDIAN, whom=a_child())
    with refused("no-such-paper"):
        acted(Capacity.FAMILY, whom=a_child(), papers=[proof()])


@pytest.mark.parametrize(
    ("capacity", "other", "code"),
    [
        ("family", False, "capacity.for-whom"),
        ("self", True, "capacity.for-whom"),
        ("neighbour", True, "capacity.unknown"),
    ],
)
def test_capacity_and_whom_it_is_for_go_together(capacity: str, other: bool, code: str) -> None:
    party = build.a_party()
    whom = a_child() if other else party
    with refused(code):
        build.an_application(party=party, beneficiary=whom.pk, capacity=capacity)
    assert not Application.objects.exists()


@pytest.mark.parametrize(
    ("born", "capacity", "is_taken"),
    [
        ("20080918", "self", True),
        ("20080919", "self", False),
        ("20080919", "earning", True),
        ("20100918", "earning", True),
        ("20100919", "earning", False),
        ("20180101", "self", False),
    ],
)
def test_a_child_is_applied_for_by_her_guardian(born: str, capacity: str, is_taken: bool) -> None:
    """The birthday counts (2026-09-18); who is sixteen may live on her own earnings."""
    child = build.a_party(born=born)
    if is_taken:
        build.an_application(party=child, capacity=capacity)
    else:
        with refused("capacity.a-child", says="guardian"):
            build.an_application(party=child, capacity=capacity)


def test_whom_it_is_for_is_told_in_person_where_she_has_no_phone() -> None:
    case = acted(Capacity.FAMILY, whom=a_child())
    agent = build.an_agent().account
    assert told(case, "tell_beneficiary") == [agent]
    case.take("hand_up", at=FRIDAY)
    case.take("accept", at=build.moment("2026-09-20 Sun 10:00"))
    assert told(case, "tell_beneficiary") == [agent, agent]


def test_a_guardian_hears_it_for_the_child_and_a_phone_makes_nobody_walk() -> None:
    assert (
        told(acted(Capacity.GUARDIAN, whom=a_child(), papers=[proof()]), "tell_beneficiary") == []
    )
    case = acted(Capacity.FAMILY, whom=build.a_party(serial=3, name="张三", phone="13700001111"))
    assert told(case, "tell_beneficiary") == []
    sent = Message.objects.filter(about=f"matter {case.matter}", wording="received")
    assert "13700001111" in {message.to for message in sent}


def test_she_tracks_it_with_her_own_last_four() -> None:
    whom = build.a_party(serial=20, name="王小明", phone="13700002222")
    case = acted(Capacity.FAMILY, whom=whom)
    for tail in (whom.id_number[-4:], "2222"):
        assert applications.track(code=case.code, tail=tail, at=FRIDAY).pk == case.matter
    with pytest.raises(Refusal):
        applications.track(code=case.code, tail="9999", at=FRIDAY)
