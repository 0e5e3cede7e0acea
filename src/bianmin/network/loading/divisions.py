"""The tree of places."""

from pypinyin import lazy_pinyin

from ..county import County, Place
from ..models import Division


def add_divisions(county: County) -> int:
    """Add the places that are not there yet."""
    present = set(Division.objects.values_list("code", flat=True))
    missing = [_division(county, p) for p in county.places if p.code not in present]
    Division.objects.bulk_create(missing)
    return len(missing)


def _division(county: County, place: Place) -> Division:
    return Division(
        code=place.code,
        name=place.name,
        short_name=place.short_name,
        full_name=place.full_name,
        level=place.level,
        kind=place.kind,
        parent_id=None if place is county.root else place.parent,
        pinyin_key=" ".join(lazy_pinyin(place.short_name)),
        code_system=county.code_system,
        edition=county.edition,
        from_day=county.from_day,
    )
