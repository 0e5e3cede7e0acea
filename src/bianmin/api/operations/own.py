"""What a program may ask about itself."""

from ninja import Router

from bianmin.law.refusal import mark

from .. import bodies
from ..callers import WHOEVER, Request
from ..shapes.parts import Account, Post, Shape

router = Router(tags=["own"])


class Me(Shape):
    """The client, the account it acts as, and the posts which that account holds today."""

    client: str
    account: Account
    scopes: list[str]
    posts: list[Post]


@router.get("/me", auth=WHOEVER, response=Me, operation_id="me", summary=mark("Who am I?"))
def me(request: Request) -> Me:
    """The account's posts are those of today: appointments and leave change them."""
    caller = request.auth
    return Me(
        client=caller.client.name,
        account=Account(id=caller.account.pk, name=caller.account.name),
        scopes=caller.client.scopes,
        posts=[bodies.post(post, caller.directory) for post in caller.viewer.posts],
    )
