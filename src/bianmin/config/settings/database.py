"""PostgreSQL, always: the application's role, through a pool of kept connections."""

from .. import env

DATABASE_URL = env.text("DATABASE_URL", "postgresql://bianmin@/bianmin?host=/tmp")

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
