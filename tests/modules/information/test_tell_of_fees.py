"""What was collected for handling requests fills itself into chapter six of the annual report."""

from datetime import date

import pytest

from bianmin.information.annual import chapters, checking, selectors, services
from bianmin.information.annual.counting import Paid, fees_of
from bianmin.information.annual.figures import Figures, no_fees, total
from bianmin.information.annual.files import told
from bianmin.information.annual.form import FEES
from bianmin.information.annual.paper import pdf
from bianmin.information.models import AnnualReport
from bianmin.network.selectors import directory
from tests import build
from tests.modules.information import cases
from tests.modules.information.test_report_a_year import JANUARY, TEXTS, publish, write
from tests.modules.pdf_text import text_of

BODY, COUNTY = (
    AnnualReport(scope=scope, year=2026, texts={"other": "无其他事项。"})
    for scope in ("body", "county")
)
SOME = fees_of([Paid("count", 10000), Paid("pages", 70050), Paid("count", 20000)])


def said(report: AnnualReport, figures: Figures) -> str:
    return chapters.shown(FEES, report, figures)


def test_chapter_six_begins_with_what_was_collected() -> None:
    assert said(BODY, Figures(fees=SOME)) == (
        "本单位2026年收取政府信息公开信息处理费3件1000.50元："
        "按件计收2件300.00元，按量计收1件700.50元。\n无其他事项。"
    )
    assert said(COUNTY, Figures(fees=no_fees())).startswith("全县2026年")


def test_a_year_without_fees_says_so_and_what_is_not_known_says_nothing() -> None:
    assert "信息处理费0元。" in said(BODY, Figures(fees=fees_of([])))
    assert said(BODY, Figures()) == "无其他事项。", "taken over from a table"
    assert chapters.by_itself("overview", BODY, Figures(fees=SOME)) == ""


def test_the_countys_fees_are_those_of_all_bodies_where_all_are_known() -> None:
    both = total([Figures(fees=SOME), Figures(fees=SOME)])
    assert both.fees and both.fees["count"].fen == 60000
    assert total([Figures(fees=SOME), Figures()]).fees is None
    assert total([]).fees == no_fees()
    assert Figures.read(both.as_json()) == both
    old = {key: one for key, one in both.as_json().items() if key != "fees"}
    assert Figures.read(old).fees is None, "a report of before"


@pytest.mark.django_db
def test_a_fee_is_told_of_in_the_year_in_which_it_was_paid() -> None:
    case = cases.in_hand(at=build.moment("2026-12-14 Mon 09:00"))
    case.do("charge", build.moment("2026-12-15 Tue 09:00"), basis="pages", count=100)
    writer, head = build.an_account().pk, build.an_account().pk
    draft = services.begin(body=case.body, year=2026, by=writer, at=JANUARY)
    draft = write(draft, writer, texts={**TEXTS, "other": ""})
    asked = selectors.figures_of(draft, directory())
    assert "信息处理费0元" in said(draft, asked), "asked for is not collected"
    case.do("paid", build.moment("2026-12-18 Fri 09:00"), words={"voucher": "No. 20261218"})
    figures = selectors.figures_of(draft, directory())
    fen = case.request.charge.fen
    assert figures.fees and (figures.fees["pages"].paid, figures.fees["pages"].fen) == (1, fen)
    assert checking.fingerprint(draft, asked) != checking.fingerprint(draft, figures)
    assert not list(checking.hurdles(draft, figures, directory(), date(2027, 1, 15)))
    done = publish(draft, head)
    words = f"信息处理费1件{fen / 100:.2f}元"
    assert words in told(done, selectors.kept(done))["texts"]["other"]
    assert words in text_of(pdf(done, selectors.kept(done))).replace("\n", "")
    following = selectors.counted(directory(), 2027, [case.body])[case.body]
    assert following.fees == no_fees()
