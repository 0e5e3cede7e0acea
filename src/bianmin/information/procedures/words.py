"""What the steps of a request share: who takes them, and the facts they record."""

from bianmin.law.procedure import Fact, FactKind, Who, Whose
from bianmin.law.ranks import Rank
from bianmin.law.refusal import mark

OFFICE = frozenset({"reviewer", "window", "head", "agent", "coordinator"})
"""The posts that do the work of a body's disclosure office (政府信息公开工作机构)."""

HEADS = frozenset({"approver", "organ_head", "head", "coordinator"})

MINE = Who((Whose.MY_POST,))
RECEIVING = Who((Whose.RECEIVER,), OFFICE)
HERSELF = Who((Whose.APPLICANT,))
BROUGHT = Who((Whose.MY_POST, Whose.RECEIVER, Whose.APPLICANT))
ASSISTED = Who((Whose.MY_POST, Whose.RECEIVER))
HEAD = Who((Whose.MY_BODY,), HEADS)
EXTENDING = Who((Whose.MY_BODY,), frozenset({"approver", "organ_head", "head"}))
LAW = Who((Whose.LAW,))

DISCLOSURE_HEAD = Rank.DISCLOSURE_HEAD

REASON = Fact("reason", FactKind.DIGEST, label=mark("the reason"))
REMARK = Fact("reason", FactKind.DIGEST, required=False, label=mark("the reason"))
CLOCK = Fact("clock")
ENDS = Fact("ends", FactKind.COUNT)
