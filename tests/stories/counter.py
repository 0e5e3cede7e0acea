"""What is done again and again at a counter: taking in, finding a matter, taking a step."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from random import Random

from PIL import Image, ImageDraw
from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.build import id_number

NOT_ASKED = "不需要"


@dataclass(frozen=True)
class Person:
    """Somebody who applies; invented, of a region that does not exist."""

    name: str
    serial: int
    phone: str = ""

    @property
    def number(self) -> str:
        return id_number(self.serial, born="19580307")

    @property
    def tail(self) -> str:
        """What she tracks with: the last four of her ID number."""
        return self.number[-4:]


@dataclass(frozen=True)
class Receipt:
    """What she is given: the matter's id, and the code she tracks it with."""

    matter: int
    code: str


def photograph(*, width: int = 900, height: int = 1200, noise: bool = False) -> FilePayload:
    """A photograph of a paper; with ``noise`` one that cannot be made small."""
    picture = Image.new("RGB", (width, height), "#f4efe2")
    if noise:
        picture.frombytes(Random(1).randbytes(width * height * 3))
    ImageDraw.Draw(picture).rectangle((80, 80, width - 80, height // 2), outline="#334", width=6)
    kept = BytesIO()
    picture.save(kept, "JPEG", quality=98 if noise else 85)
    return FilePayload(name="IMG_0001.jpg", mimeType="image/jpeg", buffer=kept.getvalue())


def say_who(page: Page, person: Person) -> None:
    """The first screen."""
    page.goto("/desk/intake/")
    page.get_by_label("身份证号（单位填").fill(person.number)
    page.get_by_label("姓名或单位名称").fill(person.name)
    page.get_by_label(re.compile("^电话")).fill(person.phone)
    say_where(page)
    onward(page)


def say_where(page: Page) -> None:
    """Her village: known at a village's own point, asked wherever several are served."""
    village = page.get_by_label("村（社区）")
    if not village.input_value():
        village.select_option(label="八大庄村")


def find_item(page: Page, words: str, name: str) -> None:
    """The second screen: found by what she calls it, and told once what it needs."""
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("button", name="查找").click()
    page.get_by_role("link", name=re.compile(f"^{re.escape(name)}")).click()
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()


def choose_item(page: Page, words: str, name: str) -> None:
    find_item(page, words, name)
    page.get_by_role("button", name="收这一件").click()
    expect(page.get_by_role("heading", level=1, name="材料")).to_be_visible()


def paper(page: Page, name: str) -> Locator:
    """A paper's part of the third screen."""
    return page.locator("section.paper-line", has=page.get_by_role("heading", name=name))


def agree(page: Page) -> None:
    """She hears the mandate and agrees."""
    page.get_by_role("radio", name="同意代办").check()


def make_receipt(page: Page) -> Receipt:
    """The fourth screen's button, and what the fifth shows."""
    page.get_by_role("button", name="收件，出具凭证").click()
    expect(page.get_by_role("heading", level=1, name="已收件")).to_be_visible()
    code = page.locator(".code").inner_text().replace(" ", "")
    found = re.search(r"/matters/(\d+)/", page.url)
    assert found, page.url
    return Receipt(int(found[1]), code)


def take_in(page: Page, person: Person, words: str, name: str, *, mandate: bool) -> Receipt:
    """All five screens, with every required paper there."""
    say_who(page, person)
    choose_item(page, words, name)
    onward(page)
    if mandate:
        agree(page)
    return make_receipt(page)


def onward(page: Page) -> None:
    page.get_by_role("button", name="下一步", exact=True).click()


def find(page: Page, code: str) -> None:
    """Open the matter with a tracking code by the desk's own search."""
    page.goto("/desk/search/")
    page.get_by_role("searchbox").fill(code)
    page.get_by_role("button", name="查找").click()
    page.locator(".inbox-title").click()
    expect(can(page)).to_be_visible()


def open_matter(page: Page, receipt: Receipt) -> None:
    page.goto(f"/desk/matters/{receipt.matter}/")
    expect(can(page)).to_be_visible()


def can(page: Page) -> Locator:
    """What may be done now."""
    return page.get_by_role("region", name="您现在可以")


def offered(page: Page) -> Sequence[str]:
    """The steps that may be taken now."""
    return [text.strip() for text in can(page).get_by_role("link").all_inner_texts()]


def begin(page: Page, step: str) -> None:
    """Open a step's own page."""
    can(page).get_by_role("link", name=step, exact=True).click()
    expect(page.get_by_role("heading", level=1, name=step)).to_be_visible()


def finish(page: Page, step: str) -> None:
    """Press the step's button; it is done."""
    press(page, step)
    expect(page.get_by_text(f"已完成：{step}。")).to_be_visible()


def press(page: Page, step: str) -> None:
    page.locator("main").get_by_role("button", name=step, exact=True).click()


def take(page: Page, step: str, *, reason: str = "") -> None:
    """A step that needs no more than a reason."""
    begin(page, step)
    if reason:
        page.locator("textarea").fill(reason)
    finish(page, step)


def track(page: Page, code: str, tail: str) -> None:
    """Follow an application from the first page of the portal."""
    page.goto("/")
    page.get_by_label("收件凭证上的查询码").fill(code)
    page.get_by_label("身份证或手机号后四位").fill(tail)
    page.get_by_role("button", name="查", exact=True).click()
    expect(page.get_by_role("heading", name="办到哪里了")).to_be_visible()
