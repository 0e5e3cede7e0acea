"""Without a mouse: everything is reached by Tab and pressed by Enter, and one sees where one is."""

import pytest
from playwright.sync_api import Page, expect

from tests.stories import counter
from tests.stories.counter import Person
from tests.stories.county import DESKTOP, County

pytestmark = pytest.mark.browser

AID = "最低生活保障审核确认"
MOST_TABS = 80
FOCUSED = """() => {
    const here = document.activeElement, style = getComputedStyle(here)
    const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
    const box = here.getBoundingClientRect()
    return {
        name: here.name || '',
        text: (here.innerText || here.getAttribute('aria-label') || '').trim(),
        seen: (outlined || style.boxShadow !== 'none') && box.width > 0 && box.height > 0,
        tag: here.tagName,
    }
}"""


def tab_to(page: Page, *, name: str = "", text: str = "") -> None:
    """Press Tab until an element of this name, or beginning with this text, has the focus."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        here = page.evaluate(FOCUSED)
        if here["tag"] == "BODY":
            continue
        assert here["seen"], f"one does not see that the focus is on {here}"
        if (name and here["name"] == name) or (text and here["text"].startswith(text)):
            return
    raise AssertionError(f"{name}{text} is not reached")


def write(page: Page, words: str) -> None:
    page.keyboard.insert_text(words)


def test_the_first_screens_of_an_intake(county: County) -> None:
    agent = county.official("agent.badazhuang")
    tab_to(agent, text="收件")
    agent.keyboard.press("Enter")
    expect(agent.get_by_role("heading", level=1, name="给谁办？")).to_be_visible()
    tab_to(agent, name="number")
    write(agent, Person("", 171).number)
    tab_to(agent, name="name")
    county.shoot(agent, "f-01-focus-desktop")
    write(agent, "李桂兰")
    agent.keyboard.press("Enter")
    expect(agent.get_by_role("heading", level=1, name="要办什么事？")).to_be_visible()
    tab_to(agent, name="q")
    write(agent, "低保")
    agent.keyboard.press("Enter")
    expect(agent.get_by_role("heading", name="找到的")).to_be_visible()
    tab_to(agent, text=AID)
    agent.keyboard.press("Enter")
    expect(agent.get_by_role("heading", level=1, name=AID)).to_be_visible()
    tab_to(agent, text="收这一件")
    agent.keyboard.press("Enter")
    expect(agent.get_by_role("heading", level=1, name="材料")).to_be_visible()


def test_following_an_application(county: County) -> None:
    agent = county.official("agent.badazhuang")
    person = Person("李桂英", 172)
    receipt = counter.take_in(agent, person, "低保", AID, mandate=True)
    citizen = county.citizen(size=DESKTOP)
    citizen.goto("/")
    tab_to(citizen, name="code")
    write(citizen, receipt.code)
    tab_to(citizen, name="tail")
    write(citizen, person.tail)
    citizen.keyboard.press("Enter")
    expect(citizen.get_by_role("heading", name="办到哪里了")).to_be_visible()
    tab_to(citizen, text="为什么是这一天")
    citizen.keyboard.press("Enter")
    expect(citizen.get_by_role("heading", level=1, name="为什么是这一天")).to_be_visible()


def test_the_skip_link_leads_past_the_navigation(county: County) -> None:
    agent = county.official("agent.badazhuang")
    agent.keyboard.press("Tab")
    assert agent.evaluate(FOCUSED)["text"] == "跳到正文"
    agent.keyboard.press("Enter")
    assert agent.evaluate("document.activeElement.id") == "content"
