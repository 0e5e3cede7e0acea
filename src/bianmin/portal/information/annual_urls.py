"""Addresses of the annual reports."""

from django.urls import path

from . import annual

urlpatterns = [
    path("", annual.reports, name="annual"),
    path("<str:whose>/<int:year>/", annual.report, name="annual_report"),
    path("<str:whose>/<int:year>/report.<str:form>", annual.file, name="annual_file"),
]
