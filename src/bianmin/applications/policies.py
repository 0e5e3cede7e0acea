"""The county's values that applications read: hops, hand-over, consent, the flow's label."""

from django.utils.translation import gettext_lazy as _

from bianmin.casework.archive.terms import SHORT_TERMS, TERMS
from bianmin.policy.registry import declare

HOP = "relay.hop_limit"
HANDOVER = "relay.handover_limit"
HANDOVER_BY = "relay.handover_by"
CONSENT = "relay.consent"
FLOW_LABEL = "relay.flow_label"
FLOW_STEPS = "relay.flow_steps"
FLOW_NOTE = "relay.flow_note"
HAND_DOWN = "relay.hand_down_limit"
MODE = "relay.mode"
HELPS = "intake.helps"
URGENCY = "urgent.reasons"
AT_ONCE = "urgent.limit"
ACCEPTANCE = "acceptance.limit"
REASONABLE = "promise.reasonable_limit"
PROMISE_STARTS = "promise.starts"
RECEIPT = "receipt"
ENQUIRY = "enquiry.limit"
HELP = "help.limit"
URGE_ANSWER = "urge.answer_limit"
TRAINING_KEPT = "training.kept"
PREREVIEW = "online.prereview_limit"
DISCREPANCY = "relay.discrepancy_limit"
REVIEW_ONLINE = "remedy.online_address"
PENDING_FORMS = "pending.forms"
PENDING_LIMIT = "pending.limit"
PENDING_FALLBACK = "pending.fallback"
RESULTS_FIELDS = "results.public_fields"
RESULTS_DAYS = "results.public_days"
RELATIONS = "recusal.relations"
VISIT_TIER = "visit.tier"
VISIT_LIMIT = "visit.limit"
LICENCE_REMINDERS = "licence.reminders"
LICENCE_PAPERS = "licence.papers_held"
KEPT_LICENCE = "archive.kept.licence"
KEPT_GRANTED = "archive.kept.granted"
KEPT_OTHERWISE = "archive.kept.otherwise"
KEPT_ENQUIRY = "archive.kept.enquiry"
KEPT_HELP = "archive.kept.help"
JOINT = "joint.limit"
DATA_LIMIT = "privacy.answer"

declare(
    HOP,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time to carry papers on to the next tier"),
    source="沂政办发〔2018〕94号 二（二）：须在1个工作日内上报上一级代办点",
)
declare(
    JOINT,
    kind="days",
    default=3,
    unit="working_days",
    label=_("Time for a department that is heard besides the lead window"),
    source="系统建议值；文件只要求“由主办窗口牵头协调，在规定的时限内办结”，未定天数",
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
    kind="int",
    default=2,
    unit="tier",
    label=_("Tier whose window hands the result over"),
    source="沂政办发〔2018〕94号 二（二）：由镇便民服务中心代办窗口转交",
)
declare(
    CONSENT,
    kind="bool",
    default=True,
    label=_("An agent acts only with the citizen's mandate"),
    source="沂政办发〔2018〕94号 二（二）：自愿委托、无偿代办",
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
    HAND_DOWN,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time to send a result down to the next tier"),
    source="沂政办发〔2018〕94号未定天数；比照上报的1个工作日",
)
declare(
    ACCEPTANCE,
    kind="days",
    default=5,
    unit="working_days",
    label=_("Time to accept or ask for corrections, where no law sets one"),
    source="比照行政许可法第三十二条第一款第四项的五日",
)
declare(
    REASONABLE,
    kind="days",
    default=20,
    unit="working_days",
    label=_("Reasonable time for items for which neither a law nor an office sets one"),
    source="优化营商环境条例第三十六条：没有规定的，应当按照合理、高效的原则确定办理时限；"
    "比照行政许可法第四十二条的二十日",
)
declare(
    PROMISE_STARTS,
    kind="choice",
    default="acceptance",
    choices=("acceptance", RECEIPT),
    label=_("From when the promise runs on what the county accepts: acceptance, or its receipt"),
    source="系统建议值：承诺时限与法定时限一样从受理之日起算（行政许可法第四十二条）",
)
declare(
    ENQUIRY,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time until somebody takes on a person who was led to them"),
    source="首问负责：引导给具体经办人员，“直到有人办理为止”，未定天数；比照上报的1个工作日",
)
declare(
    HELP,
    kind="days",
    default=5,
    unit="working_days",
    label=_("Time until a request for help is answered"),
    source="系统建议值（群众求助申请表未定天数）；首问负责：能立即办理的应立即办理，不能的在规定时限内办理",
)
declare(
    URGE_ANSWER,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time to answer who urged a matter"),
    source="沂政办发〔2018〕94号 二（二）：县级提供督办、反馈服务，未定天数；比照上报的1个工作日",
)
declare(
    TRAINING_KEPT,
    kind="days",
    default=30,
    unit="natural_days",
    label=_("How long what was practised is kept"),
    source="个人信息保护法第十九条：保存期限应当为实现处理目的所必要的最短时间",
)
declare(
    PREREVIEW,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time to look through what was sent online, and to say all that is missing"),
    source="沂政办发〔2018〕94号等未定天数；比照地方优化营商环境条例“网上申请一个工作日内预审”",
)
declare(
    DISCREPANCY,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time for the sender to answer for papers that did not come as listed"),
    source="沂政办发〔2018〕94号未定天数；比照上报的1个工作日",
)

