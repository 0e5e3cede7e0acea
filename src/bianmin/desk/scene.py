"""One matter as the desk sees it: what the scene of its kind has, and who acts on it."""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from functools import cached_property

from django.http import Http404
from django.utils.translation import gettext

from bianmin.casework import scenes
from bianmin.casework.stepping import Offered
from bianmin.matters import selectors
from bianmin.matters.models import Stay
from bianmin.people import services as people
from bianmin.people.models import Account, Party

from . import kinds
from .officers import Officer

APPLICANT = "applicant"


class Scene(scenes.Scene):
    """A matter that ``officer`` may see. Make it with ``scene_of``."""

    officer: Officer

    @property
    @abstractmethod
    def party(self) -> Party | None:
        """Whose matter it is; None where she is covered from all who handle it."""

    @abstractmethod
    def open_to_officer(self) -> Offered:
        """The steps of the post with which it lies, or of the chosen one, and why not yet."""

    @property
    def called(self) -> str:
        """Whose it is, as this officer may know."""
        return self.party.name if self.party else ""

    @property
    def without_actor(self) -> str:
        """Who took a step that nobody at a post took, nor she under her name."""
        return gettext("By the law itself")

    @property
    def people(self) -> Sequence[tuple[str, str]]:
        """Whose personal values there are, each with the name."""
        return [(APPLICANT, self.party.name)] if self.party else []

    def reveal(self, whose: str, field: str, reason: str) -> str:
        """A value of one of ``people`` in full; the look is recorded. Raises ``Refusal``."""
        assert self.party  # else there are no ``people``
        told = f"{self.matter.number}: {reason}"[:200]
        by = self.officer.account.pk
        return people.reveal(party=self.party, field=field, reason=told, by=by, at=self.at)

    @cached_property
    def offered(self) -> Offered:
        return self.open_to_officer()

    @property
    def concerned(self) -> set[int | None]:
        """Accounts that are named on the page without having acted."""
        return set()

    @cached_property
    def names(self) -> dict[int, str]:
        """The names of all who acted or have it, by account."""
        asked = set(self.concerned)
        asked |= {entry.actor for entry in self.entries}
        asked |= {entry.second_actor for entry in self.entries}
        asked |= {stay.holder for stay in self.stays}
        if self.stay:
            asked |= set(self.expected(self.stay))
        return names_of(account for account in asked if account)

    def expected(self, stay: Stay) -> tuple[int, ...]:
        """Who may act at the post with which it lies today; who stepped aside only if alone."""
        holders = self.officer.directory.holders(stay.post, self.officer.viewer.day)
        declares = {step.name for step in self.procedure.steps if step.declares}
        aside = {entry.actor for entry in self.entries if entry.step in declares}
        return tuple(one for one in holders if one not in aside) or holders


def scene_of(officer: Officer, matter: int) -> Scene:
    """The matter, if the officer may see it; else it does not exist for them (404)."""
    visible = selectors.visible(officer.viewer).filter(pk=matter)
    procedure = visible.values_list("terms__procedure", flat=True).first()
    if procedure is None:
        raise Http404(gettext("There is no such matter among those you may see."))
    return kinds.named(procedure).scene(officer, matter)


def names_of(accounts: Iterable[int]) -> dict[int, str]:
    return dict(Account.objects.filter(pk__in=set(accounts)).values_list("pk", "name"))
