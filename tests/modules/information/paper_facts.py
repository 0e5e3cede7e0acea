"""The filled places of every paper about requests, as an ordinary day brings them."""

from typing import Any

WANTED = "马站镇2025年高标准农田建设项目的验收报告、施工合同和资金拨付凭证"
BASE = {
    "applicant": "张秀英",
    "item": "政府信息公开申请",
    "matter_number": "11371323004326158X202609140000173",
    "received_on": "2026年9月14日",
    "wanted": WANTED,
    "handler": "李晓梅",
}
ARTICLE = "《中华人民共和国政府信息公开条例》"
FIRST = (
    "您如不服，应当自收到本决定书之日起60日内先向沂水县人民政府申请行政复议；"
    "对行政复议决定仍不服的，可以自收到复议决定书之日起15日内向有管辖权的人民法院提起行政诉讼。"
)
CHOICE = (
    "您如不服本决定，可以自收到本决定书之日起60日内向沂水县人民政府申请行政复议，"
    "也可以自收到本决定书之日起6个月内向有管辖权的人民法院提起行政诉讼。"
)
RECEIPT = {
    **BASE,
    "reason_day": "当面提交之日",
    "channel": "当面提交",
    "form": "纸质",
    "got_by": "自行领取",
    "tracking_code": "482913657",
    "answer_by": "2026年10月16日",
    "others": "",
}
LETTER = {
    "whom": "沂水某某建筑工程有限公司",
    "item": "征求第三方意见",
    "about": "2025年8月签订的《高标准农田建设项目施工合同》全文",
    "opinion_within": "收到征求意见书之日起15个工作日",
    "handler": "李晓梅",
}
REPLY = {
    **{name: value for name, value in BASE.items() if name != "handler"},
    "decision": "予以公开",
    "reasons": "您申请的验收报告由本机关制作，可以公开，现随本答复书提供。",
    "basis": ARTICLE + "第三十六条第（二）项",
    "got_by": "自行领取",
    "sheets": "2份",
}
AGAINST = {**REPLY, "got_by": "", "sheets": "", "remedy": [FIRST]}

SAMPLES: dict[str, dict[str, Any]] = {
    "request_receipt": RECEIPT,
    "request_confirmed": {**RECEIPT, "reason_day": "与您确认之日", "channel": "互联网"},
    "clarification_notice": {
        **BASE,
        "content": "请写明是哪个村、哪一年的项目，以及要哪一份合同。",
        "clarify_by": "2026年10月10日",
        "basis": ARTICLE + "第三十条",
    },
    "reasons_notice": {
        **BASE,
        "content": "您本月已就同类信息提出26件申请，请说明理由。",
        "basis": ARTICLE + "第三十五条",
    },
    "reply_extended": {
        **BASE,
        "due_before": "2026年10月16日",
        "longer": "20个工作日",
        "due": "2026年11月13日",
        "reasons": "所申请的凭证存放在县档案馆，需要调阅核对。",
        "basis": ARTICLE + "第三十三条第二款",
    },
    "reply_later": {
        **BASE,
        "due_before": "2026年10月16日",
        "later": "45个工作日",
        "due": "2026年11月27日",
        "reasons": "所申请的26个项目分属八个科室保管，需要逐一调阅、审查。",
        "basis": "政府信息公开条例第三十五条",
    },
    "third_party_letter": {
        **LETTER,
        "silence": "逾期未提出意见的，由本机关依照条例的规定决定是否公开。",
        "basis": ARTICLE + "第三十二条",
    },
    "joint_maker_letter": {
        **LETTER,
        "whom": "沂水县水利局",
        "item": "征求共同制作机关意见",
        "silence": "逾期未提出意见的，视为同意公开。",
        "basis": ARTICLE + "第三十四条",
    },
    "third_party_told": {
        **BASE,
        "opinion_within": "收到征求意见书之日起15个工作日",
        "basis": [ARTICLE + "第三十二条", ARTICLE + "第三十三条第三款"],
    },
    "joint_maker_told": {
        **BASE,
        "opinion_within": "收到征求意见书之日起15个工作日",
        "basis": [ARTICLE + "第三十四条", ARTICLE + "第三十三条第三款"],
    },
    "fee_notice": {
        **BASE,
        "how_counted": "按量计收",
        "counted": "40页",
        "scale": "信息处理费：按量计收（一件申请提供的页数，不同申请不累加）",
        "amount": "100元",
        "pay_within": "2026年10月16日",
        "basis": [ARTICLE + "第四十二条", "《政府信息公开信息处理费管理办法》"],
    },
    "request_ended": {
        **{name: value for name, value in BASE.items() if name != "handler"},
        "reasons": "补正告知书要求您补充说明申请内容，补正期限已过，没有收到您的补正。",
        "basis": ARTICLE + "第三十条",
        "remedy": [CHOICE],
    },
    "reply_provided": REPLY,
    "reply_partly_provided": {
        **REPLY,
        "decision": "部分公开",
        "reasons": ["合同中的银行账号、身份证号属于个人隐私，已作遮盖。", "其余内容予以公开。"],
        "basis": ARTICLE + "第三十七条",
        "remedy": [FIRST],
    },
    "reply_withheld": {
        **AGAINST,
        "decision": "公开会对第三方合法权益造成损害，不予公开",
        "reasons": "经征求意见，第三方不同意公开，且不公开不会对公共利益造成重大影响。",
        "basis": ARTICLE + "第十五条",
    },
    "reply_cannot_provide": {
        **AGAINST,
        "decision": "经检索没有找到所申请的信息，该信息不存在",
        "reasons": "已在档案室、项目管理系统以“高标准农田”“验收”检索，没有找到。",
        "basis": ARTICLE + "第三十六条第（四）项",
        "remedy": [CHOICE],
    },
    "reply_not_handled": {
        **AGAINST,
        "decision": "已就同一内容作过答复，不予重复处理",
        "reasons": "本机关已于2026年8月3日就同一内容答复（沂民公复〔2026〕3号）。",
        "basis": ARTICLE + "第三十六条第（六）项",
        "remedy": [CHOICE],
    },
    "reply_otherwise_ended": {
        **AGAINST,
        "decision": "其他处理",
        "reasons": "所申请的信息已移交县档案馆，请按档案法律法规查阅。",
        "basis": "政府信息公开工作的有关规定",
        "remedy": [CHOICE],
    },
}
