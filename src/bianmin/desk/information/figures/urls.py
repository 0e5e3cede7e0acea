"""Addresses of the figures of disclosure, under the desk's."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.figures, name="figures"),
    path("export/", views.export, name="figures_export"),
]
