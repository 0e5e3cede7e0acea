"""What of a personal value may be seen, by whom (no statute fixes a mask; 条例 15 forbids more)."""

import re

_COVER = "*"
_VILLAGE = re.compile(r"^.*?(?:镇|乡|街道|苏木).+?(?:村|社区|居委会|嘎查)")
_TOWN = re.compile(r"^.*?(?:镇|乡|街道|苏木)")


def name_public(name: str) -> str:
    """For public results: 张*, 李*敏."""
    return _covered(name, 1, 1 if len(name) > 2 else 0)


def name_staff(name: str) -> str:
    """For officials who handle the matter: the name in full."""
    return name


def id_number_own(number: str) -> str:
    """For the person: first four and last two."""
    return _covered(number, 4, 2)


def id_number_staff(number: str) -> str:
    """For officials' lists: first six (the region) and last two."""
    return _covered(number, 6, 2)


def mobile(number: str) -> str:
    """First three and last four: 138****3210."""
    return _covered(number, 3, 4)


def email(address: str) -> str:
    """The first character and the host: z***@example.cn."""
    name, _at, host = address.partition("@")
    return f"{name[:1]}***@{host}"


def address_village(address: str) -> str:
    """The address down to the village; where it names none, to the town, else nothing."""
    found = _VILLAGE.match(address) or _TOWN.match(address)
    return found.group() if found else ""


def _covered(text: str, head: int, tail: int) -> str:
    """All but the first ``head`` and last ``tail`` characters covered; short texts wholly."""
    covered = len(text) - head - tail
    if covered <= 0:
        return _COVER * len(text)
    return text[:head] + _COVER * covered + text[len(text) - tail :]
