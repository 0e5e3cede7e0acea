"""The county registers a seal and prints a day's papers; a stranger checks one of them."""

from pathlib import Path

import psycopg
import pytest
from playwright.sync_api import Page, expect

from tests.modules.notices.test_seal_papers import stamp
from tests.stories.county import PATIENCE_MS, County

pytestmark = pytest.mark.browser
LATEST = """
    SELECT paper.id, paper.access_code, paper.number,
           (paper.issued_at AT TIME ZONE 'Asia/Shanghai')::date, account.username
    FROM notices_paper paper
    JOIN network_post post ON post.body_id = paper.organ
    JOIN network_holder holder ON holder.post_id = post.id AND holder.rank = 'A'
    JOIN people_account account ON account.id = holder.account_id
    WHERE paper.about LIKE 'matter %' AND paper.kind = 'receipt'
      AND (SELECT count(DISTINCT h.post_id) FROM network_holder h
           WHERE h.account_id = account.id) = 1
    ORDER BY paper.id DESC LIMIT 1
"""


def test_a_seal_and_a_check(county: County, tmp_path: Path) -> None:
    keeper = county.official("administrator.county")
    register_and_stop(county, keeper, tmp_path)
    with psycopg.connect(county.site.database.owner_url) as connection:
        found = connection.execute(LATEST).fetchone()
    assert found
    _paper, code, number, day, username = found
    print_a_day(county, county.official(username), day.isoformat(), number)
    check_it(county, county.citizen(), code, number)


def register_and_stop(county: County, keeper: Page, tmp_path: Path) -> None:
    keeper.goto("/desk/seals/")
    county.look_at(keeper, "s-01-seals")
    keeper.get_by_role("link", name="登记印章").click()
    picture = tmp_path / "章.png"
    picture.write_bytes(stamp())
    keeper.get_by_label("哪个机关的印章").select_option(index=1)
    keeper.get_by_label("印章名称").fill("演示专用章")
    keeper.get_by_label("印章图样").set_input_files(picture)
    keeper.get_by_label("启用日期").fill("2036-01-01")
    county.look_at(keeper, "s-02-new-seal")
    keeper.get_by_role("button", name="登记", exact=True).click()
    refused = keeper.get_by_text("已有在用的印章")
    shown = keeper.get_by_role("heading", name="演示专用章")
    expect(refused.or_(shown).first).to_be_visible(timeout=PATIENCE_MS)
    keeper.goto("/desk/seals/")
    keeper.locator("ul.lines a").first.click()
    county.look_at(keeper, "s-03-seal")


def print_a_day(county: County, clerk: Page, day: str, number: str) -> None:
    clerk.goto(f"/desk/papers/?day={day}")
    expect(clerk.get_by_text(number).first).to_be_visible()
    county.look_at(clerk, "s-04-papers")
    clerk.get_by_role("button", name="全部打印").click()
    fetched = clerk.get_by_role("link", name="打开文件打印")
    expect(fetched).to_be_visible(timeout=2 * PATIENCE_MS)
    county.look_at(clerk, "s-05-batch")
    answer = clerk.request.get(f"{clerk.url}?fetch=1")
    assert answer.body().startswith(b"%PDF-")


def check_it(county: County, stranger: Page, code: str, number: str) -> None:
    stranger.goto("/papers/")
    county.look_at(stranger, "s-06-check")
    stranger.get_by_label("文书码").fill(code)
    stranger.get_by_role("button", name="核对").click()
    expect(stranger.get_by_text(number)).to_be_visible()
    county.look_at(stranger, "s-07-proof")
    stranger.goto("/papers/")
    fake = {"name": "文书.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7 something else"}
    stranger.get_by_label("文书的PDF文件").set_input_files(fake)
    stranger.get_by_role("button", name="核对").click()
    expect(stranger.get_by_text("不是这里出具的")).to_be_visible()
    county.look_at(stranger, "s-08-unknown")
