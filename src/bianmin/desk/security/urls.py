"""Addresses of the security and audit officers' pages, under the desk's."""

from django.urls import path

from . import accounts, events

urlpatterns = [
    path("accounts/", accounts.accounts, name="accounts"),
    path("accounts/new/", accounts.new, name="account_new"),
    path("accounts/<int:account>/", accounts.account, name="account"),
    path("events/", events.events, name="events"),
    path("events/export/", events.export, name="events_export"),
    path("looks/", events.accesses, name="accesses"),
]
