"""What the steps of an application share: who takes them, and the facts they record."""

from bianmin.law.procedure import Fact, FactKind, Who, Whose, home

COUNTER = frozenset({"agent", "head", "window", "coordinator"})
DECIDERS = frozenset({"approver", "head", "coordinator"})

MINE = Who((Whose.MY_POST,))
COUNTERS = Who((Whose.MY_POST,), COUNTER)
COMING_IN = Who((Whose.RECEIVER,), COUNTER)
ASSISTED = Who((Whose.MY_POST, Whose.RECEIVER))
HEADS = Who((Whose.MY_BODY,), frozenset({"approver", "coordinator", "head"}))
LAW = Who((Whose.LAW,))

DIGEST = FactKind.DIGEST
REASON = Fact("reason", DIGEST)
MISSING = Fact("missing", FactKind.COUNT, required=False)
KEPT = Fact("kept", FactKind.COUNT, required=False)
HOME = home("carried_down", "handed_over")
