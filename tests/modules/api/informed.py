"""The part of the conversation that is about requests for government information."""

from collections.abc import Callable, Iterator
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tests import build
from tests.modules.api.conftest import Program, Said, a_key
from tests.modules.api.disclosed import a_draft, passed
from tests.modules.catalogue.items import a_pdf
from tests.modules.information import cases

MOBILE = "13900001234"
SECRET = "……"


def a_letter(party: int, **other: Any) -> dict[str, Any]:
    return {
        "party": party,
        "applicant_kind": "natural",
        "channel": "by_hand",
        "identity": "seen",
        "contents": [{"wanted": cases.WANTED}],
        **other,
    }


def of_requests(program: Callable[..., Program]) -> Iterator[Said]:
    """Registered, split, read, put to a third party; then one that she sends and follows."""
    by = cases.office()
    office = program(by)
    letter = a_letter(build.a_party(serial=61).pk)
    made = office.post_to("/information-requests", letter, 201, idempotency_key=a_key())
    yield Said("register_information_request", letter, made)
    here = f"/information-requests/{made['requests'][0]['matter']}"
    more = {"contents": [{"wanted": "同一项目的招标文件"}]}
    split = office.post_to(f"{here}/contents", more, 201, idempotency_key=a_key())
    yield Said("split_information_request", more, split)
    yield Said("information_steps", None, office.get(f"{here}/steps"))
    taken = taking(office, here)
    done = office.post_to(f"{here}/steps/examined", taken, idempotency_key=a_key())
    yield Said("take_information_step", taken, done)
    whom = {"of": "third_party", "about": "与某公司签订的合同", "name": "沂水某某公司"}
    asked = office.post_to(f"{here}/opinions", whom, 201, idempotency_key=a_key())
    yield Said("ask_opinion", whom, asked)
    yield Said("information_request", None, office.get(here))
    yield from of_cases(office, here)
    yield from answered_at_once(office, split["requests"][0]["matter"], cases.body_at(by))
    yield from by_herself(office, cases.body_at(by))


def answered_at_once(office: Program, matter: int, body: int) -> Iterator[Said]:
    """What everybody can read already, and the reply that says where."""
    passed(a_draft(body, "同一项目的招标文件"))
    here = f"/information-requests/{matter}/published"
    near = office.get(here)
    yield Said("public_already", None, near)
    told = {"public": near["public"][0]["code"], "seen": 1}
    yield Said("answer_published", told, office.post_to(here, told, idempotency_key=a_key()))


def taking(program: Program, here: str, **facts: Any) -> dict[str, Any]:
    return {"seen": program.get(f"{here}/steps")["version"], "facts": facts}


def a_paper() -> SimpleUploadedFile:
    return SimpleUploadedFile("受理通知书.pdf", a_pdf(), "application/pdf")


FILED = {
    "way": "reconsideration",
    "organ": "沂水县人民政府",
    "number": "沂政复〔2026〕31号",
    "filed_on": "2026-09-18",
}
LONGER = {"by_days": 30, "told_on": "2026-09-18"}
DECIDED = {"result": "upheld", "decided_on": "2026-09-18", "told_on": "2026-09-18"}


def of_cases(office: Program, here: str) -> Iterator[Said]:
    """A reconsideration, recorded by the papers that tell of it."""
    recorded = office.upload(f"{here}/cases", a_paper(), **FILED)
    yield Said("record_case", None, recorded)
    case = f"{here}/cases/{recorded['id']}"
    taken_on = {"on": "2026-09-18", "is_simple": False}
    accepted = office.post_to(f"{case}/acceptance", taken_on, idempotency_key=a_key())
    yield Said("accept_case", taken_on, accepted)
    yield Said("cases", None, office.get(f"{here}/cases"))
    longer = office.upload(f"{case}/extension", a_paper(), 200, **LONGER)
    yield Said("extend_case", None, longer)
    ended = office.upload(f"{case}/conclusion", a_paper(), 200, **DECIDED)
    yield Said("conclude_case", None, ended)
    wrong = office.upload(f"{here}/cases", a_paper(), **{**FILED, "number": "沂政复〔2026〕32号"})
    why = {"why": "登记到了另一件申请上。"}
    voided = office.post_to(f"{here}/cases/{wrong['id']}/voiding", why, idempotency_key=a_key())
    yield Said("void_case", why, voided)


def by_herself(office: Program, body: int) -> Iterator[Said]:
    """Asked, followed, clarified and taken back by an app that speaks for her."""
    sent = office.post_to("/citizen/codes", {"phone": MOBILE}, 201)
    typed = {"phone": MOBILE, "sent": sent["sent"], "code": sent["shown"]}
    her = Program(office.post_to("/citizen/tokens", typed, 201)["token"])
    number = build.id_number(62)
    letter = {
        "body": body,
        "applicant_kind": "natural",
        "name": "赵小兰",
        "number": number,
        "wanted": cases.WANTED,
        "way": "online",
    }
    made = her.post_to("/citizen/information-requests", letter, 201)
    yield Said("send_information_request", letter, made)
    row = made["requests"][0]
    here, mine = (
        f"/information-requests/{row['matter']}",
        f"/citizen/information-requests/{row['code']}",
    )
    _ask_her(office, here)
    digits = {"code": row["code"], "tail": number[-4:]}
    yield Said(
        "track_information_request", digits, her.post_to("/track/information-request", digits)
    )
    meant = {"wanted": "八大庄村2025年高标准农田验收报告"}
    yield Said("clarify_information_request", meant, her.post_to(f"{mine}/clarification", meant))
    yield Said("withdraw_information_request", None, her.post_to(f"{mine}/withdrawal", None))


def _ask_her(office: Program, here: str) -> None:
    for step, facts in (
        ("confirm_receipt", {"how": "phone"}),
        ("ask_clarification", {"reason": "请写明是哪个村的。"}),
    ):
        taken = taking(office, here, **facts)
        office.post_to(f"{here}/steps/{step}", taken, idempotency_key=a_key())
