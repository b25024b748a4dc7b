"""A blank of the office's own: begun from the shipped one, refused with its line, adopted, replaced, given up."""

from __future__ import annotations

import datetime
import io
import json
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile

from huiyin.cli.main import main
from huiyin.kernel import blank
from huiyin.papers.drawn import presses
from huiyin.papers.printed import table
from huiyin.record import check
from tests.papers.printed import machines, reading
from tests.walks import calling, stage
from tests.walks.calling import Api
from tests.walks.stage import Sheet
from tests.walks.test_print_a_paper import content

pytestmark = pytest.mark.django_db

RECEIPTS = "/packages/1/papers/receipt_sheet"


@pytest.fixture
def api() -> Api:
    """Set the scene: one opinion issued to the leadership of the harbour."""
    cache.clear()
    api = calling.opened()
    calling.taken_in(api)
    calling.handed_over(api)
    return api


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Have the presses work on a machine without a word processor."""
    folder = machines.bare(tmp_path, monkeypatch)
    presses.OWN.rest()
    yield folder
    presses.OWN.rest()


def own(*lines: str) -> bytes:
    """Write a docx as a word processor would."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def file(content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile("own.docx", content)


def adopted(api: Api, content: bytes, by: str = "cyril") -> Any:
    """Send the form of the adoption."""
    client = api.stage.client(by)
    path = "/blanks/acts/adopt/"
    form = stage.filled(client, path, paper="receipt_sheet", written_in="en")
    return client.post(path, {**form, "blank_file": file(content)})


def test_a_blank_is_refused_with_its_line_then_adopted_filled_replaced_and_given_up(api: Api, machine: Path) -> None:
    cyril = api.stage.client("cyril")
    shipped = content(cyril.get("/blanks/shipped/receipt_sheet.docx?language=en"))
    assert "{{ text_title }}" in repr([cell.text for row in docx.Document(io.BytesIO(shipped)).tables[0].rows
                                       for cell in row.cells])  # fmt: skip

    barred = adopted(api, own("{{ organisation }}", "{{ organization }}"))
    assert barred.status_code in (409, 422)
    assert "paragraph 2" in Sheet(barred.content.decode()).text and "organization" in barred.content.decode()
    assert "Blank 1" not in cyril.get("/blanks/").content.decode()
    barred = adopted(api, b"PK no docx at all")
    assert "it is not a docx file, or it is damaged" in Sheet(barred.content.decode()).text

    taken = adopted(api, own("OURS {{ organisation }}", "{{ digest }}"))
    assert taken.status_code == 302, Sheet(taken.content.decode()).text
    assert taken["Location"] == "/blanks/1/"
    made = reading.words(content(cyril.get(f"{RECEIPTS}.docx?language=en")))
    assert made.startswith("OURS Harbour Group")
    assert "签收单" in reading.words(content(cyril.get(f"{RECEIPTS}.docx?language=zh-Hans")))
    refused = cyril.get(f"{RECEIPTS}.pdf?language=en")
    assert refused.status_code == 409 and "blank of your own" in Sheet(refused.content.decode()).text
    told = Sheet(cyril.get("/packages/1/papers/?language=en&look=receipt_sheet").content.decode()).text
    assert "filled into your own blank" in told and "SHA-256" in told and "The PDF was not made" in told
    machines.has(machine)
    presses.OWN.rest()
    assert b"--convert-to" in content(cyril.get(f"{RECEIPTS}.pdf?language=en"))
    told = Sheet(cyril.get("/packages/1/papers/?language=en&look=receipt_sheet").content.decode()).text
    assert "the word processor of this machine chose the type" in told and "Every character" not in told

    again = adopted(api, own("{{ organisation }}"))
    assert "blank 1 is in use" in Sheet(again.content.decode()).text
    replace = "/blanks/1/acts/replace/"
    form = stage.filled(cyril, replace)
    assert cyril.post(replace, {**form, "blank_file": file(own("NEWER {{ organisation }}"))}).status_code == 302
    assert reading.words(content(cyril.get(f"{RECEIPTS}.docx?language=en"))).startswith("NEWER")
    stage.sent(cyril, "/blanks/1/acts/retire/", reason="Enough")
    assert content(cyril.get(f"{RECEIPTS}.pdf?language=en")).startswith(b"%PDF")
    site = str(api.stage.site.id)
    assert check.check(site, on=datetime.date.fromisoformat(calling.days(0))).faults == ()


def test_by_api_and_command(api: Api, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    faulty, good = own("{% for x in y %}"), own("OURS {{ organisation }}")
    digests = {}
    for name, each in (("faulty", faulty), ("good", good)):
        put = api.client.post("/api/files/", {"file": file(each)}, headers=api.headers("cyril"))
        digests[name] = json.loads(put.content)["digest"]
    given = {"paper": "receipt_sheet", "written_in": "en"}

    def adopt(by: str, name: str, **more: Any) -> Any:
        sent = {**given, "blank_file": [{"digest": digests[name], "file_name": "own.docx"}]}
        return api.post(by, "/blanks/acts/adopt/", {"given": sent, **more})

    assert json.loads(adopt("cyril", "faulty").content)["code"] == "blank_tag_unknown"
    assert adopt("otto", "good").status_code == 403
    act_id = str(uuid.uuid4())
    first, second = (adopt("cyril", "good", act_id=act_id) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 200)
    listed = {each["code"]: each["blank"] for each in api.read("omar", "/packages/1/papers/")["papers"]}
    assert listed == {"feedback_leadership": None, "receipt_sheet": digests["good"]}
    assert api.get("cyril", "/blanks/shipped/", paper="fact_sheet").status_code == 200
    assert api.get("cyril", "/blanks/shipped/", paper="love_letter").status_code == 404
    for path in ("/blanks/shipped/?paper=fact_sheet", "/blanks/1/"):
        assert api.get("omar", path).status_code == 404
    assert api.stage.client("omar").get("/blanks/shipped/fact_sheet.docx").status_code == 404

    token, made = tmp_path / "token", tmp_path / "made.docx"
    token.write_text(api.key("omar"))
    by = ["--token-file", str(token), "--language", "en", "--to", str(made)]
    assert main(["paper", "package", "1", "receipt_sheet", *by]) == 0
    assert digests["good"] in capsys.readouterr().out and reading.words(made.read_bytes()).startswith("OURS")
    assert main(["blank", "fact_sheet", "--in", "en", *by]) == 0
    assert main(["paper", "package", "1", "receipt_sheet", "--form", "pdf", *by]) == 1


def test_every_paper_can_have_a_blank_of_its_own() -> None:
    assert tuple(sorted(blank.PAPERS)) == tuple(sorted(table.PAPERS))
    assert {language for paper in table.PAPERS.values() for language in paper.languages} == set(blank.LANGUAGES)
