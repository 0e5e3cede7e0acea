"""How matters travel: hops, hand-over, mandate, the flow's name, urgent matters."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

HOP = "relay.hop_limit"
HANDOVER = "relay.handover_limit"
HANDOVER_BY = "relay.handover_by"
HAND_DOWN = "relay.hand_down_limit"
DISCREPANCY = "relay.discrepancy_limit"
CONSENT = "relay.consent"
MODE = "relay.mode"
HELPS = "intake.helps"
FLOW_LABEL = "relay.flow_label"
FLOW_STEPS = "relay.flow_steps"
FLOW_NOTE = "relay.flow_note"
URGENCY = "urgent.reasons"
AT_ONCE = "urgent.limit"
TRAINING_KEPT = "training.kept"

HANDING_OVER = {1: _("the village's point"), 2: _("the town's window"), 3: _("the county's centre")}

declare(
    HOP,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time to carry papers on to the next tier"),
    source="沂政办发〔2018〕94号 二（二）：须在1个工作日内上报上一级代办点",
)
declare(
    HANDOVER,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time to hand the result over to the citizen"),
    source="沂政办发〔2018〕94号 二（二）：须在1个工作日内转交办事群众",
)
declare(
    HANDOVER_BY,
    kind="choice",
    default=2,
    unit="tier",
    choices=HANDING_OVER,
    label=_("Tier whose window hands the result over"),
    source="沂政办发〔2018〕94号 二（二）：由镇便民服务中心代办窗口转交",
)
declare(
    HAND_DOWN,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time to send a result down to the next tier"),
    source="沂政办发〔2018〕94号未定天数；比照上报的1个工作日",
)
declare(
    DISCREPANCY,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time for the sender to answer for papers that did not come as listed"),
    source="沂政办发〔2018〕94号未定天数；比照上报的1个工作日",
)
declare(
    CONSENT,
    kind="bool",
    default=True,
    label=_("An agent acts only with the citizen's mandate"),
    source="沂政办发〔2018〕94号 二（二）：自愿委托、无偿代办",
)
# Keys are the tiers that accept; "relay", "straight" or "accompany" (agency.py).
declare(
    MODE,
    kind="names",
    default={"2": "relay", "3": "relay"},
    label=_("How a village’s matters go up, by the tier that accepts them"),
    parts={"2": _("what a town accepts"), "3": _("what the county accepts")},
    choices={
        "relay": _("tier by tier"),
        "straight": _("straight to who accepts"),
        "accompany": _("the agent goes there with the citizen"),
    },
    source="沂政办发〔2018〕94号 二（二）2：按照时限逐级上报，直至县政务服务中心",
)
declare(
    HELPS,
    kind="list",
    default=["relay", "assist"],
    label=_("How people are helped at intake: agency (代办), assistance (帮办)"),
    choices={"relay": _("agency"), "assist": _("assistance")},
    source="桐乡市便民服务网络建设实施方案 二：大力开展代办、帮办服务",
)
declare(
    FLOW_LABEL,
    kind="text",
    default="",
    label=_("Name of the county's flow"),
    source="沂政办发〔2018〕94号 二（二）：“1153”工作流程",
)
# {hop} and {handover} are the county's own limits, so that the text is never at odds with them.
declare(
    FLOW_STEPS,
    kind="list",
    default=[],
    label=_("Steps of the county’s flow, as its document tells them"),
    source="沂政办发〔2018〕94号 二（二）",
)
declare(
    FLOW_NOTE,
    kind="text",
    default="",
    label=_("What the document leaves open about its flow"),
    source="沂政办发〔2018〕94号 二（二）未说明“1153”各位数字所指",
)
declare(
    URGENCY,
    kind="names",
    default={
        "health": "治病、用药、急救等着用",
        "deadline": "过了期就办不成，或者要受损失",
        "disaster": "受灾、亡故等突发的事",
    },
    label=_("Reasons for which the green channel is opened"),
    source="系统建议值（沂政办发〔2018〕94号 二（三）3只说紧急的事项，未列举）",
)
declare(
    AT_ONCE,
    kind="days",
    default=0,
    unit="working_days",
    label=_("Time to decide what is urgent (0: the same day)"),
    source="沂政办发〔2018〕94号 二（三）3：对于紧急的事项应开通绿色通道，即时办结",
)
declare(
    TRAINING_KEPT,
    kind="days",
    default=30,
    unit="natural_days",
    label=_("How long what was practised is kept"),
    source="个人信息保护法第十九条：保存期限应当为实现处理目的所必要的最短时间",
)
