"""What a step wants, as JSON Schema: from its declaration, and as a matter offers it."""

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from bianmin.applications import offers, originals, paper_services
from bianmin.applications.amending import STEP as AMENDS
from bianmin.applications.asking import GIVING_BACK, asked
from bianmin.applications.models.material import Presence
from bianmin.applications.procedures import APPLICATION
from bianmin.applications.scenes import Scene
from bianmin.law.procedure import Fact, FactKind, Step
from bianmin.law.zone import day_of

from .callers import Caller
from .shown import label

Schema = dict[str, Any]
LONGEST = 2000
LONGEST_WORD = 200
MOST = 2**63 - 1
PAPER_BY_PAPER = "ask_correction"
KEYS: Schema = {"type": "array", "items": {"type": "string", "maxLength": 8}, "uniqueItems": True}

FORMS: dict[FactKind, Schema] = {
    FactKind.CODE: {"type": "string", "minLength": 1, "maxLength": LONGEST_WORD},
    FactKind.CODES: {**KEYS, "minItems": 1},
    FactKind.COUNT: {"type": "integer", "minimum": 0, "maximum": MOST},
    FactKind.DAY: {"type": "string", "format": "date"},
    FactKind.ID: {"type": "integer", "minimum": 1, "maximum": MOST},
    FactKind.DIGEST: {"type": "string", "minLength": 2, "maxLength": LONGEST},
}


def declared(step: Step) -> Schema:
    """What the step wants of anybody, on any matter."""
    properties = {fact.name: _fact(step, fact) for fact in asked(step)}
    required = [fact.name for fact in asked(step) if fact.required]
    if step.name == PAPER_BY_PAPER:
        properties, required = {"papers": _paper_by_paper()}, ["papers"]
    if step.name in GIVING_BACK:
        properties["given_back"] = KEYS
    if step.name == AMENDS:
        properties["answers"] = {"type": "object", "minProperties": 1}
        required.append("answers")
    return {
        "type": "object",
        "properties": properties,
        "required": required,
        "additionalProperties": False,
    }


def _fact(step: Step, fact: Fact) -> Schema:
    form = dict(FORMS[fact.kind])
    if choices := fact.choices or (sorted(step.hold_kinds) if fact.name == "hold" else ()):
        form["enum"] = list(choices)
    return form


def of_facts(step: Step, *, without: Collection[str] = ()) -> Schema:
    """What a step of any procedure wants, but for what is not sent; with labels."""
    facts = [fact for fact in step.facts if fact.name not in without]
    titles = {fact.name: {"title": label(fact.label)} for fact in facts if fact.label}
    return {
        "type": "object",
        "properties": {f.name: {**_fact(step, f), **titles.get(f.name, {})} for f in facts},
        "required": [fact.name for fact in facts if fact.required],
        "additionalProperties": False,
    }


def _paper_by_paper() -> Schema:
    """What is wrong with which paper, by its key."""
    return {
        "type": "object",
        "additionalProperties": {"type": "string", "minLength": 2, "maxLength": LONGEST},
        "minProperties": 1,
    }


@cache
def validator(name: str) -> Draft202012Validator:
    """Checks what is given with the step of this name."""
    return Draft202012Validator(declared(APPLICATION.step(name)))


def faults(name: str, given: Any) -> list[dict[str, str]]:
    """Each place of what is given that is not in its form; best none."""
    return faults_by(validator(name), given)


def faults_by(validator: Draft202012Validator, given: Any) -> list[dict[str, str]]:
    """The same, by any validator."""
    return [
        {
            "field": "/".join(["facts", *map(str, fault.path)]),
            "detail": fault.message[:LONGEST_WORD],
        }
        for fault in validator.iter_errors(given)
    ]


def offered(step: Step, scene: Scene, caller: Caller) -> Schema:
    """The same, with what may be chosen now: papers, colleagues, posts, entries."""
    schema = declared(step)
    for name, form in schema["properties"].items():
        narrow = OFFERS.get(name)
        if narrow:
            schema["properties"][name] = {**form, **narrow(step, scene, caller)}
    labels = {fact.name: label(fact.label) for fact in step.facts if fact.label}
    for name in schema["properties"].keys() & labels:
        schema["properties"][name] = {**schema["properties"][name], "title": labels[name]}
    return schema


def _materials(step: Step, scene: Scene, caller: Caller) -> Schema:
    follow = [row.key for row in scene.materials if row.presence == Presence.FOLLOWS]
    keys = follow or [row.key for row in scene.materials]
    return {"items": {"enum": keys}}


def _papers(step: Step, scene: Scene, caller: Caller) -> Schema:
    keys = [row.key for row in scene.materials]
    return {"propertyNames": {"enum": keys}}


def _given_back(step: Step, scene: Scene, caller: Caller) -> Schema:
    kept = [row.key for row in originals.kept(scene.materials)]
    return {"items": {"enum": kept}} if kept else {"maxItems": 0}


def _second(step: Step, scene: Scene, caller: Caller) -> Schema:
    body = scene.stay.body if scene.stay else caller.post.body
    found = offers.colleagues(scene, body=body, day=day_of(scene.at)) - {caller.account.pk}
    return {"enum": sorted(found)}


def _post(step: Step, scene: Scene, caller: Caller) -> Schema:
    return {"enum": [post.id for post in offers.other_posts(scene)]}


def _entry(step: Step, scene: Scene, caller: Caller) -> Schema:
    return {"enum": [entry.version for entry in scene.entries]}


def _ends(step: Step, scene: Scene, caller: Caller) -> Schema:
    return {"enum": [entry.version for entry in offers.lasting(scene)]}


def _days(step: Step, scene: Scene, caller: Caller) -> Schema:
    return {"minimum": 1, "maximum": offers.longest(scene, step)} if step.extends else {}


def _urgency(step: Step, scene: Scene, caller: Caller) -> Schema:
    return _worded(offers.urgencies(day_of(scene.at)))


def _relation(step: Step, scene: Scene, caller: Caller) -> Schema:
    return _worded(offers.relations(day_of(scene.at)))


def _paper(step: Step, scene: Scene, caller: Caller) -> Schema:
    rows = paper_services.to_be_served(scene.matter.pk)
    return _worded([(row.pk, f"{row.title} {row.number}") for row in rows])


def _worded(choices: Sequence[tuple[Any, str]]) -> Schema:
    """Each choice with its words: they are the county's, and stand in no program."""
    told = [{"const": code, "title": words} for code, words in choices]
    return {"oneOf": told} if told else {"enum": []}


OFFERS = {
    "materials": _materials,
    "papers": _papers,
    "given_back": _given_back,
    "second": _second,
    "presider": _second,
    "urgency": _urgency,
    "relation": _relation,
    "paper": _paper,
    "post": _post,
    "entry": _entry,
    "ends": _ends,
    "days": _days,
}
