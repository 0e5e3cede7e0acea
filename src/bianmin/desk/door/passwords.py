"""What a password may not be: one's own names, the county's, one of the last, or one that became
known elsewhere (no folklore)."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.password_validation import MinimumLengthValidator
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from pypinyin import lazy_pinyin

from bianmin.network import selectors as network
from bianmin.people import events, passwords
from bianmin.people.breached import asking, held
from bianmin.people.security_event import EventKind

from . import clock, values

SHORTEST_WORD = 3
OTHERS = 6
"""So many characters besides the word make a password that the word does not give away."""


class LongEnough(MinimumLengthValidator):
    """Django's, in a sentence of ours: its own has no Chinese."""

    def get_error_message(self) -> str:
        return gettext("The password is too short: it must have at least %(least)d characters.") % {
            "least": self.min_length
        }


class OwnWords:
    """A password that is little more than a name of the person, the county or this program."""

    def validate(self, password: str, user: Any = None) -> None:
        folded = password.casefold()
        for word in set(_words(user)):
            if word in folded and len(folded) - len(word) < OTHERS:
                raise ValidationError(
                    gettext("The password is little more than “%(word)s”. Choose other words.")
                    % {"word": word},
                    code="own_words",
                )

    def get_help_text(self) -> str:
        return gettext("Not your own name or number, nor the county's name.")


def _words(user: Any) -> Iterator[str]:
    """The sign-in name and its parts, name and number, the county, and how they sound."""
    told = ["bianmin", *(getattr(user, key, "") for key in ("username", "name", "number", "phone"))]
    told += str(getattr(user, "username", "")).replace("-", ".").replace("_", ".").split(".")
    roots = (card for card in network.directory().divisions.values() if card.parent is None)
    told += [name for card in roots for name in (card.name, card.short_name, card.short_name[:-1])]
    for word in told:
        yield from _long_enough(word.casefold(), "".join(lazy_pinyin(word)).casefold())


def _long_enough(*words: str) -> Iterator[str]:
    """Two characters of Chinese are a name; two letters are nothing."""
    return (word for word in words if len(word) >= (SHORTEST_WORD if word.isascii() else 2))


class NotAgain:
    """One of the last passwords, as many as the county asks about."""

    def validate(self, password: str, user: Any = None) -> None:
        rules = values.password_rules(clock.present())
        if user is not None and passwords.was_used(user, password, rules):
            raise ValidationError(
                gettext("You had this password before. Choose one you have not had."),
                code="used_before",
            )

    def get_help_text(self) -> str:
        return gettext("None of your last passwords.")


class NotKnown:
    """A password that others have lost already: whoever tries to come in tries these first."""

    def validate(self, password: str, user: Any = None) -> None:
        if held.holds(password) or self._is_told(password, user):
            raise ValidationError(
                gettext("This password became known elsewhere. Choose one you use nowhere else."),
                code="known",
            )

    def _is_told(self, password: str, user: Any) -> bool:
        """A service that does not answer keeps nobody out; that it did not is written down."""
        try:
            return asking.is_known(password)
        except OSError as fault:
            events.record(
                EventKind.PASSWORD_NOT_ASKED, at=clock.present(), ok=False,
                about=getattr(user, "pk", None), facts={"fault": type(fault).__name__},
            )  # fmt: skip
            return False

    def get_help_text(self) -> str:
        return gettext("None that became known elsewhere.")
