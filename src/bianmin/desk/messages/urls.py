"""Addresses of the messages' pages, under the desk's."""

from django.urls import path

from . import listed, outgoing, reading

urlpatterns = [
    path("", listed.messages, name="messages"),
    path("unreached/", outgoing.unreached, name="unreached"),
    path("seen/", reading.mark_all, name="messages_seen"),
    path("<int:message>/", reading.read, name="message"),
]
