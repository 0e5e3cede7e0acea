"""The county keeps its network: a site with gaps, an agent trained and on the rota, two towns."""

import re

import psycopg
import pytest
from playwright.sync_api import Page, expect

from tests.stories import counter
from tests.stories.counter import Person, photograph
from tests.stories.county import PHONE, County

pytestmark = pytest.mark.browser

OLD, NEW = "崔家峪镇", "诸葛镇"
ITEM = "失业登记"
WANG = Person("王桂兰", 431, phone="13800006543")
HOLDS = """
    SELECT account.username, account.name, body.id, division.short_name
    FROM network_holder held
    JOIN people_account account ON account.id = held.account_id
    JOIN network_post post ON post.id = held.post_id
    JOIN network_body body ON body.id = post.body_id
    JOIN network_division division ON division.code = body.division_id
    LEFT JOIN network_division above ON above.code = division.parent_id
    WHERE held.until_day IS NULL AND held.rank = 'A' AND post.role = %s
        AND %s IN (division.name, above.name)
        AND NOT EXISTS (SELECT FROM network_leave away WHERE away.account_id = account.id)
    ORDER BY body.tier DESC, body.id LIMIT 1
"""
TODAY = "SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date"


class Seat:
    """Who holds a post of a role in a town or one of its villages, and the body's id and place."""

    def __init__(self, county: County, role: str, town: str) -> None:
        with psycopg.connect(county.site.database.owner_url) as connection:
            found = connection.execute(HOLDS, [role, town]).fetchone()
            today = connection.execute(TODAY).fetchone()
        assert found and today, f"nobody is {role} in {town}"
        self.username, self.name, self.body, self.place = found
        self.today = today[0].isoformat()


def press(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()


def test_the_county_keeps_its_network(county: County) -> None:
    agent = Seat(county, "agent", OLD)
    keeper = county.official("administrator.county")

    keeper.goto("/desk/network/")
    county.look_at(keeper, "n-01-network")
    keeper.goto(f"/desk/network/bodies/{agent.body}/")
    county.look_at(keeper, "n-02-body")
    add_a_site_with_gaps(county, keeper, agent)
    put_an_agent_on_the_rota(county, keeper, agent)
    find_the_agent(county, agent)
    merge_two_towns(county, keeper, agent)


def add_a_site_with_gaps(county: County, keeper: Page, agent: Seat) -> None:
    keeper.goto(f"/desk/network/bodies/{agent.body}/sites/new/")
    keeper.get_by_label("门牌名称").fill(f"{agent.place}第二代办点")
    keeper.get_by_label("地址").fill("村北头供销社旁")
    keeper.get_by_label("开放时间").fill("每天 8:30—17:00")
    keeper.get_by_label("办事大厅面积").fill("60")
    keeper.get_by_label("用的是谁的房子").select_option(label="单独设立")
    press(keeper, "增设")
    keeper.get_by_role("link", name=f"{agent.place}第二代办点").click()
    keeper.locator("summary", has_text="一块牌子").click()
    point = keeper.locator("details", has_text="一块牌子")
    point.get_by_label("达标", exact=True).check()
    point.get_by_label("看到的情况").fill("挂在门口右侧")
    point.get_by_label("照片").set_input_files([photograph()])
    point.get_by_role("button", name="保存检查结果").click()
    expect(keeper.get_by_text("还缺 9 项")).to_be_visible()
    county.look_at(keeper, "n-03-site")


def put_an_agent_on_the_rota(county: County, keeper: Page, agent: Seat) -> None:
    """A new second agent: entered, appointed, refused untrained, trained, on the rota."""
    keeper.goto("/desk/network/people/new/")
    for label, words in (("登录名", "sun.fuda"), ("姓名", "孙副代"), ("工号", "9431")):
        keeper.get_by_label(label, exact=True).fill(words)
    press(keeper, "登记")
    person = keeper.get_by_role("link", name="登记为代办员").get_attribute("href") or ""

    keeper.goto(f"/desk/network/bodies/{agent.body}/")
    keeper.get_by_role("link", name="代办员", exact=True).click()
    keeper.get_by_role("link", name="安排人员上岗").click()
    keeper.get_by_label("谁", exact=True).fill("9431")
    keeper.get_by_label("A岗还是B岗").select_option(value="B")
    press(keeper, "上岗")

    on_the_rota(keeper, agent)
    expect(keeper.get_by_text("还没有参加代办员培训").first).to_be_visible()
    keeper.goto(person)
    keeper.get_by_label("代办员从哪里来").select_option(index=0)
    keeper.get_by_label("培训日期").fill(agent.today)
    press(keeper, "保存")
    on_the_rota(keeper, agent)
    expect(keeper.get_by_text("都有人值班")).to_be_visible()
    county.look_at(keeper, "n-04-rota")


def on_the_rota(keeper: Page, agent: Seat) -> None:
    keeper.goto(f"/desk/network/bodies/{agent.body}/rota/new/")
    keeper.get_by_label("谁，在哪个岗位").select_option(label="孙副代 · 代办员")
    for day in keeper.get_by_role("group", name="星期几").get_by_role("checkbox").all():
        day.check()
    press(keeper, "登记")


def find_the_agent(county: County, agent: Seat) -> None:
    """The first agent goes on leave: the citizen is shown the second, and when."""
    leave = county.official("administrator.county")
    leave.goto(f"/desk/network/people/?q={agent.username}")
    leave.get_by_role("link", name=agent.name, exact=True).click()
    leave.get_by_role("link", name="登记请假").click()
    press(leave, "登记")
    expect(leave.get_by_text("今天不在").first).to_be_visible()
    citizen = county.citizen(size=PHONE)
    citizen.goto("/agents/")
    citizen.get_by_label("村名").fill(agent.place)
    citizen.get_by_role("button", name="查找").first.click()
    citizen.locator("main .lines").get_by_role("link", name=agent.place, exact=True).first.click()
    expect(citizen.get_by_text("孙副代")).to_be_visible()
    expect(citizen.get_by_text(re.compile("09:00–17:00"))).to_be_visible()
    county.look_at(citizen, "n-05-my-agent")


def merge_two_towns(county: County, keeper: Page, agent: Seat) -> None:
    """What a village has handed up to the old town goes on at the new one, with the same clerk."""
    clerk = county.official(Seat(county, "window", OLD).username)
    clerk.goto("/desk/intake/")
    clerk.get_by_label("身份证号（单位填").fill(WANG.number)
    clerk.get_by_label("姓名或单位名称").fill(WANG.name)
    clerk.get_by_label(re.compile("^电话")).fill(WANG.phone)
    clerk.get_by_label("村（社区）").select_option(label=agent.place)
    counter.onward(clerk)
    counter.choose_item(clerk, "登记失业", ITEM)
    counter.onward(clerk)
    receipt = counter.make_receipt(clerk)
    keeper.goto("/desk/network/merge/")
    county.look_at(keeper, "n-06-merge")
    keeper.get_by_label("哪个机构撤销").select_option(label=f"沂水县{OLD}人民政府")
    keeper.get_by_label("由哪个机构承接").select_option(label=f"沂水县{NEW}人民政府")
    keeper.get_by_label("合并的批准文件").fill("鲁政字〔2026〕1号")
    press(keeper, "合并")
    expect(keeper.get_by_text("已经合并。")).to_be_visible()
    counter.open_matter(clerk, receipt)
    expect(clerk.get_by_text("移交承接岗位").first).to_be_visible()
    county.look_at(clerk, "n-07-goes-on")
    counter.take(clerk, "受理")
