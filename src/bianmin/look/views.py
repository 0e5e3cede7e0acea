"""The switches in the header, the pages shown when something went wrong, and the gallery."""

from allauth.account import views as account
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from . import gallery as samples
from .context import MODE_COOKIE, mode_of

A_YEAR = 365 * 24 * 60 * 60


# No token is asked for: a forged post could only change the size of letters or the language, and
# a token in every header would make every public page uncacheable.
@csrf_exempt
@require_POST
def mode(request: HttpRequest) -> HttpResponse:
    """Turn elder mode on or off for this browser, and go back to the page."""
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = "/"
    response = HttpResponseRedirect(back)
    if request.POST.get("mode") == "elder":
        response.set_cookie(MODE_COOKIE, "elder", max_age=A_YEAR, samesite="Lax", httponly=True)
    else:
        response.delete_cookie(MODE_COOKIE, samesite="Lax")
    return response


language = csrf_exempt(set_language)


def new_password(request: HttpRequest) -> HttpResponse:
    """Changing one's password; an account of the demonstration has none that could be changed."""
    if request.user.is_authenticated and not request.user.has_usable_password():
        raise Http404
    answer: HttpResponse = account.password_change(request)
    return answer


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "look/errors/400.html", status=400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "look/errors/403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "look/errors/404.html", status=404)


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form came without a valid token: opened too long ago, or cookies are off."""
    return render(request, "look/errors/form_expired.html", status=403)


def server_error(request: HttpRequest) -> HttpResponse:
    """Rendered without context processors: the database itself may be what failed."""
    context = {"mode": mode_of(request)}
    return HttpResponse(render_to_string("look/errors/500.html", context), status=500)


def gallery(request: HttpRequest) -> HttpResponse:
    """Every component in every state; only where people build or try the system."""
    if not (settings.DEBUG or settings.DEMONSTRATION):
        raise Http404
    face = "desk" if request.GET.get("face") == "desk" else "portal"
    return render(request, f"look/gallery_{face}.html", samples.context())
