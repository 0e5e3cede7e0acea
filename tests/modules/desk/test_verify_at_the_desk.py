"""At the papers of a matter a fact is verified, and what was answered stands there."""

from pathlib import Path
from typing import Any

import pytest

from bianmin.applications.models import Material
from tests.modules.applications.departments import tax_office
from tests.modules.applications.test_verify_a_fact import BOOK, without_the_book
from tests.modules.desk.conftest import Desk, text

pytestmark = pytest.mark.django_db


def test_a_fact_is_asked_shown_and_refused(agent: Desk, settings: Any, tmp_path: Path) -> None:
    case = without_the_book()
    papers, asked = f"/desk/matters/{case.matter}/papers/", {"material": BOOK, "verify": "1"}
    assert "联网核查" not in text(agent.get(papers))
    with tax_office(settings, tmp_path) as office:
        office.answer = '200 {"answer": "yes"}'
        assert "联网核查" in text(agent.get(papers))
        answer = agent.post(papers, asked)
        assert answer.status_code == 422
        assert "还没有告诉申请人" in text(answer)
        assert agent.post(papers, asked, told="on").status_code == 302
    assert "核查属实" in text(agent.get(papers))
    assert Material.objects.get(application=case.matter, key=BOOK).presence == "shared"
