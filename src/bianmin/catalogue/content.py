"""One edition of a service item, typed: read from the JSON that the schema allows."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from bianmin.law.limits import Unit
from bianmin.network.tiers import Tier

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LimitValue:
    """A length of time, as the law or the promise states it; ``value`` 0 when immediate."""

    value: int
    unit: Unit

    @classmethod
    def read(cls, json: Json | None) -> "LimitValue | None":
        if json is None:
            return None
        if json["immediate"]:
            return cls(0, Unit("immediate"))
        if json.get("hours"):
            return cls(json["hours"], Unit("hours"))
        return cls(json["days"], Unit(f"{json['unit']}_days"))


@dataclass(frozen=True, slots=True)
class Lengthening:
    """By how much the item's own act lets its limit be extended, once; ``approver``: a rank."""

    days: int
    unit: str
    approver: str
    basis: str


@dataclass(frozen=True, slots=True)
class StatutoryLimit:
    """What the law allows; ``limit`` is None where no law fixes one: then the promise binds."""

    limit: LimitValue | None
    basis: str | None
    source: str
    extension: Lengthening | None = None

    @classmethod
    def read(cls, json: Json) -> "StatutoryLimit":
        longer = json.get("extension")
        read = {
            "limit": LimitValue.read(json["limit"]),
            "extension": longer and Lengthening(**longer),
        }
        return cls(**{**json, **read})


@dataclass(frozen=True, slots=True)
class RouteNode:
    """A leg as officials write it. ``days`` is its share of the promise, for display only."""

    seq: int
    tier: Tier
    actor: str
    node: str
    days: Decimal | None
    counts_in_limit: bool

    @classmethod
    def read(cls, json: Json) -> "RouteNode":
        days = None if json["days"] is None else Decimal(str(json["days"]))
        return cls(**{**json, "tier": Tier[json["tier"].upper()], "days": days})


@dataclass(frozen=True, slots=True)
class Material:
    """A paper to bring. ``key`` ("m1", "m2", ...) names it within its edition.

    ``required`` is ``required``, ``conditional`` (then ``condition`` says when) or ``optional``;
    ``share_source`` names the authority that can be asked instead, where ``shareable``.
    """

    key: str
    name: str
    kind: str
    copies: int
    issuer: str
    required: str
    condition: str | None
    shareable: bool
    share_source: str | None


@dataclass(frozen=True, slots=True)
class Basis:
    """An article on which an item rests, and how far its text was checked."""

    law: str
    article: int | None
    doc_no: str | None
    level: str
    verified: bool
    verified_scope: str | None
    text_date: str | None
    source: str = ""


@dataclass(frozen=True, slots=True)
class SpecialProcedure:
    """Something that takes its own time (a visit, publicity). ``unit``: working or natural."""

    name: str
    days: int
    unit: str
    pauses_clock: bool
    pause_basis: str | None
    when: str
    tier: Tier
    basis: str

    @classmethod
    def read(cls, json: Json) -> "SpecialProcedure":
        return cls(**{**json, "tier": Tier[json["tier"].upper()]})


@dataclass(frozen=True, slots=True)
class Fee:
    charged: bool
    standard: str
    basis: str | None


@dataclass(frozen=True, slots=True)
class Result:
    name: str
    kind: str
    validity: str | None


@dataclass(frozen=True, slots=True)
class Publicise:
    """Whether and where the outcome is shown before it is final; ``unit``: working or natural."""

    required: bool
    stage: str | None
    days: int | None
    unit: str | None
    where: str | None


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of the item's form; ``asks`` is what a household's asks of each member besides."""

    field: str
    label: str
    type: str
    required: bool
    options: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()

    @classmethod
    def read(cls, json: Json) -> "FormField":
        lists = {name: tuple(json.get(name, ())) for name in ("options", "asks")}
        return cls(**{**json, **lists})


@dataclass(frozen=True, slots=True)
class CommonQuestion:
    """What people often ask of an item, and what its department answers."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class JointDepartment:
    """Who is heard besides the lead window (联合办理): on what, within how many working days.

    ``days`` None: within the county's days for all.
    """

    department: str
    task: str
    days: int | None


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A text for the citizen to take home: a blank form, one filled in to show how, a policy.

    ``issue`` is the edition of the text; ``file`` the SHA-256 (hex) of what is kept of it. The
    file itself is no part of the content: it travels apart from a file of items.
    """

    title: str
    kind: str
    issue: str
    file: str


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure the compilers were, aspect by aspect; shown wherever the aspect is shown."""

    overall: str
    legal_basis: str
    statutory_limit: str
    materials: str
    route: str
    promised_limit: str


