"""What the web server runs."""

import os

from django.core.wsgi import get_wsgi_application

from .collecting import settle

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bianmin.config.settings")
application = get_wsgi_application()
settle()
