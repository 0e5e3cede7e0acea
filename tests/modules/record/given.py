"""Files that went out: with a reply, to everybody, and in a case about the reply; by real steps."""

from datetime import date

from bianmin.files.blackening.boxes import Box
from bianmin.information.disclosed import services as disclosed
from bianmin.information.releases import services as releases
from bianmin.information.releases.grounds import Blackened
from bianmin.information.reviews import services as reviews
from bianmin.information.reviews.services import Filed
from tests import build
from tests.modules.desk.test_release_files import REASON, a_letter
from tests.modules.information import cases
from tests.modules.information.cases import MONDAY

LATER = build.moment("2026-09-21 Mon 15:00")
BLACK = Blackened(Box(1, 0.1, 0.4, 0.5, 0.2), "third_party_rights")


def give() -> cases.Asking:
    """A file is drawn, looked at, given, disclosed; the reply is served, contested and upheld."""
    case = cases.in_hand()
    officer, other = build.an_account().pk, build.an_account().pk
    row = releases.add(
        request=case.matter, upload=a_letter(), title="验收报告", by=officer, at=MONDAY
    )
    row = releases.draw(release=row.pk, boxes=[BLACK], by=officer, at=MONDAY)
    releases.check(release=row.pk, seen=row.released_id or 0, by=other, at=MONDAY)
    case.do("draft_reply", MONDAY, ground="partly_provided", words={"draft": "拟部分公开。"})
    case.do("provide_part", MONDAY, ground="partly_provided", words=REASON)
    shown = build.a_photo(by=build.on_post(case.stay.post).account)
    case.do("serve_reply", MONDAY, way="direct", served_on="2026-09-14", proof=shown)
    entry = releases.propose(
        release=row.pk, category="20-10", title="验收报告", summary="建设项目验收",
        issuer="民政局", by=officer, at=LATER,
    )  # fmt: skip
    disclosed.make_public(disclosure=entry.pk, seen=entry.digest, by=other, at=LATER)
    _contested(case, officer)
    return case


def _contested(case: cases.Asking, officer: int) -> None:
    filed = Filed("reconsideration", "沂水县人民政府", date(2026, 9, 15))
    row = reviews.record(
        request=case.matter, filed=filed, proof=build.a_photo(), by=officer, at=LATER
    )
    reviews.accept(case=row.pk, on=date(2026, 9, 16), is_simple=False, at=LATER)
    told_on, proof = date(2026, 9, 18), build.a_photo()
    reviews.extend(case=row.pk, by_days=30, told_on=told_on, proof=proof, at=LATER)
    reviews.conclude(
        case=row.pk, result="upheld", decided_on=date(2026, 9, 20), told_on=date(2026, 9, 21),
        decision=build.a_photo(), by=officer, at=LATER,
    )  # fmt: skip
