"""The filled places of every paper of applications, as an ordinary day brings them."""

from typing import Any

REMEDY = (
    "您如不服本决定，可以自收到本决定书之日起60日内向沂水县人民政府申请行政复议，"
    "也可以自收到本决定书之日起6个月内向沂水县人民法院提起行政诉讼。"
)
PAPERS = [
    {"name": "居民身份证", "form": "原件及复印件", "copies": 1},
    {"name": "居民户口簿", "form": "原件及复印件", "copies": 1},
    {"name": "最低生活保障申请书", "form": "申请表", "copies": 1},
    {"name": "家庭经济状况核对授权书", "form": "承诺书", "copies": 1},
    {
        "name": "家庭收入、财产、刚性支出申报表",
        "form": "申报表",
        "copies": 1,
        "remark": "由代办员协助填写",
    },
    {"name": "疾病诊断证明、病历", "form": "复印件", "copies": 2, "remark": "因病申请的提供"},
]
ITEM = "最低生活保障审核确认"
NUMBER = "11371323004326158X202611210000173"
BASE = {
    "applicant": "张秀英",
    "item": ITEM,
    "matter_number": NUMBER,
    "applied_on": "2026年11月20日（星期五）",
    "accepted_on": "2026年11月23日（星期一）",
}
BACK = ["退还原件", "退还原件", "存档", "存档", "存档", "存档"]
RETURNED = [{**p, "disposition": d} for p, d in zip(PAPERS, BACK, strict=True)]
DOCUMENTS = [{"name": "不予办理决定书", "number": "马政不〔2026〕7号"}]
SAMPLES: dict[str, dict[str, Any]] = {
    "service_record": {
        **BASE,
        "documents": DOCUMENTS,
        "way": "留置送达",
        "served_on": "2026年11月24日",
        "served_by": "李静",
        "witness": "八大庄村民委员会 李建军",
        "how": "本人在家，拒绝签收",
        "remedy": [REMEDY],
        "until": [
            "申请行政复议：2027年1月25日（暂定）前（含当日）",
            "直接向人民法院起诉：2027年5月24日（暂定）前（含当日）",
        ],
    },
    "service_notice": {
        **BASE,
        "documents": DOCUMENTS,
        "fetch_at": "马站镇便民服务中心",
        "days": "30日",
        "last_day": "2026年12月24日",
        "basis": "参照《中华人民共和国民事诉讼法》第九十五条",
        "remedy": [REMEDY],
    },
    "called_in": {
        **BASE,
        "reviewed_on": "2026年11月21日（星期六）",
        "come_to": "马站镇便民服务中心",
        "basis": "《最低生活保障审核确认办法》第十五条",
        "handler": "综合窗口 李静",
        "tracking_code": "Y7K3 9M2Q",
        "papers": PAPERS[:2],
    },
    "mandate_ended": {
        **BASE,
        "ended_on": "2026年11月21日（星期六）",
        "agent_body": "八大庄村便民服务点",
        "lies_with": "马站镇便民服务中心",
        "tracking_code": "Y7K3 9M2Q",
        "papers": RETURNED[:2],
    },
    "receipt": {
        **BASE,
        "received_on": "2026年11月20日（星期五）",
        "received_by": "王建国（代办员，工号 371323-0187）",
        "tracking_code": "Y7K3 9M2Q",
        "accepting_body": "马站镇人民政府",
        "next_body": "马站镇便民服务中心",
        "answer_by": "2026年11月24日（星期二）",
        "counted_from": "办理时限从受理之日起算",
        "papers": PAPERS,
    },
    "one_time": {
        **BASE,
        "procedure": [
            "村便民服务点收件，当天或下一个工作日送到镇",
            "镇便民服务中心受理，两人入户调查",
            "镇政府提出审核意见，在村公示7天",
            "县民政局确认，结果由镇便民服务中心转交",
        ],
        "promised_limit": "23个工作日",
        "statutory_limit": "30个工作日（自受理之日起）",
        "fee": "不收费",
        "basis": [
            "《社会救助法》第十八条、第三十七条、第四十三条",
            "《最低生活保障审核确认办法》（民发〔2021〕57号）第十五条、第二十二条",
        ],
        "where": "马站镇便民服务中心民政窗口，工作日8:30—12:00、13:30—17:30",
        "told_by": "王建国（八大庄村便民服务点）",
        "conditions": ["共同生活的家庭成员人均收入低于当地低保标准", "家庭财产状况符合当地规定"],
        "papers": PAPERS,
    },
    "plain_sheet": {
        "item": ITEM,
        "known_as": ["低保", "吃低保"],
        "who": ["家里人均收入低于当地低保标准", "家里的存款、房子、车符合规定"],
        "bring": [
            "身份证、户口簿（看过就还）",
            "申请书、授权书、收入申报表（村里有，免费领）",
            "有病的带诊断证明，有残疾证的带残疾证",
        ],
        "steps": [
            "把材料交给村代办员，或者自己送到镇里",
            "镇里两个人到家里看看",
            "在村里公示7天",
            "县民政局确认，镇里把结果交给您",
        ],
        "how_long": "受理后23个工作日内",
        "fee": "一分钱不收",
        "where": "八大庄村便民服务点，或马站镇便民服务中心",
        "basis": ["《社会救助法》", "《最低生活保障审核确认办法》"],
    },
    "mandate": {
        "principal": "张秀英",
        "principal_id": "999901195203080025",
        "principal_phone": "139****0187",
        "agent": "王建国（工号 371323-0187）",
        "agent_body": "马站镇八大庄村便民服务点",
        "item": ITEM,
        "powers": [
            "递交申请材料，并转交补正的材料",
            "接收通知，并在当天转告委托人",
            "领取办理结果和退还的原件，交给委托人",
        ],
        "read_by": "代办员王建国",
        "witness": "",
    },
    "correction": {
        **BASE,
        "submit_to": "马站镇便民服务中心民政窗口，或交八大庄村代办员转交",
        "basis": ["《社会救助法》第三十七条"],
        "handler": "李敏（民政窗口）",
        "papers": [
            {
                "name": "居民户口簿",
                "fault": "缺少户主页和增减页",
                "remedy": "补交户主页、增减页的复印件，原件带来核对",
            },
            {
                "name": "家庭收入、财产、刚性支出申报表",
                "fault": "第三栏务农收入没有填写",
                "remedy": "补填第三栏并在末页签名或按手印",
            },
        ],
    },
    "acceptance": {
        **BASE,
        "law_limit": "30个工作日",
        "law_due": "2027年1月5日（星期二）",
        "promise_limit": "23个工作日",
        "promise_due": "2026年12月24日（星期四）",
        "counted_from": "办理时限从受理之日起算",
        "basis": ["《社会救助法》第三十七条", "《最低生活保障审核确认办法》第十五条"],
        "handler": "李敏（民政窗口）",
        "tracking_code": "Y7K3 9M2Q",
        "held_by": ["公示"],
        "provisional": "2027年的放假安排尚未公布，上列日期按周一至周五推算，公布后据实调整。",
    },
    "non_acceptance": {
        **BASE,
        "reasons": ["您申请的事项不属于本机关职权范围。", "户籍所在地为院东头镇，应当由该镇受理。"],
        "basis": ["《中华人民共和国行政许可法》第三十二条第一款第二项"],
        "right_body": "请向院东头镇便民服务中心申请，电话 0539-2880001。",
        "remedy": [REMEDY],
    },
    "grant_licence": {
        **BASE,
        "item": "林木采伐许可",
        "decision": [
            "准予在八大庄村东岭采伐自有杨树12株，蓄积3.6立方米。",
            "采伐后应当在2027年底前完成更新造林。",
        ],
        "basis": [
            "《中华人民共和国森林法》第五十七条",
            "《中华人民共和国行政许可法》第三十八条第一款",
        ],
        "valid": "2026年12月1日至2027年5月31日",
        "delivery": "由马站镇便民服务中心转交",
    },
    "grant": {
        **BASE,
        "decision": [
            "确认张秀英家庭为最低生活保障家庭，保障人口2人。",
            "自2026年12月起，每月发放最低生活保障金812元，于每月10日前发到社会保障卡。",
        ],
        "basis": ["《社会救助法》第四十五条"],
        "delivery": "由马站镇便民服务中心转交",
    },
    "refusal_licence": {
        **BASE,
        "item": "林木采伐许可",
        "reasons": [
            "申请采伐的林木位于水土保持林区，坡度32度，依法只能进行抚育和更新性质的采伐，您的申请为皆伐。"
        ],
        "basis": ["《中华人民共和国森林法》第五十五条"],
        "remedy": [REMEDY],
    },
    "refusal": {
        **BASE,
        "reasons": [
            "经核对，您家共同生活的家庭成员3人，人均月收入1265元，高于本县低保标准（每人每月1020元）。",
            "家庭名下有一辆2023年购置的小型轿车，不属于残疾人代步或者必需的生产经营工具。",
        ],
        "basis": ["《最低生活保障审核确认办法》（民发〔2021〕57号）第七条、第八条"],
        "remedy": [REMEDY],
    },
    "hand_over": {
        **BASE,
        "outcome": "准予，确认为最低生活保障家庭",
        "handed_by": "李敏（马站镇便民服务中心）",
        "results": [{"name": "准予办理决定书", "number": "沂民准〔2026〕86号", "copies": 1}],
        "papers": RETURNED,
    },
    "withdrawal": {
        **BASE,
        "withdrawn_on": "2026年11月25日（星期三）",
        "reasons": ["随儿子到临沂居住，准备在那里申请。"],
        "papers": RETURNED,
    },
    "supplied": {
        **BASE,
        "supplied_on": "2026年11月26日（星期四）",
        "received_by": "王建国（代办员，工号 371323-0187）",
        "accepting_body": "马站镇人民政府",
        "answer_by": "2026年12月3日（星期四）",
        "tracking_code": "Y7K3 9M2Q",
        "papers": PAPERS[1:3],
    },
    "voided": {
        **BASE,
        "voided_on": "2026年11月24日（星期二）",
        "reasons": ["同一人同一事项已登记为另一件，编号 11371323004326158X202611190000051。"],
        "papers": RETURNED,
    },
    "annulment": {
        **BASE,
        "annulled_on": "2026年12月2日（星期三）",
        "reasons": ["窗口已在11月25日书面一次告知补正，当时系统停电，没有登记。"],
        "basis": "《最低生活保障审核确认办法》第十五条",
        "answer_by": "2026年12月9日（星期三）",
        "remedy": [REMEDY],
    },
    "special_procedure": {
        **BASE,
        "item": "取水许可",
        "special": "专家评审",
        "planned": "10个工作日",
        "from_day": "2026年11月30日（星期一）",
        "planned_until": "2026年12月14日（星期一）",
        "reasons": ["水资源论证报告书需要组织专家评审。"],
        "basis": "行政许可法第四十五条",
        "handler": "李敏（审核岗）",
    },
    "extension": {
        **BASE,
        "item": "河道管理范围内建设项目工程建设方案审批",
        "due_before": "2026年12月21日（星期一）",
        "longer": "10个工作日",
        "due": "2027年1月4日（星期一）",
        "approved_by": "本行政机关负责人",
        "reasons": ["工程影响上游两个村的排水，方案需要修改后复核。"],
        "basis": "中华人民共和国行政许可法第四十二条第一款",
        "handler": "李敏（审核岗）",
    },
    "visit_register": {
        "body": "马站镇便民服务中心",
        "period": "2026年11月1日至2026年11月30日",
        "printed_by": "李静（0007）",
        "printed_at": "2026-12-01 09:00",
        "rows": [
            {
                "number": NUMBER,
                "item": ITEM,
                "applicant": "张*英",
                "agent": "王代办",
                "taken_on": "2026年11月2日",
                "way": "八大庄村→马站镇→县民政局→马站镇",
                "finished": "2026年11月20日 已办成",
                "visited": "2026年11月27日 电话 李静",
                "answers": "代办员跑了两趟，没有收钱，很好。",
                "finding": "满意",
            }
        ],
    },
    "opinion_form": {
        "item": ITEM,
        "matter_number": NUMBER,
        "site": "八大庄村代办点",
        "applicant": "张*英",
        "finished_on": "2026年11月20日",
        "opinion": "代办员很热心，就是等的时间长了一点。",
        "opinion_contact": "138****3210",
        "given_on": "2026年11月22日",
        "answer": "谢谢您。公示要满七天，今后我们会先跟您讲清楚。",
        "answered_by": "李书记",
        "answered_on": "2026年11月24日",
    },
    "manifest": {
        "sender": "沂水县马站镇八大庄村便民服务点",
        "receiver": "沂水县马站镇便民服务中心",
        "sent_by": "王建国",
        "sent_on": "2026年11月20日",
        "matters": "2",
        "originals": "3",
        "copies": "9",
        "lines": [
            {
                "number": number,
                "item": ITEM,
                "applicant": applicant,
                "papers": "居民身份证 1＋1；居民户口簿 1＋1；申请书 0＋1",
                "sheets": "2＋3",
            }
            for number, applicant in ((NUMBER, "张*英"), (NUMBER[:-1] + "4", "李*山"))
        ],
    },
    "not_needed": {
        **BASE,
        "reasons": ["自家院内翻修厕所，不占用集体土地，不需要办理宅基地批准书。"],
        "basis": ["《土地管理法》第六十二条"],
        "remedy": [REMEDY],
    },
    "undertaking": {
        **BASE,
        "by_day": "2026年11月27日",
        "submit_to": "马站镇便民服务中心",
        "consequence": "受理机关可以撤回受理，材料退还，以后可以重新申请。",
        "papers": PAPERS[-1:],
    },
}
