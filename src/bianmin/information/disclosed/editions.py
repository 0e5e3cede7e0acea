"""A rule's editions: what must be true of one before it is written, and before it holds."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Max

from bianmin.network.directory import Directory
from bianmin.network.models import Body, Site

from ..models import Disclosure
from ..models.disclosures import State
from . import refusals, rulebook

KEPT = ("rule", "at_tiers", "at_site_id")
"""What every edition of a rule has from the first."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a writer says of a rule beyond its text; see ``Disclosure``. ``line`` and ``at_site``
    are ids; a new edition is given by the ``line`` it goes on."""

    rule: str
    keeper: str
    holds_from: date
    at_tiers: tuple[int, ...] = ()
    at_site: int | None = None
    line: int | None = None


def begin(row: Disclosure, rule: Rule) -> None:
    """Set a new draft into its line. Raises Refusal: there is such a rule, or a draft of it."""
    body = Body.objects.select_for_update(no_key=True).get(pk=row.body_id)
    if rule.line is not None:
        first = Disclosure.objects.filter(pk=rule.line, line=rule.line, body=body).first()
        if first is None:
            raise refusals.not_public()
        row.line = first
    row.rule, row.at_tiers, row.at_site_id = rule.rule, list(rule.at_tiers), rule.at_site
    _refuse_another(row)


def write(row: Disclosure, rule: Rule, *, directory: Directory, today: date) -> None:
    """Put what was said into a draft. Raises Refusal naming the field."""
    row.keeper, row.holds_from = rule.keeper.strip(), rule.holds_from
    if row.line_id is not None and row.line_id != row.pk:
        first = Disclosure.objects.get(pk=row.line_id)
        for name in KEPT:
            setattr(row, name, getattr(first, name))
        return
    row.rule, row.at_tiers, row.at_site_id = rule.rule, list(rule.at_tiers), rule.at_site
    if row.rule != rulebook.OTHER and row.rule not in rulebook.all_names(today):
        raise refusals.unknown_rule()
    if not is_within(row, directory):
        raise refusals.not_a_place_of_yours()


def is_within(row: Disclosure, directory: Directory) -> bool:
    """Whether where it is to hold lies at its body or below."""
    body = directory.body(row.body_id)
    if row.at_site_id is None:
        return all(1 <= tier <= body.tier for tier in row.at_tiers)
    site = Site.objects.filter(pk=row.at_site_id).first()
    return site is not None and body in directory.upwards(directory.body(site.body_id))


def number(row: Disclosure, today: date) -> None:
    """Count an edition that is passed. Raises Refusal: it would hold before people read it."""
    rows = Disclosure.objects.filter(line=row.line_id).exclude(state=State.DRAFT)
    told = rows.aggregate(last=Max("edition"), begins=Max("holds_from"))
    if told["last"]:
        assert row.holds_from is not None
        if row.holds_from < today or row.holds_from <= told["begins"]:
            raise refusals.holds_too_early()
    row.edition = (told["last"] or 0) + 1


def _refuse_another(row: Disclosure) -> None:
    """Whether it is written already, or in force: then there is an edition to be written."""
    same = Disclosure.objects.filter(
        body=row.body_id, **{name: getattr(row, name) for name in KEPT}
    )
    if row.line_id is not None:
        same = Disclosure.objects.filter(line=row.line_id)
    elif row.rule == rulebook.OTHER:
        return
    if same.filter(state=State.DRAFT).exists():
        raise refusals.edition_being_written()
    if row.line_id is None and same.filter(state=State.PUBLISHED, validity_from=None).exists():
        raise refusals.rule_is_there()
