"""The glossary has every term of the source, none that is gone, and the words people see."""

import re
import tomllib
from functools import cache

import pytest
from babel.messages.pofile import read_po
from django.utils.translation import override

from bianmin.applications.notices.words import BOOK
from bianmin.applications.procedures import APPLICATION, JOINT_TASK
from bianmin.complaints.findings import FINDINGS
from bianmin.complaints.procedures import COMPLAINT
from bianmin.information.outcomes import OUTCOMES
from bianmin.information.procedures import JOINT_MAKER, REQUEST, THIRD_PARTY
from bianmin.law.clock import Light
from bianmin.law.holds import LEGAL_HOLDS, RESTARTS
from bianmin.law.limits import Unit, Way
from bianmin.law.ranks import NAMES, Rank
from bianmin.law.stamps import StampKind
from bianmin.look.words import LIGHTS
from bianmin.matters import models as engine
from bianmin.network.kinds import Role
from bianmin.network.tiers import Tier
from tests.house.documents import DOCS, SOURCE, tables

ROWS = tables(DOCS / "glossary.md")
PAPERS = {
    key: told
    for module in ("applications", "portal")
    for key, told in tomllib.loads(
        (SOURCE / module / "notices/papers.toml").read_text("utf-8")
    ).items()
}
WORDS = BOOK.tables
REQUESTS = (REQUEST, THIRD_PARTY, JOINT_MAKER)
HOLDS_OF_A_PROMISE = {"practice", "correction", "originals"}


def terms(section: str) -> dict[str, str]:
    """The Chinese of each term of a section."""
    return {row[0].strip("`"): row[1] for row in ROWS[section]}


EVERY_TERM = {
    "Kinds of leg": {kind.name for kind in APPLICATION.legs},
    "Steps": {step.name for step in APPLICATION.steps},
    "Clocks": {clock.name for clock in APPLICATION.clocks},
    "Outcomes": set(APPLICATION.outcomes),
    "Legs of a joint task": {kind.name for kind in JOINT_TASK.legs},
    "Steps of a joint task": {step.name for step in JOINT_TASK.steps},
    "Outcomes of a joint task": set(JOINT_TASK.outcomes),
    "Legs of a request": {kind.name for one in REQUESTS for kind in one.legs},
    "Steps of a request": {step.name for one in REQUESTS for step in one.steps},
    "Clocks of a request": {clock.name for one in REQUESTS for clock in one.clocks},
    "Outcomes of a request": {outcome.code for outcome in OUTCOMES},
    "Legs of a complaint": {kind.name for kind in COMPLAINT.legs},
    "Steps of a complaint": {step.name for step in COMPLAINT.steps},
    "Clocks of a complaint": {clock.name for clock in COMPLAINT.clocks},
    "Findings of a complaint": set(FINDINGS),
    "Roles": set(Role.values),
    "Tiers": {tier.name for tier in Tier},
    "Lights": set(Light),
    "Units of limits": set(Unit),
    "Kinds of hold": LEGAL_HOLDS | HOLDS_OF_A_PROMISE,
    "Kinds of stamp": set(StampKind),
    "Ways of a limit": set(Way),
    "Restarts": set(RESTARTS),
    "Ranks": set(Rank),
    "Papers": set(PAPERS),
}


@pytest.mark.parametrize("section", EVERY_TERM)
def test_it_has_exactly_what_the_source_declares(section: str) -> None:
    assert set(terms(section)) == {str(name) for name in EVERY_TERM[section]}


def test_it_has_every_table_of_the_engine() -> None:
    assert set(engine.__all__) - set(terms("The engine")) == set()


def test_every_term_has_its_chinese_and_its_source() -> None:
    lacking = [row[0] for rows in ROWS.values() for row in rows if not (row[1] and row[3])]
    assert lacking == []


def test_no_term_stands_twice_in_a_section() -> None:
    assert {name: len(terms(name)) for name in ROWS} == {n: len(r) for n, r in ROWS.items()}


def test_every_term_occurs_in_the_source() -> None:
    files = [*SOURCE.rglob("*.py"), *SOURCE.rglob("*.toml")]
    words = {word for file in files for word in re.findall(r"\w+", file.read_text("utf-8"))}
    told = {term for section in ROWS for term in terms(section)}
    assert told - words == set()


@cache
def chinese(floor: str) -> dict[str, str]:
    """What a floor's sentences are in Chinese."""
    file = SOURCE / floor / "locale" / "zh_Hans" / "LC_MESSAGES" / "django.po"
    with file.open("rb") as source:
        return {
            str(m.id): str(m.string) for m in read_po(source, locale="zh_Hans") if not m.context
        }


def said(floor: str, sentence: object) -> str:
    """The Chinese of a sentence, which may be lazily translated; empty where there is none."""
    with override("en"):
        return chinese(floor).get(str(sentence), "")


OF_REQUESTS = {
    "Legs of a request": [kind for one in REQUESTS for kind in one.legs],
    "Steps of a request": [step for one in REQUESTS for step in one.steps],
    "Clocks of a request": [clock for one in REQUESTS for clock in one.clocks],
}
SHOWN = {
    **{
        section: {one.name: said("information", one.label) for one in declared}
        for section, declared in OF_REQUESTS.items()
    },
    "Outcomes of a request": {one.code: said("information", one.label) for one in OUTCOMES},
    "Legs of a complaint": {k.name: said("complaints", k.label) for k in COMPLAINT.legs},
    "Steps of a complaint": {s.name: said("complaints", s.label) for s in COMPLAINT.steps},
    "Clocks of a complaint": {c.name: said("complaints", c.label) for c in COMPLAINT.clocks},
    "Findings of a complaint": {code: said("complaints", told) for code, told in FINDINGS.items()},
    "Kinds of leg": {k.name: said("applications", k.label) for k in APPLICATION.legs},
    "Steps": {s.name: said("applications", s.label) for s in APPLICATION.steps},
    "Legs of a joint task": {k.name: said("applications", k.label) for k in JOINT_TASK.legs},
    "Steps of a joint task": {s.name: said("applications", s.label) for s in JOINT_TASK.steps},
    "Clocks": {c.name: said("applications", c.label) for c in APPLICATION.clocks},
    "Roles": {role.value: said("network", role.label) for role in Role},
    "Lights": {name: said("look", label) for name, label in LIGHTS.items()},
    "Outcomes": WORDS["outcome"],
    "Outcomes of a joint task": WORDS["joint_outcome"],
    "Units of limits": WORDS["unit"],
    "Papers": {key: paper["title"] for key, paper in PAPERS.items()},
    "Ranks": NAMES,
}


@pytest.mark.parametrize("section", SHOWN)
def test_people_see_the_words_of_the_glossary(section: str) -> None:
    told = terms(section)
    differing = {t: (told[t], shown) for t, shown in SHOWN[section].items() if told[t] != shown}
    assert differing == {}
