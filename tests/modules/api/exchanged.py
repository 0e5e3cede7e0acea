"""The part of the conversation in which another system is asked, and answers."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bianmin.applications.exchange import sending
from bianmin.applications.models import Dispatch
from bianmin.notices.gateways.http import signature
from tests import build
from tests.modules.api.conftest import Program, Said, a_key
from tests.modules.applications.departments import SECRET, tax_office
from tests.modules.applications.ways import reach
from tests.modules.notices.servers import Provider

ASKED = {"whom": "tax", "how": "system", "expected": 5, "system": "tax"}


def sent_to_the_tax_office(at: Any) -> tuple[build.Case, Dispatch]:
    case = build.an_application(party=build.a_party(serial=77))
    reach(case, "review", at=at)
    case.take("ask_outside", at=at, facts=ASKED, reason="请核对是否欠税")
    return case, Dispatch.objects.get(matter=case.matter)


def answered(anybody: Program, row: Dispatch, told: Any, *, secret: str = SECRET) -> Any:
    body = json.dumps(told).encode()
    return anybody.client.post(
        f"/api/v1/exchange/{row.reference}/answer",
        body,
        content_type="application/json",
        headers={"x-bianmin-signature": signature(secret, body), "accept-language": "zh-hans"},
    )


def with_another_system(settings: Any, at: Any, program: Callable[..., Program]) -> Iterator[Said]:
    """The tax office refuses, is asked again, and answers."""
    with TemporaryDirectory() as place, tax_office(settings, Path(place)) as office:
        office.answer = "400 try later"
        case, row = sent_to_the_tax_office(at)
        sending.attempt(row.pk)
        minder = program(case.whoever_has_it())
        yield Said("sent_matters", None, minder.get("/exchange"))
        again = minder.post_to(f"/exchange/{row.pk}/again", None, idempotency_key=a_key())
        yield Said("send_again", None, again)
        told = {"answer": "无欠税记录"}
        yield from _verified(office, at, program)
        yield Said("answer_from_system", told, answered(Program(), row, told).json())


def _verified(office: Provider, at: Any, program: Callable[..., Program]) -> Iterator[Said]:
    """Who she is, is asked of the office instead of a copy of her card."""
    office.answer = '200 {"answer": "yes"}'
    agent = build.an_agent()
    case = build.an_application(by=agent, at=at, party=build.a_party(serial=78))
    told, where = {"told": True}, f"/matters/{case.matter}/materials/m2/verify"
    found = program(agent).post_to(where, told, idempotency_key=a_key())
    yield Said("verify_paper", told, found)
