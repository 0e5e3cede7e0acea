"""He comes to the town's window himself; the town decides, and he has the result."""

import pytest
from playwright.sync_api import expect

from tests.modules.pdf_text import text_of
from tests.stories import counter
from tests.stories.counter import Person
from tests.stories.county import PHONE, County

pytestmark = pytest.mark.browser

ITEM = "失业登记"
JIANGUO = Person("张建国", 121, phone="13800003210")


def test_a_matter_the_town_decides_itself(county: County) -> None:
    window = county.official("window.mazhan")
    receipt = counter.take_in(window, JIANGUO, "登记失业", ITEM, mandate=False)
    counter.open_matter(window, receipt)
    counter.take(window, "受理")

    approver = county.official("approver.mazhan")
    approver.locator(".inbox-title", has_text=ITEM).first.click()
    county.look_at(approver, "b-11-to-decide")
    counter.open_matter(approver, receipt)
    counter.take(approver, "准予办理", reason="符合登记条件。")
    assert "准予办理" not in counter.offered(approver)

    counter.open_matter(window, receipt)
    counter.begin(window, "转交")
    window.get_by_role("radio", name="本人签字").check()
    counter.finish(window, "转交")
    decision = text_of(county.pdf(window, "准予办理决定书"))
    for told in (JIANGUO.name, ITEM, "沂水县马站镇人民政府"):
        assert told in decision

    citizen = county.citizen(size=PHONE)
    counter.track(citizen, receipt.code, JIANGUO.phone[-4:])
    expect(citizen.locator("p.lead")).to_contain_text("已办成")
    county.look_at(citizen, "b-12-tracked")
