"""What every test may rely on beyond its own room."""

import hypothesis
import pytest
from django.core.management import call_command

# How long one example takes says more about the machine's other work than about the code.
hypothesis.settings.register_profile("huiyin", deadline=None)
hypothesis.settings.load_profile("huiyin")

# Rooms whose pages name static files by their digest.
SERVED = tuple(f"tests/{room}/" for room in ("web", "walks", "browser", "api", "cli", "sample", "soak"))


@pytest.fixture(scope="session", autouse=True)
def static_files(request: pytest.FixtureRequest) -> None:
    """Gather the static files once, as the server's start does, where a test of this run shows a page."""
    if any(item.nodeid.startswith(SERVED) for item in request.session.items):
        call_command("collectstatic", interactive=False, verbosity=0)
