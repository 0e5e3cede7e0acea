"""How fast bianmin is, as ratios to a floor measured on the same server in the same run.

Whatever is measured runs inside Django, which is therefore set up before anything is imported.
"""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bianmin.config.settings")
django.setup()
