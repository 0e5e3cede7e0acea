"""``python -m tests.stories.beside MODULE ...``: a module's ``main``, with Django set up before it
is imported; what it returns is what the story reads."""

import os
import sys
from importlib import import_module

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bianmin.config.settings")
    django.setup()
    sys.stdout.write(import_module(sys.argv[1]).main(*sys.argv[2:]))
