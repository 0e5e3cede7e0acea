"""A villager is asked once: made known, found again, brought up to date, and never confused."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection

from bianmin.law.refusal import Refusal
from bianmin.people import selectors, services
from bianmin.people.models import Account, Party, PartyVersion

ZHANG = "999901199001010010"
WANG = "999901198512319023"
USCC = "11999901MB00000012"


def _register(at: datetime, by: int | None = None, **said: Any) -> Party:
    said = {"name": "张䶮", "id_number": ZHANG, **said}
    return services.register_person(by=by, at=at, **said)


def test_a_person_is_known_by_everything_said(agent: Account, at: datetime) -> None:
    _register(
        at, agent.pk, phone="138 0539 1234", address="马站镇 八大庄村12号", division="371323104201"
    )
    party = Party.objects.get()
    assert (party.name, party.id_number, party.phone) == ("张䶮", ZHANG, "13805391234")
    assert (party.address, party.division) == ("马站镇 八大庄村12号", "371323104201")
    assert (party.kind, party.id_kind, party.created_at) == ("person", "111", at)


@pytest.mark.django_db
def test_the_database_holds_nothing_readable(at: datetime) -> None:
    _register(at, phone="13805391234", email="zhang@example.cn", address="八大庄村12号")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT people_party::text, people_partyversion::text FROM "
            "people_party, people_partyversion"
        )
        rows = "".join(cursor.fetchone())
    for secret in ("张䶮", ZHANG, "13805391234", "zhang@example.cn", "八大庄村"):
        assert secret not in rows
        assert secret.encode().hex() not in rows


@pytest.mark.django_db
def test_the_same_person_is_found_again_whatever_keyboard_typed_the_number(at: datetime) -> None:
    first = _register(at)
    second = _register(at, id_number="９９９９０１ 19900101 0010", name=" 张 䶮 ")
    assert second.pk == first.pk
    assert Party.objects.count() == PartyVersion.objects.count() == 1


@pytest.mark.django_db
def test_what_is_not_said_again_stays(at: datetime) -> None:
    _register(at, phone="13805391234", address="八大庄村12号")
    assert _register(at, phone="", address=" ").phone == "13805391234"
    assert Party.objects.get().address == "八大庄村12号"


def test_a_new_phone_keeps_the_old_one_as_a_version(agent: Account, at: datetime) -> None:
    later = at + timedelta(days=30)
    party = _register(at, phone="13805391234")
    _register(later, agent.pk, phone="15905391234")
    one, two = PartyVersion.objects.order_by("number")
    assert (one.number, one.phone, one.at, one.by) == (1, "13805391234", at, None)
    assert (two.number, two.phone, two.at, two.by) == (2, "15905391234", later, agent)
    assert selectors.version(party.pk, 1).phone == "13805391234"
    assert (Party.objects.get().version, Party.objects.get().phone) == (2, "15905391234")


@pytest.mark.django_db
def test_saying_the_same_makes_no_version(at: datetime) -> None:
    _register(at, phone="13805391234")
    _register(at + timedelta(days=1), phone="+86 138-0539-1234")
    assert PartyVersion.objects.count() == 1


@pytest.mark.django_db
def test_another_name_for_a_known_number_is_refused_and_nothing_is_changed(at: datetime) -> None:
    _register(at, phone="13805391234")
    with pytest.raises(Refusal) as refused:
        _register(at, name="张研", phone="15905391234")
    assert (refused.value.code, refused.value.field) == ("people.other_name", "name")
    assert "张䶮" not in str(refused.value)
    assert (Party.objects.get().name, Party.objects.get().phone) == ("张䶮", "13805391234")


@pytest.mark.django_db
def test_a_changed_name_is_taken_when_said_to_be_one(at: datetime) -> None:
    party = _register(at)
    _register(at, name="张研", renamed=True)
    assert [found.pk for found in selectors.named("张研")] == [party.pk]
    assert not selectors.named("张䶮").exists()
    assert selectors.version(party.pk, 1).name == "张䶮"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"id_number": "999901199001010019"}, "id_number"),
        ({"id_number": "99990119900101001"}, "id_number"),
        ({"id_number": "999901199002300010"}, "id_number"),
        ({"id_number": ""}, "id_number"),
        ({"name": ""}, "name"),
        ({"name": "张😀"}, "name"),
        ({"name": "张" * 51}, "name"),
        ({"phone": "23805391234"}, "phone"),
        ({"phone": "1380539123"}, "phone"),
        ({"phone": "138053912ab"}, "phone"),
        ({"phone": "2227736"}, "phone"),
        ({"email": "zhang"}, "email"),
        ({"email": "zhang@example"}, "email"),
        ({"email": "zhang@@example.cn"}, "email"),
        ({"email": "张@例子.中国"}, "email"),
        ({"email": "zhang\0@example.cn"}, "email"),
        ({"email": "a" * 250 + "@example.cn"}, "email"),
        ({"address": "村" * 201}, "address"),
        ({"address": "八大庄\ud800村"}, "address"),
        ({"division": "37132"}, "division_code"),
    ],
)
def test_what_cannot_be_is_refused_by_field_and_nothing_is_saved(
    at: datetime, said: dict[str, str], field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        _register(at, **said)
    assert refused.value.field == field
    assert str(refused.value)
    assert Party.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["张䶮", "张" * 50, "阿依古丽·买买提", "𠮷野", "Jean-Luc"])
def test_rare_and_long_names_are_kept(at: datetime, name: str) -> None:
    assert _register(at, name=name).name == name
    assert Party.objects.get().name == name


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed", ["zhang.m@example.cn", " zhang.m@Example.CN ", "zhang.m＠ｅxample.cn"]
)
def test_an_e_mail_address_is_kept_in_one_way_of_writing(at: datetime, typed: str) -> None:
    assert _register(at, email=typed).email == "zhang.m@example.cn"
    later = _register(at + timedelta(days=1), email="12345678@qq.com")
    assert later.email == _register(at + timedelta(days=2), email="").email == "12345678@qq.com"
    one, two = PartyVersion.objects.order_by("number")
    assert (one.email, two.email) == ("zhang.m@example.cn", "12345678@qq.com")


@pytest.mark.django_db
@pytest.mark.parametrize("phone", ["0539-2227736", "(0539)2227736", "０５３９２２２７７３６"])
def test_a_landline_with_its_area_code_is_kept(at: datetime, phone: str) -> None:
    assert _register(at, phone=phone).phone == "05392227736"
    assert selectors.find_by_phone("0539 2227736") == [Party.objects.get()]


@pytest.mark.django_db
def test_an_organisation_is_found_by_its_code_and_never_as_a_person(at: datetime) -> None:
    party = services.register_organisation(name="八大庄村村民委员会", uscc=USCC, by=None, at=at)
    assert selectors.find_by_uscc(USCC.lower()) == party
    assert (party.kind, party.id_kind) == ("organisation", "uscc")
    with pytest.raises(Refusal):
        selectors.find_by_id_number(USCC)


def test_two_windows_registering_one_new_person_at_once_make_one_party(
    fresh_database: object, at: datetime
) -> None:
    def register(phone: str) -> int:
        try:
            return _register(at, phone=phone).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        phones = ["13805391230", "13805391231", "13805391232", "13805391233"]
        made = set(pool.map(register, phones))
    assert made == {Party.objects.get().pk}
    assert sorted(PartyVersion.objects.values_list("number", flat=True)) == [1, 2, 3, 4]
