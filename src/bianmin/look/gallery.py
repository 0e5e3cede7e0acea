"""Every component in every state, on invented values; what the tests look at."""

from datetime import UTC, date, datetime, timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from bianmin.law.calendar import Calendar
from bianmin.law.limits import Limit, Unit
from bianmin.law.refusal import Refusal
from bianmin.law.stamps import Stamp, StampKind
from bianmin.law.zone import SHANGHAI

from . import cards
from .charts import Chart
from .clock_bar import ClockView
from .clock_views import clock_view
from .forms import PlainForm

NOW = datetime(2026, 11, 30, 10, 24, tzinfo=SHANGHAI)
ID_NUMBER = "999901199001010010"  # of the region 999901, which does not exist
OFF = frozenset(date(2026, 10, 1) + timedelta(days=place) for place in range(7))
CALENDAR = Calendar("gallery", OFF, frozenset({date(2026, 10, 10)}), frozenset({2026}))


def _at(month: int, day: int, hour: int = 9, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


def _clock(label: str, days: int, light: str, *stamps: Stamp, waits_for: str = "") -> ClockView:
    limit = Limit.promised(days, Unit.WORKING_DAYS)
    return clock_view(
        limit,
        stamps,
        CALENDAR,
        at=NOW,
        name=label,
        label=label,
        light=light,
        explanation_url="#why",
        waits_for=waits_for,
    )


def _start(month: int, day: int) -> Stamp:
    return Stamp(StampKind.START, _at(month, day), 1)


def _hold(month: int, day: int, version: int = 2) -> Stamp:
    return Stamp(StampKind.HOLD, _at(month, day), version, hold="correction")


def _resume(month: int, day: int) -> Stamp:
    return Stamp(StampKind.RESUME, _at(month, day), 3, hold="correction", ends=2)


def clocks() -> list[ClockView]:
    """In time, near, held before, held now, late, long, provisional, stopped."""
    return [
        _clock("环节时限", 1, "near", _start(11, 27)),
        _clock("承诺时限", 8, "in_time", _start(11, 23)),
        _clock("法定时限", 20, "in_time", _start(11, 9), _hold(11, 12), _resume(11, 20)),
        _clock("法定时限", 20, "held", _start(11, 16), _hold(11, 24), waits_for="申请人补正材料"),
        _clock("承诺时限", 7, "over_promise", _start(11, 11)),
        _clock("法定时限", 20, "over_law", _start(10, 9)),
        _clock("法定时限", 60, "in_time", _start(11, 20)),
        _clock("承诺时限", 10, "in_time", _start(11, 2), Stamp(StampKind.STOP, _at(11, 11), 2)),
    ]


def stays() -> list[cards.StayCard]:
    return [
        cards.StayCard(
            "收件",
            "八大庄村代办点",
            holder="李秀兰",
            phone="0539-2550001",
            received=_at(11, 25, 8, 40),
            left=_at(11, 25, 16, 5),
            took="当日",
        ),
        cards.StayCard(
            "受理",
            "马站镇便民服务中心",
            holder="王建国",
            received=_at(11, 25, 16, 5),
            left=_at(11, 26, 10, 30),
            took="1 个工作日",
            note="补正一次：缺银行卡复印件，11月26日补齐。",
        ),
        cards.StayCard(
            "入户调查",
            "马站镇便民服务中心",
            "here",
            holder="赵敏",
            phone="0539-2550123",
            received=_at(11, 26, 10, 30),
            due=date(2026, 12, 2),
            took="2 个工作日",
            light="in_time",
        ),
        cards.StayCard("审核确认", "沂水县民政局", "ahead", due=date(2026, 12, 16)),
        cards.StayCard("送达", "八大庄村代办点", "ahead"),
    ]


def ledger() -> list[cards.LedgerLine]:
    return [
        cards.LedgerLine(_at(11, 25, 8, 40), "收件", "李秀兰", "代办员", on_behalf_of="张*"),
        cards.LedgerLine(_at(11, 25, 16, 5), "上报", "李秀兰", "代办员"),
        cards.LedgerLine(
            _at(11, 26, 10, 30),
            "受理",
            "王建国",
            "窗口",
            note="出具受理通知书〔2026〕12号",
            recorded_at=_at(11, 26, 10, 32),
        ),
    ]


def materials() -> list[cards.MaterialCard]:
    pages = (cards.PageCard("1", "#page-1", "第 1 页"),)
    return [
        cards.MaterialCard("居民身份证", "have", original="已当场退还"),
        cards.MaterialCard("家庭收入声明", "missing", note="申请人签字，一式一份"),
        cards.MaterialCard("银行卡复印件", "later", note="12月2日前补交"),
        cards.MaterialCard("残疾人证", "not_needed", note="家中无残疾人", required=False),
        cards.MaterialCard("户口簿", "have", pages=pages[:0]),
    ]


def inbox() -> list[cards.InboxLine]:
    take_up = cards.StepButton("接收", url="#")
    opened = cards.StepButton("打开", url="#")
    return [
        cards.InboxLine(
            "#", "over_law", "11-26 周四", "临时救助", "赵*", "审核", "超 2 天", opened
        ),
        cards.InboxLine(
            "#", "over_promise", "11-27 周五", "宅基地审批", "孙*", "现场踏勘", "超 1 天", opened
        ),
        cards.InboxLine(
            "#", "near", "今天 17:00", "低保", "张*", "八大庄村 → 马站镇", "已停 1 天", take_up
        ),
        cards.InboxLine("#", "in_time", "12-01 周二", "林木采伐许可", "李*", "审核", "", opened),
        cards.InboxLine("#", "held", "待补正", "老年优待证", "王*敏", "受理", "", opened),
    ]


def figures() -> list[cards.Figure]:
    return [
        cards.Figure("23", str(_("waiting")), "#"),
        cards.Figure("4", str(_("due soon")), "#", "near"),
        cards.Figure("0", str(_("over the law")), "#", "over_law", "上月 2"),
    ]


def steps() -> list[cards.StepButton]:
    return [
        cards.StepButton("退回上一环节", "send_back", hint="须写明理由"),
        cards.StepButton("受理", "accept", hint="生成受理通知书，时限今天起算", primary=True),
        cards.StepButton("一次性告知补正", url="#"),
    ]


def paper() -> cards.PaperCard:
    return cards.PaperCard(
        "受理通知书",
        "沂水县马站镇人民政府",
        number="沂马受〔2026〕12号",
        addressee="张桂芳",
        paragraphs=(
            "您于2026年11月25日提交的最低生活保障申请，材料齐全，符合法定形式，现予受理。",
            "我们将在2026年12月23日前作出决定。办理中如需补充情况，会由您的代办员李秀兰与您联系。",
        ),
        issued_on=date(2026, 11, 26),
        pdf_url="#",
    )


def charts() -> list[Chart]:
    towns = (("马站镇", 86), ("高桥镇", 64), ("许家湖镇", 41), ("黄山铺镇", 12))
    weeks = tuple(
        (f"第 {week} 周", figure) for week, figure in enumerate((12, 18, 9, 22, 26, 24), 1)
    )
    return [Chart("十一月收件", "件", towns), Chart("每周办结", "件", weeks, "line")]


def refusal() -> Refusal:
    return Refusal(
        "second_correction",
        "这件已经告知过一次补正，不能再要求补充其他材料。",
        now="请先作出受理或不予受理的决定。",
        article="行政许可法第三十二条第一款第四项",
    )


class Sample(PlainForm):
    """Every kind of field; ``refused()`` shows it with its errors."""

    name = forms.CharField(label="姓名", max_length=50)
    id_number = forms.CharField(label="身份证号", help_text="18 位，最后一位可能是字母 X")
    phone = forms.CharField(label="手机号", required=False)
    town = forms.ChoiceField(label="所在乡镇", choices=[("1", "马站镇"), ("2", "高桥镇")])
    way = forms.ChoiceField(
        label="结果怎么给您",
        choices=[("agent", "代办员送到家"), ("window", "自己到窗口取")],
        widget=forms.RadioSelect,
    )
    needs = forms.MultipleChoiceField(
        label="家中情况",
        choices=[("old", "有 80 岁以上老人"), ("ill", "有重病病人")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    story = forms.CharField(label="情况说明", widget=forms.Textarea, required=False)
    agreed = forms.BooleanField(label="以上内容已读给申请人听，本人同意代办")


def refused() -> Sample:
    """The form as it comes back: what was typed is kept."""
    typed = {"refused-name": "䶮桂芳", "refused-id_number": ID_NUMBER[:-1] + "1"}
    form = Sample(typed, prefix="refused")
    form.refuse(
        Refusal(
            "wrong_check_digit",
            "身份证号第 18 位不对：应为 0。",
            now="请对照证件再输一次。",
            field="id_number",
        )
    )
    return form


def context() -> dict[str, object]:
    """Everything for ``look/gallery.html``."""
    return {
        "clocks": clocks(),
        "stays": stays(),
        "ledger_lines": ledger(),
        "materials": materials(),
        "inbox_lines": inbox(),
        "figures": figures(),
        "steps": steps(),
        "paper": paper(),
        "charts": charts(),
        "refusal": refusal(),
        "form": Sample(),
        "refused": refused(),
        "today": NOW.date(),
        "now": NOW.astimezone(UTC),
        "person": cards.PersonCard(
            "张桂芳", "999901**********0X", "138****3210", "马站镇八大庄村", "#"
        ),
        "body": cards.BodyContact(
            "马站镇便民服务中心",
            "0539-2550123",
            "沂水县马站镇政府驻地",
            "工作日 8:30–12:00，13:30–17:30",
            "赵敏",
        ),
        "pages": [
            cards.PageCard("a", "/static/look/icon.svg", "户口簿第 1 页"),
            cards.PageCard("b", "/static/look/icon.svg", "户口簿第 2 页"),
        ],
        "keyset": cards.Keyset(1000, True, "#", "#"),
        "trail": [cards.Crumb("首页", "/"), cards.Crumb("办事", "#"), cards.Crumb("最低生活保障")],
    }
