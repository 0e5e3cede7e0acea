"""Where files and keys lie, and what the web server serves beside pages."""

from .. import env
from ..launch import places

DATA_DIRECTORY = places.state_of(env.data_directory())
FILES_DIRECTORY = DATA_DIRECTORY / "files"
KEYS_DIRECTORY = DATA_DIRECTORY / "keys"
# Passwords that became known elsewhere; public, and read in again rather than backed up.
BREACHED_FILE = DATA_DIRECTORY / "lists" / "breached-passwords"
# A service that is asked besides, by the first five digits of a digest; empty: none is.
BREACHED_URL = env.text("BIANMIN_BREACHED_URL")
# How what is sealed from now on is sealed; what is there opens whatever it was sealed with.
SEALING_ALGORITHM = env.one_of("BIANMIN_SEALING", ("aes-256-gcm", "sm4-gcm"))
# The hash of the blind indexes, for keys made anew; those that are there say it themselves.
BLIND_HASH = env.one_of("BIANMIN_DIGESTS", ("sha256", "sm3"))
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
LARGEST_UPLOAD_BYTES = 40 * 1024 * 1024
SCANNER = env.text("BIANMIN_SCANNER")
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "bianmin.look.stylesheet.StylesheetFinder",
]
