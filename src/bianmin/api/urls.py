"""Addresses for programs, and the page that tells people of them."""

from django.urls import URLPattern, URLResolver, include, path

from . import openapi, views
from .contract import api

OPERATIONS: list[URLPattern | URLResolver] = [
    path("openapi.json", openapi.document, name="api_document"),
    *api.urls[0],
]
"""What is asked below ``v1/``."""

urlpatterns = [path("", views.page, name="api_page"), path("v1/", include(OPERATIONS))]
