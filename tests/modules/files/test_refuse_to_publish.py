"""A file is read for numbers of persons before everybody reads it; pictures a person reads."""

from datetime import datetime
from typing import Any

import pytest

from bianmin.files.publishing import refuse_personal
from bianmin.law.refusal import Refusal
from bianmin.notices.typesetting import typeset

pytestmark = pytest.mark.django_db

CARD = "6222021234567890128"
PERSON = "11010519491231002X"


def on_paper(store: Any, words: str, at: datetime) -> Any:
    pages = f'#set document(title: "表")\n#set text(font: "Noto Sans SC", lang: "zh")\n{words}'
    return store(typeset(pages, facts={}, paper={}, at=at), "表.pdf")


def code(file: Any, *, looked_at: bool = False) -> tuple[str, object]:
    """Why it may not be published, and on which page; empty where it may."""
    try:
        refuse_personal(file, looked_at=looked_at)
    except Refusal as refusal:
        return refusal.code.partition(".")[2], refusal.values["page"]
    return "", 0


def test_a_form_with_nobody_s_number_goes_out(store: Any, at: datetime) -> None:
    empty = on_paper(store, "姓名 身份证号码 联系电话 咨询电话0539-2251234", at)
    sample = on_paper(store, "样表：999901194201010020", at)
    assert code(empty) == code(sample) == ("", 0)


@pytest.mark.parametrize("number", [PERSON, "110105 19491231 002X", CARD])
def test_an_id_number_or_a_card_is_refused_whoever_has_looked(
    store: Any, at: datetime, number: str
) -> None:
    file = on_paper(store, f"第一页 #pagebreak() 张三 {number}", at)
    assert code(file) == code(file, looked_at=True) == ("number_of_a_person", 2)


def test_a_mobile_number_is_somebody_s_until_a_person_says_whose(store: Any, at: datetime) -> None:
    file = on_paper(store, "联系李庄 13987650912", at)
    assert code(file) == ("somebodys_mobile", 1)
    assert code(file, looked_at=True) == ("", 0)


def test_what_is_a_picture_a_person_reads(store: Any, picture: Any, paper: Any) -> None:
    for file in (store(picture()), store(paper(), "scan.pdf")):
        assert code(file) == ("not_to_be_read", 1)
        assert code(file, looked_at=True) == ("", 0)
