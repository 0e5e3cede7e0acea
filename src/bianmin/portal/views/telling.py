"""She chooses whether she is sent messages that the law does not require."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext, gettext_lazy
from django.views.decorators.http import require_POST

from .. import admission, present
from ..answers import personal
from ..scene import scene_of
from ..telling import ALL, ONLY_REQUIRED, choose

DONE = {
    ONLY_REQUIRED: gettext_lazy("From now on you are sent only what the law requires."),
    ALL: gettext_lazy("You are sent all messages again."),
}


@require_POST
@personal
def wanted(request: HttpRequest, code: str) -> HttpResponseBase:
    """Pressed twice it is one choice; what is no choice changes nothing, and is said."""
    if not admission.is_admitted(request, code, at=present.now()):
        return redirect("portal:tracked", code=code)
    said = request.POST.get("wanted", "")
    if said not in DONE:
        messages.warning(request, gettext("Nothing was chosen. Please press one of the buttons."))
        return redirect("portal:tracked", code=code)
    with transaction.atomic():
        choose(scene_of(code, present.now()), said)
    messages.success(request, DONE[said])
    return redirect("portal:tracked", code=code)
