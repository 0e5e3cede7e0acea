"""Addresses of requests for information."""

from django.urls import path

from . import published, views

urlpatterns = [
    path("", views.requests, name="requests"),
    path("new/", views.register, name="register_request"),
    path("<int:matter>/split/", views.split, name="split_request"),
    path("<int:matter>/published/", published.answer, name="answer_published"),
    path("<int:matter>/ask/<str:of>/", views.ask_other, name="ask_other"),
]
