"""The due days of one matter for her calendar program, which cannot show code and digits."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import override
from django.views.decorators.http import require_safe

from bianmin.look import feeds as look

from .. import feeds, present


@require_safe
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """Whoever has the address, which the tracking page shows, is told number, item and days."""
    at = present.now()
    scene = feeds.scene_by(token, at)
    if scene is None:
        raise Http404
    with override("zh-hans"):
        return look.response(scene.matter.terms.title, feeds.events(scene), at=at)
