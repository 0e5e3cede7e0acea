"""A body's guide on paper, as it reads today; nothing of it is kept."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext, override

from bianmin.information.disclosed.contents import Class, contents_of
from bianmin.information.models import DisclosureGuide
from bianmin.law import limits
from bianmin.look.cards import BodyContact
from bianmin.network.cards import BodyCard
from bianmin.notices import standing

from ..contacts import HOTLINE

ASKING = (
    "书面提出：当面交、邮寄或网上提交都可以。书写有困难的，可以口头提出，由工作人员代为填写。",
    "写明姓名或名称、身份证明、联系方式，需要的信息的名称、文号或其他特征，以及要什么形式。不用说明用途。",
    "能当场答复的当场答复；不能的，{days} 个工作日内答复。",
    "需要延长的，最多再延长 {more} 个工作日，会告诉您。",
    "不收取费用。申请数量、频次明显超过合理范围的，可以收取信息处理费，会事先通知。",
    "对答复不服的，可以依法申请行政复议或者提起行政诉讼，也可以向政府信息公开工作主管部门投诉、举报。",
)
"""How to ask, by articles 29, 31, 33, 42, 47 and 51 of the regulations."""


@dataclass(frozen=True, slots=True)
class ReplyTime:
    """In how many working days a request is answered, and by how many that may be lengthened."""

    days: int
    more: int


def reply_time(day: date) -> ReplyTime:
    """As article 33 has it on a day."""
    limit = limits.load().in_force("XX-REPLY", day)
    assert limit.extension is not None
    return ReplyTime(limit.value, limit.extension.value)


def pdf(guide: DisclosureGuide, *, body: BodyCard, contact: BodyContact, day: date) -> bytes:
    """The guide as PDF. Raises Refusal naming what the network does not say."""
    time, contents = reply_time(day), contents_of(body, day)
    told = {
        "organ_name": body.name,
        "contact": contact.phone or HOTLINE,
        "you": "您",
        "office": guide.office,
        "address": contact.address,
        "hours": contact.hours,
        "duties": guide.duties.splitlines(),
        "fax": guide.fax,
        "email": guide.email,
        "online": guide.online,
        "bases": guide.bases.splitlines(),
        "documents": [f"《{one.title}》{one.document_number}" for one in contents.documents],
        "items": "、".join(one.name for one in contents.items),
        "classes": [_class(one) for one in contents.classes],
        "classified": guide.classified.splitlines(),
        "arranged": guide.arranged.splitlines(),
        "obtained": guide.obtained.splitlines(),
        "asking": [words.format(days=time.days, more=time.more) for words in ASKING],
    }
    path = reverse("portal:disclosure_guide", args=[body.id]).lstrip("/")
    return standing.sheet(
        kind="disclosure_guide", facts=told, addressee="", scan_path=path, day=day
    )


def _class(one: Class) -> str:
    """A class of the directory, with what stands in it: 服务类（2条）：…。"""
    with override("zh-hans"):
        label = gettext(one.label)
    named = "；".join(f"{category.name}（{count}条）" for category, count in one.counts)
    return f"{label}（{one.entries}条）{'：' if named else ''}{named}"
