"""What the steps of a complaint share: who takes them, and the facts they record."""

from bianmin.law.procedure import Fact, FactKind, Who, Whose
from bianmin.law.ranks import Rank
from bianmin.law.refusal import mark

HANDLING = (
    "supervisor", "head", "coordinator", "organ_head", "approver", "reviewer", "window", "agent",
)  # fmt: skip
"""Who handles complaints at a body: whoever answers for it comes first."""

HEADS = frozenset({"supervisor", "head", "coordinator", "organ_head", "approver"})

MINE = Who((Whose.MY_POST,), frozenset(HANDLING))
TYPING = Who((Whose.ANYWHERE,), frozenset(HANDLING))
"""Any post may write down what a caller says or a box held: it goes at once to whose it is."""

HEAD = Who((Whose.MY_BODY,), HEADS)
LAW = Who((Whose.LAW,))
"""Nobody at a post. So acts also who complains: the ledger never says who she is."""

HEAD_OF_BODY = Rank.ORGAN_HEAD
ASIDE = "信访工作条例第二十八条第三款"
"""Whoever has a direct interest in it steps aside."""

REASON = Fact("reason", FactKind.DIGEST, label=mark("the reason"))
REMARK = Fact("reason", FactKind.DIGEST, required=False, label=mark("the reason"))
