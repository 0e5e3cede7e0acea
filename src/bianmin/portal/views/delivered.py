"""What the text-message gateway says later of a message it took: arrived, or not."""

import hmac
import json
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from bianmin.notices import services
from bianmin.notices.gateways.http import signature

LONGEST = 4096
GOOD, WRONG, FORBIDDEN, UNKNOWN = 204, 400, 403, 404


@csrf_exempt
@require_POST
def delivered(request: HttpRequest) -> HttpResponse:
    """JSON ``{"reference", "arrived"}``, signed with the secret by which messages are.

    204; 403 for another's signature, 400 for what is no report, 404 for no message of ours.
    """
    body = request.body[: LONGEST + 1]
    if not _is_signed(body, request.headers.get("X-Bianmin-Signature", "")):
        return HttpResponse(status=FORBIDDEN)
    told = _read(body)
    if told is None:
        return HttpResponse(status=WRONG)
    known = services.report(reference=told["reference"], arrived=told["arrived"], at=timezone.now())
    return HttpResponse(status=GOOD if known else UNKNOWN)


def _is_signed(body: bytes, said: str) -> bool:
    """Nobody is believed where no secret is set."""
    secret = settings.SMS_GATEWAY_SECRET
    ours = signature(secret, body)
    return (
        bool(secret) and len(body) <= LONGEST and hmac.compare_digest(ours.encode(), said.encode())
    )


def _read(body: bytes) -> dict[str, Any] | None:
    try:
        told = json.loads(body)
    except ValueError:
        return None
    fits = isinstance(told, dict) and isinstance(told.get("reference"), str)
    return told if fits and isinstance(told.get("arrived"), bool) else None
