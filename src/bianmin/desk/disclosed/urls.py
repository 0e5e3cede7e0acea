"""Addresses of what a body discloses, under the desk's."""

from django.urls import path

from . import entry, filings, guide, index, inside, write

urlpatterns = [
    path("", index.index, name="disclosed"),
    path("issue/", index.issue, name="disclosed_issue"),
    path("send/", filings.send, name="disclosed_send"),
    path("filings/", filings.listed, name="disclosed_filings"),
    path("guide/", guide.guide, name="disclosed_guide"),
    path("new/", write.new, name="disclosed_new"),
    path("inside/", inside.board, name="disclosed_inside"),
    path("inside/new/", write.new_inside, name="disclosed_inside_new"),
    path("inside/<int:internal>/", entry.inside, name="disclosed_inside_entry"),
    path("inside/<int:internal>/edit/", write.edit_inside, name="disclosed_inside_edit"),
    path("inside/<int:internal>/file/", entry.inside_file, name="disclosed_inside_file"),
    path("inside/<int:internal>/open/", inside.open_to_all, name="disclosed_inside_open"),
    path("<int:disclosure>/", entry.entry, name="disclosed_entry"),
    path("<int:disclosure>/edit/", write.edit, name="disclosed_edit"),
    path("<int:disclosure>/file/", entry.file, name="disclosed_file"),
]
