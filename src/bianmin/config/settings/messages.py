"""How papers and messages reach people, and who signs and stamps what is kept.

A channel without its gateway keeps its messages and says that they were not sent.
"""

from .. import env
from .storage import DATA_DIRECTORY, KEYS_DIRECTORY

PUBLIC_ADDRESS = env.text("BIANMIN_PUBLIC_ADDRESS", "http://localhost:8000").rstrip("/")
PAPER_FONTS_DIRECTORY = DATA_DIRECTORY / "fonts"
SIGNING_FILE = KEYS_DIRECTORY / "signing.pem"
SIGNING_URL = env.text("BIANMIN_SIGNING_URL")
SIGNING_SECRET = env.text("BIANMIN_SIGNING_SECRET")
SIGNING_MODULE = env.text("BIANMIN_SIGNING_MODULE")
SIGNING_TOKEN = env.text("BIANMIN_SIGNING_TOKEN")
SIGNING_KEY = env.text("BIANMIN_SIGNING_KEY")
SIGNING_PIN_FILE = KEYS_DIRECTORY / "signing.pin"
FORMER_SIGNERS_FILE = KEYS_DIRECTORY / "former-signers.pem"
TIMESTAMP_URL = env.text("BIANMIN_TIMESTAMP_URL")
TIMESTAMP_FILE = KEYS_DIRECTORY / "timestamp-authority.pem"

EMAIL_HOST = env.text("BIANMIN_SMTP_HOST")
EMAIL_PORT = int(env.text("BIANMIN_SMTP_PORT", "25"))
EMAIL_HOST_USER = env.text("BIANMIN_SMTP_USER")
EMAIL_HOST_PASSWORD = env.text("BIANMIN_SMTP_PASSWORD")
EMAIL_USE_TLS = env.flag("BIANMIN_SMTP_STARTTLS")
EMAIL_USE_SSL = env.flag("BIANMIN_SMTP_TLS")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.text("BIANMIN_SMTP_FROM", "bianmin@localhost")

# Hosts, addresses and networks of the inner network that may be called.
INSIDE = tuple(filter(None, env.text("BIANMIN_INSIDE").split(",")))
SMS_GATEWAY_URL = env.text("BIANMIN_SMS_URL")
SMS_GATEWAY_SECRET = env.text("BIANMIN_SMS_SECRET")

# The systems of other centres and departments with which matters and answers are exchanged.
SYSTEMS_FILE = KEYS_DIRECTORY / "systems.toml"
