"""Whether somebody practises: kept with the session, and what may then be done."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from bianmin.law.refusal import Refusal

CHOSEN = "desk_training"
DEEDS = frozenset(
    {"demonstration", "intake", "intake_confirm", "intake_discard", "intake_crop", "intake_matter"}
    | {"intake_papers", "intake_person", "manifest", "manifest_send", "materials", "page_crop"}
    | {"message", "messages_seen", "post"}
    | {"reveal", "search", "step", "training"}
    | {"register_request", "split_request", "ask_other", "releases", "release"}
)
"""Where something may be sent to while one practises: pages that touch only training matters.

Whatever else a desk has is for real, so it can only be looked at.
"""


def practises(request: HttpRequest) -> bool:
    return bool(request.session.get(CHOSEN))


def check(request: HttpRequest) -> None:
    """Raises Refusal when somebody who practises sends something that would be done for real."""
    match = request.resolver_match
    if request.method == "POST" and match and match.url_name not in DEEDS:
        only_for_real(request)


def only_for_real(request: HttpRequest) -> None:
    """Said where something is done that is never practised. Raises Refusal."""
    if practises(request):
        raise for_real()


def for_real() -> Refusal:
    return Refusal(
        "practising",
        _("You are practising, and this would be done for real."),
        now=_("End the practice first, then do it again."),
    )