# Keys are the tiers that accept; "relay", "straight" or "accompany" (agency.py).
declare(
    MODE,
    kind="names",
    default={"2": "relay", "3": "relay"},
    label=_("How a village’s matters go up, by the tier that accepts them"),
    choices=("relay", "straight", "accompany"),
    source="沂政办发〔2018〕94号 二（二）2：按照时限逐级上报，直至县政务服务中心",
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
    HELPS,
    kind="list",
    default=["relay", "assist"],
    label=_("How people are helped at intake: agency (代办), assistance (帮办)"),
    choices=("relay", "assist"),
    source="桐乡市便民服务网络建设实施方案 二：大力开展代办、帮办服务",
)
declare(
    PENDING_FORMS,
    kind="list",
    default=["copy", "photo"],
    choices=("copy", "photo", "declaration", "e_certificate"),
    label=_("Forms of paper that may follow after acceptance"),
    source="容缺受理：主要材料齐全、次要材料欠缺；未见全国性清单，取复印件、照片",
)
declare(
    PENDING_LIMIT,
    kind="days",
    default=5,
    unit="working_days",
    label=_("Longest time until a paper that follows must be here"),
    source="容缺受理须定补正期限，未见全国性天数；比照一次告知补正的五日",
)
declare(
    PENDING_FALLBACK,
    kind="choice",
    default="withdraw",
    choices=("withdraw", "refuse"),
    label=_("What follows when a promised paper does not come"),
    source="容缺受理须事先告知逾期后果，各地规定不一；默认撤回受理，材料退还",
)
declare(
    RESULTS_FIELDS,
    kind="list",
    default=["item", "day", "site", "name", "result"],
    choices=("item", "day", "site", "name", "result"),
    label=_("What the public reads of a handling result; names are always covered"),
    source="王益区村（社区）便民服务室管理制度 向社会公开的内容3：办理结果；未定内容，姓名一律隐去",
)
declare(
    RESULTS_DAYS,
    kind="days",
    default=30,
    unit="natural_days",
    label=_("How long a handling result is public (0: not at all)"),
    source="系统建议值（各地文件未定公开天数）；个人信息保护法第十九条：保存期限应当为最短时间",
)

# The first five are the law's own; the last is its "other" (76(三)).
declare(
    RELATIONS,
    kind="names",
    default={
        "self": "本人",
        "spouse": "夫妻",
        "direct": "直系血亲（父母、子女、祖孙）",
        "collateral": "三代以内旁系血亲（兄弟姐妹、叔伯姑舅姨、侄甥、堂表亲）",
        "affinity": "近姻亲（公婆、岳父母、儿媳、女婿、妯娌、连襟等）",
        "other": "其他可能影响公正办理的关系",
    },
    label=_("Relations for which somebody steps aside from a matter"),
    source="公务员法第七十四条、第七十六条；不是公务员的代办员、窗口人员没有专门规定，比照办理",
)
declare(
    REVIEW_ONLINE,
    kind="text",
    default="",
    label=_("Address at which review is asked for online; empty: refusals go out on paper"),
    source="行政复议法第二十二条：通过互联网渠道送达决定的，应当同时提供提交行政复议申请书的互联网渠道",
)
declare(
    VISIT_TIER,
    kind="int",
    default=0,
    unit="tier",
    label=_("Tier whose centre pays return visits to what an agent carried (0: none)"),
    source="系统建议值（各地文件多未要求跟踪回访；不安排）",
)
declare(
    VISIT_LIMIT,
    kind="days",
    default=10,
    unit="working_days",
    label=_("Time for the return visit after a matter is finished"),
    source="江津区2013年意见 三（二）2只列“全程代理承办和跟踪回访登记表”，未定天数；系统建议值",
)
declare(
    LICENCE_REMINDERS,
    kind="list",
    default=["60", "45", "30"],
    label=_("How many working days before a licence ends its holder is reminded"),
    source="系统建议值；被许可人提出延续申请的时间见行政许可法第五十条",
)
declare(
    LICENCE_PAPERS,
    kind="days",
    default=1825,
    unit="natural_days",
    label=_("How long papers in the file of a licence are not asked for again"),
    source="系统建议值；优化营商环境条例第三十七条：行政机关已经收取的材料不重复索取",
)
declare(
    KEPT_LICENCE,
    kind="choice",
    default="permanent",
    choices=TERMS,
    label=_("How long the file of a licence that was granted is kept"),
    source="凭记忆，待核：机关文件材料归档范围和文书档案保管期限规定（国家档案局8号令）",
)
declare(
    KEPT_GRANTED,
    kind="choice",
    default="30",
    choices=TERMS,
    label=_("How long the file of what else was granted is kept"),
    source="凭记忆，待核：国家档案局8号令；档案法实施条例第十九条：由本单位定，经同级档案主管部门审核同意",
)
declare(
    KEPT_OTHERWISE,
    kind="choice",
    default="10",
    choices=TERMS,
    label=_("How long the file is kept where nothing was granted"),
    source="凭记忆，待核：国家档案局8号令；档案法实施条例第十九条：由本单位定，经同级档案主管部门审核同意",
)
declare(
    KEPT_ENQUIRY,
    kind="choice",
    default="3",
    choices=SHORT_TERMS,
    label=_("How many years an enquiry that became no matter is kept"),
    source="系统建议值：一般咨询不属归档范围，未见规定年数；个人信息保护法第十九条：保存期限应当为最短时间",
)
declare(
    KEPT_HELP,
    kind="choice",
    default="10",
    choices=SHORT_TERMS,
    label=_("How many years a request for help that became no matter is kept"),
    source="凭记忆，待核：国家档案局8号令（一般的来信来访10年）；档案法实施条例第十九条：由本单位定，经同级档案主管部门审核同意",
)
declare(
    DATA_LIMIT,
    kind="days",
    default=15,
    unit="working_days",
    label=_("Time to answer what somebody asks about the data kept of her"),
    source="个人信息保护法第四十五条、第四十六条只说“及时”，第五十条；系统建议值",
)
