"""The county's security officer lets programs in and sends them away; nobody else sees the page."""

from collections.abc import Callable

import pytest

from bianmin.matters.services import Actor
from bianmin.network import selectors as network
from bianmin.people import clients
from bianmin.people.models import Account, Client
from tests import build
from tests.modules.desk.conftest import Desk, Now, text

pytestmark = pytest.mark.django_db
ADDRESS = "/desk/programs/"


@pytest.fixture
def keeper(seat: Callable[[Actor], Desk]) -> Desk:
    """The county's security officer."""
    directory = network.directory()
    post = next(
        post
        for post in directory.posts.values()
        if post.role == "security" and directory.body(post.body).tier == 3
    )
    return seat(build.on_post(post.id))


def given(**other: object) -> dict[str, object]:
    account = Account.objects.get(pk=build.an_agent().account)
    common = {"name": "县政务平台", "account": account.username, "scopes": ["read", "act"]}
    return {**common, "until_day": "2027-12-31", **other}


def test_a_token_is_made_and_shown_once(keeper: Desk, now: Now) -> None:
    page = text(keeper.post(ADDRESS, given()))
    token = page.partition('value="bianmin_')[2].partition('"')[0]
    found = clients.by_token(clients.BEGINS + token, now.at)
    assert found
    assert (found.made_by_id, found.scopes) == (keeper.actor.account, ["read", "act"])
    again = text(keeper.get(ADDRESS))
    assert token not in again
    assert "县政务平台" in again
    assert "<td>查看办件、待办和台账；办理各个环节</td>" in again


def test_a_revoked_one_opens_nothing(keeper: Desk, now: Now) -> None:
    keeper.post(ADDRESS, given())
    client = Client.objects.get()
    keeper.post(ADDRESS, {"revoke": str(client.pk)})
    client.refresh_from_db()
    assert client.revoked_at == now.at
    assert "已停用" in text(keeper.get(ADDRESS))


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"account": "nobody"}, "没有这个登录名的账号"),
        ({"scopes": []}, "它可以做什么"),
        ({"until_day": "2020-01-01"}, "最后一天早于第一天"),
        ({"name": ""}, "谁的系统"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    keeper: Desk, wrong: dict[str, object], says: str
) -> None:
    answer = keeper.post(ADDRESS, given(**wrong))
    assert answer.status_code == 422
    assert says in text(answer)
    assert str(given(**wrong)["account"]) in text(answer)
    assert not Client.objects.exists()


def test_nobody_else_sees_the_page(window: Desk) -> None:
    assert window.get(ADDRESS).status_code == 404
    assert window.post(ADDRESS, given()).status_code == 404
    assert ADDRESS not in text(window.get("/desk/"))
    assert not Client.objects.exists()


@pytest.mark.parametrize("number", ["x", "0", "9" * 50])
def test_revoking_what_is_not_there_changes_nothing(keeper: Desk, number: str) -> None:
    keeper.post(ADDRESS, given())
    keeper.post(ADDRESS, {"revoke": number})
    assert Client.objects.get().revoked_at is None
