"""Addresses of the catalogue's pages, under the desk's."""

from django.urls import path

from . import (
    centres,
    compare,
    edit,
    edition,
    enclosures,
    exemption,
    files,
    index,
    item,
    laws,
    local,
    new,
    postings,
    standards,
    utility,
    waiting,
    words,
)

urlpatterns = [
    path("", index.index, name="catalogue"),
    path("new/", new.new, name="catalogue_new"),
    path("words/", words.words, name="catalogue_words"),
    path("files/", files.files, name="catalogue_files"),
    path("files/export/", files.export, name="catalogue_export"),
    path("files/<int:file>/", waiting.waiting, name="catalogue_waiting"),
    path("postings/", postings.postings, name="catalogue_postings"),
    path("items/<str:code>/", item.item, name="catalogue_item"),
    path("own-directory/", utility.utility, name="catalogue_utility"),
    path("standards/", standards.standards, name="catalogue_standards"),
    path("standards/<int:standard>/", standards.standard, name="catalogue_standard"),
    path("standards/<int:standard>/file/", standards.standard_file, name="catalogue_standard_file"),
    path("items/<str:code>/standards/", standards.standards, name="catalogue_item_standards"),
    path("laws/", laws.laws, name="catalogue_laws"),
    path("laws/<int:recheck>/", laws.recheck, name="catalogue_recheck"),
    path("centres/", centres.centres, name="catalogue_centres"),
    path("items/<str:code>/exemption/", exemption.exemption, name="catalogue_exemption"),
    path("items/<str:code>/local/", local.local, name="catalogue_local"),
    path("editions/<int:edition>/", edition.edition, name="catalogue_edition"),
    path("editions/<int:edition>/enclosures/", enclosures.enclosures, name="catalogue_enclosures"),
    path(
        "editions/<int:edition>/enclosures/<str:digest>/",
        enclosures.enclosure,
        name="catalogue_enclosure",
    ),
    path("editions/<int:edition>/<str:part>/", edit.edit, name="catalogue_edit"),
    path("compare/<int:before>/<int:after>/", compare.compare, name="catalogue_compare"),
]
