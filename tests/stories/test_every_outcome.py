"""Each way in which a request may end, told on real pages: the office answers, and she reads it."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from django.utils import timezone
from django.utils.translation import gettext, override
from playwright.sync_api import Browser, Page, expect

from bianmin.information.outcomes import OUTCOMES, Group, Outcome
from bianmin.information.replying import REPLIES
from tests.house.databases import CHECKOUT
from tests.house.site import Site
from tests.modules.pdf_text import text_of
from tests.stories import asking, counter
from tests.stories.asking import Asked, Desks, Told, step, write
from tests.stories.county import PHONE, County

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("outcomes")]
NUMBER = "999901199001010010"
STEP_OF = {group: name for name, group in REPLIES.items()}
NO_REPLY = {"not_clarified", "not_paid"}
LOOKED_AT = {"partly_provided", "not_paid"}


@pytest.fixture(scope="module")
def county(
    site: Site, browser: Browser, artifacts: Path, sessions: dict[str, Any]
) -> Iterator[County]:
    """One for all the stories here."""
    told = County(site, browser, artifacts, sessions)
    yield told
    told.close()


@pytest.fixture(scope="module")
def desks(county: County) -> Desks:
    return Desks(county)


@pytest.fixture(scope="module")
def her(county: County) -> Page:
    """A phone on which she follows her request."""
    return county.citizen(size=PHONE)


@pytest.fixture(scope="module")
def lying(site: Site) -> Mapping[str, Asked]:
    """What lies with the office this morning, by the outcome it will have."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.stories.beside", "tests.stories.asked_for"],
        cwd=CHECKOUT,
        env=site.database.environment(BIANMIN_DEMONSTRATION="1"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    made, told = json.loads(done.stdout), asking.told()
    return {code: Asked(told[code], *where) for code, where in made.items()}


@pytest.mark.parametrize("outcome", OUTCOMES, ids=lambda outcome: outcome.code)
def test_from_the_request_to_the_reply(
    outcome: Outcome, county: County, desks: Desks, her: Page, lying: Mapping[str, Asked]
) -> None:
    asked = lying.get(outcome.code) or sent_by_herself(desks, her, outcome.code)
    STORIES[outcome.code](desks, asked, her)
    asking.follow(her, asked.code, asked.told.who)
    reads_how_it_ended(her, outcome)
    reads_the_letter(her, asked.told, outcome)
    if outcome.code in LOOKED_AT:
        county.look_at(her, f"ir-{outcome.code}")
        asking.in_elder_mode(her, county, f"ir-{outcome.code}")


def sent_by_herself(desks: Desks, her: Page, outcome: str) -> Asked:
    """On the portal's pages; the office finds it by the code."""
    told = asking.told()[outcome]
    code = asking.send_online(her, told, "马站镇人民政府")
    counter.find(desks.office, code)
    found = re.search(r"/matters/(\d+)/", desks.office.url)
    assert found
    return Asked(told, int(found[1]), code)


def reads_how_it_ended(her: Page, outcome: Outcome) -> None:
    """What became of it, by which article, on which day, and what she may do against it."""
    card = her.locator("section.ending")
    with override("zh-hans"):
        expect(card).to_contain_text(gettext(outcome.label))
    expect(card).to_contain_text(outcome.article or re.compile("《.+》|撤回|有关规定"))
    if outcome.code not in NO_REPLY:
        expect(card).to_contain_text(f"{timezone.localdate():%-m月%-d日}")
    against = outcome.group is not Group.PROVIDED and outcome.code != "withdrawn"
    expect(her.locator("#remedies + ul", has_text="复议")).to_have_count(int(against))


def reads_the_letter(her: Page, told: Told, outcome: Outcome) -> None:
    """The last letter says the same as the page; who took it back herself gets none."""
    if outcome.code == "withdrawn":
        return
    link = her.locator("#issued + ul a").last
    answer = her.request.get(link.get_attribute("href") or "")
    said = text_of(answer.body())
    assert "".join(told.reply.split()) in said
    assert outcome.article in said
    assert ("行政复议" in said) is (outcome.group is not Group.PROVIDED)


def answered(desks: Desks, asked: Asked, her: Page) -> None:
    """It is clear, a reply is put forward, the head gives it, the office serves it."""
    step(desks.office, asked, "examined")
    replied(desks, asked, her)


def replied(desks: Desks, asked: Asked, her: Page) -> None:
    told = asked.told
    step(desks.office, asked, "draft_reply", ground=told.outcome, draft=told.reply)
    group = next(one.group for one in OUTCOMES if one.code == told.outcome)
    step(desks.head, asked, STEP_OF[group])
    asking.served(desks, asked)


def at_once(desks: Desks, asked: Asked, her: Page) -> None:
    """Everybody can read it already."""
    told = asked.told
    step(desks.office, asked, "provide_at_once", ground=told.outcome, reason=told.reply)
    asking.served(desks, asked)


def charged(desks: Desks, asked: Asked, her: Page) -> None:
    """She sent it from her phone; so many pages are due a fee, which she reads of and pays."""
    step(desks.office, asked, "confirm_receipt", how="phone")
    step(desks.office, asked, "examined")
    step(desks.office, asked, "charge", basis="pages", count="40")
    asking.follow(her, asked.code, asked.told.who)
    expect(her.locator(".notice.warning")).to_contain_text("100.00")
    desks.county.look_at(her, "ir-asked-to-pay")
    step(desks.office, asked, "paid", voucher="37132300001")
    replied(desks, asked, her)


def given_in_part(desks: Desks, asked: Asked, her: Page) -> None:
    """What is a person's is blacked out, a colleague looks, and she has a file without it."""
    step(desks.office, asked, "examined")
    step(desks.office, asked, "record_search", found="found", searched="经管站合同柜")
    release = blacked_out(desks, asked)
    desks.colleague.goto(release)
    desks.colleague.locator("button[name=check]").click()
    expect(desks.colleague.locator(".notice.success").last).to_be_visible()
    replied(desks, asked, her)
    asking.follow(her, asked.code, asked.told.who)
    her.locator("section.ending a.button").click()
    given = her.request.get(her.locator("main ul a").first.get_attribute("href") or "")
    assert "Land register" in asking.words_in(given.body())
    assert NUMBER not in asking.words_in(given.body())


def blacked_out(desks: Desks, asked: Asked) -> str:
    """A paper is added and what a program finds in it is black; the address of its page."""
    office = desks.office
    letter = asking.a_letter("Land register 2025", f"No. 1  {NUMBER}")
    asking.add_file(office, asked, letter, "土地流转合同登记册")
    office.locator("button[name=draw]").click()
    expect(office.locator("main")).to_contain_text("同事")
    return office.url


def a_third_party_objects(desks: Desks, asked: Asked, her: Page) -> None:
    """A company is asked, and says which part harms it."""
    office = desks.office
    step(office, asked, "examined")
    office.goto(f"/desk/matters/{asked.matter}/")
    asking.take(office, "ask/third_party", name="沂水某农机公司", about="成本核算表全文")
    office.get_by_role("link", name="沂水某农机公司").click()
    asking.take(office, "steps/letter_received")
    asking.take(office, "steps/objects", reason="全表为商业秘密，公开会泄露成本。")
    replied(desks, asked, her)


def a_joint_maker_objects(desks: Desks, asked: Asked, her: Page) -> None:
    """The bureau that made it too says that a law forbids it."""
    office, bureau = desks.office, desks.at("reviewer.minzheng")
    step(office, asked, "examined")
    office.goto(f"/desk/matters/{asked.matter}/")
    asking.take(office, "ask/joint_maker", name="民政局", about="救助案件当事人名单")
    office.get_by_role("radio", name="沂水县民政局").check()
    desks.county.look_at(office, "ir-which-body")
    asking.press(office)
    address = office.get_by_role("link", name="沂水县民政局").last.get_attribute("href")
    bureau.goto(address or "")
    expect(bureau.get_by_text(asked.told.who.name)).to_have_count(0)
    asking.take(bureau, "steps/object", reason="未成年人保护法禁止披露。")
    replied(desks, asked, her)


def extended(desks: Desks, asked: Asked, her: Page) -> None:
    """More time is needed; she reads until when and why."""
    step(desks.office, asked, "examined")
    step(desks.head, asked, "extend", reason="记录分散在三个科室，需要逐份核对。")
    asking.follow(her, asked.code, asked.told.who)
    expect(her.get_by_text("延长答复期限告知书")).to_be_visible()
    replied(desks, asked, her)


def searched(desks: Desks, asked: Asked, her: Page) -> None:
    """Before the search is on record nobody may say that it is not there."""
    step(desks.office, asked, "examined")
    told = asked.told
    desks.office.goto(f"/desk/matters/{asked.matter}/steps/draft_reply/")
    write(desks.office, ground=told.outcome, draft=told.reply)
    asking.press(desks.office)
    expect(desks.office.get_by_role("alert").first).to_be_visible()
    step(desks.office, asked, "record_search", found="none", searched="档案室老案卷，“戏台”")
    replied(desks, asked, her)


def clarified(desks: Desks, asked: Asked, her: Page) -> None:
    """She is asked once, answers from her phone, and it is still not clear."""
    step(desks.office, asked, "ask_clarification", reason="请写明是哪条路、哪一年修的。")
    asking.follow(her, asked.code, asked.told.who)
    expect(her.get_by_text("请写明是哪条路、哪一年修的。").first).to_be_visible()
    desks.county.look_at(her, "ir-asked-to-clarify")
    write(her, wanted="就是修路的那些材料，都要")
    asking.press(her)
    asking.confirm(her)
    expect(her.get_by_text("就是修路的那些材料，都要").first).to_be_visible()
    answered(desks, asked, her)


def asked_before(desks: Desks, asked: Asked, her: Page) -> None:
    """The earlier request is shown to the officer, who judges."""
    desks.office.goto(f"/desk/matters/{asked.matter}/")
    expect(desks.office.get_by_role("heading", name="同一申请人以前的申请")).to_be_visible()
    answered(desks, asked, her)


def asked_why(desks: Desks, asked: Asked, her: Page) -> None:
    """She is asked for her reasons; they do not carry it."""
    step(desks.office, asked, "examined")
    step(desks.office, asked, "ask_reasons", reason="请说明一次申请全部收文、发文的理由。")
    asking.follow(her, asked.code, asked.told.who)
    expect(her.locator(".notice.warning")).to_contain_text("请说明一次申请全部收文、发文的理由")
    step(desks.office, asked, "reasons_given", reason="想都看看。")
    replied(desks, asked, her)


def taken_back(desks: Desks, asked: Asked, her: Page) -> None:
    """By herself, with the code of her phone."""
    asking.follow(her, asked.code, asked.told.who)
    her.get_by_role("button", name="撤回申请").click()
    asking.confirm(her)


def ended_by_law(desks: Desks, asked: Asked, her: Page) -> None:
    """She let the time pass weeks ago; the office finds it closed."""
    desks.office.goto(f"/desk/matters/{asked.matter}/")
    expect(desks.office.locator(".outcome")).to_be_visible()


PLAIN = (
    *("state_secret", "endangers_safety", "internal_affairs", "enforcement_file"),
    *("register_inquiry", "not_ours", "to_be_made", "petition", "public_publication"),
    *("confirmation", "otherwise"),
)
STORIES: Mapping[str, Callable[[Desks, Asked, Page], None]] = {
    **dict.fromkeys(PLAIN, answered),
    "published_already": at_once,
    "provided": charged,
    "partly_provided": given_in_part,
    "third_party_rights": a_third_party_objects,
    "forbidden": a_joint_maker_objects,
    "in_preparation": extended,
    "does_not_exist": searched,
    "still_unclear": clarified,
    "repeated": asked_before,
    "excessive": asked_why,
    "not_clarified": ended_by_law,
    "not_paid": ended_by_law,
    "withdrawn": taken_back,
}
