"""The command line keeps the operator's commands; Django is put together here, before any of them is read."""

import logging
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.installation.settings")
django.setup()
# A wrong password is answered with a sentence; the log of the lock-out is for servers.
logging.getLogger("axes").setLevel(logging.ERROR)
