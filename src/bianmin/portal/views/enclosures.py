"""A blank form, a sample or a policy of an item, for everybody to read and take home."""

from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse

from bianmin.catalogue import enclosures as catalogue
from bianmin.look import pictures

from ..answers import public


@public
def enclosure(request: HttpRequest, code: str, digest: str) -> HttpResponse:
    """The file, shown in the browser and kept under its own name."""
    file = catalogue.public_file(code, digest)
    if file is None:
        raise Http404
    response = pictures.served(file, small=False)
    response.headers["Content-Disposition"] = f"inline; filename*=UTF-8''{quote(file.name)}"
    return response
