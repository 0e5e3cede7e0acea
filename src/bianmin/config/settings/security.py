"""Sessions, passwords, headers, and who may sign in how."""

import secrets

from .. import env
from ..launch import places
from .apps import DEMONSTRATION
from .storage import DATA_DIRECTORY

# An installation has its key in a file; a command run without one gets a key of its own.
SECRET_KEY = (
    env.text("BIANMIN_SECRET_KEY")
    or places.secret(DATA_DIRECTORY, places.SIGNING_KEY)
    or secrets.token_urlsafe(50)
)
ALLOWED_HOSTS = env.text("BIANMIN_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")
CSRF_TRUSTED_ORIGINS = [o for o in env.text("BIANMIN_ORIGINS").split(",") if o]
# Addresses of the installation's own proxies: what they say about a request's origin is believed.
PROXIES = frozenset(filter(None, env.text("BIANMIN_PROXIES").split(",")))
CSRF_FAILURE_VIEW = "bianmin.look.views.form_expired"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = env.flag("BIANMIN_HTTPS")
if env.flag("BIANMIN_HTTPS"):  # no other host and no plain http can set these
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
SESSION_COOKIE_AGE = 8 * 60 * 60
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if env.flag("BIANMIN_HTTPS") else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.flag("BIANMIN_HTTPS")
# W008: the proxy that ends TLS leads from http to https, and ours listens on this machine only.
# W021: whether a whole domain is put on the browsers' own list is for its owner to say.
SILENCED_SYSTEM_CHECKS = ["security.W008", "security.W021"]
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/desk/"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_ADAPTER = "bianmin.desk.door.adapters.DoorAdapter"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_FORMS = {
    "login": "bianmin.look.sign_in_form.SignInForm",
    "change_password": "bianmin.desk.door.forms.PasswordForm",
    "reauthenticate": "bianmin.desk.door.forms.PasswordAgain",
}
ACCOUNT_SESSION_REMEMBER = False
# Wrong tries are counted in the database (``people.lockout``), where all processes see them.
ACCOUNT_RATE_LIMITS = {"login_failed": None}
MFA_ADAPTER = "bianmin.desk.door.adapters.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn"]
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "bianmin.desk.door.forms.CodeForm",
    "reauthenticate": "bianmin.desk.door.forms.CodeAgain",
    "activate_totp": "bianmin.desk.door.forms.EnrolForm",
    "add_webauthn": "bianmin.desk.door.forms.KeyForm",
    "authenticate_webauthn": "bianmin.desk.door.forms.DeviceForm",
    "reauthenticate_webauthn": "bianmin.desk.door.forms.DeviceAgain",
}
ACCOUNT_EMAIL_VERIFICATION = "none"
AUTHENTICATION_BACKENDS = ["bianmin.people.sign_in.StaffBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "bianmin.desk.door.passwords.LongEnough",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "bianmin.desk.door.passwords.OwnWords"},
    {"NAME": "bianmin.desk.door.passwords.NotAgain"},
    {"NAME": "bianmin.desk.door.passwords.NotKnown"},
]
DEMONSTRATION_SWITCH = DEMONSTRATION

_PROVINCE = {
    "issuer": "ISSUER",
    "client": "CLIENT",
    "secret": "SECRET",
    "name": "NAME",
    "scope": "SCOPE",
    "name_claim": "NAME_CLAIM",
    "number_claim": "NUMBER_CLAIM",
}
_told = {key: env.text(f"BIANMIN_PROVINCE_{name}") for key, name in _PROVINCE.items()}
# Empty: citizens come in by the code on their phone alone.
PROVINCE_LOGIN = {key: value for key, value in _told.items() if value} if _told["issuer"] else {}
