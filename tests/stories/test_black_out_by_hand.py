"""What must not go out is covered on the page itself: by mouse, by finger, by keyboard alone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.stories import asking
from tests.stories.asking import OFFICE, Told
from tests.stories.counter import Person
from tests.stories.county import County
from tests.stories.test_keyboard_only import tab_to

pytestmark = pytest.mark.browser
TITLE = "会议记录"
LINES = ("Minutes of the meeting", "Spoke against it: Wang", "Mobile 13800138000")
FINGER = """(board) => {
    const frame = board.getBoundingClientRect()
    const touch = (type, x, y) => board.dispatchEvent(new PointerEvent(type, {
        pointerId: 1, pointerType: 'touch', bubbles: true, cancelable: true,
        clientX: frame.left + x * frame.width, clientY: frame.top + y * frame.height,
    }))
    board.setPointerCapture = () => {}
    touch('pointerdown', 0.5, 0.05); touch('pointermove', 0.8, 0.15); touch('pointerup', 0.8, 0.15)
}"""


def page_of_a_file(county: County, person: Person) -> Page:
    """A request was registered, and a paper added to it."""
    page = county.official(OFFICE)
    asked = asking.register(page, Told("", person, "马站镇2025年一次会议的记录", ""))
    asking.add_file(page, asked, asking.a_letter(*LINES), TITLE)
    expect(boxes(page)).to_have_count(1)  # the mobile number, which a program found
    expect(page.locator("img.page").first).to_have_js_property("complete", True)
    return page


def boxes(page: Page) -> Locator:
    return page.locator(".sheet rect")


def ticks(page: Page) -> Locator:
    return page.locator("[data-lines] [name=box]")


def place(box: Locator) -> list[float]:
    return [float(box.get_attribute(side) or 0) for side in ("x", "y", "width", "height")]


def drag(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    """From there to there, in shares of the picture."""
    board = page.locator(".sheet svg").first
    board.scroll_into_view_if_needed()
    frame = board.bounding_box()
    assert frame
    across, down = frame["width"], frame["height"]
    page.mouse.move(frame["x"] + start[0] * across, frame["y"] + start[1] * down)
    page.mouse.down()
    page.mouse.move(frame["x"] + end[0] * across, frame["y"] + end[1] * down, steps=4)
    page.mouse.up()


def made(page: Page) -> str:
    """The new file is made; what is still to be read in it."""
    page.locator("button[name=draw]").click()
    expect(page.get_by_role("link", name="查看新文件")).to_be_visible()
    address = page.locator("a[href$='/released/']").get_attribute("href") or ""
    return asking.words_in(page.request.get(address).body())


def test_with_a_mouse_and_by_finger(county: County) -> None:
    page = page_of_a_file(county, Person("孙思远", 941))
    drag(page, (0.05, 0.5), (0.3, 0.6))
    expect(ticks(page)).to_have_count(2)
    drag(page, (0.1, 0.55), (0.4, 0.45))
    drag(page, (0.595, 0.495), (0.7, 0.5))
    x, y, width, height = place(boxes(page).last)
    assert (x, y) == pytest.approx((0.35, 0.4), abs=0.02)
    assert (width, height) == pytest.approx((0.355, 0.105), abs=0.03)
    page.locator("[data-lines] li").last.locator("select").select_option("in_preparation")
    page.locator(".sheet svg").first.evaluate(FINGER)
    expect(boxes(page)).to_have_count(2)  # a finger scrolls until the button is pressed
    page.get_by_role("button", name="用手指在这一页画").click()
    page.locator(".sheet svg").first.evaluate(FINGER)
    expect(boxes(page)).to_have_count(3)
    county.look_at(page, "ir-black-01-drawn")
    asking.write(page, words="Minutes")
    page.locator("aside button[name=find]").click()
    expect(ticks(page)).to_have_count(4)
    chosen = page.locator("[data-lines] option:checked", has_text="过程性信息")
    expect(chosen).to_have_count(1)
    page.get_by_role("checkbox", name="Minutes").uncheck()
    page.get_by_label("看看给出去的样子").check()
    county.look_at(page, "ir-black-02-as-it-goes-out")
    left = made(page)
    assert "13800138000" not in left
    assert "Wang" not in left
    assert "Minutes of the meeting" in left
    page.get_by_text("新文件的样子").click()
    county.look_at(page, "ir-black-03-made")


def test_by_keyboard_alone(county: County) -> None:
    page = page_of_a_file(county, Person("孙思齐", 942))
    tab_to(page, text="在这一页放一个方框")
    page.keyboard.press("Enter")
    expect(boxes(page).last).to_be_focused()
    x, y, width, height = place(boxes(page).last)
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+ArrowRight")
    expect(boxes(page).last).to_have_attribute("width", re.compile(rf"^{width + 0.005:.3f}"))
    assert place(boxes(page).last)[:2] == pytest.approx((x - 0.005, y + 0.005))
    county.look_at(page, "ir-black-04-by-keyboard")
    page.keyboard.press("Delete")
    expect(boxes(page)).to_have_count(1)
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("ArrowLeft")
    for _ in range(20):
        page.keyboard.press("Shift+ArrowRight")
    tab_to(page, name="draw")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="查看新文件")).to_be_visible()
    expect(ticks(page)).to_have_count(2)
    assert height > 0
