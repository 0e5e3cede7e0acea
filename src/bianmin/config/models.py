"""What this installation remembers of its own setting up."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Seeded(models.Model):
    """A seed that has been sown in this database; it is not sown again."""

    command = models.CharField(_("command"), max_length=60, primary_key=True)
    sown_at = models.DateTimeField(_("sown at"))


class Installation(models.Model):
    """One row: the county that this database was first prepared for (a name of ``COUNTY``)."""

    county = models.CharField(_("county"), max_length=40)
