"""What was practised is forgotten: its papers and messages, then what was written of it."""

from collections.abc import Sequence

from bianmin.casework.abouts import about
from bianmin.notices import services as notices

from ..models import Charge, Letter, OpinionAsked, Release, Request, RequestRemark


def forget(chosen: Sequence[int]) -> None:
    """Forget what is kept of training matters (ids): all that belongs to them."""
    notices.forget_training(abouts=[about(matter) for matter in chosen])
    RequestRemark.objects.filter(matter__in=chosen).delete()
    OpinionAsked.objects.filter(matter__in=chosen).delete()
    Release.objects.filter(request__in=chosen).delete()
    Charge.objects.filter(request__in=chosen).delete()
    Request.objects.filter(matter__in=chosen).delete()
    Letter.objects.filter(requests__isnull=True).delete()
