"""What the steps of an application share: who takes them, and the facts they record."""

from bianmin.law.procedure import Fact, FactKind, Who, Whose, home
from bianmin.law.ranks import Rank
from bianmin.law.refusal import mark

COUNTER = frozenset({"agent", "head", "window", "coordinator"})
DECIDERS = frozenset({"approver", "head", "coordinator"})

MINE = Who((Whose.MY_POST,))
COUNTERS = Who((Whose.MY_POST,), COUNTER)
COMING_IN = Who((Whose.RECEIVER,), COUNTER)
HERSELF = Who((Whose.APPLICANT,))
ASSISTED = Who((Whose.MY_POST, Whose.RECEIVER))
BROUGHT = Who((Whose.MY_POST, Whose.RECEIVER, Whose.APPLICANT))
HEADS = Who((Whose.MY_BODY,), DECIDERS)
ORGAN_HEAD = Who((Whose.MY_BODY,), frozenset({Rank.ORGAN_HEAD}))
LAW = Who((Whose.LAW,))

CODES, COUNT, DAY, DIGEST, ID = (
    FactKind.CODES,
    FactKind.COUNT,
    FactKind.DAY,
    FactKind.DIGEST,
    FactKind.ID,
)
REASON = Fact("reason", DIGEST, label=mark("the reason"))
REMARK = Fact("reason", DIGEST, required=False, label=mark("the reason"))
OPINION = Fact("opinion", label=mark("the opinion"), choices=("agree", "disagree"))
PAPERS = Fact("papers", COUNT, label=mark("how many papers there are"))
CAPACITY = Fact("capacity", required=False, label=mark("in what capacity she acts"))
LISTED = Fact("materials", DIGEST, label=mark("the list of papers"))
CHOSEN = Fact("materials", CODES, label=mark("which papers"))
MISSING = Fact("missing", COUNT, required=False, label=mark("how many papers are missing"))
KEPT = Fact("kept", COUNT, required=False, label=mark("how many originals are kept"))
STEP_ASIDE = "公务员法 76、77"
"""What keeps who has an interest in the matter from judging it; of others than civil servants the
county asks the same."""
HOME = home("carried_down", "handed_over")
PROOF = Fact("proof", ID, required=False, label=mark("the picture that shows it"))
