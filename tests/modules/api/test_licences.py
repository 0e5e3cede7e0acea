"""Licences without a page: read, asked about, ended."""

from collections.abc import Callable

import pytest

from bianmin.applications.models import LicenceRequest
from tests import build
from tests.modules.api.conftest import Program, an_application
from tests.modules.applications.test_licences import FOOD, granted, head_of

pytestmark = pytest.mark.django_db


def test_a_program_reads_a_licence_asks_for_its_renewal_and_ends_it(
    program: Callable[..., Program], agent: Program
) -> None:
    _case, licence = granted()
    holder = licence.holder
    person = {"number": holder.id_number, "name": holder.name, "phone": "13800003210"}
    papers = [{"key": one.key} for one in build.everything(FOOD, build.FRIDAY)]
    asked = an_application(
        item=FOOD, person=person, papers=papers, licence={"id": licence.pk, "purpose": "renewal"}
    )
    made = agent.post_to("/applications", asked, 201)
    assert LicenceRequest.objects.get(matter=made["matter"]).licence_id == licence.pk
    agent.get(f"/licences/{licence.pk}", 404)
    head = program(build.on_post(head_of(licence, build.FRIDAY).post.id))
    told = head.get(f"/licences?number={licence.paper.issued_at.year}")["licences"]
    assert [(row["number"], row["standing"]["code"]) for row in told] == [
        (licence.number, "in_force")
    ]
    assert holder.name not in told[0]["holder"]
    ending = {"act": "cancelled", "ground": "given_up", "reason": "被许可人申请注销"}
    ended = head.post_to(f"/licences/{licence.pk}/end", ending)
    assert (ended["standing"]["code"], ended["deeds"][0]["act"]["code"]) == ("cancelled",) * 2
    head.post_to(f"/licences/{licence.pk}/end", ending, 422)
    head.get("/licences/999", 404)
