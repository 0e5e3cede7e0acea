"""Every component in every state, on invented values; what the tests look at."""

from datetime import UTC

from bianmin.information.annual.figures import Figures
from bianmin.information.annual.layout import tables

from .. import cards
from ..handled import HandledCard
from . import clocks, forms, samples


def context() -> dict[str, object]:
    """Everything for ``look/gallery.html``."""
    return {
        "clocks": clocks.clocks(),
        "explained": clocks.explained(),
        "delays": clocks.delays(),
        "stays": samples.stays(),
        "ledger_lines": samples.ledger(),
        "materials": samples.materials(),
        "inbox_lines": samples.inbox(),
        "figures": samples.figures(),
        "steps": samples.steps(),
        "screens": samples.screens(),
        "paper": samples.paper(),
        "doors": samples.doors(),
        "wanted": samples.wanted(),
        "agents": samples.agents(),
        "route": samples.route(),
        "service_card": samples.service_card(),
        "prints": samples.prints(),
        "flow": samples.flow(),
        "charts": samples.charts(),
        "report_tables": tables(Figures()),
        "refusal": samples.refusal(),
        "form": forms.Sample(),
        "refused": forms.refused(),
        "today": clocks.NOW.date(),
        "now": clocks.NOW.astimezone(UTC),
        "person": cards.PersonCard(
            "张桂芳",
            "999901**********0X",
            "138****3210",
            "z***@example.cn",
            "马站镇八大庄村",
            "#",
        ),
        "body": cards.BodyContact(
            "马站镇便民服务中心",
            "0539-2550123",
            "沂水县马站镇政府驻地",
            "工作日 8:30–12:00，13:30–17:30",
            "赵敏",
        ),
        "handled": HandledCard(
            "部分属实",
            "服务态度",
            "2026年9月",
            "经查，排队时未及时引导的情况属实。已增设引导员，并向当事人致歉。",
            "马站镇便民服务中心",
            "投诉电话",
        ),
        "pages": [
            cards.PageCard("a", "/static/look/icon.svg", "户口簿第 1 页", can_crop=True),
            cards.PageCard("b", "/static/look/icon.svg", "户口簿第 2 页", can_crop=True),
        ],
        "keyset": cards.Keyset(1000, True, "#", "#"),
        "trail": [cards.Crumb("首页", "/"), cards.Crumb("办事", "#"), cards.Crumb("最低生活保障")],
    }
