"""Addresses of requests for information."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.start, name="requests"),
    path("new/", views.ask, name="request_new"),
    path("code/", views.code, name="request_code"),
    path("sent/<str:code>/", views.sent, name="request_sent"),
    path("<str:code>/clarify/", views.clarify, name="request_clarify"),
    path("<str:code>/withdraw/", views.withdraw, name="request_withdraw"),
]
