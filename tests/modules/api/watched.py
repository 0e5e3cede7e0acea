"""The part of the conversation for whoever watches over matters, and tells her in person."""

from collections.abc import Callable, Iterator

from bianmin.casework import printing
from bianmin.casework.abouts import about
from bianmin.notices.models import Message, MessageState
from tests import build
from tests.build import FRIDAY
from tests.modules.api.conftest import Program, Said
from tests.modules.desk.test_take_in import a_photo


def of_what_is_watched(program: Callable[..., Program]) -> Iterator[Said]:
    agent, overseer = program(build.an_agent()), program(build.at_desk(build.TOWN, "supervisor"))
    urgent = build.an_application(party=build.a_party(serial=811))
    urgent.take("mark_urgent", at=FRIDAY, facts={"urgency": "health"})
    for operation, path in (
        ("urgent", "/urgent"),
        ("follow_up", "/follow-up"),
        ("on_duty", "/on-duty"),
    ):
        yield Said(operation, None, overseer.get(path))
    yield from _told(agent)
    yield from _printed(agent)


def _printed(agent: Program) -> Iterator[Said]:
    """The receipts of the day as one file, once the worker has made them."""
    issued = agent.get("/papers?kind=receipt")
    yield Said("papers_issued", None, issued)
    asked = {"kind": "receipt", "papers": [issued["papers"][0]["id"]]}
    begun = agent.post_to("/print-batches", asked, 201)
    yield Said("print_papers", asked, begun)
    here = f"/print-batches/{begun['batch']}"
    assert agent.get(f"{here}/content", 422)["code"] == "not-ready"
    while printing.go_on(begun["batch"]):
        pass
    done = agent.get(here)
    assert (done["done"], done["ready"]) == (1, True)
    yield Said("print_batch", None, done)
    file = agent.send("GET", f"{here}/content")
    assert file.headers["Content-Type"] == "application/pdf" and file.content[:4] == b"%PDF"


def _told(agent: Program) -> Iterator[Said]:
    """A message that could not be delivered; the agent goes and tells her."""
    case = build.an_application(party=build.a_party(serial=812))
    Message.objects.filter(about=about(case.matter)).update(state=MessageState.GIVEN_UP)
    here = f"/matters/{case.matter}"
    yield Said("form", None, agent.get(f"{here}/form"))
    sent = agent.get(f"{here}/messages")
    yield Said("messages_about", None, sent)
    yield Said("unreached", None, agent.get("/unreached"))
    message = next(one["id"] for one in sent["messages"] if one["to_be_told"])
    words = {"words": "10月9日上门当面告知"}
    told = agent.post_to(f"{here}/messages/{message}/told", words)
    assert [one["told_at"] is None for one in told["messages"] if one["id"] == message] == [False]
    yield Said("told_in_person", words, told)
    agent.post_to(f"{here}/messages/{message}/told", words, 422)
    added = agent.upload(f"{here}/materials/m2/pages", a_photo())
    up = {"up": True}
    path = f"{here}/pages/{added['pages'][0]['id']}/move"
    yield Said("move_page", up, agent.post_to(path, up, 204))
