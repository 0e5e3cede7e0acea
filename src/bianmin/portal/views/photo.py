"""The photograph of an agent in office; nobody else's is shown."""

from django.http import Http404, HttpRequest, HttpResponse

from bianmin.files import services as files
from bianmin.files.models import StoredFile
from bianmin.network import selectors as network
from bianmin.network.kinds import Role
from bianmin.people.models import Account

from .. import present
from ..answers import public

LONGEST = 480
"""Pixels of the longer side: twice what the page shows."""


@public
def photo(request: HttpRequest, account: int) -> HttpResponse:
    person = Account.objects.filter(pk=account, photo__isnull=False).first()
    if person is None or not _is_agent(account):
        raise Http404
    file = StoredFile.objects.filter(pk=person.photo or 0).first()
    if file is None:
        raise Http404
    return HttpResponse(files.small(file=file, longest=LONGEST), "image/jpeg")


def _is_agent(account: int) -> bool:
    """Whether the person holds an agent's post today, on leave or not."""
    directory, day = network.directory(), present.today()
    held = directory.holdings_by_account.get(account, ())
    return any(directory.post(h.post).role == Role.AGENT for h in held if day in h.days)
