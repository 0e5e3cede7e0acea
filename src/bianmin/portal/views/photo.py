"""The photograph of somebody who serves the public; nobody else's is shown."""

from django.http import Http404, HttpRequest, HttpResponse

from bianmin.files import services as files
from bianmin.files.models import StoredFile
from bianmin.network import selectors as network
from bianmin.network.serving import is_shown
from bianmin.people.models import Account

from .. import present
from ..answers import public

LONGEST = 480
"""Pixels of the longer side: twice what the page shows."""


@public
def photo(request: HttpRequest, account: int) -> HttpResponse:
    person = Account.objects.filter(pk=account, photo__isnull=False).first()
    if person is None or not _serves(account):
        raise Http404
    file = StoredFile.objects.filter(pk=person.photo or 0).first()
    if file is None:
        raise Http404
    return HttpResponse(files.small(file=file, longest=LONGEST), "image/jpeg")


def _serves(account: int) -> bool:
    """Whether the person holds a post that stands on a staff board today, on leave or not."""
    directory, day = network.directory(), present.today()
    held = directory.holdings_by_account.get(account, ())
    return any(is_shown(directory.post(one.post), day) for one in held if day in one.days)
