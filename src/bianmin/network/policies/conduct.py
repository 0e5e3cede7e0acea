"""What the county may set about how its staff present themselves: signs, pledge, conduct."""

from django.utils.translation import gettext_lazy as _

from bianmin.policy.registry import declare

from ..kinds import Role

SIGN_ROLES = "sign.roles"
SIGN_COLOUR = "sign.colour"
SIGN_MOTTO = "sign.motto"
SIGN_PARTY_MARK = "sign.party_mark"
SUPERVISION_PHONE = "sign.supervision_phone"
CODE_OF_CONDUCT = "conduct.code"
PLEDGE_VERSION = "conduct.pledge_version"
PLEDGE = "conduct.pledge"

declare(
    SIGN_ROLES,
    kind="list",
    default=["agent", "head", "window", "coordinator"],
    choices=dict(Role.choices),
    label=_("Whose posts stand on the staff board, carry a badge and sign the pledge"),
    source="系统建议值（王益区文件只说工作人员的姓名、照片、职务、岗位职责全部公开）",
)
declare(
    SIGN_COLOUR,
    kind="choice",
    default="blue",
    choices={"blue": _("blue"), "red": _("red"), "green": _("green")},
    label=_("Colour of signs, boards, badges and cards"),
    source="系统建议值（江津区文件要求统一牌匾、监督卡、公示牌样式，未定颜色）",
)
declare(
    SIGN_MOTTO,
    kind="text",
    default="",
    label=_("The words below the name on signs, boards and cards"),
    source="各县文件不一，未规定的不印",
)
declare(
    SIGN_PARTY_MARK,
    kind="bool",
    default=True,
    label=_("Party members carry a mark on the badge and the board"),
    source="001⑤-3：实行党员岗位亮牌上岗",
)
declare(
    SUPERVISION_PHONE,
    kind="text",
    default="12345",
    label=_("The centre's telephone for supervision and complaints"),
    source="系统建议值（江津区文件要求公示中心监督电话，号码由本县填写）",
)
declare(
    CODE_OF_CONDUCT,
    kind="list",
    default=[
        "服务宗旨，时刻谨记，加强学习，一专多能",
        "办事程序，规范严谨，依法办事，公开公正",
        "坚守岗位，服务民众，优化流程，方便群众",
        "首问责任，认真履行，文明礼貌，周到热情",
        "执行制度，严肃认真，廉洁勤政，不徇私情",
        "服从领导，团结群众，爱岗敬业，诚实守信",
    ],
    label=_("Code of conduct of the staff"),
    source="王益区村（社区）便民服务室管理制度 二：工作人员守则",
)
declare(
    PLEDGE_VERSION,
    kind="text",
    default="1",
    label=_("The version of the pledge that is signed now"),
    source="系统建议值（文件只说签订岗位承诺书，未定版本）",
)
declare(
    PLEDGE,
    kind="list",
    default=[
        "高效：该当场办的当场办，该限时办的按时办",
        "热情：来有迎声，问有答声，走有送声",
        "文明：着装整洁，佩证上岗，不说服务忌语",
        "廉洁：不收群众钱物，不吃请，不刁难",
        "规范：一次告知，首问负责，依法依规办事",
    ],
    label=_("What the staff promise in the pledge that they sign"),
    source="001⑤-3：承诺“高效、热情、文明、廉洁、规范”服务；签订岗位承诺书（条文为系统建议值）",
)
