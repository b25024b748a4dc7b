"""The worker's rounds: uploads that nobody came to use go, those of the last day stay."""

import datetime
import io

import pytest
from django.conf import settings
from django.utils import timezone

from huiyin.notices import worker
from huiyin.record import blobs
from tests.kernel.ledger import uid
from tests.record.book import found_site

pytestmark = pytest.mark.django_db


def test_a_worker_sweeps_uploads_after_a_day() -> None:
    site, now = uid(found_site()), timezone.now()
    ages = {"old": worker.UPLOADS_STAY * 2, "fresh": datetime.timedelta(hours=1)}
    put = {
        name: blobs.put(io.BytesIO(f"{name} {site}".encode()), site=site, at=now - age) for name, age in ages.items()
    }
    assert worker.sweep(before=now - worker.UPLOADS_STAY) >= 1
    assert set(blobs.known([each.digest for each in put.values()], site=site)) == {put["fresh"].digest}
    assert not (settings.HUIYIN.blobs / put["old"].digest[:2] / put["old"].digest).exists()
