"""What an item must satisfy beyond the schema: each rule with its sentence."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from . import flaws
from .content import ItemContent
from .findings import Finding, Level


@dataclass(frozen=True)
class Rule:
    """A test of one item: ``places`` yields where it fails, with what was found there."""

    level: Level
    code: str
    sentence: Any
    now: Any
    places: Callable[[ItemContent], Iterable[flaws.Place]]

    def findings(self, content: ItemContent) -> Iterator[Finding]:
        said = (self.level, self.code, self.sentence, self.now)
        for path, values in self.places(content):
            yield Finding(*said, item=content.code, path=path, values=values)


def findings(content: ItemContent) -> list[Finding]:
    """Everything that can be said against one item, errors first."""
    return [found for rule in RULES for found in rule.findings(content)]


ERRORS = (
    Rule(
        Level.ERROR,
        "numbering",
        _("Leg %(due)s of the route is numbered %(found)s."),
        _("Number the legs 1, 2, 3 in the order in which they are passed."),
        flaws.numbering,
    ),
    Rule(
        Level.ERROR,
        "domain",
        _("The code does not begin with the domain %(found)s."),
        _("Give code and domain the same two letters."),
        flaws.domain,
    ),
    Rule(
        Level.ERROR,
        "promise_over_law",
        _("The promise of %(promise)s days is longer than the %(law)s days of the law."),
        _("Promise at most what the law allows."),
        flaws.promise_over_law,
    ),
    Rule(
        Level.ERROR,
        "no_condition",
        _("“%(material)s” is wanted only in some cases, but not said in which."),
        _("Say when it is wanted, or make it required or optional."),
        flaws.no_condition,
    ),
    Rule(
        Level.ERROR,
        "no_share_source",
        _("“%(material)s” can be had from another authority, but not said from which."),
        _("Name the authority, or say that it cannot be shared."),
        flaws.no_share_source,
    ),
    Rule(
        Level.ERROR,
        "material_twice",
        _("The paper “%(found)s” is listed twice."),
        _("List each paper once, with the number of copies."),
        flaws.material_twice,
    ),
    Rule(
        Level.ERROR,
        "field_twice",
        _("Two fields of the form are named “%(found)s”."),
        _("Give each field a name of its own."),
        flaws.field_twice,
    ),
    Rule(
        Level.ERROR,
        "question_twice",
        _("The question “%(found)s” stands twice."),
        _("Answer each question once."),
        flaws.question_twice,
    ),
    Rule(
        Level.ERROR,
        "joint_twice",
        _("The department “%(found)s” is named twice, or is the lead itself."),
        _("Name each department once that is heard besides the lead."),
        flaws.joint_twice,
    ),
    Rule(
        Level.ERROR,
        "joint_mode",
        _("Other departments are to be heard, but the way of handling is %(found)s."),
        _("Choose 联合办理, or take the other departments out."),
        flaws.joint_mode,
    ),
    Rule(
        Level.ERROR,
        "joint_over_promise",
        _("A department is given %(found)s working days, the whole is promised in %(promise)s."),
        _("Give each department fewer days than the whole takes."),
        flaws.joint_over_promise,
    ),
    Rule(
        Level.ERROR,
        "fee_blank",
        _("The fee is left blank."),
        _("State the fee; where there is none, write 不收费."),
        flaws.fee_blank,
    ),
    Rule(
        Level.ERROR,
        "fee_unfounded",
        _("A fee is charged without a basis."),
        _("Name the document that allows the fee, or charge none."),
        flaws.fee_unfounded,
    ),
    Rule(
        Level.ERROR,
        "publicity_open",
        _("Publicity is required, but its %(found)s is not said."),
        _("Say at what stage, for how many days and where it is shown."),
        flaws.publicity_open,
    ),
    Rule(
        Level.ERROR,
        "vague_material",
        _("“%(found)s” names no paper: nobody can tell what to bring."),
        _("Name each paper that is wanted, or take the entry out."),
        flaws.vague_material,
    ),
    Rule(
        Level.ERROR,
        "village_certificate",
        _("A village may not issue “%(found)s” (民发〔2020〕20号)."),
        _("Take the item out of the village's list, or give it to the authority that knows."),
        flaws.village_certificate,
    ),
    Rule(
        Level.ERROR,
        "extension_elsewhere",
        _("The extension does not fit the law's limit: there is none in that unit."),
        _("State the limit first, and the extension in the same unit."),
        flaws.extension_elsewhere,
    ),
    Rule(
        Level.ERROR,
        "own_prerequisite",
        _("The item %(found)s is said to be its own prerequisite."),
        _("Take it out of the prerequisites."),
        flaws.own_prerequisite,
    ),
    Rule(
        Level.ERROR,
        "private_results",
        _("Its results are to be published, but “%(found)s” is nobody's business."),
        _("Choose 不公开: health, disability, children and families are never made public."),
        flaws.private_results,
    ),
)

WARNINGS = (
    Rule(
        Level.WARNING,
        "village_paper",
        _("A village is to issue “%(found)s”, which no village may (民发〔2020〕20号)."),
        _("Name the authority that issues it, or check it yourselves."),
        flaws.village_paper,
    ),
    Rule(
        Level.WARNING,
        "no_promise",
        _("No time is promised."),
        _("Only the law's limit will bind; promise a time if you can."),
        flaws.no_promise,
    ),
    Rule(
        Level.WARNING,
        "joint_unnamed",
        _("It is handled jointly, but not said with whom."),
        _("Name the departments; until then the lead window asks them case by case."),
        flaws.joint_unnamed,
    ),
    Rule(
        Level.WARNING,
        "no_acceptance",
        _("No leg is named exactly 受理."),
        _("Acceptance is found from the other names; check it in the table of routes."),
        flaws.no_acceptance,
    ),
    Rule(
        Level.WARNING,
        "node_twice",
        _("The route has two legs named “%(found)s”."),
        _("Both are kept; name them apart if they differ."),
        flaws.node_twice,
    ),
    Rule(
        Level.WARNING,
        "half_day",
        _("A leg has a share of %(found)s days."),
        _("It is shown as written; a leg's own limit is rounded up to whole days."),
        flaws.half_day,
    ),
    Rule(
        Level.WARNING,
        "sum_below",
        _("The legs add up to %(total)s days, the promise is %(promise)s."),
        _("The promise stands; correct the shares when you can."),
        flaws.sum_below,
    ),
    Rule(
        Level.WARNING,
        "sum_above",
        _("The legs add up to %(total)s days, the promise is %(promise)s."),
        _("The promise stands and the legs have less time; correct the shares."),
        flaws.sum_above,
    ),
    Rule(
        Level.WARNING,
        "other_unit",
        _("The promise (%(promise)s) and the law (%(law)s) count in different units."),
        _("Around long holidays the law can end first; the earlier day is shown and binds."),
        flaws.other_unit,
    ),
    Rule(
        Level.WARNING,
        "open_examples",
        _("“%(found)s” leaves open which papers are meant."),
        _("List the papers one by one, so that nobody is asked for others."),
        flaws.open_examples,
    ),
    Rule(
        Level.WARNING,
        "no_options",
        _("The choice “%(found)s” has no options."),
        _("It is shown as a field to write in; add the options when you can."),
        flaws.no_options,
    ),
    Rule(
        Level.WARNING,
        "no_leg_below",
        _("It may be received at tier “%(found)s”, where the route has no leg."),
        _("A leg that receives and hands up is put before it."),
        flaws.no_leg_below,
    ),
    Rule(
        Level.WARNING,
        "above_county",
        _("The leg “%(found)s” lies above the county."),
        _("The county's post waits for it and minds it meanwhile."),
        flaws.above_county,
    ),
    Rule(
        Level.WARNING,
        "power_elsewhere",
        _("The power is said to lie at tier “%(said)s”, the route ends at “%(leg)s”."),
        _("The route is followed; correct whichever is wrong."),
        flaws.power_elsewhere,
    ),
    Rule(
        Level.WARNING,
        "pause_unfounded",
        _("“%(found)s” is said to stop the clock by law, but article 45 does not name it."),
        _("The law's clock runs on until its limit lists this pause with an article."),
        flaws.pause_unfounded,
    ),
    Rule(
        Level.WARNING,
        "placeholder_phone",
        _("The telephone number is a placeholder."),
        _("Enter the number of the window that answers."),
        flaws.placeholder_phone,
    ),
)

RULES = ERRORS + WARNINGS
