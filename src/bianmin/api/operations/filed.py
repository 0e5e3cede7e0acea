"""Originals that lie in the file of a closed matter, and how they go back."""

from ninja import Router

from bianmin.applications import services as applications
from bianmin.law.refusal import mark

from ..callers import ACT, Request
from ..keys import Key
from ..once import once
from ..shapes import filed as shapes
from .matters import MatterId, seen_by

router = Router(tags=["matters"])


@router.post(
    "/matters/{matter}/originals/give-back",
    auth=ACT,
    response=shapes.GivenBack,
    operation_id="give_back_filed",
    summary=mark("Give originals back from the file of a closed matter"),
)
@once
def give_back(
    request: Request, matter: MatterId, said: shapes.Fetched, key: Key = ""
) -> shapes.GivenBack:
    """By a counter of the body that keeps the file; before the end it is a step."""
    caller = request.auth
    seen_by(caller, matter)
    fetched = applications.Fetched(said.given_back, said.signed, said.proxy_name, said.proxy_id)
    made = applications.give_back_filed(
        matter=matter, fetched=fetched, by=caller.actor(), at=caller.at
    )
    return shapes.GivenBack(given_back=made.keys, at=made.at, paper=made.paper_id)
