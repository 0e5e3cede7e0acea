"""How a result was served."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ServiceWay(models.TextChoices):
    """The ways of service (送达方式); 行政许可法 names none, 民事诉讼法 87-95 are followed."""

    DIRECT = "direct", _("Handed over")
    LEFT = "left", _("Left at her home")
    POST = "post", _("By post")
    ENTRUSTED = "entrusted", _("Through another body")
    ONLINE = "online", _("Online")
    NOTICE = "notice", _("By public notice")


class PaperService(models.Model):
    """That one paper beside the result was served with the entry ``version``, how, on which day.

    ``version`` is 0 for a paper that ended a licence: its matter was closed long before.

    From ``served_on`` run the periods that the paper tells; ``proof`` as for a result.
    """

    paper = models.OneToOneField("notices.Paper", models.PROTECT, related_name="service")
    matter = models.ForeignKey("matters.Matter", models.PROTECT, related_name="paper_services")
    version = models.PositiveIntegerField()
    way = models.CharField(max_length=10, choices=ServiceWay)
    served_on = models.DateField()
    proof = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")


class Service(models.Model):
    """That a matter's result was served (送达) with the entry ``version``, and on which day.

    ``served_on`` is the day in law, from which her own periods for a remedy run. ``proof`` is a
    photograph of it (file), where one was taken.
    """

    matter = models.OneToOneField("matters.Matter", models.PROTECT, related_name="service")
    version = models.PositiveIntegerField()
    way = models.CharField(max_length=10, choices=ServiceWay)
    served_on = models.DateField()
    proof = models.ForeignKey("files.StoredFile", models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("service of a result")
        verbose_name_plural = _("services of results")
