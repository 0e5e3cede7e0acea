"""What was practised is forgotten: its papers, messages and contents, then the matters."""

from collections.abc import Sequence
from datetime import datetime

from bianmin.matters import services as matters
from bianmin.notices import services as notices

from ..models import Application, Enquiry, Remark
from ..occasion import about


def forget_practised(*, before: datetime) -> int:
    """Forget the training matters opened before, with all that belongs to them; how many."""
    return matters.forget_training(before=before, beside=_forget)


def _forget(chosen: Sequence[int]) -> None:
    notices.forget_training(abouts=[about(matter) for matter in chosen])
    Enquiry.objects.filter(matter__in=chosen).update(matter=None)
    Remark.objects.filter(matter__in=chosen).delete()
    Application.objects.filter(matter__in=chosen).delete()
