"""Which floors there are, and how a request passes through them."""

from pathlib import Path

from .. import env

SOURCE = Path(__file__).resolve().parents[2]
DEMONSTRATION = env.flag("BIANMIN_DEMONSTRATION")
DEBUG = env.flag("BIANMIN_DEBUG")
ROOT_URLCONF = "bianmin.config.urls"
WSGI_APPLICATION = "bianmin.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "people.Account"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "procrastinate.contrib.django",
    "bianmin.vault",
    "bianmin.people",
    "bianmin.files",
    "bianmin.almanac",
    "bianmin.policy",
    "bianmin.network",
    "bianmin.notices",
    "bianmin.matters",
    "bianmin.catalogue",
    "bianmin.casework",
    "bianmin.applications",
    "bianmin.information",
    "bianmin.complaints",
    "bianmin.record",
    "bianmin.look",
    "bianmin.portal",
    "bianmin.desk",
    "bianmin.api",
    "bianmin.demonstration",
    "bianmin.config",
]

MIDDLEWARE = [
    "bianmin.look.headers.safe_headers",
    "django.middleware.security.SecurityMiddleware",
    "bianmin.network.middleware.of_one_moment",
    "bianmin.api.entry.programs_apart",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "bianmin.desk.door.guard.Door",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "bianmin.look.pace.PaceMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "bianmin.look.refusals.RefusalMiddleware",
    "bianmin.look.wrong_way.told_kindly",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # look's components, and its frames for the sign-in pages, which must come before allauth's.
        "DIRS": [SOURCE / "look", SOURCE / "look" / "sign_in"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "bianmin.look.context.frame",
                "bianmin.portal.page_tools.frame",
            ],
        },
    },
]
