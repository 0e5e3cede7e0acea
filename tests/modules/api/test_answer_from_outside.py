"""Another system answers through the documented API, signed; nobody else does."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from bianmin.applications.models import Dispatch
from tests.modules.api.conftest import Now, Program, read
from tests.modules.api.exchanged import answered, sent_to_the_tax_office
from tests.modules.applications.departments import tax_office

pytestmark = pytest.mark.django_db


def test_only_who_was_asked_answers(
    settings: Any, tmp_path: Path, now: Now, program: Callable[..., Program]
) -> None:
    with tax_office(settings, tmp_path):
        case, row = sent_to_the_tax_office(now.at)
        anybody, told = Program(), {"answer": "无欠税"}
        wrong = answered(anybody, row, told, secret="somebody else's secret")
        assert read(wrong, 403)["code"] == "not-signed"
        unknown = answered(anybody, Dispatch(reference=uuid4()), told)
        assert read(unknown, 403)["code"] == "not-signed"
        assert case.stay.waits_for == "outside_body"
        assert read(answered(anybody, row, told), 200)["state"] == "answered"
        assert case.stay.waits_for == "post"
        assert read(answered(anybody, row, told), 200)["state"] == "answered"
        stranger = program(case.whoever_has_it())
        assert stranger.get("/exchange")["sent"][0]["state"] == "answered"
        assert stranger.post_to(f"/exchange/{row.pk}/again", None, 422)["code"] == "nothing-to-send"
