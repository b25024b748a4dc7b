"""The entrance that a WSGI server opens: `gunicorn huiyin.installation.wsgi`.

All of it is loaded here, before the first call: the server then forks its workers from one that has everything, and
what none of them changes lies in memory once.
"""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.installation.settings")

application = get_wsgi_application()
if not get_resolver().url_patterns:
    raise RuntimeError("No page has an address.")
gc.collect()
gc.freeze()
