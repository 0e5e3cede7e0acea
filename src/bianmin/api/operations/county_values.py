"""The county's values: what is in force, and setting one from a day on."""

from typing import Annotated, Any

from ninja import Query, Router

from bianmin.law.refusal import mark
from bianmin.network import keeping
from bianmin.policy import registry, selectors, services
from bianmin.policy.models import Value
from bianmin.policy.registry import Declaration

from .. import refusals
from ..callers import KEEP, Caller, Request
from ..deeds import Deed, add
from ..shapes import county_values as shapes
from ..shapes.parts import Given

router = Router(tags=["keeping"])


class OfKey(Given):
    """``key``: one value with all that was entered; empty for all values."""

    key: Annotated[str, Query(max_length=64)] = ""


@router.get(
    "/values",
    auth=KEEP,
    response=shapes.CountyValues,
    operation_id="county_values",
    summary=mark("The county's values in force today"),
)
def county_values(request: Request, asked: Query[OfKey]) -> shapes.CountyValues:
    """Limits, names and lists that the county decides, each with its document."""
    caller = request.auth
    if not keeping.sees_values(caller):
        raise refusals.not_yours()
    if asked.key and registry.undeclared([asked.key]):
        raise refusals.not_found()
    wanted = [registry.declared(asked.key)] if asked.key else registry.every()
    return shapes.CountyValues(
        values=[_shown(one, caller, whole=bool(asked.key)) for one in wanted]
    )


def _shown(declared: Declaration, caller: Caller, *, whole: bool) -> shapes.CountyValue:
    row = selectors.snapshot().dated(declared.key, caller.day)
    return shapes.CountyValue(
        key=declared.key,
        label=str(declared.label),
        kind=declared.kind,
        unit=declared.unit,
        choices=list(declared.choices),
        value=row.value if row else declared.default,
        from_day=row.from_day if row else None,
        document=row.document if row else declared.source,
        proposed=declared.default,
        entered=_entered(declared.key) if whole else [],
    )


def _entered(key: str) -> list[shapes.EnteredValue]:
    rows = Value.objects.filter(key=key).select_related("set_by").order_by("-pk")
    return [
        shapes.EnteredValue(
            value=row.value,
            from_day=row.from_day,
            until_day=row.until_day,
            document=row.document,
            at=row.set_at,
            by=row.set_by.name if row.set_by else "",
        )
        for row in rows
    ]


def _set(caller: Caller, _row: int, said: dict[str, Any]) -> Value:
    """What signing in and safety rest on is the security officer's, at the desk."""
    if not keeping.sets_value(caller, said["key"]):
        raise refusals.not_yours()
    return services.change_value(**said, by=caller.account.pk, at=caller.at)


add(
    router,
    Deed("set_county_value", "POST", "", mark("Set a value of the county's from a day on"),
         "From today at the earliest, by a document. What began before goes on by the old one. "
         "What signing in and safety rest on is set at the desk.",
         shapes.NewValue, _set),
    under="/values",
)  # fmt: skip
