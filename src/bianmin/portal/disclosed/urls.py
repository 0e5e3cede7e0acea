"""Addresses of what is disclosed."""

from django.urls import path

from . import bodies, entry, listed

urlpatterns = [
    path("", listed.listed, name="disclosures"),
    path("directory.json", listed.as_json, name="disclosures_json"),
    path("bodies/", bodies.bodies, name="disclosing"),
    path("bodies/<int:body>/", bodies.guide, name="disclosure_guide"),
    path("bodies/<int:body>/guide.pdf", bodies.as_pdf, name="disclosure_guide_pdf"),
    path("<int:disclosure>/", entry.entry, name="disclosure"),
    path("<int:disclosure>/file/", entry.file, name="disclosure_file"),
]
