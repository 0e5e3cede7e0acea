"""PostgreSQL, always: the application's role, through a pool of kept connections.

Without ``DATABASE_URL`` it is the embedded server of the data directory.
"""

from .. import env
from ..launch import roles
from .storage import DATA_DIRECTORY

DATABASE_URL = env.text("DATABASE_URL") or roles.url(DATA_DIRECTORY, roles.APPLICATION)
DATABASE_OWNER_URL = env.text("DATABASE_OWNER_URL") or (
    env.text("DATABASE_URL") or roles.url(DATA_DIRECTORY, roles.OWNER)
)

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        **env.database(DATABASE_URL),
        "CONN_MAX_AGE": 0,
        "OPTIONS": {
            "pool": {"min_size": 1, "max_size": 8, "timeout": 20},
            "server_side_binding": True,
            "prepare_threshold": 2,
        },
    },
}

APPEND_ONLY_TABLES = (
    "matters_entry",
    "matters_stamp",
    "matters_terms",
    "matters_pinnedlimit",
    "matters_destroyed",
    "matters_keptfrom",
    "complaints_assessment",
    "complaints_identitylook",
    "people_accesslog",
    "people_securityevent",
    "policy_value",
    "record_bill",
    "record_leaf",
    "record_signature",
    "record_timestamp",
)
