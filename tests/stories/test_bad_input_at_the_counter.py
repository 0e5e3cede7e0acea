"""What goes wrong at a counter: a sentence each, what was typed stays, nothing is half saved."""

from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.stories import counter
from tests.stories.counter import Person
from tests.stories.county import PHONE, County

pytestmark = pytest.mark.browser

AID = "最低生活保障审核确认"
SAVED = ("matters_matter", "applications_application", "people_party", "files_storedfile")
NUMBER, NAME, PHONE_NUMBER = "身份证号（单位填", "姓名或单位名称", "电话"


def at_the_first_screen(county: County) -> Page:
    agent = county.official("agent.badazhuang", size=PHONE)
    agent.goto("/desk/intake/")
    return agent


def typed(page: Page, *, number: str, name: str, phone: str = "") -> None:
    page.get_by_label(NUMBER).fill(number)
    page.get_by_label(NAME).fill(name)
    page.get_by_role("textbox", name=PHONE_NUMBER).last.fill(phone)
    counter.onward(page)


def test_a_wrong_check_digit_is_named(county: County) -> None:
    before, agent = county.rows(*SAVED), at_the_first_screen(county)
    right = Person("张秀珍", 161).number
    wrong = right[:-1] + ("1" if right[-1] != "1" else "2")
    typed(agent, number=wrong, name="张秀珍", phone="12345")
    summary = agent.get_by_role("alert")
    expect(summary).to_contain_text(f"第 18 位不对：按前面各位推算应为 {right[-1]}")
    expect(summary).to_contain_text("手机")
    expect(agent.get_by_label(NAME)).to_have_value("张秀珍")
    expect(agent.get_by_label(NUMBER)).to_have_value(wrong)
    county.look_at(agent, "e-01-wrong-numbers")
    assert county.rows(*SAVED) == before


@pytest.mark.parametrize("name", ["王😀丽", "王" * 51], ids=["emoji", "too long"])
def test_a_name_that_cannot_be_is_refused(county: County, name: str) -> None:
    agent = at_the_first_screen(county)
    typed(agent, number=Person("", 162).number, name=name)
    expect(agent.get_by_role("alert")).to_contain_text("姓名")
    expect(agent.get_by_label(NAME)).to_have_value(name)


def test_rare_characters_and_long_names_are_kept(county: County) -> None:
    long = Person("䶮" + "阿卜杜拉·买买提" * 6 + "江", 163)
    assert len(long.name) == 50
    agent = county.official("agent.badazhuang", size=PHONE)
    receipt = counter.take_in(agent, long, "低保", AID, mandate=True)
    county.look_at(agent, "e-02-a-long-name")
    counter.open_matter(agent, receipt)
    expect(agent.get_by_text(long.name).first).to_be_visible()
    county.look_at(agent, "e-03-a-long-name-on-the-matter")


def test_a_file_that_is_not_what_it_claims_is_named_and_not_kept(county: County) -> None:
    agent = at_the_first_screen(county)
    counter.say_who(agent, Person("张秀玲", 164))
    counter.choose_item(agent, "低保", AID)
    before = county.rows(*SAVED)
    page = b"<html><script>alert(1)</script></html>"
    upload(agent, FilePayload(name="身份证.jpg", mimeType="image/jpeg", buffer=page))
    expect(agent.get_by_role("alert")).to_contain_text("身份证.jpg")
    county.look_at(agent, "e-04-not-a-photograph")
    assert county.rows(*SAVED) == before


def upload(page: Page, file: FilePayload | Path) -> None:
    identity = counter.paper(page, "居民身份证")
    identity.get_by_text("拍照").first.click()
    identity.locator("input[type=file]").first.set_input_files(file)
    identity.get_by_role("button", name="加入这些页").click()


def test_a_photograph_of_thirty_megabytes_is_made_small(county: County, tmp_path: Path) -> None:
    huge = tmp_path / "IMG_4000.jpg"
    huge.write_bytes(counter.photograph(width=3900, height=5000, noise=True)["buffer"])
    assert huge.stat().st_size > 30_000_000
    agent = county.official("agent.badazhuang", java_script_enabled=False)
    counter.say_who(agent, Person("张秀荣", 165))
    counter.choose_item(agent, "低保", AID)
    upload(agent, huge)
    expect(agent.get_by_role("img", name="第 1 页")).to_be_visible(timeout=60_000)


def test_a_required_paper_is_left_out_only_with_a_reason(county: County) -> None:
    agent = at_the_first_screen(county)
    counter.say_who(agent, Person("张秀凤", 166))
    counter.choose_item(agent, "低保", AID)
    household = counter.paper(agent, "居民户口簿")
    household.get_by_role("radio", name="不需要").check()
    counter.paper(agent, "居民身份证").get_by_label("收了几份原件").fill("3")
    counter.onward(agent)
    expect(agent.get_by_role("alert").first).to_contain_text("“居民户口簿”是必交的")
    identity = counter.paper(agent, "居民身份证").get_by_label("收了几份原件")
    expect(identity).to_have_value("3")
    county.look_at(agent, "e-05-a-paper-left-out")
    household.get_by_label("为什么不需要").fill("镇里已有存档。")
    counter.onward(agent)
    expect(agent.get_by_role("heading", level=1, name="委托")).to_be_visible()


def test_what_is_sent_twice_is_received_once(county: County) -> None:
    agent = at_the_first_screen(county)
    counter.say_who(agent, Person("张秀萍", 167))
    counter.choose_item(agent, "低保", AID)
    counter.onward(agent)
    counter.agree(agent)
    before = county.rows("matters_matter", "people_party")
    reached = agent.evaluate(
        """async () => {
            const form = document.querySelector('main form[method=post]')
            const send = () => fetch(location.href, {method: 'POST', body: new FormData(form)})
            const answers = await Promise.all([send(), send()])
            return answers.map(answer => answer.url)
        }"""
    )
    assert county.rows("matters_matter", "people_party") == {t: n + 1 for t, n in before.items()}
    assert len({*reached}) == 1
    assert reached[0].endswith("/receipt/")


def test_an_item_that_is_not_offered_and_a_step_of_another_post(county: County) -> None:
    agent = at_the_first_screen(county)
    counter.say_who(agent, Person("张秀梅", 168))
    address = agent.url
    answer = agent.goto(f"{address}?item=ZZ-999")
    assert answer
    assert answer.status == 422
    expect(agent.get_by_role("alert")).to_be_visible()
    agent.goto(address)
    counter.choose_item(agent, "低保", AID)
    counter.onward(agent)
    counter.agree(agent)
    receipt = counter.make_receipt(agent)
    agent.goto(f"/desk/matters/{receipt.matter}/steps/grant/")
    expect(agent.get_by_role("alert")).to_contain_text("不归您办")
    stranger = county.official("window.minzheng")
    hidden = stranger.goto(f"/desk/matters/{receipt.matter}/")
    assert hidden
    assert hidden.status == 404
