"""What is wrong with the rows of a household: one sentence each, which says in which row."""

from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal


def not_rows(field: str, label: str) -> Refusal:
    return Refusal(
        "household.not-rows",
        _("“%(label)s” is filled in person by person, a row each."),
        _("Enter each person with name, ID number and relation."),
        field=field,
        values={"label": label},
    )


def lacks(field: str, row: int, label: str) -> Refusal:
    return Refusal(
        "household.lacks",
        _("Person %(row)s lacks: %(label)s."),
        _("Fill it in, or empty the whole row."),
        field=field,
        values={"row": row, "label": label},
    )


def wrong(field: str, row: int, why: Refusal) -> Refusal:
    return Refusal(
        "household.wrong",
        _("Person %(row)s: %(told)s"),
        field=field,
        values={"row": row, "told": str(why)},
    )


def twice(field: str, row: int, first: int) -> Refusal:
    return Refusal(
        "household.twice",
        _("Person %(row)s has the same ID number as person %(first)s."),
        _("Look at the cards again; enter each person once."),
        field=field,
        values={"row": row, "first": first},
    )


def too_many(field: str, most: int) -> Refusal:
    return Refusal(
        "household.too-many",
        _("A household has at most %(most)s people here."),
        _("Enter only those who live together."),
        field=field,
        values={"most": most},
    )
