"""The QR code of a public page, as a picture."""

from django.http import Http404, HttpRequest, HttpResponse

from bianmin.look import qr

from ..answers import public
from ..page_tools import address_of, public_page


@public
def page_code(request: HttpRequest) -> HttpResponse:
    """Made here, of the path alone; of pages about somebody there is none."""
    path = request.GET.get("page", "")
    if public_page(path) is None:
        raise Http404
    return HttpResponse(qr.picture(address_of(path)), "image/svg+xml")
