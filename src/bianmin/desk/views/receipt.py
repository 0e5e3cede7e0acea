"""The receipt's page: the tracking code in large, where the papers go, and what to do next."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from bianmin.look.cards import Crumb
from bianmin.notices.models import Paper

from .. import clocks
from ..officers import Officer, at_the_desk, page
from ..scene import scene_of
from .matter import may_now, trail


@at_the_desk
def receipt(request: HttpRequest, officer: Officer, matter: int) -> HttpResponse:
    """It says what the printed receipt says."""
    scene = scene_of(officer, matter)
    paper = Paper.objects.filter(about=f"matter {matter}", kind="receipt").first()
    code = scene.application.code
    context = {
        "scene": scene,
        "code": f"{code[:4]} {code[4:]}",
        "address": f"{settings.PUBLIC_ADDRESS}/{paper.scan_path}" if paper else "",
        "told": paper.facts if paper else {},
        "provisional": any(bar.provisional for bar in clocks.bars(scene)),
        "papers": scene.papers,
        "steps": [button for button in may_now(scene) if button.primary],
        "trail": trail(scene, Crumb(gettext("Receipt"))),
    }
    return page(request, officer, "receipt", context)
