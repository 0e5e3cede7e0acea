"""Addresses for programs, and the page that tells people of them."""

from django.urls import path

from . import openapi, views
from .contract import api

urlpatterns = [
    path("", views.page, name="api_page"),
    path("v1/openapi.json", openapi.document, name="api_document"),
    path("v1/", api.urls),
]
