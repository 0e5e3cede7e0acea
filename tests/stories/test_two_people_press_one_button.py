"""Two people at one counter: the second is told who was first and when, and loses no word."""

import re

import pytest
from playwright.sync_api import expect

from tests.stories import counter
from tests.stories.counter import Person
from tests.stories.county import County

pytestmark = pytest.mark.browser


def test_the_second_is_told_and_keeps_the_words(county: County) -> None:
    first = county.official("window.mazhan")
    receipt = counter.take_in(first, Person("张国庆", 151), "失业登记", "失业登记", mandate=False)
    second = county.official(county.deputy_of("window.mazhan"))
    for page in (first, second):
        counter.open_matter(page, receipt)
    counter.begin(second, "不予受理")
    second.locator("textarea").fill("应当到户籍地办理。")
    counter.take(first, "受理")

    counter.press(second, "不予受理")
    told = second.get_by_role("alert")
    expect(told).to_contain_text(re.compile(r"窗口 已经在 \d{4}-\d\d-\d\d \d\d:\d\d 办过这件"))
    expect(second.locator("textarea")).to_have_value("应当到户籍地办理。")
    county.look_at(second, "d-01-second-is-told")
    counter.open_matter(second, receipt)
    expect(second.get_by_text("受理通知书")).to_be_visible()
    expect(second.get_by_text("不予受理决定书")).to_have_count(0)


def test_one_button_pressed_twice_counts_once(county: County) -> None:
    window = county.official("window.mazhan")
    receipt = counter.take_in(window, Person("张国强", 152), "失业登记", "失业登记", mandate=False)
    counter.open_matter(window, receipt)
    counter.begin(window, "受理")
    before = county.rows("matters_entry")["matters_entry"]
    window.evaluate(
        """() => {
            const form = document.querySelector('main form[method=post]')
            const press = () => fetch(location.href, {method: 'POST', body: new FormData(form)})
            return Promise.all([press(), press()])
        }"""
    )
    assert county.rows("matters_entry")["matters_entry"] == before + 1
