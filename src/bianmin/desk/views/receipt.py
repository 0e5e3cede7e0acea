"""The receipt's page: the tracking code in large, where the papers go, and what to do next."""

import re
from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from bianmin.law.calendar import Calendar
from bianmin.look.cards import Crumb
from bianmin.notices.models import Paper

from ..applications.scene import application_scene_of
from ..officers import Officer, at_the_desk, page
from .matter import may_now, trail


@at_the_desk
def receipt(request: HttpRequest, officer: Officer, matter: int) -> HttpResponse:
    """It says what the printed receipt says."""
    scene = application_scene_of(officer, matter)
    paper = Paper.objects.filter(about=f"matter {matter}", kind="receipt").first()
    code, told = scene.application.code, paper.facts if paper else {}
    context = {
        "scene": scene,
        "code": f"{code[:4]} {code[4:]}",
        "address": f"{settings.PUBLIC_ADDRESS}/{paper.scan_path}" if paper else "",
        "told": told,
        "provisional": _is_provisional(told.get("answer_by", ""), scene.calendar),
        "papers": scene.papers,
        "steps": [button for button in may_now(scene) if button.primary],
        "trail": trail(scene, Crumb(gettext("Receipt"))),
    }
    return page(request, officer, "receipt", context)


def _is_provisional(answer_by: str, calendar: Calendar) -> bool:
    """Whether a holiday notice may still move the day, as the receipt words it: 2027年1月4日…"""
    figures = [int(figure) for figure in re.findall(r"\d+", answer_by)[:3]]
    return len(figures) == 3 and not calendar.is_announced(date(*figures))
