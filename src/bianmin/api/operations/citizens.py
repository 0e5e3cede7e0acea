"""A phone is shown to be hers: a code is sent to it, and typed in opens a token of her own."""

from ninja import Router

from bianmin.applications.online import phone
from bianmin.law import identifiers
from bianmin.law.refusal import mark
from bianmin.look.addresses import address_of
from bianmin.look.context import service_name
from bianmin.people import citizens

from ..callers import CITIZENS, Request
from ..keys import Key
from ..once import once
from ..shapes import citizens as shapes

router = Router(tags=["citizens"])


@router.post(
    "/citizen/codes",
    auth=CITIZENS,
    response={201: shapes.CodeSent},
    operation_id="send_code",
    summary=mark("Send a code to a citizen's phone"),
)
@once
def send(request: Request, given: shapes.Phone, key: Key = "") -> shapes.CodeSent:
    """Six digits for a few minutes; no oftener than from the portal's pages."""
    made = phone.send(
        identifiers.check_mobile(given.phone),
        service=service_name(),
        address=address_of(request),
        at=request.auth.at,
    )
    return shapes.CodeSent(sent=made.id, shown=made.shown)


@router.post(
    "/citizen/tokens",
    auth=CITIZENS,
    response={201: shapes.Admitted},
    operation_id="admit_citizen",
    summary=mark("Confirm the code and get the citizen's token"),
)
def admit(request: Request, given: shapes.CodeTyped) -> shapes.Admitted:
    """Without a key: a code opens one token. For half an hour the program speaks for her."""
    caller, number = request.auth, identifiers.check_mobile(given.phone)
    phone.confirm(given.sent, number, given.code, at=caller.at)
    row, token = citizens.admit(client=caller.client.pk, number=number, at=caller.at)
    return shapes.Admitted(token=token, until=row.until)
