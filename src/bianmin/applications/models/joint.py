"""What another department is asked to look at, for a matter that a lead window answers for."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bianmin.vault.fields import EncryptedTextField


class JointTask(models.Model):
    """A sub-task of joint handling; its matter, a child of the application's, holds time and place.

    ``body`` is the network's id of who is asked, ``department`` what the item calls it (empty
    where the item does not name it); ``task`` says what it is to look at.
    """

    matter = models.OneToOneField("matters.Matter", models.PROTECT, primary_key=True)
    application = models.ForeignKey(
        "applications.Application", models.PROTECT, related_name="joint_tasks"
    )
    body = models.PositiveIntegerField()
    department = models.CharField(max_length=60, blank=True, default="")
    task = EncryptedTextField()

    class Meta:
        verbose_name = _("joint task")
        verbose_name_plural = _("joint tasks")
