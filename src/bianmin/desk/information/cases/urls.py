"""Addresses of the cases about a request, under the desk's."""

from django.urls import path

from . import views

urlpatterns = [path("<int:matter>/", views.cases, name="cases")]
