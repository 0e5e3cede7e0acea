"""Addresses of the lists of files that are past their time."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.lists, name="destruction"),
    path("<int:listed>/", views.one, name="destruction_list"),
    path("<int:listed>/list.pdf", views.sheet, name="destruction_sheet"),
]
