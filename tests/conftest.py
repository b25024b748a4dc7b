"""What every test may rely on beyond its own room."""

from collections.abc import Iterator

import hypothesis
import pytest
from django.core.management import call_command
from django.db import connections
from django.test.utils import override_settings, setup_databases, teardown_databases
from pytest_django import DjangoDbBlocker

# How long one example takes says more about the machine's other work than about the code. What passes once passes
# again: new examples are sought by `make soak`, by --hypothesis-profile=seeking.
hypothesis.settings.register_profile("huiyin", deadline=None, derandomize=True)
hypothesis.settings.register_profile("seeking", deadline=None)
hypothesis.settings.load_profile("huiyin")

# Rooms whose pages name static files by their digest.
SERVED = tuple(f"tests/{room}/" for room in ("web", "walks", "browser", "api", "cli", "sample", "soak"))
ASKS_FOR_A_DATABASE = frozenset({"db", "transactional_db", "live_server"})


@pytest.fixture(scope="session", autouse=True)
def quick_passwords() -> Iterator[None]:
    """Hash by a cheap function: people sign in here by the thousand. That Argon2id is settled has tests of its own."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture(scope="session", autouse=True)
def static_files(request: pytest.FixtureRequest) -> None:
    """Gather the static files once, as the server's start does, where a test of this run shows a page."""
    if any(item.nodeid.startswith(SERVED) for item in request.session.items):
        call_command("collectstatic", interactive=False, verbosity=0)


@pytest.fixture(scope="session")
def committed_database(
    request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[None]:
    """Make the test database where no test of this run asked for one by a mark: else the real one would be written."""
    items = request.session.items
    if any(each.get_closest_marker("django_db") or ASKS_FOR_A_DATABASE & set(each.fixturenames) for each in items):
        yield
        return
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False, aliases={"default"})
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture
def committed(committed_database: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let a test commit for real. Nothing is cleared away afterwards, since the journal can't be: each test
    founds a site of its own.
    """
    with django_db_blocker.unblock():
        yield
        connections.close_all()
