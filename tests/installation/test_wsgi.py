"""The server's entrance: what workers are forked from has everything loaded and holds no connection."""

import subprocess
import sys

LOOKED_AT = """
import gc, sys
from django.db import connections
from huiyin.installation.wsgi import application
print(callable(application), "huiyin.api.urls" in sys.modules, gc.get_freeze_count() > 0)
print([each.alias for each in connections.all(initialized_only=True) if each.connection is not None])
"""


def test_workers_are_forked_from_a_whole_application_that_no_connection_is_open_in() -> None:
    shown = subprocess.run([sys.executable, "-c", LOOKED_AT], check=True, capture_output=True, text=True)

    assert shown.stdout.split("\n") == ["True True True", "[]", ""]
