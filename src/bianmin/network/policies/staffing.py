"""What the county may set about its network: how sites are called and how they are staffed."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal
from bianmin.policy.registry import declare

from ..kinds import AgentSource
from ..policy_refusals import no_place_in_name

SITE_NAMES = "site.names"
SITE_NAME_PLACE = "{name}"
VILLAGE_AGENTS_LEAST = "staffing.village_agents_least"
CENTRE_AGENTS_LEAST = "staffing.centre_agents_least"
CENTRE_AGENTS_MOST = "staffing.centre_agents_most"


def _has_place(names: Mapping[str, str]) -> Refusal | None:
    """Every name leaves room for that of the place."""
    without = [name for name in names.values() if SITE_NAME_PLACE not in name]
    return no_place_in_name(without[0], SITE_NAME_PLACE) if without else None


# Keys are tiers; "1-community" is a village point of an urban community.
declare(
    SITE_NAMES,
    kind="names",
    parts={
        "3": _("the county's centre"),
        "2": _("the town's centre"),
        "1": _("a village's point"),
        "1-community": _("a community's point"),
    },
    spared=frozenset({"1-community"}),
    check=_has_place,
    default={
        "3": "{name}政务服务中心",
        "2": "{name}便民服务中心",
        "1": "{name}便民服务站",
        "1-community": "{name}便民服务站",
    },
    label=_("Names of sites, by tier"),
    source="国发〔2022〕5号",
)
declare(
    VILLAGE_AGENTS_LEAST,
    kind="int",
    default=1,
    label=_("Agents a village point needs at least"),
    source="沂政办发〔2018〕94号 二（一）3：一名代办员",
)
declare(
    CENTRE_AGENTS_LEAST,
    kind="int",
    default=1,
    label=_("Agents the county centre needs at least"),
    source="沂政办发〔2018〕94号 二（一）1：配备1-2名专职代办人员",
)
declare(
    CENTRE_AGENTS_MOST,
    kind="int",
    default=2,
    label=_("Agents the county centre has at most; 0 sets no bound"),
    source="沂政办发〔2018〕94号 二（一）1：配备1-2名专职代办人员",
)

HALL_AREA_LEAST = "site.hall_area_least"
PREMISES_AREA_LEAST = "site.premises_area_least"
VILLAGE_CHECKLIST = "site.checklist.village"
TOWN_CHECKLIST = "site.checklist.town"
COUNTY_CHECKLIST = "site.checklist.county"
SHIFT_HOURS = "roster.shift_hours"
TRAINED_FIRST = "agent.trained_first"
AGENT_SOURCES = "agent.sources"
COVERED_BY = "site.covered_by"

declare(
    HALL_AREA_LEAST,
    kind="number",
    default=0,
    label=_("Least area of a town centre's hall in square metres; 0 asks for none"),
    source="各县文件不一：桐乡市要求办事大厅不少于80平方米，其余未规定",
)
declare(
    PREMISES_AREA_LEAST,
    kind="number",
    default=0,
    label=_("Least area of a town centre's premises in square metres; 0 asks for none"),
    source="各县文件不一：江津区要求场地不少于200平方米，其余未规定",
)
declare(
    VILLAGE_CHECKLIST,
    kind="list",
    default=[
        "一个场所",
        "一块牌子",
        "一套制度",
        "一本台帐",
        "一部电话",
        "一台电脑",
        "一处公示栏",
        "一名代办员",
        "一套办事须知",
        "一张便民服务卡",
    ],
    label=_("What a village point must have"),
    source="沂政办发〔2018〕94号 二（一）3：按照“十个一”的要求",
)
declare(
    TOWN_CHECKLIST,
    kind="list",
    default=[
        "电脑",
        "打印机",
        "复印机",
        "办公桌椅",
        "公示栏",
        "制度墙",
        "咨询台",
        "休息椅",
        "纸、笔、胶水等便民用品",
    ],
    label=_("What a town centre must have"),
    source="江津区文件：配备电脑、打印机、复印机、办公桌椅等设备；设置好公示栏、制度墙、咨询台、休息椅",
)
declare(
    COUNTY_CHECKLIST,
    kind="list",
    default=[
        "场所设置",
        "机构职能",
        "入住事项",
        "运行模式",
        "服务行为",
        "人员管理",
        "工作机制",
        "审批流程",
    ],
    label=_("What a county centre must have put in order"),
    source="江津区文件：重点在规范场所设置、机构职能、入住事项、运行模式、服务行为、人员管理、工作机制、审批流程上下功夫",
)
declare(
    SHIFT_HOURS,
    kind="int",
    default=8,
    label=_("Hours that somebody is on duty for at most in a day; 0 sets no bound"),
    source="沂政办发〔2018〕94号 二（一）3：实行8小时轮班制",
)
declare(
    TRAINED_FIRST,
    kind="bool",
    default=True,
    label=_("An agent must be trained before going on duty"),
    source="江津区文件：至少明确1名便民服务代办员，经培训后上岗",
)
declare(
    AGENT_SOURCES,
    kind="list",
    default=["village_committee", "recruited", "community_cadre", "centre_clerk"],
    choices=dict(AgentSource.choices),
    label=_("Where agents may come from"),
    source="沂政办发〔2018〕94号 二（一）；桐乡市文件：可兼任，也可面向社会公开招聘",
)
declare(
    COVERED_BY,
    kind="text",
    default="",
    label=_("By when every town and village has its site"),
    source="各县文件不一：桐乡市11月底前，江津区2014年底前",
)
