"""That her matter is in the bill: told in plain words, and as a file to be checked without us."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from bianmin.record import receipts

from .. import admission, present
from ..answers import personal
from ..scene import followed


@require_safe
@personal
def receipt(request: HttpRequest, code: str) -> HttpResponseBase:
    """For whoever has shown code and digits; before the first night it says when to come back."""
    if not admission.is_admitted(request, code, at=present.now()):
        return redirect("portal:tracked", code=code)
    scene = followed(code, present.now())
    found = receipts.of_matter(scene.matter.pk)
    context = {
        "scene": scene,
        "receipt": found,
        "root": bytes(found.bill.root).hex() if found else "",
        "since": scene.matter.version - found.leaf.version if found else 0,
        "nights": list(receipts.in_bills(scene.matter.pk)),
    }
    return render(request, "portal/receipt.html", context)


@require_safe
@personal
def as_json(request: HttpRequest, code: str) -> HttpResponseBase:
    if not admission.is_admitted(request, code, at=present.now()):
        return redirect("portal:tracked", code=code)
    found = receipts.of_matter(followed(code, present.now()).matter.pk)
    if found is None:
        raise Http404
    told = {"Content-Disposition": 'attachment; filename="receipt.json"'}
    dumped = {"ensure_ascii": False, "indent": 1}
    answer: HttpResponse = JsonResponse(found.as_json, json_dumps_params=dumped, headers=told)
    return answer
