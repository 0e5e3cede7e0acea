"""What comes over the counter in a case: whose application, how, and with which papers."""

from collections.abc import Iterator
from random import Random

from bianmin.applications.brought import Brought
from bianmin.applications.models import Mandate, Mode
from bianmin.applications.services.receiving import Intake
from bianmin.catalogue.editions import in_force
from bianmin.law.zone import day_of
from bianmin.network.tiers import Tier
from bianmin.people.models import Party

from .answers import filled_in
from .cast import Setting
from .citizens import Register
from .past import Told
from .shelf import Way

SETTLED_HERE = (Mode.ASSIST, Mandate.DECLINED)
SHARE_OF_ORIGINALS = 0.5


def party_of(told: Told, register: Register, setting: Setting) -> Party:
    """Whose case it is: somebody who lives where it is to happen."""
    place = setting.places[told.case.within]
    parties = register.within(place, organisation=told.way.is_for_organisations)
    return Random(f"party {told.number}").choice(parties)


def intake_of(told: Told, party: Party, first_asked: int) -> Intake:
    """The application as it is taken in, all required papers being there."""
    chance = Random(f"intake {told.number}")
    mode, mandate = _mode(told.way, chance)
    return Intake(
        edition=in_force(told.way.item, day_of(told.opens)),
        party=party,
        place=party.division,
        mode=mode,
        mandate=mandate,
        first_asked=first_asked,
        materials=list(_brought(told.way, chance)),
        answers=filled_in(told.way.content, party, chance),
    )


def _mode(way: Way, chance: Random) -> tuple[str, str]:
    """From a village nothing goes up without a mandate; at a window most come for themselves."""
    if way.is_led:
        return Mode.LED, Mandate.NOT_NEEDED
    if way.tier == Tier.VILLAGE:
        return (Mode.RELAY, Mandate.CONFIRMED) if way.is_carried_up else SETTLED_HERE
    if way.tier == Tier.TOWN and chance.random() < 0.3:
        return Mode.RELAY, Mandate.CONFIRMED
    return Mode.WINDOW, Mandate.NOT_NEEDED


def _brought(way: Way, chance: Random) -> Iterator[Brought]:
    for key in way.papers:
        kept = "original" in way.content.material(key).kind
        originals = int(kept and chance.random() < SHARE_OF_ORIGINALS)
        yield Brought(key, "here", originals=originals)
