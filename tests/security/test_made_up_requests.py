"""Every operation for programs, with requests made up from its own schema: nothing falls over,
every answer is as the document says, and what is refused has changed nothing.

Few, and always the same ones; ``make fuzz`` asks many more, new ones each time.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests
import schemathesis
from django.test import Client
from hypothesis import HealthCheck, Phase, Verbosity, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.transport import Response
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
)

from bianmin.api import throttle
from bianmin.api.openapi import described
from bianmin.people.models import Scope
from tests import build
from tests.authority import state
from tests.build import Case
from tests.modules.api.conftest import Program, a_key
from tests.modules.api.told import MOBILE
from tests.modules.information import cases
from tests.security.state import question, tables, undone, what_is_there

pytestmark = pytest.mark.django_db
MORE = int(os.environ.get("BIANMIN_FUZZ", "1"))
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance]
HERE = "http://testserver"
Programs = Callable[..., Program]
MADE = schemathesis.openapi.from_dict(described("zh-hans"))
OPERATIONS = [each.ok() for each in MADE.get_all_operations()]
KINDS = [GenerationMode.POSITIVE, GenerationMode.NEGATIVE]


@pytest.fixture
def tokens(
    case: Case, program: Programs, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> list[Program]:
    """Those that may all, of five posts; one for each scope; a citizen's; and none."""
    monkeypatch.setattr(throttle.window, "always", 10**9)
    settings.DEMONSTRATION = True  # the code that is sent to her phone is shown
    agent = build.an_agent()
    posts = [build.at_desk(build.COUNTY, "administrator"), build.at_desk(build.TOWN, "window")]
    posts += [cases.office(), build.at_desk(build.COUNTY, "editor", department="民政局")]
    alone = [program(agent, scope) for scope in Scope.values]
    return [*map(program, [agent, *posts]), *alone, a_citizen(program(agent)), Program()]


def a_citizen(app: Program) -> Program:
    """Her own token, once her phone was shown to be hers."""
    sent = app.post_to("/citizen/codes", {"phone": MOBILE}, 201)
    typed = {"phone": MOBILE, "sent": sent["sent"], "code": sent["shown"]}
    return Program(app.post_to("/citizen/tokens", typed, 201)["token"])


@pytest.mark.parametrize("kind", KINDS)
def test_no_made_up_request_breaks_anything(
    kind: GenerationMode, tokens: list[Program], case: Case
) -> None:
    things = {("", "matter"): case.matter, **state.of_requests()}
    asked = question(tables())
    faults: list[str] = []
    statuses: Counter[int] = Counter()
    for operation in OPERATIONS:
        for made, program in drawn(operation, kind, tokens):
            aim(made, kind, things)
            with undone():
                faults += told(made, program, asked, statuses)
    assert not faults, "\n".join(faults[:30])
    assert statuses[200] > 10 and statuses[404] > 10 and statuses[422] + statuses[400] > 10


def drawn(operation: Any, kind: GenerationMode, tokens: list[Program]) -> Iterator[Any]:
    """Made-up requests of an operation, each with somebody who asks; none where nothing that is
    sent can be wrong."""
    if kind is GenerationMode.NEGATIVE and not (operation.body or any(operation.iter_parameters())):
        return
    found: list[Any] = []
    how = st.tuples(operation.as_strategy(generation_mode=kind), st.sampled_from(tokens))

    @examples(
        max_examples=2 * MORE,
        derandomize=MORE == 1,
        database=None,
        phases=[Phase.generate],
        deadline=None,
        verbosity=Verbosity.quiet,
        suppress_health_check=list(HealthCheck),
    )
    @given(how)
    def draw(one: Any) -> None:
        found.append(one)

    draw()
    yield from found


def aim(made: Any, kind: GenerationMode, things: dict[tuple[str, str], Any]) -> None:
    """Let a request be about something that is there; a wrong one, only if it writes."""
    if made.method == "GET" and kind is GenerationMode.NEGATIVE:
        return
    where = "api/v1/" + made.path.removeprefix("/api/v1/").removeprefix("/")
    for name in made.path_parameters or {}:
        fitting = [at for at in things if at[1] == name and where.startswith(at[0])]
        if fitting:
            made.path_parameters[name] = things[max(fitting, key=lambda at: len(at[0]))]


def told(made: Any, program: Program, asked: str, statuses: Counter[int]) -> Iterator[str]:
    """What is wrong with the answer, or with what it left behind."""
    before = what_is_there(asked)
    try:
        request = requests.Request(**made.as_transport_kwargs(HERE)).prepare()
    except (ValueError, requests.RequestException):
        return  # no client can send it
    answer = sent(request, program)
    statuses[answer.status_code] += 1
    name = f"{made.method} {made.formatted_path}"
    try:
        made.validate_response(answer, checks=CHECKS)
    except (Exception, BaseExceptionGroup) as fault:
        yield f"{name}: {answer.status_code} {str(fault)[:600]}\n{str(request.body)[:300]}"
    changed = {key for key, value in what_is_there(asked).items() if before[key] != value}
    if answer.status_code >= 400 and changed:
        yield f"{name}: {answer.status_code} changed {sorted(changed)}"


def sent(request: requests.PreparedRequest, program: Program) -> Response:
    """The request, as our server receives it, and the answer, as a client does."""
    client = Client(raise_request_exception=False)
    body = request.body or b""
    headers = {name: str(value) for name, value in request.headers.items()}
    kind = headers.pop("Content-Type", "")
    headers |= {"Idempotency-Key": a_key()} if "Idempotency-Key" not in headers else {}
    headers |= {"Authorization": f"Bearer {program.token}"} if program.token else {}
    answer = client.generic(
        str(request.method),
        str(request.path_url),
        body.encode() if isinstance(body, str) else bytes(body),
        content_type=kind,
        headers=headers,
    )
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    heard = {name.lower(): [value] for name, value in answer.headers.items()}
    return Response(answer.status_code, heard, content, request, elapsed=0, verify=False)
