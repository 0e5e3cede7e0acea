"""A law has changed: what rests on it is work until a new edition holds or somebody has looked."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bianmin.catalogue import rechecks, services
from bianmin.catalogue.content import read_item
from bianmin.catalogue.models import Recheck
from bianmin.catalogue.resting import core, rests_on
from bianmin.law.refusal import Refusal
from bianmin.law.zone import SHANGHAI
from tests import build
from tests.modules.catalogue.items import Take, item, ready

AT = datetime(2026, 11, 20, 9, 0, tzinfo=SHANGHAI)
TODAY = AT.date()
NEXT_MONDAY = date(2026, 11, 23)


def refused(code: str) -> Any:
    return pytest.raises(Refusal, check=lambda refusal: refusal.code == code)


def mark(law: str, article: int | None = None, document: str = "全国人大常委会决定") -> int:
    change = services.mark_law_change(
        law=law,
        article=article,
        kind="changed",
        day=NEXT_MONDAY,
        document=document,
        by=build.an_account().pk,
        at=AT,
    )
    return change.pk


def waiting(day: date = TODAY) -> list[str]:
    return [row.edition.item.code for row in rechecks.waiting(day)]


@pytest.fixture
def some_items(take: Take) -> None:
    take(ready("MZ-001"), ready("MZ-004"), ready("SC-001"), ready("GA-006"))


@pytest.mark.parametrize(
    "said", ["社会救助法", "《社会救助法》", "中华人民共和国社会救助法", " 社会救助法（2026）"]
)
def test_a_law_is_known_however_it_is_written(said: str) -> None:
    assert core(said) == "社会救助法"


def test_an_item_rests_on_articles_and_on_words() -> None:
    content = read_item(item("GA-006"))
    assert rests_on(content, "居住证暂行条例", None)
    assert not rests_on(content, "不动产登记暂行条例", None)
    assert rests_on(content, "居住证暂行条例", 21), "only the fee's ground names it"
    basis = next(b for b in content.legal_basis if b.article)
    assert rests_on(content, basis.law, basis.article)
    assert not rests_on(content, basis.law, 999)


@pytest.mark.usefixtures("some_items")
def test_what_rests_on_a_changed_law_is_listed() -> None:
    mark("《社会救助法》")
    assert waiting() == ["MZ-001", "MZ-004"]
    [work] = rechecks.works(TODAY)
    assert rechecks.named(work.change) == "《社会救助法》"
    assert [row.edition.department for row in work.waiting] == ["民政局", "民政局"]


@pytest.mark.usefixtures("some_items")
def test_a_change_says_which_law_and_by_what() -> None:
    with refused("law_missing"):
        mark("《》")
    with refused("reform_without_document"):
        mark("社会救助法", document=" ")
    with refused("law_unused"):
        mark("慈善法")
    with refused("law_unused"):
        mark("社会救助法", 999)
    assert not Recheck.objects.exists()


@pytest.mark.usefixtures("some_items")
def test_it_waits_until_somebody_has_checked() -> None:
    mark("社会救助法")
    row = rechecks.waiting(TODAY)[0]
    given: dict[str, Any] = {"recheck": row.pk, "by": build.an_account().pk, "at": AT}
    with refused("recheck_remark"):
        services.record_recheck(remark=" ", **given)
    services.record_recheck(remark="条件、材料、时限都没有变", **given)
    with refused("recheck_done"):
        services.record_recheck(remark="再看一次", **given)
    assert waiting() == ["MZ-004"]
    [work] = rechecks.works(TODAY)
    [settled] = work.settled
    assert (settled.checked_by_id, settled.checked_at) == (given["by"], AT)


@pytest.mark.usefixtures("some_items")
def test_it_waits_until_a_new_edition_is_in_force() -> None:
    mark("社会救助法")
    writer, reviewer = build.an_account().pk, build.an_account().pk
    draft = services.begin_draft(code="MZ-001", by=writer, at=AT)
    services.submit(edition=draft.pk, day=NEXT_MONDAY, by=writer, at=AT)
    services.review(edition=draft.pk, seen=draft.content_digest, by=reviewer, at=AT)
    assert waiting() == ["MZ-001", "MZ-004"]
    services.publish(edition=draft.pk, day=NEXT_MONDAY, by=reviewer, at=AT)
    assert waiting() == ["MZ-001", "MZ-004"], "it does not hold yet"
    assert waiting(NEXT_MONDAY) == ["MZ-004"]


@pytest.mark.usefixtures("some_items")
def test_what_is_done_no_more_need_not_be_looked_at() -> None:
    mark("社会救助法")
    services.retire_item(code="MZ-004", day=TODAY + timedelta(1))
    assert waiting() == ["MZ-001", "MZ-004"]
    assert waiting(TODAY + timedelta(1)) == ["MZ-001"]
    mark("社会救助法", 37)
    assert {row.change.article for row in rechecks.waiting(TODAY)} == {None, 37}