LICENCE = "行政许可"


@dataclass(frozen=True, slots=True)
class ItemContent:
    """The whole of one edition. Make it with :func:`read_item`.

    ``origin`` says where the power comes from (权力来源: by law, delegated, entrusted), None where
    it is not said; ``prerequisites`` are the codes of the items that must be done before it;
    ``publish_results`` whether its results are published (公开, 不公开), None where it is not said.
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    department: str
    domain: str
    type: str
    target: str
    exercise_tier: Tier
    exercise_mode: str
    receive_tiers: tuple[Tier, ...]
    online: bool
    handling_mode: str
    route: tuple[RouteNode, ...]
    conditions: tuple[str, ...]
    materials: tuple[Material, ...]
    legal_basis: tuple[Basis, ...]
    statutory_limit: StatutoryLimit
    promised_limit: LimitValue | None
    special_procedures: tuple[SpecialProcedure, ...]
    fee: Fee
    result: Result
    consult_phone: str
    agent_common: bool
    agent_scope: str
    publicise: Publicise
    regional_variants: tuple[tuple[str, str], ...]
    frequency: str
    note: str | None
    form_fields: tuple[FormField, ...]
    confidence: Confidence
    origin: str | None = None
    prerequisites: tuple[str, ...] = ()
    publish_results: str | None = None
    enclosures: tuple[Enclosure, ...] = ()
    common_questions: tuple[CommonQuestion, ...] = ()
    joint_departments: tuple[JointDepartment, ...] = ()

    @property
    def is_licence(self) -> bool:
        """Whether the Licensing Law's periods and papers apply (行政许可法 2)."""
        return self.type == LICENCE

    @property
    def phone(self) -> str:
        """The number for questions; empty while only a placeholder (占位) or no number stands."""
        told = self.consult_phone
        return told if "占位" not in told and re.search(r"\d{3}", told) else ""

    @property
    def is_settled_in_village(self) -> bool:
        """Whether no organ has a part in it: the village settles it by itself."""
        return all(node.tier == Tier.VILLAGE for node in self.route)

    def material(self, key: str) -> Material:
        """The paper named ``key``; KeyError if the edition has none of that name."""
        for material in self.materials:
            if material.key == key:
                return material
        raise KeyError(key)


def read_item(json: Json) -> ItemContent:
    """The typed form of one item that satisfies the schema; ``json`` itself is not changed."""
    plain = {k: v for k, v in json.items() if k != "village_agent"}
    return ItemContent(**{**plain, **_people_and_places(json), **_papers(json), **_time(json)})


def _people_and_places(json: Json) -> dict[str, Any]:
    return {
        "aliases": tuple(json["aliases"]),
        "exercise_tier": Tier[json["exercise_tier"].upper()],
        "receive_tiers": tuple(sorted(Tier[tier.upper()] for tier in json["receive_tiers"])),
        "agent_common": json["village_agent"]["common"],
        "agent_scope": json["village_agent"]["scope"],
        "regional_variants": tuple((v["region"], v["note"]) for v in json["regional_variants"]),
        "prerequisites": tuple(json.get("prerequisites", ())),
        "joint_departments": tuple(
            JointDepartment(**row) for row in json.get("joint_departments", ())
        ),
    }


def _papers(json: Json) -> dict[str, Any]:
    numbered = enumerate(json["materials"], start=1)
    return {
        "conditions": tuple(json["conditions"]),
        "materials": tuple(Material(key=f"m{n}", **material) for n, material in numbered),
        "legal_basis": tuple(Basis(**basis) for basis in json["legal_basis"]),
        "fee": Fee(**json["fee"]),
        "result": Result(**json["result"]),
        "enclosures": tuple(Enclosure(**row) for row in json.get("enclosures", ())),
        "common_questions": tuple(
            CommonQuestion(**row) for row in json.get("common_questions", ())
        ),
        "form_fields": tuple(FormField.read(field) for field in json["form_fields"]),
        "confidence": Confidence(**json["confidence"]),
    }


def _time(json: Json) -> dict[str, Any]:
    return {
        "route": tuple(RouteNode.read(node) for node in json["route"]),
        "statutory_limit": StatutoryLimit.read(json["statutory_limit"]),
        "promised_limit": LimitValue.read(json["promised_limit"]),
        "special_procedures": tuple(SpecialProcedure.read(s) for s in json["special_procedures"]),
        "publicise": Publicise(**json["publicise"]),
    }
