"""Addresses of the rules of sites, under the desk's."""

from django.urls import path

from . import index, site, write

urlpatterns = [
    path("", index.index, name="rules"),
    path("sites/<int:site>/", site.site, name="rules_site"),
    path("new/", write.new, name="rule_new"),
    path("<int:disclosure>/edit/", write.edit, name="rule_edit"),
]
