"""Addresses of what a body discloses, under the desk's."""

from django.urls import path

from . import entry, filings, guide, index, write

urlpatterns = [
    path("", index.index, name="disclosed"),
    path("issue/", index.issue, name="disclosed_issue"),
    path("send/", filings.send, name="disclosed_send"),
    path("filings/", filings.listed, name="disclosed_filings"),
    path("guide/", guide.guide, name="disclosed_guide"),
    path("new/", write.new, name="disclosed_new"),
    path("<int:disclosure>/", entry.entry, name="disclosed_entry"),
    path("<int:disclosure>/edit/", write.edit, name="disclosed_edit"),
    path("<int:disclosure>/file/", entry.file, name="disclosed_file"),
]
