"""Addresses of the hand-over desk, under the desk's."""

from django.urls import path

from . import follow, listed, manifests, sending

urlpatterns = [
    path("", listed.desk, name="handover"),
    path("follow/", follow.follow, name="follow"),
    path("sent/<int:dispatch>/again/", follow.send_again, name="send_again"),
    path("send/", sending.send, name="manifest_send"),
    path("<int:manifest>/", manifests.manifest, name="manifest"),
    path("<int:manifest>/list.pdf", manifests.pdf, name="manifest_pdf"),
]
