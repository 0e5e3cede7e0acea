"""Keeping sites: what is known of them and checked, units stationed there, leading groups."""

from ninja import File, Form
from ninja.files import UploadedFile

from bianmin.law.refusal import mark
from bianmin.network import services

from ..callers import KEEP, Request
from ..deeds import Deed, Kept, add
from ..keys import Key
from ..once import once
from ..sent import sent
from ..shapes import keeping_sites as shapes
from ..shapes.keeping_network import LastDay
from . import network_deeds as deeds
from .keeping_network import NETWORK
from .kept_network import RowId
from .kept_sites import router
from .network_deeds import of_body, of_site, to


@router.post(
    "/network/sites/{id}/checks",
    auth=KEEP,
    response={201: Kept},
    operation_id="check_site",
    summary=mark("Check a point of a site's list"),
)
@once
def check_site(
    request: Request,
    id: RowId,
    said: Form[shapes.SiteChecked],
    photo: File[UploadedFile] | None = None,
    key: Key = "",
) -> Kept:
    """As seen today, with a photograph or without."""
    caller = request.auth
    of_site(caller, id)
    row = services.check_site(
        site=id,
        photo=sent(photo) if photo else None,
        **dict(said),
        by=caller.account.pk,
        at=caller.at,
    )
    return Kept(id=row.pk)


DEEDS = (
    Deed("add_site", "POST", "/bodies/{id}/sites", mark("Add a site to a body"),
         "Open from today.", shapes.Premises, to(deeds.add_site, "body", of_body)),
    Deed("change_site", "PUT", "/sites/{id}", mark("What is known of a site"),
         "All of it anew.", shapes.Premises, to(deeds.change_site, "site", of_site)),
    Deed("add_window", "POST", "/sites/{id}/windows", mark("Add a window to a site"),
         "Served by a post.", shapes.Window, to(deeds.add_window, "site", of_site)),
    Deed("mark_site", "POST", "/sites/{id}/marks", mark("Single a site out"),
         "By the standard of a document.", shapes.Mark, to(services.mark_site, "site", of_site)),
    Deed("fund_site", "POST", "/sites/{id}/money", mark("Money of a year for a site"),
         "A year once.", shapes.Money, to(services.fund_site, "site", of_site)),
    Deed("station_unit", "POST", "/sites/{id}/units", mark("Enter a stationed unit at a site"),
         "With the items it brought in.",
         shapes.NewUnit, to(deeds.station_unit, "site", of_site)),
    Deed("found_group", "POST", "/bodies/{id}/groups", mark("Enter a leading group"),
         "Its office is a post of the body.",
         shapes.NewGroup, to(deeds.found_group, "body", of_body)),
    Deed("join_group", "POST", "/groups/{id}/members", mark("Enter a member of a leading group"),
         "A group has one head.", shapes.NewMember, deeds.join_group),
    Deed("plan_site", "POST", "/plans", mark("Plan a site"),
         "By when a place is to have one, and where; sent again it is put off.",
         shapes.Plan, deeds.plan),
    *(Deed(f"end_{kind}", "POST", f"/{kind}/{{id}}/end", summary, "Its last day; the row stays.",
           LastDay, deeds.ended(kind))
      for kind, summary in {
          "site": mark("The last day of a site"),
          "window": mark("The last day of a window"),
          "unit": mark("The last day of a stationed unit"),
          "group": mark("The last day of a leading group"),
          "member": mark("The last day of a member of a leading group"),
      }.items()),
)  # fmt: skip
for deed in DEEDS:
    add(router, deed, under=NETWORK)
