"""What sort of place a name is of, and what people call it: by the endings of official names."""

VIRTUAL_CITIES = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})
"""Rows that stand for no prefecture; nobody says them."""

TOWNS = (
    ("街道办事处", "街道"),
    ("街道", "街道"),
    ("民族乡", "民族乡"),
    ("苏木", "乡"),
    ("镇", "镇"),
    ("乡", "乡"),
)
OTHER_TOWN = "类乡级单位"
NEIGHBOURHOODS = ("居民委员会", "居委会")
COMMUNITY = "社区"
VILLAGES = ("村民委员会", "村委会", "村")
SPOKEN = ("社区居民委员会", "居民委员会", "社区居委会", "居委会", "村民委员会", "村委会")


def town_kind(name: str) -> str:
    """街道, 镇, 乡 or 民族乡; a zone, farm or prison of town rank is 类乡级单位."""
    return next((kind for ending, kind in TOWNS if name.endswith(ending)), OTHER_TOWN)


def village_kind(name: str) -> str:
    """居委会/社区, 村委会, or 类村级单位 for what is neither."""
    if name.endswith(NEIGHBOURHOODS) or COMMUNITY in name:
        return "居委会/社区"
    return "村委会" if name.endswith(VILLAGES) else "类村级单位"


def town_short(name: str) -> str:
    """沂城街道办事处 is called 沂城街道."""
    return name.removesuffix("办事处")


def village_short(name: str) -> str:
    """八大庄村民委员会 is called 八大庄村, 长虹居民委员会 长虹社区."""
    ending = next((e for e in SPOKEN if name.endswith(e) and len(name) > len(e)), "")
    if not ending:
        return name
    own = name.removesuffix(ending)
    if COMMUNITY in ending:
        return own + COMMUNITY
    if ending in NEIGHBOURHOODS:
        return own if own.endswith((COMMUNITY, "村")) else own + COMMUNITY
    return own if own.endswith("村") else own + "村"
