"""Where files, keys and static pages lie."""

from .. import env

DATA_DIRECTORY = env.data_directory()
FILES_DIRECTORY = DATA_DIRECTORY / "files"
KEYS_DIRECTORY = DATA_DIRECTORY / "keys"
STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIRECTORY / "static"
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
LARGEST_UPLOAD_BYTES = 40 * 1024 * 1024
