"""The step by which originals go back to her before the end.

They travel with the matter: whoever has it has them.
"""

from bianmin.law.procedure import ANY, Fact, Step
from bianmin.law.refusal import mark

from .. import delivering, originals
from .deciding import PROXY_ID, PROXY_NAME
from .words import CODES, COUNT, MINE, REMARK

STEPS = (
    Step(
        name=originals.STEP,
        label=mark("Give originals back"),
        at=ANY,
        who=MINE,
        facts=(
            Fact("given_back", CODES, label=mark("which originals go back")),
            Fact("returned", COUNT, label=mark("how many originals go back")),
            Fact("signed", choices=delivering.SIGNED, label=mark("who signed")),
            PROXY_NAME,
            PROXY_ID,
            REMARK,
        ),
        checks=(originals.were_here, delivering.proxy_is_named),
        wording=("originals_returned",),
    ),
)
