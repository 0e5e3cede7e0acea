"""The chapters as they are read: what the office wrote, and what chapter six says by itself."""

from ..fees import Basis
from .figures import Collected, Fees, Figures
from .form import FEES
from .models import AnnualReport
from .titles import NOTHING

WORDS = {Basis.COUNT.value: "按件计收", Basis.PAGES.value: "按量计收"}
FEN = 100
"""In a yuan."""


def text(key: str, report: AnnualReport, figures: Figures) -> str:
    """A written chapter, whole; empty where there is nothing."""
    parts = (by_itself(key, report, figures), report.texts.get(key, ""))
    return "\n".join(part for part in parts if part)


def shown(key: str, report: AnnualReport, figures: Figures) -> str:
    """The same for people; it says so where there is nothing."""
    return text(key, report, figures) or NOTHING


def by_itself(key: str, report: AnnualReport, figures: Figures) -> str:
    """What a chapter says without being written: which fees were collected; else empty.

    条例第四十二条、第五十条第一款第五项；国办函〔2020〕109号。
    """
    if key != FEES or figures.fees is None:
        return ""
    return _told(report, figures.fees)


def _told(report: AnnualReport, fees: Fees) -> str:
    each = (f"{WORDS[basis]}{_sum(one)}" for basis, one in fees.items())
    whole = f"{_whose(report)}{report.year}年收取政府信息公开信息处理费"
    if not any(one.paid for one in fees.values()):
        return f"{whole}0元。"
    both = fees[Basis.COUNT].and_then(fees[Basis.PAGES])
    return f"{whole}{_sum(both)}：{'，'.join(each)}。"


def _whose(report: AnnualReport) -> str:
    return "全县" if report.is_countys else "本单位"


def _sum(one: Collected) -> str:
    return f"{one.paid}件{one.fen / FEN:.2f}元"
