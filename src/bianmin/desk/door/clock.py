"""The instant of a request at the door; below the faces it is always passed in."""

from collections.abc import Callable
from datetime import datetime

from django.utils import timezone

present: Callable[[], datetime] = timezone.now
