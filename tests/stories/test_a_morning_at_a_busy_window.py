"""A morning at a busy window: three clerks, people who come again, and no minute to lose.

A page cannot time a clerk, but it can count what it asks of her. The keystroke-level model (Card,
Moran and Newell, 1980) gives each act its seconds, so "under a minute" is a sum that a longer
form would break.
"""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.stories import counter
from tests.stories.counter import Person
from tests.stories.county import County

pytestmark = pytest.mark.browser

KEY, POINT, THINK, ANSWER = 0.28, 1.1, 1.35, 1.0
"""Seconds: an average typist's key, a move of the mouse, a decision, a page's answer."""

A_MINUTE = 60.0
KEYS_OF_A_CHARACTER = 4
ITEM = "老年人优待证办理"


@dataclass
class Clerk:
    """A practised clerk at a page; every act costs what it would cost her."""

    page: Page
    seconds: float = 0.0

    def arrives(self) -> None:
        """The next in the queue sits down."""
        self.seconds = 0.0

    def types(self, words: str) -> None:
        """Where the page has put the focus already."""
        self.page.keyboard.insert_text(words)
        chinese = len(re.findall(r"[㐀-鿿]", words))
        self.seconds += KEY * (len(words) - chinese + KEYS_OF_A_CHARACTER * chinese)

    def enters_on(self, where: Locator) -> None:
        """Enter, where the page itself has put the focus."""
        expect(where).to_be_focused()
        self.enters()

    def enters(self) -> None:
        self.page.keyboard.press("Enter")
        self.seconds += THINK + KEY + ANSWER

    def presses(self, where: Locator, *, leaves: bool = True) -> None:
        where.click()
        self.seconds += THINK + POINT + KEY + (ANSWER if leaves else 0)

    def fills(self, label: str | re.Pattern[str], words: str) -> None:
        self.page.get_by_label(label).focus()
        self.seconds += KEY
        self.types(words)

    def chooses(self, label: str, choice: str) -> None:
        self.page.get_by_label(label).select_option(label=choice)
        self.seconds += THINK + 2 * (POINT + KEY)

    def sees(self, heading: str) -> None:
        expect(self.page.get_by_role("heading", level=1, name=heading)).to_be_visible()


def someone_new(clerk: Clerk, person: Person) -> None:
    """Never here before: typed once, item by the initials of its name, every paper there."""
    clerk.arrives()
    clerk.fills("身份证号（单位填", person.number)
    clerk.fills("姓名或单位名称", person.name)
    clerk.chooses("村（社区）", "八大庄村")
    clerk.fills(re.compile("^电话"), person.phone)
    clerk.enters()
    clerk.sees("要办什么事？")
    clerk.types("lnryd")
    clerk.enters()
    clerk.enters_on(clerk.page.get_by_role("link", name=re.compile(f"^{ITEM}")).first)
    clerk.enters_on(clerk.page.get_by_role("button", name="收这一件"))
    clerk.sees("材料")


def somebody_known(clerk: Clerk, person: Person) -> None:
    """Found again by her phone; the item is the one this clerk took in last."""
    clerk.arrives()
    clerk.sees("给谁办？")
    clerk.types(person.phone)
    clerk.enters()
    clerk.enters_on(clerk.page.get_by_role("button", name="就是这位"))
    clerk.sees("要办什么事？")
    expect(clerk.page.get_by_role("heading", name="您最近收过")).to_be_visible()
    clerk.presses(clerk.page.get_by_role("link", name=re.compile(f"^{ITEM}")).first)
    clerk.enters_on(clerk.page.get_by_role("button", name="收这一件"))
    clerk.sees("材料")


def receipt(clerk: Clerk) -> None:
    """From the papers to the receipt in her hand."""
    clerk.presses(clerk.page.get_by_role("button", name="下一步", exact=True))
    clerk.presses(clerk.page.get_by_role("button", name="收件，出具凭证"))
    clerk.sees("已收件")


def hall(county: County) -> list[Clerk]:
    """Three clerks of the county hall, each with the first screen of an intake open."""
    names = ("window.county", county.deputy_of("window.county"), "coordinator.county")
    clerks = [Clerk(county.official(name)) for name in names]
    for clerk in clerks:
        clerk.page.goto("/desk/intake/")
    return clerks


def test_each_of_the_queue_is_taken_in_within_a_minute(county: County) -> None:
    clerks = hall(county)
    people = [
        Person(name, 700 + number, f"1380000{4000 + number}")
        for number, name in enumerate(("李秀英", "王建国", "张桂芳"))
    ]
    for clerk, person in zip(clerks, people, strict=True):
        someone_new(clerk, person)
        photograph = clerk.page.locator("input[type=file]").first
        clerk.page.locator("summary", has_text="拍照").first.click()
        photograph.set_input_files(counter.photograph())
        clerk.presses(clerk.page.get_by_role("button", name="加入这些页").first)
        receipt(clerk)
        assert clerk.seconds < A_MINUTE
        clerk.page.get_by_role("link", name="收下一件").click()
    for clerk, person in zip(clerks[1:] + clerks[:1], people, strict=True):
        somebody_known(clerk, person)
        again = clerk.page.get_by_role("checkbox", name=re.compile("本人同意沿用")).first
        clerk.presses(again, leaves=False)
        receipt(clerk)
        assert clerk.seconds < A_MINUTE / 2
        clerk.page.get_by_role("link", name="收下一件").click()
    county.look_at(clerks[0].page, "j7-the-next-please")
