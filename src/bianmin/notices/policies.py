"""The county's values: papers without a registered seal; quiet hours and words of messages."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal
from bianmin.policy.registry import declare

from . import adapted, refusals, registry

QUIET_FROM = "messages.quiet_from"
QUIET_UNTIL = "messages.quiet_until"
WORDINGS = "messages.wordings"
WITHOUT_SEAL = "papers.without_seal"
TITLES = "papers.titles"
LONGEST_TITLE = 24
"""Characters of a title: what stands on one line of a letterhead."""

BY_HAND, REFUSED = "by_hand", "refused"


def _refusal(wordings: Mapping[str, str]) -> Refusal | None:
    return adapted.refusal_of(wordings)


def _title_refusal(titles: Mapping[str, str]) -> Refusal | None:
    """Only papers that there are, and titles that stand on one line."""
    for kind, title in titles.items():
        if not registry.has_paper(kind):
            return refusals.no_such_paper(kind)
        if not 0 < len(title) <= LONGEST_TITLE:
            return refusals.title_wrong(title, LONGEST_TITLE)
    return None


declare(
    QUIET_FROM,
    kind="time",
    default="20:00",
    label=_("From when in the evening nobody is sent a message that can wait"),
    source="系统建议值：非紧急短信不在20:00至次日8:00发送",
)
declare(
    QUIET_UNTIL,
    kind="time",
    default="08:00",
    label=_("When in the morning messages are sent again"),
    source="系统建议值：非紧急短信不在20:00至次日8:00发送",
)
declare(
    WORDINGS,
    kind="names",
    default={},
    label=_("The county's own words for messages, by kind"),
    source="消息用语随系统提供，各县可以改写，占位内容不得缺少",
    check=_refusal,
)
declare(
    WITHOUT_SEAL,
    kind="choice",
    default=BY_HAND,
    choices={BY_HAND: _("it is stamped by hand"), REFUSED: _("it is not issued")},
    label=_("What follows when a paper needs a seal and its body has none registered"),
    source="行政许可法第三十二条：加盖本行政机关专用印章；没有登记印章图样的，打印后当面加盖",
)
declare(
    TITLES,
    kind="names",
    default={},
    label=_("What the county calls its papers, by kind"),
    source="各地文书名称不一（如补办通知单、不予办理通知书），内容和编号规则相同；未另定的用系统名称",
    check=_title_refusal,
)
