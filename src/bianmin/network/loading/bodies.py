"""The bodies of three tiers: the county's own, one for each town, one for each village."""

from collections.abc import Callable, Mapping

from ..county import County, Department, Place
from ..kinds import BodyKind, Level
from ..models import Body
from ..names import SiteNames
from ..tiers import Tier

Key = tuple[str, str, str]
Ids = Mapping[Key, int]
Storey = Callable[[County, SiteNames, Ids], list[Body]]


def add_bodies(county: County, names: SiteNames) -> int:
    """Add the bodies that are not there yet, from the top down; returns how many."""
    storeys: list[Storey] = [_government, _centre_and_departments, _towns, _villages]
    return sum(_add_missing(storey(county, names, _ids())) for storey in storeys)


def _add_missing(bodies: list[Body]) -> int:
    present = _ids()
    missing = [body for body in bodies if _key(body) not in present]
    Body.objects.bulk_create(missing)
    return len(missing)


def _ids() -> Ids:
    return {_key(body): body.pk for body in Body.objects.all()}


def _key(body: Body) -> Key:
    return body.kind, body.division_id, body.department


def _government(county: County, names: SiteNames, ids: Ids) -> list[Body]:
    return [
        Body(
            **county.government,
            tier=Tier.COUNTY,
            kind=BodyKind.GOVERNMENT,
            division_id=county.root.code,
            is_organ=True,
            from_day=county.from_day,
        )
    ]


def _centre_and_departments(county: County, names: SiteNames, ids: Ids) -> list[Body]:
    government = ids[BodyKind.GOVERNMENT, county.root.code, ""]
    departments = [_department(county, told, government) for told in county.departments]
    return [_centre(county, government), *departments]


def _centre(county: County, government: int) -> Body:
    return Body(
        name=county.centre["name"],
        short_name=county.centre["short_name"],
        uscc=county.centre["uscc"],
        phone=county.number(county.centre["telephone"]),
        tier=Tier.COUNTY,
        kind=BodyKind.COUNTY_CENTRE,
        division_id=county.root.code,
        is_organ=False,
        parent_id=government,
        from_day=county.from_day,
    )


def _department(county: County, told: Department, government: int) -> Body:
    return Body(
        name=told.name,
        short_name=told.short_name,
        department=told.subjects[0],
        uscc=told.uscc,
        phone=county.number(told.telephone),
        tier=Tier.COUNTY,
        kind=BodyKind.DEPARTMENT,
        division_id=county.root.code,
        is_organ=True,
        parent_id=government,
        from_day=county.from_day,
    )


def _towns(county: County, names: SiteNames, ids: Ids) -> list[Body]:
    centre = ids[BodyKind.COUNTY_CENTRE, county.root.code, ""]
    return [_town(county, place, centre) for place in county.of_level(Level.TOWN)]


def _town(county: County, place: Place, centre: int) -> Body:
    called = {"county": county.name, "place": place.short_name}
    return Body(
        name=county.town["names"][place.kind].format(**called),
        short_name=county.town["short_name"].format(**called),
        uscc=county.town["uscc"].get(place.code, ""),
        phone=county.telephone_of(place),
        tier=Tier.TOWN,
        kind=BodyKind.TOWN_CENTRE,
        division_id=place.code,
        is_organ=True,
        parent_id=centre,
        from_day=county.from_day,
    )


def _villages(county: County, names: SiteNames, ids: Ids) -> list[Body]:
    towns = {place.code: place for place in county.of_level(Level.TOWN)}
    return [
        _village(county, names, place, towns[place.parent], ids)
        for place in county.of_level(Level.VILLAGE)
    ]


def _village(county: County, names: SiteNames, place: Place, town: Place, ids: Ids) -> Body:
    community = county.is_community(place)
    called = names.of(Tier.VILLAGE, place.short_name, community=community)
    return Body(
        name=town.short_name + called,
        short_name=called,
        phone=county.telephone_of(place),
        tier=Tier.VILLAGE,
        kind=BodyKind.VILLAGE_POINT,
        division_id=place.code,
        is_organ=False,
        parent_id=ids[BodyKind.TOWN_CENTRE, town.code, ""],
        from_day=county.from_day,
    )
