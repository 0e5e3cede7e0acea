"""What was practised is forgotten: its papers, messages and contents, then the matters."""

from collections.abc import Sequence

from bianmin.casework.abouts import about
from bianmin.notices import services as notices

from ..manifest_papers import about as about_manifest
from ..models import (
    Application,
    ChargeReport,
    Discrepancy,
    Enquiry,
    FormVersion,
    GivenBack,
    Haste,
    Interest,
    JointTask,
    Manifest,
    ManifestLine,
    ManifestPaper,
    Miscount,
    Opinion,
    OutsideWait,
    PaperService,
    Project,
    ProjectDeed,
    ProjectItem,
    ProjectMatter,
    Remark,
    Service,
    Undertaking,
    Urge,
)

BESIDE = (
    ChargeReport,
    FormVersion,
    Haste,
    Interest,
    Opinion,
    OutsideWait,
    PaperService,
    Service,
    Undertaking,
    Urge,
)
"""What else is kept of a matter."""


def forget(chosen: Sequence[int]) -> None:
    """Forget what is kept of training matters (ids): all that belongs to them."""
    PaperService.objects.filter(matter__in=chosen).delete()
    GivenBack.objects.filter(matter__in=chosen).delete()
    notices.forget_training(abouts=[about(matter) for matter in chosen])
    Enquiry.objects.filter(matter__in=chosen).update(matter=None)
    Remark.objects.filter(matter__in=chosen).delete()
    JointTask.objects.filter(matter__in=chosen).delete()
    _forget_carried(chosen)
    _forget_projects(chosen)
    for model in BESIDE:
        model.objects.filter(matter__in=chosen).delete()
    Application.objects.filter(matter__in=chosen).delete()


def _forget_carried(chosen: Sequence[int]) -> None:
    """The lists by which they were carried, and what did not match."""
    Miscount.objects.filter(discrepancy__matter__in=chosen).delete()
    Discrepancy.objects.filter(matter__in=chosen).delete()
    ManifestPaper.objects.filter(line__matter__in=chosen).delete()
    ManifestLine.objects.filter(matter__in=chosen).delete()
    empty = Manifest.objects.filter(training=True, lines__isnull=True)
    notices.forget_training(abouts=[about_manifest(row.pk) for row in empty])
    empty.delete()


def _forget_projects(chosen: Sequence[int]) -> None:
    """The projects to which they belonged, once nothing of theirs is left."""
    ProjectMatter.objects.filter(matter__in=chosen).delete()
    for model in (ProjectItem, ProjectDeed):
        model.objects.filter(project__training=True, project__members=None).delete()
    Project.objects.filter(training=True, members__isnull=True).delete()
