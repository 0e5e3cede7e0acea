"""No person's number is published with an item; an office's own telephones are."""

from bianmin.catalogue import numbers

CARD = "999901199001010010"


def test_every_text_is_read_and_the_place_is_named() -> None:
    item = {
        "name": "低保",
        "consult_phone": "13800003210",
        "supervision": "可打13800003211",
        "materials": [{"name": "身份证"}, {"name": "样例", "note": f"如张三 {CARD} 13900001234"}],
    }
    found = list(numbers.findings(item, "MZ-001"))
    assert [(one.place, one.code, one.values["place"]) for one in found] == [
        ("materials[1].note", "number_id_number", 5),
        ("materials[1].note", "number_mobile", 24),
    ]
    hidden = list(numbers.findings({"consult_phone": CARD}))
    assert [one.code for one in hidden] == ["number_id_number"]  # whatever the field is called
