"""The tests of the pages. The gallery reaches down to the tables: the rooms are opened before it is imported."""

import os

import django
from django.apps import apps

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.installation.settings")
if not apps.ready:
    django.setup()
