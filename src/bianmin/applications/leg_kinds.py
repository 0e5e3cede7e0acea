"""What officials call the legs of a route, and the kinds of leg the procedure has for them.

Where a name stands for several kinds they follow one another in this order. What depends on the
place in the route (whether a 审核 decides, because nothing after it does) is judged in ``legs``.
"""

from collections.abc import Mapping

RECEIVE = ("receive",)
ACCEPT = ("accept",)
VISIT = ("visit",)
ASSESS = ("assess",)
DELIBERATE = ("deliberate",)
CONSULT = ("consult",)
REVIEW = ("review",)
PUBLICISE = ("publicise",)
DECIDE = ("decide",)
PAY = ("pay",)
MAKE = ("make",)
FOLLOW_UP = ("follow_up",)
NOTHING: tuple[str, ...] = ()

KINDS_OF_NODE: Mapping[str, tuple[str, ...]] = {
    # Somebody helps the citizen and takes the papers in; no organ has accepted anything yet.
    "收件": RECEIVE,
    "收件上报": RECEIVE,
    "收件与权属核实": RECEIVE,
    "协助网办": RECEIVE,
    "协助网办/收件": RECEIVE,
    "协助申报": RECEIVE,
    "协助APP申报": RECEIVE,
    "政策告知/协助网报": RECEIVE,
    "登记指导": RECEIVE,
    "登记汇总": RECEIVE,
    "采集登记": RECEIVE,
    "申请/提名": RECEIVE,
    "签订用地协议": RECEIVE,
    "代缴": RECEIVE,
    "收件与评议": RECEIVE + DELIBERATE,
    # Acceptance, alone or with what the same window does at once.
    "受理": ACCEPT,
    "受理（采集指纹人像）": ACCEPT,
    "受理报送": ACCEPT,
    "缴费": ACCEPT,
    "受理初审": ACCEPT + REVIEW,
    "受理审核": ACCEPT + REVIEW,
    "受理评审": ACCEPT + ASSESS,
    "受理办结": ACCEPT + DECIDE,
    "受理登记": ACCEPT + DECIDE,
    "受理核发": ACCEPT + DECIDE,
    "受理签发": ACCEPT + DECIDE,
    "受理发证": ACCEPT + DECIDE + MAKE,
    # Going to see. After the decision these are a follow-up (see ``legs``).
    "入户调查": VISIT,
    "入户核查": VISIT,
    "上门/刷脸认证": VISIT,
    "查验": VISIT,
    "调查核实": VISIT,
    "踏勘": VISIT,
    "现场踏勘": VISIT,
    "现场踏勘（一到场：审查）": VISIT,
    "现场踏勘（伐区调查）": VISIT,
    "伐区核查": VISIT,
    "实地查看（权籍调查）": VISIT,
    "现场查看": VISIT,
    "现场核查": VISIT,
    "现场核验机具": VISIT,
    "现场审查": VISIT,
    "现场检查": VISIT,
    "现场检查（不采用告知承诺时）": VISIT,
    "现场指导": VISIT,
    # Somebody qualified forms a judgement: appraisal, test, examination, quarantine.
    "生活自理能力评估": ASSESS,
    "失能等级评估": ASSESS,
    "需求评估": ASSESS,
    "收养评估": ASSESS,
    "残疾评定": ASSESS,
    "危房鉴定": ASSESS,
    "专家评审": ASSESS,
    "专家评审（论证报告）": ASSESS,
    "安全检验": ASSESS,
    "考试": ASSESS,
    "现场检疫": ASSESS,
    # The village, or the parties, talk it over.
    "评议": DELIBERATE,
    "民主评议": DELIBERATE,
    "集体讨论": DELIBERATE,
    "调解": DELIBERATE,
    # Others are heard: departments, and whoever may object.
    "会签": CONSULT,
    "会商": CONSULT,
    "核税缴税": CONSULT,
    "反馈有无异议": CONSULT,
    "公示与听证": PUBLICISE + CONSULT,
    # The organ examines the papers. The last of these decides if no other leg does.
    "初审": REVIEW,
    "初审转递": REVIEW,
    "资格初审": REVIEW,
    "资格审查与项目审核": REVIEW,
    "审核": REVIEW,
    "档案审核": REVIEW,
    "审查": REVIEW,
    "审查材料（告知承诺）": REVIEW,
    "规划审查": REVIEW,
    "规划与用地审查": REVIEW,
    "询问查验": REVIEW,
    "信息确认": REVIEW,
    "核验": REVIEW,
    "复核": REVIEW,
    "复核（超规模）": REVIEW,
    "汇总复核": REVIEW,
    "审核确认": REVIEW + DECIDE,
    # Shown to everybody, so that who knows better can object.
    "公示": PUBLICISE,
    "公告": PUBLICISE,
    # The organ decides. What is printed in the same act needs no leg of its own.
    "审批": DECIDE,
    "审定": DECIDE,
    "确认": DECIDE,
    "认定": DECIDE,
    "核定": DECIDE,
    "待遇核定": DECIDE,
    "资格审核": DECIDE,  # of RS-012: the result is the opinion on eligibility, not the loan
    "发票核定": DECIDE,
    "核发": DECIDE,
    "核实签批": DECIDE,
    "审核登簿": DECIDE,
    "审核入库": DECIDE,
    "审核签发": DECIDE,
    "登记": DECIDE,
    "注销": DECIDE,
    "备案": DECIDE,
    "备案复核": DECIDE,
    "入库": DECIDE,
    "结果入库": DECIDE,
    "核验分配": DECIDE,
    "查询开具": DECIDE,
    "制作协议": DECIDE,
    # The organ decides, and a certificate, plate or code is made.
    "审批发证": DECIDE + MAKE,
    "审批制证": DECIDE + MAKE,
    "批准发证": DECIDE + MAKE,
    "认定发证": DECIDE + MAKE,
    "登记发证": DECIDE + MAKE,
    "登记发照": DECIDE + MAKE,
    "登记发牌": DECIDE + MAKE,
    "登记赋码": DECIDE + MAKE,
    "登簿发证": DECIDE + MAKE,
    "签发制证": DECIDE + MAKE,
    "备案发码": DECIDE + MAKE,
    "当场备案制卡": DECIDE + MAKE,
    "建证": DECIDE + MAKE,
    # What was decided is given: money, goods, a place to live.
    "发放": PAY,
    "拨付": PAY,
    "放款": PAY,
    "配发": PAY,
    "轮候配租": PAY,
    "减免结算": PAY,
    "服务结算": PAY,
    # What was decided is made.
    "发证": MAKE,
    "发照": MAKE,
    "制证": MAKE,
    "制卡": MAKE,
    "出证": MAKE,
    "出具": MAKE,
    # What the decision brings with it afterwards.
    "开工放线（二到场）": FOLLOW_UP,
    "竣工验收": FOLLOW_UP,
    "竣工验收（三到场）": FOLLOW_UP,
    "汇交": FOLLOW_UP,
    "落户": FOLLOW_UP,
    "指派": FOLLOW_UP,
    "担保审核": FOLLOW_UP,  # of RS-012: by the guarantor, after the organ's opinion
    # The network's own ways: handing over, and carrying up, are inserted by the compiler.
    "送达": NOTHING,
    "报送乡镇": NOTHING,
}

SPECIALS_OF_NODE: Mapping[str, tuple[str, ...]] = {
    # Special procedures that are named otherwise than the leg in which they are carried out.
    "公示": ("伐前公示", "批前公示"),
    "公示与听证": ("听证", "公示（听证公告）"),
    "反馈有无异议": ("部门征询异议（推送税务等）",),
    "现场核查": ("现场踏勘", "现场核查（备案后）"),
    "现场核验机具": ("机具核验",),
    "现场审查": ("现场踏勘",),
    "现场查看": ("现场踏勘",),
    "现场检查（不采用告知承诺时）": ("现场检查（非承诺方式，10个工作日内）",),
    "现场踏勘（一到场：审查）": ("现场踏勘",),
    "现场踏勘（伐区调查）": ("伐区踏勘",),
    "伐区核查": ("现场踏勘",),
    "踏勘": ("现场踏勘",),
    "专家评审": ("专家评审（技术评审）",),
    "专家评审（论证报告）": ("专家评审",),
    "危房鉴定": ("房屋安全鉴定",),
    "需求评估": ("辅具评估",),
}
