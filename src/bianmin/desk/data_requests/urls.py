"""Addresses of requests about one's own data."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.requests, name="data_requests"),
    path("<int:request_id>/", views.answer, name="data_request"),
    path("matters/<int:matter>/", views.entered, name="data_request_new"),
    path("matters/<int:matter>/copy.pdf", views.copy, name="data_copy"),
]
