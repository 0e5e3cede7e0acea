"""A step about to be taken: what it counts under the matter's lock, what it writes beside it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bianmin.casework import proofs, writing
from bianmin.casework.refusals import no_such_step
from bianmin.law.procedure import Step
from bianmin.law.refusal import Refusal
from bianmin.matters.services import Actor
from bianmin.matters.writes import Plan
from bianmin.network.selectors import directory

from .. import amending, effects, mandates, tallies
from ..delivering import ON_SCREEN
from ..digests import answers_digest
from ..models import Remark
from ..procedures import APPLICATION
from ..spoken_of import Made
from .amending import amended, keep
from .custody import returned


@dataclass
class Deed:
    """``given`` are the facts somebody said, ``written`` the words by name; ``answers`` the form's
    fields that are put right, ``stands`` all of them as they are to stand then."""

    matter: int
    step: Step
    by: Actor
    at: datetime
    given: dict[str, Any]
    written: Mapping[str, str]
    given_back: Collection[str]
    answers: Mapping[str, Any]
    stands: dict[str, Any] = field(default_factory=dict)
    unconfirmed: Refusal | None = None

    def gather(self) -> dict[str, Any]:
        """The facts that nobody says, under the lock. Raises ``Refusal``."""
        self.unconfirmed = mandates.check(self.step.name, self.matter, self.body)
        drawn = self.given.get("signed") == ON_SCREEN
        proofs.check(self.given.get("proof"), self.by.account, drawn=drawn)
        returned(self.matter, self.given_back, self.at)
        if not self.amends:
            return tallies.tally(self.step, self.matter, self.at, self.given)
        self.stands, changed = amended(self.matter, self.answers)
        return {"answers": answers_digest(self.stands), "changed": changed}

    def beside(self, plan: Plan) -> Made:
        """The module's own rows, in the step's transaction; another module's matters are not
        moved from here."""
        if plan.situation.procedure.name != APPLICATION.name:
            raise no_such_step()
        if self.unconfirmed:
            raise self.unconfirmed
        writing.keep(Remark, plan, self.written)
        effects.follow(plan, self.given)
        if self.amends:
            keep(plan, self.stands)
        return Made(words=self.written)

    @property
    def amends(self) -> bool:
        return self.step.name == amending.STEP

    @property
    def body(self) -> int | None:
        """The body at whose post somebody acts."""
        post = directory().posts.get(self.by.post or 0)
        return post.body if post else None
