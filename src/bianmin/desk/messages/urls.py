"""Addresses of the messages' pages, under the desk's."""

from django.urls import path

from . import listed, reading

urlpatterns = [
    path("", listed.messages, name="messages"),
    path("seen/", reading.mark_all, name="messages_seen"),
    path("<int:message>/", reading.read, name="message"),
]
