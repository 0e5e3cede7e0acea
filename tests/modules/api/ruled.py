"""The part of the conversation that is about rules of sites: what holds at one, what is lacking."""

from collections.abc import Callable, Iterator

from bianmin.network.models import Site
from tests import build
from tests.modules.api.conftest import Program, Said, a_key

Programs = Callable[..., Program]
RULE = {
    "rule": "first_asked",
    "keeper": "中心主任岗",
    "holds_from": "2026-09-18",
    "at_tiers": [2, 1],
}
ENTRY = {
    "category": "20-5",
    "title": "首问负责制",
    "summary": "第一位被询问的工作人员负责到底",
    "text": "群众办事时第一个被询问的工作人员，是首问责任人。",
    "issuer": "马站镇便民服务中心",
    "made_on": "2026-09-18",
    "rule": RULE,
}


def two(program: Programs) -> tuple[Program, Program]:
    """A clerk of 马站镇 who writes rules, and whoever passes them."""
    clerk = program(build.at_desk(build.TOWN, "window"), "keep")
    return clerk, program(build.at_desk(build.TOWN, "supervisor"), "keep")


def site() -> int:
    return Site.objects.get(body=build.body_of(build.TOWN)).pk


def passed(clerk: Program, head: Program, **changes: object) -> int:
    """A rule as programs write and pass it: its entry."""
    begun = clerk.post_to("/directory/entries", {**ENTRY, **changes}, 201, idempotency_key=a_key())[
        "id"
    ]
    here = f"/directory/entries/{begun}"
    clerk.post_to(f"{here}/submit", {}, 201, idempotency_key=a_key())
    seen = {"seen": head.get(here)["digest"]}
    head.post_to(f"{here}/pass", seen, 201, idempotency_key=a_key())
    return int(begun)


def of_rules(program: Programs) -> Iterator[Said]:
    """Written by one, passed by another; then what holds at a site, and which sites lack one."""
    clerk, head = two(program)
    passed(clerk, head)
    yield Said("site_rules", None, Program().get(f"/sites/{site()}/rules"))
    yield Said("sites_without_rules", None, clerk.get("/network/rules/lacking"))
