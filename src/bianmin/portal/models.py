"""Wrong tries at the tracking page, counted by the address they came from."""

from django.db import models


class WrongTries(models.Model):
    """How often in vain somebody at an address tried to track since ``since``.

    ``address`` is a keyed digest, so that the table names nobody.
    """

    address = models.BinaryField(max_length=32, unique=True)
    since = models.DateTimeField(db_index=True)
    count = models.PositiveIntegerField(default=0)
