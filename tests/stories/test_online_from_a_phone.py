"""She applies alone on a phone: pre-reviewed, supplemented, called in once, accepted."""

import pytest
from playwright.sync_api import Page, Route, ViewportSize, expect

from tests.stories import alone, counter
from tests.stories.counter import Person
from tests.stories.county import County, hindrances

pytestmark = pytest.mark.browser

ITEM, NAME = "RS-006", "失业登记"
NARROW = ViewportSize(width=360, height=760)
XIAOLAN = Person("赵小兰", 611, phone="13900006111")
MEIFENG = Person("孙美凤", 612, phone="13900006112")


def test_the_whole_road_from_her_phone(county: County) -> None:
    her = county.citizen(size=NARROW)
    her.goto(f"/apply/{ITEM}/")
    county.look_at(her, "o-01-start")
    alone.begin(her, ITEM, XIAOLAN)
    assert not hindrances(her)
    county.shoot(her, "o-02-question-360")
    alone.answer_until_papers(her)
    alone.photograph_it(her, pages=2)
    assert not hindrances(her)
    county.shoot(her, "o-03-paper-360")
    alone.onward(her)
    alone.photograph_all(her)
    county.look_at(her, "o-04-check")
    code = alone.send(her)
    county.look_at(her, "o-05-sent")

    window = county.official("window.mazhan")
    counter.find(window, code)
    county.look_at(window, "o-06-pre-review")
    counter.begin(window, "一次告知补正")
    window.locator("main form input[type=text]").first.fill("照片看不清，请重拍。")
    counter.finish(window, "一次告知补正")

    her.get_by_role("link", name="查进度").last.click()
    expect(her.get_by_text("照片看不清")).to_be_visible()
    county.look_at(her, "o-07-told-what-is-missing")
    her.get_by_role("button", name="在网上补交").click()
    alone.type_the_code(her)
    alone.photograph_it(her)
    alone.onward(her)
    alone.send(her)

    counter.find(window, code)
    step = "预审通过，请本人带原件来"
    if step in counter.offered(window):
        counter.take(window, step)
        her.goto(f"/track/{code}/")
        expect(her.get_by_text("请带这些原件")).to_be_visible()
        county.look_at(her, "o-08-come-once")
        counter.find(window, code)
        counter.begin(window, "原件已核对")
        for box in window.locator("main form input[type=checkbox]").all():
            box.check()
        county.look_at(window, "o-09-originals")
        counter.finish(window, "原件已核对")
    counter.find(window, code)
    counter.take(window, "受理")
    her.goto(f"/track/{code}/")
    county.look_at(her, "o-10-accepted")
    comes_in(her, XIAOLAN)
    expect(her.get_by_text(NAME)).to_be_visible()
    county.look_at(her, "o-14-all-that-is-hers")
    her.get_by_role("button", name=f"打开：{NAME}").first.click()
    expect(her.get_by_role("heading", name=NAME)).to_be_visible()


def comes_in(her: Page, who: Person) -> None:
    """From the first page, by the code on her phone."""
    her.goto("/")
    her.get_by_role("link", name="用手机号查我的全部办件").click()
    her.get_by_label("手机号").fill(who.phone)
    her.get_by_role("button", name="给我发验证码").click()
    alone.type_the_code(her)


def test_a_bad_network_sends_nothing_twice_and_loses_nothing(county: County) -> None:
    her = county.citizen(size=NARROW)
    alone.begin(her, ITEM, MEIFENG)
    alone.answer_until_papers(her)

    her.context.set_offline(True)
    her.locator("[data-send] input[type=file]").first.set_input_files([counter.photograph()] * 2)
    waiting = her.locator(".sending li[data-state=waiting]")
    expect(waiting.first).to_be_visible()
    county.shoot(her, "o-11-no-network-360")
    her.context.set_offline(False)
    expect(her.locator(".file-pages ol li")).to_have_count(2)

    answers = 0

    def first_lost(route: Route) -> None:
        """The server has the page, but its answer never arrives."""
        nonlocal answers
        answers += 1
        if answers == 1:
            route.fetch()
            route.abort()
        else:
            route.continue_()

    her.route("**/pages/", first_lost)
    alone.photograph_it(her)
    assert answers == 2
    expect(her.locator(".file-pages ol li")).to_have_count(3)
    her.unroute("**/pages/")
    alone.onward(her)
    alone.photograph_all(her)

    before = county.rows("applications_application")["applications_application"]
    answers = 0
    her.route("**/send/", first_lost)
    code = alone.send(her)
    assert len(code) == 8
    after = county.rows("applications_application")["applications_application"]
    assert after == before + 1
    kept = her.evaluate("indexedDB.databases().then(all => all.map(one => one.name))")
    assert kept == []


def test_large_letters_on_a_narrow_phone(county: County) -> None:
    her = county.citizen(size=NARROW)
    her.context.add_cookies([{"name": "mode", "value": "elder", "url": county.site.url}])
    alone.begin(her, ITEM, Person("周桂芳", 613, phone="13900006113"))
    county.shoot(her, "o-12-question-elder-360")
    alone.answer_until_papers(her)
    alone.photograph_it(her)
    root = "document.documentElement"
    assert her.evaluate(f"{root}.scrollWidth <= {root}.clientWidth")
    assert not hindrances(her)
    county.shoot(her, "o-13-paper-elder-360")
