"""From which age somebody acts alone (民法典, in force since 2021-01-01). Pure."""

from datetime import date

from .identifiers import birth_date

FULL_AGE = 18
"""Full years: 第十七条, 十八周岁以上的自然人为成年人."""

EARNING_AGE = 16
"""Full years: 第十八条第二款, 以自己的劳动收入为主要生活来源的，视为完全民事行为能力人."""


def age(id_number: str, day: date) -> int:
    """Full years on ``day``; the birthday counts."""
    born = birth_date(id_number)
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def acts_alone(years: int, *, earning: bool = False) -> bool:
    """Whether somebody of this age may apply for herself; ``earning``: lives on her own work."""
    return years >= (EARNING_AGE if earning else FULL_AGE)
