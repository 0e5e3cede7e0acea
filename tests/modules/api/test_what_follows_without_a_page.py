"""Visits, opinions, published results and requests for help by programs alone, and who may not."""

from collections.abc import Callable

import pytest

from tests import build
from tests.build import TOWN, VILLAGE
from tests.modules.api.conftest import Now, Program
from tests.modules.api.finished import a_finished, of_what_is_asked, of_what_is_finished
from tests.modules.applications.test_give_back_from_the_file import LATER, filed, kept

pytestmark = pytest.mark.django_db
Programs = Callable[..., Program]


def test_visits_opinions_and_results(now: Now, program: Programs) -> None:
    assert len(list(of_what_is_finished(program))) == 14


def test_a_request_from_the_register_to_what_she_was_told(now: Now, program: Programs) -> None:
    assert len(list(of_what_is_asked(program))) == 7


def test_another_site_and_who_is_not_in_charge_change_nothing(now: Now, program: Programs) -> None:
    case = a_finished(803)
    down, answer = {"ground": "other", "reason": "不想公开"}, {"words": "知道了"}
    window = program(build.at_desk(TOWN, "window"))
    elsewhere = program(build.at_desk("371323102000", "supervisor"))
    for who, code in ((window, "not-yours"), (elsewhere, "not-public")):
        status = 403 if code == "not-yours" else 422
        told = who.post_to(f"/results/{case.matter}/take-down", down, status)
        assert told["code"] == code
    assert elsewhere.get("/results/mine") == {"results": []}
    assert elsewhere.get("/visits")["owed"] == []
    told = elsewhere.post_to(f"/opinions/{case.matter}/answer", answer, 422)
    assert told["code"] == "no-opinion"
    assert window.get("/enquiries/1", 404)


def test_her_opinion_wants_code_and_digits(anybody: Program, now: Now) -> None:
    said = {"code": a_finished(804).code, "tail": "0000", "words": "很好"}
    assert anybody.post_to("/track/opinion", said, 404)["code"] == "code-unknown"
    assert anybody.post_to("/track/opinion", said | {"tail": "3210", "words": " "}, 422)


def test_originals_go_back_from_the_file_once_and_only_where_it_is_kept(
    now: Now, program: Programs
) -> None:
    case = filed()
    keys = kept(case)
    now.at = LATER
    agent, window = (program(build.at_desk(*who)) for who in ((VILLAGE, "agent"), (TOWN, "window")))
    path, said = f"/matters/{case.matter}/originals/give-back", {"given_back": keys}
    said |= {"signed": "family"}
    assert agent.post_to(path, said, 404)["code"] == "not-found"
    done = window.post_to(path, said)
    assert (done["given_back"], kept(case)) == (keys, [])
    assert window.send("GET", f"/papers/{done['paper']}").status_code == 200
    assert window.post_to(path, said, 422)["code"] == "original-not-kept"
