"""Addresses of what follows a finished matter."""

from django.urls import path

from . import charges, index, opinions, visits

urlpatterns = [
    path("", index.afterwards, name="afterwards"),
    path("register.pdf", visits.register, name="visit_register"),
    path("visits/<int:matter>/", visits.visit, name="visit"),
    path("charges/<int:matter>/", charges.charge, name="charge"),
    path("charges/<int:matter>/said/", charges.entered, name="charged"),
    path("opinions/<int:matter>/", opinions.opinion, name="opinion"),
    path("opinions/<int:matter>/sheet/", opinions.entered, name="opinion_sheet"),
    path("opinions/<int:matter>/form.pdf", opinions.form_pdf, name="opinion_form"),
]
