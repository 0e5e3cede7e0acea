"""How sites are called: by the county's own templates, never by the program (NW-02)."""

from collections.abc import Mapping
from dataclasses import dataclass

from .policies import SITE_NAME_PLACE
from .tiers import Tier

COMMUNITY = "1-community"


@dataclass(frozen=True)
class SiteNames:
    """The county's name templates (policy value ``site.names``)."""

    templates: Mapping[str, str]

    def of(self, tier: Tier, place: str, *, community: bool = False) -> str:
        """The name of the site of that tier at the place."""
        key = COMMUNITY if community and COMMUNITY in self.templates else str(int(tier))
        return self.templates[key].replace(SITE_NAME_PLACE, place)
