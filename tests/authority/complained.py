"""A complaint of the water bureau as a whole, of somebody of another town: it lies with the
county's centre, and nobody of that bureau sees it."""

from typing import Any

from bianmin.complaints import services as complaints
from bianmin.complaints.models import ComplaintFile
from bianmin.complaints.services import Filing
from tests import build
from tests.authority.cast import WATER
from tests.build import COUNTY, FRIDAY

WHERE = "desk/complaints/"
"""Under which addresses of the desk a matter is a complaint."""


def of_complaints() -> dict[tuple[str, str], Any]:
    """The complaint, a picture that came with it, and the code it is followed by."""
    filing = Filing(
        body=build.body_of(COUNTY, department=WATER).pk,
        channel="online",
        category="quality",
        words="停水三天，打电话没有人接。",
        name="孙建军",
        phone="13800003993",
        files=[build.a_photo()],
    )
    made = complaints.complain(filing=filing, at=FRIDAY, key="authority-complaint")
    return {
        (WHERE, "matter"): made.matter,
        (WHERE, "file"): ComplaintFile.objects.get(complaint=made.matter).file_id,
        ("complaints/", "code"): made.code,
    }
