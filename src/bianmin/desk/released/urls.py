"""Addresses of the files of requests, under the desk's."""

from django.urls import path

from . import files, one

urlpatterns = [
    path("<int:matter>/", files.files, name="releases"),
    path("files/<int:release>/", one.one, name="release"),
    path("files/<int:release>/publish/", one.publish, name="release_publish"),
    path("files/<int:release>/<str:which>/", one.file, name="release_file"),
    path("files/<int:release>/<str:which>/<int:page>.jpg", one.picture, name="release_page"),
]
"""``which`` is ``original`` or ``released``."""
