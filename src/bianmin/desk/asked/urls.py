"""Addresses of what somebody asked."""

from django.urls import path

from . import views

urlpatterns = [
    path("help/", views.new, name="request"),
    path("<int:enquiry>/", views.one, name="asked"),
    path("<int:enquiry>/sheet.pdf", views.sheet, name="request_sheet"),
]
