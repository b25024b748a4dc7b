"""Expunging through the pages: what holds the same text is named, and can be expunged as well."""

import dataclasses
import re
import uuid

from huiyin.record.models import FindingRow, ImportedListRow
from tests.web import office


def test_the_form_names_the_list_whose_file_holds_the_text_and_the_file_goes_too(db: None) -> None:
    on = office.opened()
    office.taken_in(on)
    client, cyril = on.client("cyril"), on.actor("cyril")
    form = client.get("/findings/1/acts/expunge/").content.decode()
    assert "holds the same text still" in form and 'href="/lists/1/"' in form
    assert "holds the same text still" not in client.get("/rounds/1/acts/expunge/").content.decode()
    offered = re.search(r'value="([0-9a-f]{64})"[^>]*>(?:(?!value=).)*list\.csv', client.get(
        "/lists/1/acts/expunge/").content.decode(), re.DOTALL)  # fmt: skip
    assert offered is not None
    page = client.get("/lists/1/").content.decode()
    link = re.search(r'href="([^"]+)"[^>]*>(?:(?!href=).)*list\.csv', page, re.DOTALL)
    assert link is not None and client.get(link[1]).status_code == 200
    taken = str(ImportedListRow.objects.get(site=on.site.id).subject)
    given = {"parts": [offered[1]], "basis": "Law", "reason": "A name"}
    opened = on.perform("imported_list.expunge", cyril, subject=taken, **given)
    person = str(uuid.uuid4())
    second = dataclasses.replace(cyril, person=person, identities=frozenset({person}), post=str(uuid.uuid4()))
    on.perform("imported_list.countersign", second, subject=taken, opened=opened.act_id)
    assert client.get(link[1]).status_code == 404
    assert FindingRow.objects.filter(site=on.site.id).exists()
