"""Addresses of the calendar's pages, under the desk's."""

from django.urls import path

from . import drafts, propose, year

urlpatterns = [
    path("", year.year, name="calendar"),
    path("propose/", propose.propose, name="calendar_propose"),
    path("drafts/<int:draft>/", drafts.draft, name="calendar_draft"),
]
