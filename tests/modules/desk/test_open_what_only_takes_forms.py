"""Who reloads an address that only takes what a form sends reads so, and finds the way on."""

import inspect
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import ResolverMatch, resolve

from tests import build
from tests.modules.desk.conftest import Desk, text
from tests.security.routes import NAMED, NOBODY, patterns

pytestmark = pytest.mark.django_db
LEAST = 25
"""More than so many there are; else the search below finds nothing any more."""
LED_ELSEWHERE = 302
GOES_ON = re.compile(r'<a class="button primary" href="([^"]+)"')


def form_only() -> list[str]:
    """The addresses of every page whose view takes nothing but POST."""
    found = {pattern: NAMED.sub(_value, f"/{pattern}") for pattern in patterns()}
    return sorted(one for one in found.values() if _limits(resolve(one)) == {"POST"})


def _value(named: re.Match[str]) -> str:
    return NOBODY if named[1] == "uuid" else "1"


def _limits(match: ResolverMatch) -> set[str]:
    """The methods that the view's decorators let pass; none where they let all."""
    return {name for names in _decorated(match.func) for name in names}


def _decorated(view: Any) -> Iterator[list[str]]:
    while view is not None:
        kept = inspect.getclosurevars(view).nonlocals if inspect.isfunction(view) else {}
        yield kept.get("request_method_list", [])
        view = getattr(view, "__wrapped__", None)


def test_every_such_address_says_so_and_leads_on(agent: Desk) -> None:
    answers = {address: agent.get(address) for address in form_only()}
    bare = {address: one for address, one in answers.items() if one.status_code != LED_ELSEWHERE}
    assert len(bare) > LEAST
    for address, answer in bare.items():
        shown = text(answer)
        assert (answer.status_code, "什么都没有提交" in shown) == (405, True), address
        assert answer.headers["Allow"] == "POST"
        [there] = GOES_ON.findall(shown)
        assert there == "/" or _limits(resolve(there)) != {"POST"}, address


def test_one_goes_on_with_the_same_matter(agent: Desk) -> None:
    case = build.an_application(by=agent.actor)
    reader = Client(headers={"accept-language": "zh-hans"})
    assert f'href="/track/{case.code}/"' in text(reader.get(f"/requests/{case.code}/clarify/"))
    told = agent.get(f"/desk/matters/{case.matter}/told/1/")
    assert f'href="/desk/matters/{case.matter}/"' in text(told)
