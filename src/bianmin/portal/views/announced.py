"""Results that are being served by public notice: whose, what, where to fetch it, until when."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bianmin.applications.announced import announced

from ..answers import personal


@personal
def notices(request: HttpRequest) -> HttpResponse:
    """The law wants the name read; caches and search engines are kept out; it ends by itself."""
    return render(request, "portal/announced.html", {"notices": list(announced())})
