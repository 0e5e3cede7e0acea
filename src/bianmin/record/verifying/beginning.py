"""How a process of its own begins: Django first. Apart, since nothing here may need models."""

import django
from django.utils import translation


def begin(language: str) -> None:
    """Set Django up, and let it speak the language of whoever asked."""
    django.setup()
    translation.activate(language)
