"""A paper given once is used again with her consent, at another site too; that is kept."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bianmin.applications.models import Material, Page, Reuse
from bianmin.people.models import AccessLog
from tests import build
from tests.modules.api.conftest import Program, a_key, an_application
from tests.modules.desk.test_take_in import a_photo

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def shelf(settings: Any, tmp_path: Path) -> None:
    settings.FILES_DIRECTORY = tmp_path / "files"


def given_once(agent: Program) -> int:
    """Low-income aid with a photographed identity card; its matter."""
    given = an_application()
    given["papers"][0]["files"] = [agent.upload("/files", a_photo())["id"]]
    return int(agent.post_to("/applications", given, 201, idempotency_key=a_key())["matter"])


def test_with_her_consent_it_is_not_asked_for_twice(
    agent: Program, program: Callable[..., Program]
) -> None:
    first = given_once(agent)
    window = build.at_desk(build.TOWN, "window")
    elsewhere, again = program(window), an_application(mode="window", mandate="")
    again["papers"][0]["again"] = True
    made = elsewhere.post_to("/applications", again, 201, idempotency_key=a_key())
    row = Reuse.objects.get()
    assert (row.material.application_id, row.source.application_id) == (made["matter"], first)
    assert (row.by_id, row.material.key) == (window.account, "m1")
    pages = Page.objects.filter(material__key="m1").values_list("file", flat=True)
    assert len(pages) == 2 and len(set(pages)) == 1
    assert AccessLog.objects.filter(by=window.account, field="paper").count() == 1


def test_without_consent_nothing_is_used_again(agent: Program) -> None:
    given_once(agent)
    agent.post_to("/applications", an_application(), 201, idempotency_key=a_key())
    assert not Reuse.objects.exists()
    other = an_application()
    other["papers"][1]["again"] = True
    told = agent.post_to("/applications", other, 422, idempotency_key=a_key())
    assert told["code"] == "nothing-to-use-again"
    assert Material.objects.filter(key="m1").count() == 2


def test_somebody_elses_paper_is_never_used(agent: Program) -> None:
    given_once(agent)
    other = an_application()
    other["person"] |= {"number": build.id_number(55), "name": "李秋兰"}
    other["papers"][0]["again"] = True
    told = agent.post_to("/applications", other, 422, idempotency_key=a_key())
    assert told["code"] == "nothing-to-use-again"
