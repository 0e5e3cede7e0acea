"""Settings, one concern a file; the environment is read in ``config.env`` only."""

from .apps import *  # noqa: F403
from .database import *  # noqa: F403
from .language import *  # noqa: F403
from .messages import *  # noqa: F403
from .security import *  # noqa: F403
from .storage import *  # noqa: F403
