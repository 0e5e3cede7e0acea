"""How a report is called and what it says of itself, in Chinese, on every page and paper."""

from .models import AnnualReport, Origin

NOTHING = "（无）"


def owner(report: AnnualReport) -> str:
    """Whose report it is: a body, or the county by its name."""
    return str(report.body.division.name if report.is_countys else report.body.name)


def title(report: AnnualReport) -> str:
    """The report's full name."""
    return f"{owner(report)}{report.year}年政府信息公开工作年度报告"


def correction(report: AnnualReport) -> str:
    """That it takes the place of an earlier edition, and why; empty for the first one."""
    if report.origin == Origin.IMPORTED:
        return "本报告的数据由本单位此前公布的年度报告导入。"
    return (
        f"第{report.number}版，代替上一版。更正说明：{report.reason}" if report.number > 1 else ""
    )
