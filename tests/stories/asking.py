"""What an office does with a request for information, step after step, and how she follows it."""

import json
import re
import tomllib
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pikepdf
from django.utils import timezone
from playwright.sync_api import FilePayload, Page, expect

from bianmin.files.blackening import program
from tests.stories.counter import Person
from tests.stories.county import County

OFFICE, DECIDES = "reviewer.mazhan", "approver.mazhan"
GIVEN_NAMES = "安邦昌德恩方广海嘉康乐明宁平庆荣顺泰同文祥新延元"
WORDS = Path(__file__).with_name("outcomes.toml")


@dataclass(frozen=True)
class Told:
    """A request that ends as ``outcome`` says: who asks for what, and what she is replied."""

    outcome: str
    who: Person
    wanted: str
    reply: str


def told() -> dict[str, Told]:
    """One request for each outcome of ``outcomes.toml``."""
    rows = tomllib.loads(WORDS.read_text("utf-8")).items()
    people = (
        Person(f"孙{name}", serial, phone=f"13900006{serial}")
        for serial, name in enumerate(GIVEN_NAMES, start=901)
    )
    pairs = zip(rows, people, strict=True)
    return {code: Told(code, who, **words) for (code, words), who in pairs}


@dataclass(frozen=True)
class Asked:
    """A request that lies with the office: its matter, the code she follows it with."""

    told: Told
    matter: int
    code: str


@dataclass
class Desks:
    """The officials at their screens; each sits down once."""

    county: County
    pages: dict[str, Page] = field(default_factory=dict)

    def at(self, account: str) -> Page:
        if account not in self.pages:
            self.pages[account] = self.county.official(account)
        return self.pages[account]

    @property
    def office(self) -> Page:
        return self.at(OFFICE)

    @property
    def colleague(self) -> Page:
        """Another at the same post."""
        return self.at(self.county.deputy_of(OFFICE))

    @property
    def head(self) -> Page:
        return self.at(DECIDES)


def take(page: Page, step: str, **told: str) -> None:
    """A step from the matter's page: what is typed or chosen, by the field's name."""
    page.locator(f'a[href$="/{step}/"]').click()
    write(page, **told)
    press(page)


def step(page: Page, asked: Asked, name: str, **told: str) -> None:
    """A step on its own page, by its address; it is taken."""
    page.goto(f"/desk/matters/{asked.matter}/steps/{name}/")
    write(page, **told)
    press(page)
    page.wait_for_url(f"**/desk/matters/{asked.matter}/")


def write(page: Page, **told: str) -> None:
    for name, value in told.items():
        one = page.locator(f"[name={name}]").first
        kind = one.evaluate("one => one.type")
        if kind == "radio":
            page.locator(f'[name={name}][value="{value}"]').check()
        elif kind == "select-one":
            one.select_option(value)
        else:
            one.fill(value)


def press(page: Page) -> None:
    page.locator("main form button.primary").last.click()


def in_elder_mode(page: Page, county: County, name: str) -> None:
    """The same page as it is for who reads large letters."""
    page.context.add_cookies([{"name": "mode", "value": "elder", "url": county.site.url}])
    page.reload()
    county.look_at(page, f"{name}-elder")
    page.context.clear_cookies(name="mode")
    page.reload()


def served(desks: Desks, asked: Asked) -> None:
    today = f"{timezone.localdate():%Y-%m-%d}"
    step(desks.office, asked, "serve_reply", way="online", served_on=today)


def follow(page: Page, code: str, who: Person) -> None:
    """By the code on her receipt and four digits of her number."""
    page.goto("/track/")
    write(page, code=code, tail=who.tail)
    press(page)
    expect(page.get_by_text("您申请的信息：")).to_be_visible()


def confirm(page: Page) -> None:
    """The code of her phone, as the demonstration shows it."""
    found = re.search(r"\d{6}", page.locator(".notice", has_text="验证码").inner_text())
    assert found
    write(page, code=found[0])
    press(page)


def send_online(page: Page, told: Told, body: str) -> str:
    """She fills in the one page, the code of her phone sends it; the code she follows it with."""
    page.goto("/requests/")
    page.get_by_role("link", name="我要申请").click()
    named = page.locator("[name=body] option", has_text=body).inner_text()
    page.locator("[name=body]").select_option(label=named)
    who = told.who
    write(page, wanted=told.wanted, name=who.name, number=who.number, phone=who.phone)
    press(page)
    confirm(page)
    code = page.locator("b.number").inner_text()
    return code.strip()


def register(page: Page, told: Told) -> Asked:
    """A letter that asks for one thing, entered at the desk."""
    page.goto("/desk/requests/new/")
    write(page, wanted_1=told.wanted, name=told.who.name, number=told.who.number)
    press(page)
    page.wait_for_url(re.compile(r"/desk/matters/\d+/$"))
    found = re.search(r"/matters/(\d+)/", page.url)
    assert found
    return Asked(told, int(found[1]), "")


def add_file(page: Page, asked: Asked, file: FilePayload, title: str) -> None:
    """A file that is to go with the reply; its page is opened."""
    page.goto(f"/desk/releases/{asked.matter}/")
    page.locator("[name=upload]").set_input_files([file])
    write(page, title=title)
    press(page)
    page.get_by_role("link", name=title).click()


def a_letter(*lines: str) -> FilePayload:
    """A paper of one page with these lines of Latin letters and digits."""
    pdf, target = pikepdf.new(), BytesIO()
    page = pdf.add_blank_page(page_size=(420, 297))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
    )
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    words = " 0 -60 Td ".join(f"({line}) Tj" for line in lines)
    page.obj.Contents = pdf.make_stream(f"BT /F 18 Tf 40 220 Td {words} ET".encode())
    pdf.save(target)
    return FilePayload(name="1.pdf", mimeType="application/pdf", buffer=target.getvalue())


def words_in(pdf: bytes) -> str:
    """What a program still reads in a file."""
    _pages, _status, told = program.done({"do": "read"}, pdf)
    return "".join(row[0] for page in json.loads(told) for row in page)
