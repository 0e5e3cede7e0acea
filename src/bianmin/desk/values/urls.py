"""Addresses of the county's values, under the desk's."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.listed, name="values"),
    path("<str:key>/", views.one_value, name="value"),
]
