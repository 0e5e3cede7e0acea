"""Invented values for every component."""

from datetime import date

from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy as _

from bianmin.applications.flow import chart, svg, told
from bianmin.applications.flow.chart import NodeKind
from bianmin.law.refusal import Refusal

from .. import cards
from ..charts import Chart
from .clocks import at_hour


def stays() -> list[cards.StayCard]:
    return [
        cards.StayCard(
            "收件",
            "八大庄村代办点",
            holder="李秀兰",
            phone="0539-2550001",
            received=at_hour(11, 25, 8, 40),
            left=at_hour(11, 25, 16, 5),
            took="当日",
        ),
        cards.StayCard(
            "受理",
            "马站镇便民服务中心",
            holder="王建国",
            received=at_hour(11, 25, 16, 5),
            left=at_hour(11, 26, 10, 30),
            took="1 个工作日",
            note="补正一次：缺银行卡复印件，11月26日补齐。",
        ),
        cards.StayCard(
            "入户调查",
            "马站镇便民服务中心",
            "here",
            holder="赵敏",
            phone="0539-2550123",
            received=at_hour(11, 26, 10, 30),
            due=date(2026, 12, 2),
            took="2 个工作日",
            light="in_time",
        ),
        cards.StayCard("审核确认", "沂水县民政局", "ahead", due=date(2026, 12, 16)),
        cards.StayCard("送达", "八大庄村代办点", "ahead"),
    ]


def ledger() -> list[cards.LedgerLine]:
    return [
        cards.LedgerLine(at_hour(11, 25, 8, 40), "收件", "李秀兰", "代办员", on_behalf_of="张*"),
        cards.LedgerLine(at_hour(11, 25, 16, 5), "上报", "李秀兰", "代办员"),
        cards.LedgerLine(
            at_hour(11, 26, 10, 30),
            "受理",
            "王建国",
            "窗口",
            note="出具受理通知书〔2026〕12号",
            recorded_at=at_hour(11, 26, 10, 32),
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


def screens() -> list[cards.Screen]:
    return [
        cards.Screen("人", "#"),
        cards.Screen("事项", "#"),
        cards.Screen("材料", here=True),
        cards.Screen("委托"),
        cards.Screen("凭证"),
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


def doors() -> list[cards.Door]:
    return [
        cards.Door("找代办员", "#", "代办员替您跑腿，不收钱"),
        cards.Door("到窗口", "#", "地址、时间、电话"),
    ]


def wanted() -> list[cards.WantedPaper]:
    return [
        cards.WantedPaper("居民户口簿", "原件和复印件", shared="公安（电子证照）"),
        cards.WantedPaper("疾病诊断证明、病历", "复印件", when="因病申请"),
    ]


def agents() -> list[cards.AgentCard]:
    return [
        cards.AgentCard("李秀兰", "代办员", "0539-0255001", presence="here"),
        cards.AgentCard("王建国", "代办员", "0539-0255001", presence="away"),
        cards.AgentCard("赵敏", "代办员"),
    ]


def route() -> cards.RouteView:
    step, names = cards.RouteStep, ("村", "镇", "县")
    return cards.RouteView(
        names,
        (
            step("收件", 1, "村", days="1 个工作日"),
            step("1 个工作日内", 1, to=2, from_name="村", to_name="镇"),
            step("受理", 2, "镇"),
            step("入户调查", 2, "镇", days="10 个工作日"),
            step("1 个工作日内", 2, to=3, from_name="镇", to_name="县"),
            step("确认", 3, "县", "民政局", "10 个工作日"),
            step("1 个工作日内", 3, to=2, from_name="县", to_name="镇"),
            step("转交", 2, "镇", days="1 个工作日内"),
        ),
    )


def service_card() -> cards.ServiceCard:
    return cards.ServiceCard(
        person="李秀兰",
        name="八大庄村代办点",
        role="代办员",
        phone="0539-0255001",
        address="八大庄村村委会",
        hours="每天 8 小时轮班，节假日电话预约",
        url="https://example.invalid/agents/371323101256/",
        qr_says="八大庄村代办员",
    )


def prints() -> list[cards.PrintCard]:
    day = date(2026, 9, 18)
    changed = ("收费", "咨询电话")
    return [
        cards.PrintCard(day, holds=True),
        cards.PrintCard(day, holds=False, changed=changed, url="#", label="下载新的明白纸（PDF）"),
    ]


def flow() -> cards.FlowView:
    lanes = (chart.Lane(0, "申请人"), chart.Lane(2, "镇"))
    nodes = (
        chart.Node("n1", NodeKind.START, 0, "提出申请"),
        chart.Node("n2", NodeKind.TASK, 2, "受理", "镇便民服务中心", "1个工作日"),
        chart.Node("n3", NodeKind.QUESTION, 2, "材料齐全？"),
        chart.Node("n4", NodeKind.TASK, 0, "按补正告知书补齐", aside=True),
        chart.Node("n5", NodeKind.CLOSE, 0, "领到结果，办结"),
    )
    edges = (
        chart.Edge("n1", "n2"),
        chart.Edge("n2", "n3"),
        chart.Edge("n3", "n4", "否"),
        chart.Edge("n4", "n2", "补齐后"),
        chart.Edge("n3", "n5", "是"),
    )
    drawn = chart.FlowChart("LS-001", "老年人优待证办理", lanes, nodes, edges, ("承诺时限：当场",))
    return cards.FlowView(
        wide=mark_safe(svg.in_lanes(drawn)),
        narrow=mark_safe(svg.in_a_column(drawn)),
        steps=tuple(told.sentences(drawn)),
        notes=drawn.notes,
    )
