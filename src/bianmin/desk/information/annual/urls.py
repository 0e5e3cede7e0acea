"""Addresses of the annual reports, under the desk's."""

from django.urls import path

from . import beginning, views, writing

urlpatterns = [
    path("", views.reports, name="annual"),
    path("begin/", beginning.begin, name="annual_begin"),
    path("bring-in/", beginning.bring_in, name="annual_bring_in"),
    path("<int:report>/", writing.report, name="annual_report"),
    path("<int:report>/beside/", writing.beside, name="annual_beside"),
    path("<int:report>/draft.<str:form>", views.file, name="annual_file"),
]
