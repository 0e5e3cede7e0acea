"""Who asks: everybody who could, near the matter and far from it, each with browser and token."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.test import Client

from bianmin.desk import officers
from bianmin.law.zone import day_of
from bianmin.matters.services import Actor
from bianmin.network import models
from bianmin.network import services as staffing
from bianmin.people import clients
from bianmin.people.models import Account, Scope
from tests import build, door
from tests.build import COUNTY, FRIDAY, TOWN, VILLAGE, Case

NEXT_VILLAGE, NEXT_TOWN, NEXT_COUNTY = "371323101263", "371323102000", "371321000000"
CIVIL, WATER = "民政局", "水利局"

OFFICIALS = {
    "agent": (VILLAGE, "agent", ""),
    "agent of another village": (NEXT_VILLAGE, "agent", ""),
    "window": (TOWN, "window", ""),
    "window of another town": (NEXT_TOWN, "window", ""),
    "approver": (TOWN, "approver", ""),
    "reviewer": (COUNTY, "approver", CIVIL),
    "reviewer of another department": (COUNTY, "approver", WATER),
    "editor": (COUNTY, "editor", CIVIL),
    "coordinator": (COUNTY, "coordinator", ""),
    "supervisor": (COUNTY, "supervisor", ""),
    "administrator": (COUNTY, "administrator", ""),
    "security officer": (COUNTY, "security", ""),
    "audit officer": (COUNTY, "auditor", ""),
}
"""Place, role and department of each; those unnamed are the matter's own."""


NEAR = frozenset({"agent", "window", "approver", "coordinator", "supervisor"})
"""Who has had the matter once it lies in the town, and who follows those of the whole county."""


@dataclass
class Asker:
    """A browser, and a program with every scope, of one and the same."""

    name: str
    browser: Client = field(default_factory=Client)
    program: Client = field(default_factory=Client)
    token: str = ""


def everybody(case: Case, other: Case) -> Iterator[Asker]:
    """From nobody to the county's administrator, in the table's order."""
    yield Asker("anybody")
    yield _following("citizen", case)
    yield _following("another citizen", other)
    for name, (place, role, department) in OFFICIALS.items():
        yield _official(name, build.at_desk(place, role, department=department))
    yield _official("of another county", _from_another_county())
    yield _official("staff without a post", Actor(build.an_account().pk, None))


def _following(name: str, case: Case) -> Asker:
    """Who has shown the code and the last digits of a phone."""
    asker = Asker(name)
    answer = asker.browser.post("/track/", {"code": case.code, "tail": "3210"})
    assert answer.url == f"/track/{case.code}/"
    return asker


def _official(name: str, actor: Actor) -> Asker:
    asker, account = Asker(name), Account.objects.get(pk=actor.account)
    door.come_in(asker.browser, account)
    session = asker.browser.session
    session[officers.CHOSEN] = actor.post
    session.save()
    asker.token = _token(account)
    return asker


def _token(account: Account) -> str:
    _client, token = clients.make(
        name="试验系统",
        account=account.username,
        scopes=tuple(Scope.values),
        from_day=day_of(FRIDAY),
        until_day=None,
        by=None,
        at=FRIDAY,
    )
    return token


def _from_another_county() -> Actor:
    """Somebody at a department of a county that this installation does not serve."""
    home = models.Division.objects.get(code=COUNTY)
    told = {name: getattr(home, name) for name in ("level", "kind", "parent", "code_system")}
    models.Division.objects.create(
        code=NEXT_COUNTY, name="沂南县", short_name="沂南", full_name="山东省临沂市沂南县",
        pinyin_key="yinan", edition=home.edition, from_day=home.from_day, **told,
    )  # fmt: skip
    body = staffing.found_body(
        name="沂南县民政局", short_name="民政局", kind="department", division=NEXT_COUNTY,
        parent=models.Body.objects.get(kind="government").pk, department=CIVIL,
        from_day=build.APPOINTED, by=None, at=FRIDAY,
    )  # fmt: skip
    post = staffing.add_post(
        body=body.pk, role="approver", name="审批岗", duties="", by=None, at=FRIDAY
    )
    return build.on_post(post.pk)
