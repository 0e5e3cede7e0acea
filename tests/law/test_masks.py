"""What others may see of a name, a number, an address."""

import pytest

from bianmin.law import masks


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("张三", "张*"),
        ("李小敏", "李*敏"),
        ("欧阳娜娜", "欧**娜"),
        ("买买提·吐尔逊", "买*****逊"),
        ("䶮", "*"),
        ("", ""),
    ],
)
def test_a_name_in_public_results(name: str, shown: str) -> None:
    assert masks.name_public(name) == shown


def test_of_an_e_mail_address_the_host_and_one_sign_are_seen() -> None:
    assert masks.email("zhang@example.cn") == "z***@example.cn"


def test_an_id_number_for_its_owner_and_for_a_staff_list() -> None:
    number = "999901199001010010"
    assert masks.id_number_own(number) == "9999************10"
    assert masks.id_number_staff(number) == "999901**********10"


def test_a_short_number_is_covered_wholly() -> None:
    assert masks.id_number_staff("12345678") == "********"
    assert masks.id_number_own("E12345678") == "E123***78"


def test_a_mobile_number() -> None:
    assert masks.mobile("13812343210") == "138****3210"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("山东省临沂市沂水县马站镇城隍庙村12号", "山东省临沂市沂水县马站镇城隍庙村"),
        ("沂水县龙家圈街道新民社区3号楼2单元501室", "沂水县龙家圈街道新民社区"),
        ("沂水县高庄镇村里庄村7号", "沂水县高庄镇村里庄村"),
        ("沂水县院东头镇5号", "沂水县院东头镇"),
        ("长安中路16号", ""),
        ("", ""),
    ],
)
def test_an_address_goes_no_further_than_the_village(address: str, shown: str) -> None:
    assert masks.address_village(address) == shown


TABLE = {
    "name": ("欧阳靖", "欧阳靖", "欧阳靖", "欧*靖"),
    "id_number": ("9999************10", "999901**********10", "", ""),
    "phone": ("138****3210", "138****3210", "", ""),
    "email": ("z***@example.cn", "z***@example.cn", "", ""),
    "address": ("马站镇八大庄村12号", "马站镇八大庄村", "马站镇八大庄村", ""),
    "bank_account": ("***************0123", "***************0123", "", ""),
    "health": ("", "", "", ""),
}
WHOLE = {
    "name": "欧阳靖",
    "id_number": "999901199001010010",
    "phone": "13812343210",
    "email": "zhang@example.cn",
    "address": "马站镇八大庄村12号",
    "bank_account": "6222021234567890123",
    "health": "重残",
}


@pytest.mark.parametrize("field", TABLE)
def test_each_audience_sees_of_each_field_what_the_table_says(field: str) -> None:
    seen = tuple(masks.shown(field, WHOLE[field], to=audience) for audience in masks.Audience)
    assert seen == TABLE[field]
    assert not any(masks.shown(field, "", to=audience) for audience in masks.Audience)


def test_numbers_that_somebody_wrote_into_a_text_are_covered() -> None:
    said = "姐姐 999901 19900101 0010，电话13812343210，住12号"
    assert masks.free_text(said) == f"姐姐 {'*' * 20}，电话{'*' * 11}，住12号"
