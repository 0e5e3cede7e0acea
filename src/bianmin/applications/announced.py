"""Results that are being served by public notice (公告送达): what anybody may read of them."""

from collections.abc import Iterable

from bianmin.casework.abouts import about
from bianmin.matters.models import Stay
from bianmin.notices.models import Paper

from .serving import ANNOUNCED

SHOWN = 200


def announced() -> Iterable[Paper]:
    """The notices that stand now, newest first; one goes by itself when it has served.

    A paper's facts hold the name, what is served, where to fetch it, and until when.
    """
    open_stays = Stay.objects.filter(waits_for=ANNOUNCED, left_at__isnull=True)
    matters = open_stays.filter(matter__training=False).values_list("matter", flat=True)
    notices = Paper.objects.filter(kind="service_notice", about__in=map(about, matters))
    return notices.order_by("-pk")[:SHOWN]
