"""Finding what one needs: by the words people use, by initials, and when nothing is found."""

import pytest
from django.test import Client

from bianmin.catalogue.models import Item, SearchMiss
from tests.build import TOWN, VILLAGE

pytestmark = pytest.mark.django_db


def searched(client: Client, words: str) -> str:
    answer = client.get("/search/", {"q": words})
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("words", ["低保", "吃低保", "db", "zdshbz", "最低生活保障", "我要办低保"])
def test_it_is_found_by_what_people_call_it(words: str, chinese: Client) -> None:
    page = searched(chinese, words)
    assert "/items/MZ-001/" in page
    assert "最低生活保障审核确认" in page


def test_a_result_says_where_and_how_long(chinese: Client) -> None:
    page = searched(chinese, "最低生活保障审核确认")
    assert "也叫：低保、吃低保、办低保、低保申请" in page
    assert "村、镇、县" in page
    assert "23 个工作日" in page


def test_a_sentence_with_a_slip_still_finds_it(chinese: Client) -> None:
    assert "/items/MZ-001/" in searched(chinese, "最低生活保证怎么办")


def test_nothing_found_says_what_to_do_and_is_counted(chinese: Client) -> None:
    for _ in range(2):
        page = searched(chinese, "修火箭")
    assert "没有找到“修火箭”" in page
    assert "/agents/" in page and "tel:12345" in page
    assert SearchMiss.objects.get(words="修火箭").count == 2


@pytest.mark.parametrize(
    ("words", "name", "link"),
    [
        ("八大庄", "马站镇八大庄村", f"/agents/{VILLAGE}/"),
        ("badazhuang", "马站镇八大庄村", f"/agents/{VILLAGE}/"),
        ("马站", "马站镇", f"/agents/?town={TOWN}"),
    ],
)
def test_a_place_is_found_with_who_helps_there(
    words: str, name: str, link: str, chinese: Client
) -> None:
    page = searched(chinese, words)
    assert "地方和那里的代办员" in page and name in page and link in page
    assert not SearchMiss.objects.exists()
    assert chinese.get(link).status_code == 200


def test_what_may_be_somebodys_number_is_not_kept(chinese: Client) -> None:
    searched(chinese, "999901199001010010")
    assert not SearchMiss.objects.exists()


@pytest.mark.parametrize(
    "odd",
    [
        "😀",
        "䶮",
        "\x00",
        "'; DROP TABLE",
        "<script>alert(1)</script>",
        "％",
        "\\",
        "字" * 5000,
        " ",
    ],
)
def test_odd_signs_are_searched_like_others(odd: str, chinese: Client) -> None:
    page = searched(chinese, odd)
    assert "<script>alert" not in page


def test_no_words_show_the_search_alone(chinese: Client) -> None:
    page = searched(chinese, "")
    assert "/items/" in page
    assert not SearchMiss.objects.exists()


def test_the_first_page_names_everyday_things_by_their_everyday_names(chinese: Client) -> None:
    page = chinese.get("/").content.decode()
    for word in ("低保", "残疾证", "办营业执照", "上户口"):
        assert f">{word}</a>" in page


def test_everything_stands_on_a_shelf(chinese: Client) -> None:
    themes = chinese.get("/items/").content.decode()
    departments = chinese.get("/items/departments/").content.decode()
    every = set(Item.objects.values_list("code", flat=True))
    for page in (themes, departments):
        assert every == {code for code in every if f'href="/items/{code}/"' in page}
    assert "困难救助" in themes and "民政局" in departments


def test_a_list_shows_names_and_no_initials(chinese: Client) -> None:
    """农村危房改造补助申请 has two names besides; its initials only help to find it."""
    themes = chinese.get("/items/").content.decode()
    assert "危房改造、危改" in themes
    assert "ncwfgzbzsq" not in themes
