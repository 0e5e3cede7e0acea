"""The first person asked (首问): a question answered, or led on until somebody takes it."""

from typing import Annotated

from ninja import Path, Router
from pydantic import Field

from bianmin.applications import services as applications
from bianmin.law.refusal import mark

from ..callers import RECEIVE, Request
from ..keys import Key
from ..once import once
from ..shapes.parts import LARGEST_ID, Given, Id, Shape

router = Router(tags=["enquiries"])


class Asking(Given):
    """What was asked; ``to_post`` leads her on, where it is not answered at once."""

    words: Annotated[str, Field(max_length=2000)] = ""
    item: Annotated[str, Field(max_length=16)] = ""
    answered: bool = True
    to_post: Id | None = None


class Noted(Shape):
    """The number under which it was noted."""

    enquiry: int
    state: str


@router.post(
    "/enquiries",
    auth=RECEIVE,
    response={201: Noted},
    operation_id="ask",
    summary=mark("Note what somebody asked, and lead her on"),
)
@once
def ask(request: Request, question: Asking, key: Key = "") -> Noted:
    """The first person asked is the caller's account, and answers for it until it is taken."""
    caller, by = request.auth, request.auth.actor()
    answered = question.answered and question.to_post is None
    made = applications.ask(
        by=by, at=caller.at, item=question.item, words=question.words, answered=answered
    )
    if question.to_post:
        applications.refer(enquiry=made.pk, to_post=question.to_post, by=by)
    return Noted(enquiry=made.pk, state=made.state)


@router.post(
    "/enquiries/{enquiry}/take",
    auth=RECEIVE,
    response={204: None},
    operation_id="take_enquiry",
    summary=mark("Take on somebody who was led here"),
)
@once
def take(
    request: Request, enquiry: Annotated[int, Path(ge=1, le=LARGEST_ID)], key: Key = ""
) -> None:
    """From here on the caller answers for it."""
    applications.take_enquiry(enquiry=enquiry, by=request.auth.actor(), at=request.auth.at)
