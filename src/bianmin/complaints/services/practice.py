"""What was practised is forgotten: its papers and messages, then what was written of it."""

from collections.abc import Sequence

from bianmin.casework.abouts import about
from bianmin.notices import services as notices

from ..models import Complaint, ComplaintFile, ComplaintRemark


def forget(chosen: Sequence[int]) -> None:
    """Forget what is kept of training matters (ids): all that belongs to them."""
    notices.forget_training(abouts=[about(matter) for matter in chosen])
    ComplaintRemark.objects.filter(matter__in=chosen).delete()
    ComplaintFile.objects.filter(complaint__in=chosen).delete()
    Complaint.objects.filter(matter__in=chosen, again_of__isnull=False).delete()
    Complaint.objects.filter(matter__in=chosen).delete()
