"""Addresses of the switches in the header and of the gallery."""

from django.urls import path

from . import views

app_name = "look"
urlpatterns = [
    path("mode/", views.mode, name="mode"),
    path("language/", views.language, name="language"),
    path("gallery/", views.gallery, name="gallery"),
]
