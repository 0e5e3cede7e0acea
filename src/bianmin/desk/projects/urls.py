"""Addresses of investment projects."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.projects, name="projects"),
    path("new/", views.new, name="project_new"),
    path("<int:project>/", views.one, name="project"),
]
