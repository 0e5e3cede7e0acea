"""Addresses of the results that are public."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.results, name="results"),
    path("<int:matter>/", views.result, name="result"),
]
