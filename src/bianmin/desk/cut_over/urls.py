"""Addresses of the cut-over's pages, under the desk's."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.sheets, name="cut_over"),
    path("template.xlsx", views.template, name="cut_over_template"),
    path("<int:sheet>/", views.sheet, name="cut_over_sheet"),
]
