"""The command line keeps the operator's commands; Django is put together here, before any of them is read."""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.installation.settings")
django.setup()
