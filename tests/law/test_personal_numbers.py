"""Numbers of persons are found in a text however they are written, and nothing else is."""

import pytest

from bianmin.law.identifiers import personal_numbers

CARD, PHONE = "999901199001010010", "13805391234"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"张某，{CARD}。", [("id_number", 4, CARD)]),
        ("公民身份号码99990119900101023x", [("id_number", 7, "99990119900101023X")]),
        ("999901 19900101 0010", [("id_number", 1, CARD)]),
        ("９９９９０１１９９００１０１００１０", [("id_number", 1, CARD)]),
        (f"电话:{PHONE},{CARD}", [("mobile", 4, PHONE), ("id_number", 16, CARD)]),
        ("+86 138 0539 1234", [("mobile", 1, PHONE)]),
        ("138-0539-1234", [("mobile", 1, PHONE)]),
        ("999901199001010011", []),  # the last character is wrong
        ("卡号6222 0212 3456 7890 128", [("bank_account", 3, "6222021234567890128")]),
        ("6222021234567890129", []),  # the last digit is wrong
        ("12441500196720244T", []),  # an organisation's code is public
        ("0539-2227736 12345 95598", []),
        ("办件 BM99990120260919000123", []),
        ("13805391234567", []),
        ("", []),
    ],
)
def test_numbers_in_a_text(text: str, found: list[tuple[str, int, str]]) -> None:
    assert [(one.kind, one.place, one.digits) for one in personal_numbers(text)] == found
