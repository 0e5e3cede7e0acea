"""The form at the door, in the words and with the errors of the house."""

from typing import Any

from allauth.account.forms import LoginForm

from .forms import missing


class SignInForm(LoginForm):
    """allauth's form without placeholders: a label says it, and stays while one types."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
            field.error_messages["required"] = missing(field)
