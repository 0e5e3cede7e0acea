"""Names: rare characters stay, spaces and dots are made one, emoji and the like are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bianmin.law.identifiers import normalise_name
from bianmin.law.refusal import Refusal


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("张三", "张三"),
        ("  张　三 ", "张三"),
        ("龚䶮", "龚䶮"),
        ("刘\U00030edd", "刘\U00030edd"),
        ("王\U000323b0", "王\U000323b0"),
        ("买买提•吐尔逊", "买买提·吐尔逊"),
        ("买买提 . 吐尔逊".replace(".", "・"), "买买提·吐尔逊"),
        ("Anna  Maria O'Neill-Li", "Anna Maria O'Neill-Li"),
        ("José", "José"),
        ("沂水县（马站）供销社2号店", "沂水县（马站）供销社2号店"),
        ("\u200b李\ufeff四", "李四"),
        ("赵" * 50, "赵" * 50),
    ],
)
def test_a_name_has_one_way_of_writing(typed: str, name: str) -> None:
    assert normalise_name(typed) == name
    assert normalise_name(name) == name


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "name_missing"),
        (" 　\t", "name_missing"),
        ("赵" * 51, "name_length"),
        ("张三👍", "name_character"),
        ("张❤三", "name_character"),
        ("1️⃣", "name_character"),
        ("<script>", "name_character"),
        ("张\x00三", "name_character"),
        ("张\ue863", "name_private_character"),
        ("张\u202e三", "name_character"),
    ],
)
def test_what_no_register_has_is_refused(typed: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        normalise_name(typed)
    assert (refused.value.code, refused.value.field) == (code, "name")


@given(st.text(max_size=60))
def test_a_name_is_kept_plain_or_refused(typed: str) -> None:
    try:
        name = normalise_name(typed)
    except Refusal as refused:
        assert refused.code.startswith("name_")
    else:
        assert name == normalise_name(name)
        assert 0 < len(name) <= 50
