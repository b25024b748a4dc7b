"""The benchmarks: what the house must reach, measured on this machine; ``python -m benchmarks`` writes the report.

Every part of it talks to the tables, so the rooms are opened here, once, before anything of them is imported.
"""

import os

import django

# Not a setting of the house, which refuses to start with one that it doesn't know.
SCALE = int(os.environ.pop("HUIYIN_BENCH_SCALE", "100000"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "huiyin.installation.settings")
django.setup()
