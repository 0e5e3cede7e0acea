"""Addresses of the register of seals, under the desk's."""

from django.urls import path

from . import register

urlpatterns = [
    path("", register.seals, name="seals"),
    path("new/", register.new_seal, name="seal_new"),
    path("<int:seal>/", register.seal, name="seal"),
    path("<int:seal>/image/", register.image, name="seal_image"),
]
