"""The tiers of the service network; below the faces they travel as plain integers."""

from enum import IntEnum


class Tier(IntEnum):
    """One storey of the network: the larger the number, the higher the body."""

    VILLAGE = 1
    TOWN = 2
    COUNTY = 3
    UPPER = 4
