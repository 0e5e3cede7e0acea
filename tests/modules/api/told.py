"""The part of the conversation in which an app speaks for a citizen."""

from collections.abc import Iterator
from typing import Any

from tests import build
from tests.modules.api.conftest import Program, Said, an_application
from tests.modules.applications.test_licences import granted
from tests.modules.desk.test_take_in import a_photo
from tests.modules.portal.alone import ITEM

MOBILE = "13800003210"
SECRET = "……"
"""Stands in an example where something is told once."""


def by_a_citizen(app: Program) -> Iterator[Said]:
    """Her phone is shown; she applies, follows, urges, and sends what she was asked for."""
    phone = {"phone": MOBILE}
    sent = app.post_to("/citizen/codes", phone, 201)
    yield Said("send_code", phone, sent)
    typed = {**phone, "sent": sent["sent"], "code": sent["shown"]}
    admitted = app.post_to("/citizen/tokens", typed, 201)
    yield Said("admit_citizen", typed, {**admitted, "token": SECRET})
    her = Program(admitted["token"])
    yield from _drafted(her)
    yield from _followed(her, app)
    yield Said("her_licences", None, _licensed(app).get("/citizen/licences"))
    yield from _supplemented(app)


def _drafted(her: Program) -> Iterator[Said]:
    item = {"item": ITEM}
    draft = her.post_to("/citizen/drafts", item, 201)
    yield Said("begin_draft", item, draft)
    here = f"/citizen/drafts/{draft['draft']}"
    said = {"name": "赵小兰", "number": build.id_number(8), "village": build.VILLAGE}
    yield Said("answer_draft", said, her.send("PUT", here, said).json())
    photographed = her.upload(f"{here}/papers/m1/pages", a_photo())
    yield Said("add_draft_page", None, photographed)
    presence = {"presence": "here", "pages": photographed["papers"][0]["pages"]}
    yield Said("say_of_paper", presence, her.send("PUT", f"{here}/papers/m1", presence).json())
    yield Said("draft", None, her.get(here))
    resume = {"resume": draft["resume"]}
    yield Said("resume_draft", resume, her.post_to("/citizen/drafts/resume", resume))
    yield Said("discard_draft", None, her.send("DELETE", here).content or None)


def _followed(her: Program, app: Program) -> Iterator[Said]:
    code = app.post_to("/applications", an_application(), 201)["code"]
    yield Said("her_matters", None, her.get("/citizen/matters"))
    followed = her.get(f"/citizen/matters/{code}")
    yield Said("her_matter", None, followed)
    taking = {"seen": followed["version"], "facts": {}}
    taken = her.post_to(f"/citizen/matters/{code}/steps/urge", taking)
    yield Said("take_her_step", taking, taken)


def _licensed(app: Program) -> Program:
    """Who has a licence, at her phone."""
    _case, licence = granted()
    return Program(admitted(app, licence.holder.phone))


def _supplemented(app: Program) -> Iterator[Said]:
    case = build.sent_online()
    case.take("ask_correction", at=build.FRIDAY, facts={"materials": ["m3"]})
    her = Program(admitted(app, "13900001234"))
    draft = her.post_to(f"/citizen/matters/{case.code}/supplement", None, 201)
    yield Said("begin_supplement", None, draft)
    here = f"/citizen/drafts/{draft['draft']}"
    her.upload(f"{here}/papers/m3/pages", a_photo())
    yield Said("send_draft", None, her.post_to(f"{here}/send", None, 201))


def admitted(app: Program, mobile: str) -> str:
    """The token of whoever has that phone."""
    sent: Any = app.post_to("/citizen/codes", {"phone": mobile}, 201)
    typed = {"phone": mobile, "sent": sent["sent"], "code": sent["shown"]}
    return str(app.post_to("/citizen/tokens", typed, 201)["token"])
