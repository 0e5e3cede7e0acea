"""Rules of sites by a program: written, passed, followed by an edition, and what is lacking."""

from collections.abc import Callable

import pytest

from tests import build
from tests.modules.api.conftest import Now, Program, a_key
from tests.modules.api.ruled import ENTRY, RULE, passed, site, two

pytestmark = pytest.mark.django_db
Programs = Callable[..., Program]


def test_a_program_writes_a_rule_another_passes_it_and_it_holds_at_the_site(
    program: Programs, now: Now
) -> None:
    clerk, head = two(program)
    anybody, address = Program(), f"/sites/{site()}/rules"
    before = [one["code"] for one in anybody.get(address)["lacking"]]
    entry = passed(clerk, head)
    told = anybody.get(address)
    (rule,) = told["rules"]
    assert (rule["code"], rule["entry"], rule["edition"]) == ("first_asked", entry, 1)
    assert rule["in_force"] and rule["keeper"] == RULE["keeper"] and rule["coming"] is None
    assert [one["code"] for one in told["lacking"]] == [c for c in before if c != "first_asked"]
    whole = anybody.get(f"/disclosures/{entry}")
    assert whole["rule"] == "first_asked" and whole["text"] == ENTRY["text"]
    later = {**RULE, "holds_from": "2026-10-08", "line": entry}
    second = passed(clerk, head, rule=later)
    (rule,) = anybody.get(address)["rules"]
    assert (rule["entry"], rule["coming"], rule["coming_from"]) == (entry, second, "2026-10-08")


@pytest.mark.parametrize(
    "changes",
    [{"rule": "no_such"}, {"at_tiers": [3]}, {"at_site": 999999}, {"line": 999999}],
)
def test_what_cannot_be_is_refused(changes: dict[str, object], program: Programs, now: Now) -> None:
    clerk, _head = two(program)
    told = {**ENTRY, "rule": {**RULE, **changes}}
    clerk.post_to("/directory/entries", told, 422, idempotency_key=a_key())


def test_a_rule_stays_one_and_only_who_writes_rules_writes_it(program: Programs, now: Now) -> None:
    clerk, head = two(program)
    begun = clerk.post_to("/directory/entries", ENTRY, 201, idempotency_key=a_key())["id"]
    here = f"/directory/entries/{begun}"
    digest = clerk.get(here)["digest"]
    told = {**ENTRY, "rule": None, "seen": digest}
    clerk.send("PUT", here, told, idempotency_key=a_key())
    assert clerk.get(here)["rule"] == "first_asked"
    head.post_to("/directory/entries", ENTRY, 403, idempotency_key=a_key())
    centre = program(build.at_desk(build.COUNTY, "administrator"), "keep")
    centre.post_to("/directory/entries", {**ENTRY, "rule": None}, 403, idempotency_key=a_key())
    centre.post_to("/directory/entries", ENTRY, 201, idempotency_key=a_key())


def test_the_sites_that_lack_a_rule_are_listed_for_who_answers_for_them(
    program: Programs, now: Now
) -> None:
    clerk, head = two(program)
    before = clerk.get("/network/rules/lacking")["sites"]
    assert site() in [one["site"] for one in before]
    assert {one["body"]["tier"] for one in before} == {1, 2}
    for code in ("first_asked", "told_once", "in_time", "by_appointment"):
        passed(clerk, head, rule={**RULE, "rule": code})
    assert clerk.get("/network/rules/lacking")["sites"] == []
    county = program(build.at_desk(build.COUNTY, "administrator"), "keep")
    assert county.get("/network/rules/lacking")["sites"], "other towns have none"
