"""A phone app speaks for a citizen: her phone shown, an application sent, resumed, supplemented."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from django.conf import LazySettings

from bianmin.applications.known import left_to_ask
from bianmin.applications.models import Application, Material, OnlineDraft
from bianmin.catalogue.editions import in_force
from bianmin.matters.models import Entry
from bianmin.people.models import Scope
from tests import build
from tests.build import FRIDAY
from tests.modules.api.conftest import Now, Program, an_application
from tests.modules.desk.test_take_in import a_photo
from tests.modules.portal.alone import ANSWERS, ITEM, MOBILE

pytestmark = pytest.mark.django_db
NUMBER = build.id_number(8)


@pytest.fixture(autouse=True)
def demonstration(settings: LazySettings) -> None:
    settings.DEMONSTRATION = True


@pytest.fixture
def app(program: Callable[..., Program]) -> Program:
    """A phone app that may speak for citizens, and do nothing else."""
    return program(build.an_agent(), Scope.CITIZENS)


@dataclass
class Her:
    """A citizen at the app, once her phone was shown to be hers."""

    app: Program
    mobile: str = MOBILE
    program: Program = field(default_factory=Program)

    def __post_init__(self) -> None:
        sent = self.app.post_to("/citizen/codes", {"phone": self.mobile}, 201)
        typed = {"phone": self.mobile, "sent": sent["sent"], "code": sent["shown"]}
        self.program.token = self.app.post_to("/citizen/tokens", typed, 201)["token"]

    def begin(self, item: str = ITEM) -> str:
        begun = self.program.post_to("/citizen/drafts", {"item": item}, 201)
        return str(begun["draft"])

    def say(self, draft: str, status: int = 200, **said: Any) -> Any:
        return put(self.program, f"/citizen/drafts/{draft}", said, status)

    def photograph(self, draft: str, paper: str) -> Any:
        return self.program.upload(f"/citizen/drafts/{draft}/papers/{paper}/pages", a_photo())

    def everything(self, draft: str) -> None:
        """All that is asked, as somebody says it who has all papers."""
        fields = left_to_ask(in_force(ITEM, FRIDAY.date()).typed.form_fields)
        answers = {
            one.field: one.options[0] if one.options else ANSWERS.get(one.type, "有")
            for one in fields
        }
        self.say(draft, name="赵小兰", number=NUMBER, village=build.VILLAGE, answers=answers)
        for paper in self.program.get(f"/citizen/drafts/{draft}")["papers"]:
            if paper["required"] == "required":
                self.photograph(draft, paper["key"])
            else:
                path = f"/citizen/drafts/{draft}/papers/{paper['key']}"
                put(self.program, path, {"presence": "not_needed", "pages": []})


def put(program: Program, path: str, body: Any, status: int = 200) -> Any:
    answer = program.send("PUT", path, body)
    assert answer.status_code == status, answer.content.decode()
    return answer.json()


def test_she_applies_and_follows_it(app: Program) -> None:
    her = Her(app)
    draft = her.begin()
    assert [one["name"] for one in her.program.get(f"/citizen/drafts/{draft}")["still_open"]][
        :2
    ] == ["who", "town"]
    refused = her.program.post_to(f"/citizen/drafts/{draft}/send", None, 422)
    assert refused["code"] == "online.not-complete"
    her.everything(draft)
    filed = her.program.post_to(f"/citizen/drafts/{draft}/send", None, 201)
    made = Application.objects.get(code=filed["code"])
    assert (made.mode, made.contact) == ("online", MOBILE)
    assert [one["code"] for one in her.program.get("/citizen/matters")["matters"]] == [made.code]
    told = her.program.get(f"/citizen/matters/{made.code}")
    assert told["stay"]["leg"]["code"] == "prereview"
    assert {one["step"] for one in told["steps"]} == {"urge", "withdraw_online"}
    taking = {"seen": told["version"], "facts": {"reason": "已经不需要了"}}
    her.program.post_to(f"/citizen/matters/{made.code}/steps/withdraw_online", taking)
    assert her.program.get(f"/citizen/matters/{made.code}")["outcome"] == "withdrawn"


def test_sent_again_under_its_key_it_is_one_application(app: Program) -> None:
    her = Her(app)
    draft = her.begin()
    her.everything(draft)
    path = f"/citizen/drafts/{draft}/send"
    first, again = (
        her.program.post_to(path, None, 201, idempotency_key="her-one") for _ in range(2)
    )
    assert first == again
    assert Application.objects.count() == 1
    assert her.program.post_to(path, None, 404)["code"] == "not-found"


def test_a_draft_is_resumed_elsewhere_only_with_its_phone(app: Program, now: Now) -> None:
    her = Her(app)
    draft = her.begin()
    resume = her.say(draft, name="赵小兰", number=NUMBER)["resume"]
    now.at += timedelta(minutes=5)
    elsewhere = Her(app)
    found = elsewhere.program.post_to("/citizen/drafts/resume", {"resume": resume})
    assert (found["draft"], found["name"]) == (draft, "赵小兰")
    assert NUMBER not in str(found)
    stranger = Her(app, mobile="13900009876").program
    for answer in (
        stranger.post_to("/citizen/drafts/resume", {"resume": resume}, 422),
        stranger.get(f"/citizen/drafts/{draft}", 404),
    ):
        assert answer["code"] in {"online.nothing-to-resume", "not-found"}


def test_what_cannot_be_so_is_refused_and_nothing_of_it_kept(app: Program) -> None:
    her = Her(app)
    draft = her.begin()
    before = OnlineDraft.objects.get(pk=draft).content
    wrong = [
        ({"number": "110101199003070017", "name": "赵小兰"}, "number"),
        ({"village": build.TOWN}, "village"),
        ({"village": "110101001001"}, "village"),
    ]
    for said, at in wrong:
        told = her.say(draft, 422, **said)
        assert at in told["errors"][0]["field"], told
    path = f"/citizen/drafts/{draft}/papers"
    assert put(her.program, f"{path}/m99", {"presence": "follows"}, 422)["code"] == (
        "online.no-such-paper"
    )
    assert put(her.program, f"{path}/m1", {"presence": "here"}, 422)["code"] == "online.no-page"
    assert put(her.program, f"{path}/m1", {"presence": "here", "pages": [1]}, 422)["code"] == (
        "online.page-unknown"
    )
    assert OnlineDraft.objects.get(pk=draft).content == before


def test_she_applies_for_her_mother_who_is_told_too(app: Program) -> None:
    her = Her(app)
    draft = her.begin()
    mother = {"name": "王秀兰", "number": build.id_number(7), "phone": "13900004321"}
    told = her.say(draft, 422, number=NUMBER, name="赵小兰", for_whom={"capacity": "family"})
    assert told["errors"]
    self_said = {"capacity": "family", "number": NUMBER, "name": "赵小兰"}
    assert her.say(draft, 422, number=NUMBER, for_whom=self_said)["code"] == "capacity.for-whom"
    told = her.say(draft, for_whom={"capacity": "family", **mother}, email="lan@example.com")
    assert (told["capacity"], told["beneficiary"]) == ("family", "王秀兰")
    her.everything(draft)
    filed = her.program.post_to(f"/citizen/drafts/{draft}/send", None, 201)
    mothers = Her(app, mobile=mother["phone"]).program
    assert [one["code"] for one in mothers.get("/citizen/matters")["matters"]] == [filed["code"]]
    assert mothers.get(f"/citizen/matters/{filed['code']}")["number"] == filed["number"]


def test_what_cannot_be_applied_for_online_is_not_begun(app: Program) -> None:
    her = Her(app)
    told = her.program.post_to("/citizen/drafts", {"item": "MZ-012"}, 422)
    assert told["code"] == "not-online"
    assert OnlineDraft.objects.count() == 0


def test_she_sends_what_was_asked_for(app: Program, now: Now) -> None:
    case = build.sent_online()
    now.at = build.moment("2026-09-21 Mon 10:00")
    case.take("ask_correction", at=now.at, facts={"materials": ["m3"]})
    her = Her(app, mobile="13900001234")
    begun = her.program.post_to(f"/citizen/matters/{case.code}/supplement", None, 201)
    assert [one["key"] for one in begun["papers"]] == ["m3"]
    her.photograph(begun["draft"], "m3")
    her.program.post_to(f"/citizen/drafts/{begun['draft']}/send", None, 201)
    assert case.stay.waits_for == "post"
    assert Material.objects.get(application=case.matter, key="m3").pages.count() == 1
    told = her.program.post_to(f"/citizen/matters/{case.code}/supplement", None, 422)
    assert told["code"] == "online.nothing-wanted"


def test_she_urges_it_on_once(app: Program, now: Now) -> None:
    case = build.sent_online()
    now.at = build.moment("2026-09-21 Mon 10:00")
    her = Her(app, mobile="13900001234").program
    seen = her.get(f"/citizen/matters/{case.code}")["version"]
    path, body = f"/citizen/matters/{case.code}/steps/urge", {"seen": seen, "facts": {}}
    first, again = (her.post_to(path, body, idempotency_key="urge-1") for _ in range(2))
    assert (first["again"], again["again"]) == (False, True)
    assert Entry.objects.filter(matter=case.matter, step="urge").count() == 1
    offered = her.get(f"/citizen/matters/{case.code}")["steps"]
    later = {one["step"] for one in offered if one["not_yet"]}
    assert "urge" in later or "urge" not in {one["step"] for one in offered}


def test_she_ends_the_mandate_of_her_agent(app: Program, agent: Program) -> None:
    given = an_application()
    receipt = agent.post_to("/applications", given, 201)
    her = Her(app, mobile="13800003210").program
    told = her.get(f"/citizen/matters/{receipt['code']}")
    assert "take_over" in [one["step"] for one in told["steps"]]
    path = f"/citizen/matters/{receipt['code']}/steps/take_over"
    her.post_to(path, {"seen": told["version"], "facts": {}})
    late = agent.take(receipt["matter"], "hand_up", 422)
    assert late["code"] == "mandate-ended"
    her_again = her.get(f"/citizen/matters/{receipt['code']}")
    assert "take_over" not in [one["step"] for one in her_again["steps"]]


def test_what_is_not_hers_does_not_exist_for_her(app: Program) -> None:
    case = build.sent_online()
    stranger = Her(app, mobile="13900009876").program
    for method, path in (
        ("GET", f"/citizen/matters/{case.code}"),
        ("POST", f"/citizen/matters/{case.code}/steps/urge"),
        ("POST", f"/citizen/matters/{case.code}/supplement"),
    ):
        body = {"seen": 1, "facts": {}} if method == "POST" else None
        answer = stranger.send(method, path, body)
        assert (answer.status_code, answer.json()["code"]) == (404, "code-unknown")
    hers = Her(app, mobile="13900001234").program
    path = f"/citizen/matters/{case.code}/steps/accept"
    assert hers.post_to(path, {"seen": 1, "facts": {}}, 404)["code"] == "not-found"


def test_her_token_is_short_lived_and_ends_with_the_programs(app: Program, now: Now) -> None:
    her = Her(app).program
    assert her.get("/citizen/matters") == {"matters": []}
    assert her.get("/me", 401)["code"] == "token-unknown"
    now.at += timedelta(minutes=31)
    assert her.get("/citizen/matters", 401)["code"] == "token-unknown"


def test_a_wrong_code_is_counted_and_lets_nobody_in(app: Program) -> None:
    sent = app.post_to("/citizen/codes", {"phone": MOBILE}, 201)
    wrong = "000000" if sent["shown"] != "000000" else "111111"
    typed = {"phone": MOBILE, "sent": sent["sent"], "code": wrong}
    for _ in range(5):
        assert app.post_to("/citizen/tokens", typed, 422)["code"] == "online.code-wrong"
    typed["code"] = sent["shown"]
    assert app.post_to("/citizen/tokens", typed, 422)["code"] == "online.code-over"
    assert app.post_to("/citizen/codes", {"phone": "12345"}, 422)["errors"]


def test_codes_are_sent_no_oftener_than_from_the_pages(app: Program, now: Now) -> None:
    assert app.post_to("/citizen/codes", {"phone": MOBILE}, 201)
    assert app.post_to("/citizen/codes", {"phone": MOBILE}, 422)["code"] == "online.wait"
    for _ in range(4):
        now.at += timedelta(minutes=2)
        app.post_to("/citizen/codes", {"phone": MOBILE}, 201)
    now.at += timedelta(minutes=2)
    assert app.post_to("/citizen/codes", {"phone": MOBILE}, 422)["code"] == "online.too-many-codes"
