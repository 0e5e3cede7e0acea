"""Addresses of investment projects."""

from django.urls import path

from . import one, views

urlpatterns = [
    path("", views.projects, name="projects"),
    path("new/", views.new, name="project_new"),
    path("<int:project>/", one.one, name="project"),
    path("<int:project>/mandate/", one.mandate, name="project_mandate"),
]
