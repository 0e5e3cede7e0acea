"""The filled places of every paper about complaints, as an ordinary day brings them."""

from typing import Any

BASE = {
    "applicant": "投诉人",
    "item": "投诉举报",
    "matter_number": "11371323004326158X202609140000173",
    "received_on": "2026年9月14日",
    "channel": "意见箱",
    "category": "服务态度",
    "target": "马站镇便民服务中心",
    "handled_by": "沂水县行政审批服务中心",
}
REASONS = (
    "调取9月11日上午监控，并询问当日值班人员和在场群众：办事人员在办理期间多次使用手机，情况属实。"
)
BASIS = "《信访工作条例》第二十八条第一款"
SAMPLES: dict[str, dict[str, Any]] = {
    "complaint_receipt": {
        **BASE,
        "tracking_code": "482913657104",
        "accept_by": "2026年9月15日",
    },
    "complaint_declined": {
        **BASE,
        "ground": "属于纪检监察机关受理的检举控告",
        "reasons": "反映的是收受财物的问题，应当由纪检监察机关处理。",
        "now": "请向纪检监察机关提出；您的检举材料不会转给被反映的人员和单位。",
        "basis": "《信访工作条例》第三十条",
    },
    "complaint_extended": {
        **BASE,
        "due_before": "2026年10月10日",
        "longer": "10个工作日",
        "due": "2026年10月23日",
        "reasons": "有两名在场群众外出务工，需要等回来后核实。",
        "basis": "本县投诉举报办理制度",
    },
    "complaint_reply": {
        **BASE,
        "finding": "属实",
        "reasons": REASONS,
        "put_right": "已责成限期整改，并在平时考核中记载。",
        "again": "对本答复不满意的，可以在答复之日起30日内凭查询码申请再办一次，由上一级另行办理；"
        "仍不满意的，可以依照《信访工作条例》提出。",
        "basis": BASIS,
    },
    "rectification_notice": {
        "whom": "马站镇便民服务中心",
        "item": "限期整改",
        "found_on": "2026年9月18日",
        "fault": "窗口工作时间使用手机，未落实首问负责。",
        "put_right_by": "2026年10月10日",
        "basis": "本县平时考核制度（经查情况属实的，限期整改）",
        "handled_by": "沂水县行政审批服务中心",
    },
    "complaint_sheet": {
        **BASE,
        "finding": "属实",
        "content": "9月11日上午在窗口办事，工作人员一直看手机，问了三遍才答应。",
        "reasons": REASONS,
        "put_right_by": "2026年10月10日",
    },
}
