"""Who is asked for an opinion about a request: a third party, or a body that made it too."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField


class AskedOf(models.TextChoices):
    THIRD_PARTY = "third_party", _("third party")
    JOINT_MAKER = "joint_maker", _("joint maker")


class OpinionAsked(models.Model):
    """An opinion that is asked for; its matter, a child of the request's, holds time and place.

    ``name`` and ``address`` are whose; ``about`` what would be disclosed, and is asked about.
    ``body`` is the network's id of a joint maker that is in it; a body outside has none, and who
    asks records its answer.
    """

    matter = models.OneToOneField("matters.Matter", models.PROTECT, primary_key=True)
    request = models.ForeignKey("information.Request", models.PROTECT, related_name="opinions")
    of = models.CharField(max_length=12, choices=AskedOf)
    name = EncryptedTextField()
    address = EncryptedTextField(blank=True, default="")
    about = EncryptedTextField()
    body = models.PositiveIntegerField(null=True)

    class Meta:
        verbose_name = _("opinion asked for")
        verbose_name_plural = _("opinions asked for")
