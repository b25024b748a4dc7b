"""The entrance that a WSGI server opens: `gunicorn huiyin.installation.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.installation.settings")

application = get_wsgi_application()
