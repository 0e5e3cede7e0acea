"""Addresses of the register of licences, under the desk's."""

from django.urls import path

from . import register, request, serving

urlpatterns = [
    path("", register.licences, name="licences"),
    path("<int:licence>/", register.licence, name="licence"),
    path("<int:licence>/ask/", request.ask, name="licence_ask"),
    path("<int:licence>/serve/", serving.serve, name="licence_serve"),
]
