"""Prints that somebody scans, and the place for which they were made."""

from django.http import HttpRequest

from bianmin.applications.public_sheets import PLACE
from bianmin.look.cards import PrintCard
from bianmin.network import selectors as network
from bianmin.network.directory import Directory
from bianmin.notices.prints import Compared


def place_of(request: HttpRequest) -> str:
    """The place that was asked for; empty where none was, or none of this county."""
    return place_in(request, network.directory())


def place_in(request: HttpRequest, directory: Directory) -> str:
    """The same, where the directory is known already."""
    asked = request.GET.get(PLACE, "")
    return asked if asked in directory.divisions else ""


def card_of(found: Compared | None, *, url: str = "", label: str = "") -> PrintCard | None:
    """What is said of a scanned print: that it holds, or what has changed, and the new one."""
    if found is None:
        return None
    return PrintCard(found.printed.day, found.holds, found.changed, url, label)
