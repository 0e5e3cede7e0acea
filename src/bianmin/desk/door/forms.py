"""The forms at the door, in the words of the house; a code counts once, wrong ones are counted."""

from collections.abc import Callable
from typing import Any

from allauth.account.forms import ChangePasswordForm, ReauthenticateForm
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.base.forms import ReauthenticateForm as CodeAgainForm
from allauth.mfa.totp.internal import auth as totp
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from allauth.mfa.webauthn.internal import auth as webauthn
from django import forms
from django.utils.translation import gettext, gettext_lazy

from bianmin.law.refusal import Refusal
from bianmin.look.addresses import address_of
from bianmin.look.forms import PlainForm, missing
from bianmin.look.refusals import text
from bianmin.people import events, factors, lockout
from bianmin.people.models import Account
from bianmin.people.security_event import EventKind

from . import clock, marks, values

SECRET = "door.secret"
"""Where a session keeps the secret of an authenticator that is being set up."""


def _plain(form: forms.BaseForm) -> None:
    """No placeholders: a label says it. What is missing is named."""
    for field in form.fields.values():
        field.widget.attrs.pop("placeholder", None)
        field.error_messages["required"] = missing(field)


def _code_field(form: forms.BaseForm) -> None:
    field = form.fields["code"]
    field.label = gettext("Six-digit code")
    field.help_text = gettext("As your phone's authenticator shows it now; each code works once.")
    field.widget.attrs |= {"inputmode": "numeric", "maxlength": "12", "autofocus": True}
    _plain(form)


def _checked(form: Any, look: Callable[[str], bool]) -> str:
    """A code that ``look`` finds right, counted before it is looked at, and spent.

    Raises ValidationError.
    """
    at, account = clock.present(), form.user
    subject = lockout.by_code(account.pk)
    try:
        is_last = lockout.take_try(subject, values.limits(at), at=at)
    except Refusal as refusal:
        raise forms.ValidationError(text(refusal)) from refusal
    code = "".join(form.cleaned_data["code"].split())
    if look(code) and factors.spend(account.pk, code, at=at):
        lockout.forgive(subject)
        return code
    _write_failure(account, is_last)
    raise forms.ValidationError(
        gettext("This code is not right, or was used already. Wait for the next one and type it.")
    )


def _write_failure(account: Account, is_last: bool, factor: str = "totp", **more: Any) -> None:
    at, address = clock.present(), address_of(context.request)
    told = {"factor": factor, **more}
    kinds = [EventKind.SIGN_IN_FAILED, *([EventKind.LOCKED] if is_last else [])]
    for kind in kinds:
        events.record(kind, at=at, about=account.pk, ok=False, address=address, facts=told)


def _is_right(form: Any, code: str) -> bool:
    """Whether the authenticator of the form's account shows this code now."""
    found = factors.totp_of(form.user.pk)
    if found is None or not totp.validate_totp_code(factors.secret_of(found), code):
        return False
    found.user = form.user
    form.authenticator = found
    return True


class CodeForm(AuthenticateForm):
    """The code on the way in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _code_field(self)

    def clean_code(self) -> str:
        return _checked(self, lambda code: _is_right(self, code))


class CodeAgain(CodeAgainForm):
    """The code before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _code_field(self)

    def clean_code(self) -> str:
        return _checked(self, lambda code: _is_right(self, code))


def _device(form: Any, look: Callable[[], Any]) -> Any:
    """The device that ``look`` finds right, and that has signed more often than ever before.

    A device counts what it signs; one that falls behind is a copy of it (WebAuthn 7.2, step 22).
    Raises ValidationError.
    """
    at, account = clock.present(), form.user
    subject, is_copy = lockout.by_code(account.pk), False
    try:
        is_last = lockout.take_try(subject, values.limits(at), at=at)
    except Refusal as refusal:
        raise forms.ValidationError(text(refusal)) from refusal
    try:
        found = look()
        if factors.count(found.pk, _signed(form)):
            lockout.forgive(subject)
            return found
        is_copy = True
    except forms.ValidationError:
        pass
    _write_failure(account, is_last, "webauthn", copy=is_copy)
    raise forms.ValidationError(
        gettext("This device was not recognised. Try again, or use a code.")
    )


def _signed(form: Any) -> int:
    """How often the device says that it has signed."""
    answer = webauthn.parse_authentication_response(form.cleaned_data["credential"])
    return int(answer.response.authenticator_data.counter)


class DeviceForm(AuthenticateWebAuthnForm):
    """This device on the way in."""

    def clean_credential(self) -> Any:
        return _device(self, super().clean_credential)


class DeviceAgain(ReauthenticateWebAuthnForm):
    """This device before something that matters."""

    def clean_credential(self) -> Any:
        return _device(self, super().clean_credential)


class EnrolForm(forms.Form):
    """The first code of an authenticator that is being set up; its secret waits sealed."""

    code = forms.CharField(widget=forms.TextInput({"autocomplete": "one-time-code"}))

    def __init__(self, *args: Any, user: Account, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user
        _code_field(self)
        session = context.request.session
        if not self.is_bound or SECRET not in session:
            session[SECRET] = factors.seal(totp.generate_totp_secret())
        self.secret = factors.unseal(session[SECRET])

    def clean_code(self) -> str:
        """Whoever types the code the new authenticator shows has shown a second factor."""
        code = _checked(self, lambda typed: totp.validate_totp_code(self.secret, typed))
        marks.has_shown_factor(context.request.session)
        context.request.session.pop(SECRET, None)
        return code


class KeyForm(AddWebAuthnForm):
    """A passkey of this device, with a name to know it by."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = gettext("What to call this device")
        self.fields["name"].max_length = 40


class PasswordForm(ChangePasswordForm):
    """A new password, twice; the old one first."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"].label = gettext("Present password")
        self.fields["password1"].label = gettext("New password")
        self.fields["password2"].label = gettext("New password once more")
        self.fields["password1"].help_text = gettext(
            "At least ten characters. Longer is better than odd: four words that do not belong "
            "together are easy to keep in mind. Not your name, not the county, none of the last "
            "ones."
        )
        _plain(self)


class PasswordAgain(ReauthenticateForm):
    """The password before something that matters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self)


class MailForm(PlainForm):
    """Where somebody is told of their own account besides the system."""

    email = forms.EmailField(
        label=gettext_lazy("Office e-mail"),
        required=False,
        help_text=gettext_lazy("You are told there when something happens to your account."),
        error_messages={"invalid": gettext_lazy("This is not an e-mail address.")},
    )
