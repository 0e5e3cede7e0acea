"""Until when is looked through, accepted and decided, and what may follow later."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

PREREVIEW = "online.prereview_limit"
ACCEPTANCE = "acceptance.limit"
REASONABLE = "promise.reasonable_limit"
PROMISE_STARTS = "promise.starts"
RECEIPT = "receipt"
JOINT = "joint.limit"
PENDING_FORMS = "pending.forms"
PENDING_LIMIT = "pending.limit"
PENDING_FALLBACK = "pending.fallback"
RELATIONS = "recusal.relations"

declare(
    PREREVIEW,
    kind="days",
    default=1,
    unit="working_days",
    label=_("Time to look through what was sent online, and to say all that is missing"),
    source="沂政办发〔2018〕94号等未定天数；比照地方优化营商环境条例“网上申请一个工作日内预审”",
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
    choices={"acceptance": _("from acceptance"), RECEIPT: _("from receipt at the county's centre")},
    label=_("From when the promise runs on what the county accepts: acceptance, or its receipt"),
    source="系统建议值：承诺时限与法定时限一样从受理之日起算（行政许可法第四十二条）",
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
    PENDING_FORMS,
    kind="list",
    default=["copy", "photo"],
    choices={
        "copy": _("a copy"),
        "photo": _("a photograph"),
        "declaration": _("a written declaration"),
        "e_certificate": _("an electronic certificate"),
    },
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
    choices={
        "withdraw": _("the acceptance is withdrawn"),
        "refuse": _("it is decided on what is there"),
    },
    label=_("What follows when a promised paper does not come"),
    source="容缺受理须事先告知逾期后果，各地规定不一；默认撤回受理，材料退还",
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
