"""Addresses of the calendar's pages, under the desk's."""

from django.urls import path

from . import drafts, moves, propose, year

urlpatterns = [
    path("", year.year, name="calendar"),
    path("moves/", moves.moves, name="calendar_moves"),
    path("propose/", propose.propose, name="calendar_propose"),
    path("drafts/<int:draft>/", drafts.draft, name="calendar_draft"),
]
