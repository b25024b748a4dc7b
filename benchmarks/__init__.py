"""The benchmarks: what the house must reach, measured on this machine; ``python -m benchmarks`` writes the report.

Every part of it talks to the tables, so the rooms are opened here, once, before anything of them is imported.
"""

import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.installation.settings")
django.setup()
