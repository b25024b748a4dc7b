"""Lists by command: refused whole, stored without faulty rows, known when they come again; the real ones too."""

from pathlib import Path

import pytest

from huiyin.record.models.finding import FindingRow
from huiyin.record.models.round import ImportedListRow, RoundRow
from tests.papers import real
from tests.walks.office import Office

GOOD = "Organisation,Date,Finding\nMill of Walks,2025-03-04,Invoices were paid twice.\n"
FAULTY = GOOD + "Mill of Walks,2025-13-04,Keys were lost.\n"
LONGER = GOOD + "Mill of Walks,2025-03-05,Keys were lost.\n"
STRANGE = GOOD + "Nobody's Mill,2025-03-05,Keys were lost.\n"
REAL = {
    "audits-us": (124, 0, 9),
    "nursing-homes": (330, 1, 293),
}

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Office:
    made = Office(tmp_path, capsys)
    made.set_up()
    return made


def listed(office: Office, content: str) -> str:
    path = office.folder / "list.csv"
    path.write_text(content)
    return str(path)


def test_a_faulty_list_is_refused_whole_unless_rows_may_be_left_out(office: Office) -> None:
    path = listed(office, FAULTY)
    store = ("import", path, "--store", "--new-round", "Round")
    assert office.ask(*store, by="clara", code=1)["refused"] == "list_has_errors"
    assert office.ask("findings", "list", by="clara")["count"] == 0
    stored = office.ask(*store, "--leave-out", by="clara")["stored"]
    assert (stored["findings"], stored["left_out"]) == (1, 1)


def test_unknown_bodies_are_founded_only_when_asked(office: Office) -> None:
    store = ("import", listed(office, STRANGE), "--store", "--new-round", "Round")
    assert office.ask(*store, by="clara", code=1)["refused"] == "bodies_unknown"
    assert office.ask(*store, "--create-bodies", by="clara")["stored"]["bodies"] == 1


def test_a_longer_list_brings_only_what_is_new(office: Office) -> None:
    office.ask("import", listed(office, GOOD), "--store", "--new-round", "Round", by="clara")
    stored = office.ask("import", listed(office, LONGER), "--store", "--round", "1", by="clara")["stored"]
    assert (stored["findings"], stored["known"]) == (1, 1)
    # The same rows in another file: nothing is new, and nothing is stored.
    turned = "Organisation,Date,Finding\n" + "".join(reversed(LONGER.splitlines(keepends=True)[1:]))
    stored = office.ask("import", listed(office, turned), "--store", "--new-round", "No", by="clara")["stored"]
    assert (stored["unchanged"], stored["imported_list"], stored["known"]) == (True, None, 2)
    assert office.ask("import", listed(office, GOOD), "--store", "--round", "2", by="clara", code=1)["refused"]


def test_a_mapping_is_kept_by_name(office: Office) -> None:
    path = listed(office, GOOD)
    office.ask("import", path, "--save-mapping", "walks", by="clara")
    assert office.ask("import", path, "--mapping", "walks", by="clara")["checked"]["mapping"] == "walks"
    refused = office.ask("import", path, "--mapping", "nothing", by="clara", code=1)
    assert refused["refused"] == "mapping_unknown"


def test_a_proposed_column_is_changed_and_kept_by_command(office: Office) -> None:
    path = listed(office, "Remark,Date,Seen\nInvoices were paid twice.,2025-03-04,Mill\n")
    refused = office.ask("import", path, by="clara", code=1)
    assert refused["refused"] == "mapping_incomplete"
    chosen = ("--column", "Remark=statement", "--column", "Seen=organisation_name", "--save-mapping", "mill")
    assert office.ask("import", path, *chosen, by="clara")["checked"]["findings"] == 1
    assert office.ask("import", path, by="clara")["checked"]["mapping"] == "mill"
    one = ("--column", "Remark=statement", "--organisation", "Mill of Walks")
    assert office.ask("import", path, *one, by="clara")["checked"]["unknown_bodies"] == []


def test_only_the_office_takes_lists_in(office: Office) -> None:
    path = listed(office, GOOD)
    refused = office.ask("import", path, "--store", "--new-round", "Round", by="omar", code=1)
    assert refused["refused"] == "not_of_this_post"


JAPANESE = "組織,日付,指摘\n工場,2025-03-04,請求書が二重に支払われた。\n"
HOSTILE = {
    "nothing.csv": (b"", "table_empty"),
    "program.csv": (b"\x7fELF" + bytes(range(256)) * 40, "file_not_a_table"),
    "noise.csv": (bytes(range(256)) * 40, "file_not_a_table"),
    "letter.xlsx": (b"%PDF-1.7 a letter", "file_not_a_table"),
    "cut.xlsx": (b"PK\x03\x04" + b"\0" * 200, "archive_broken"),
    "page.xls": (b"<html><table><tr><td>a</td></tr></table></html>", "file_not_a_table"),
    "old.xls": (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 2_000, "workbook_broken"),
    "wide.csv": (b"a," * 300 + b"b\n", "too_many_columns"),
    "shift-jis.csv": (JAPANESE.encode("shift-jis"), "encoding_unreadable"),
}


def stored_rows() -> list[int]:
    return [rows.objects.count() for rows in (FindingRow, ImportedListRow, RoundRow)]


@pytest.mark.parametrize("name", HOSTILE)
def test_of_a_hostile_file_a_sentence_remains_and_nothing_else(office: Office, name: str) -> None:
    content, code = HOSTILE[name]
    path = office.folder / name
    path.write_bytes(content)
    store = ("import", str(path), "--store", "--leave-out", "--create-bodies", "--new-round", "Round")
    before = stored_rows()
    refused = office.ask(*store, by="clara", code=1)
    assert refused["refused"] == code
    assert name in office.say(*store, *office.named("clara"), "--language", "zh-Hans", code=1)
    # Tests that commit may have left sites of their own in the same database.
    assert stored_rows() == before


def test_utf_16_under_a_wrong_name_comes_in(office: Office) -> None:
    path = office.folder / "list.xlsx"
    path.write_bytes(GOOD.replace(",", "\t").encode("utf-16"))
    assert office.ask("import", str(path), by="clara")["checked"]["findings"] == 1


@pytest.mark.parametrize("name", REAL)
def test_real_lists_come_in_with_their_counts(office: Office, name: str) -> None:
    if (files := real.files(name)) is None:
        return
    findings, left_out, bodies = REAL[name]
    paths = [str(each.path) for each in files]
    wanted = ("--store", "--leave-out", "--create-bodies", "--new-round", name)
    if left_out:
        whole = [each for each in wanted if each != "--leave-out"]
        assert office.ask("import", *paths, *whole, by="clara", code=1)["refused"] == "list_has_errors"
    stored = office.ask("import", *paths, *wanted, by="clara")["stored"]
    assert (stored["findings"], stored["left_out"], stored["bodies"]) == (findings, left_out, bodies)
    again = office.ask("import", *paths, *wanted, by="clara")["stored"]
    assert (again["unchanged"], again["imported_list"]) == (True, stored["imported_list"])
    assert [each["sound"] for each in office.ask("check", "--site", "walks")] == [True]


def test_how_a_list_was_read_is_shown_before_what_storing_would_do(office: Office) -> None:
    path = office.folder / "gb.csv"
    path.write_bytes(
        "被巡视单位,检查日期,反馈问题,登记日期\n某厂,2025-03-04,发票重复支付。,2025-03-09\n".encode("gb18030")
    )
    checked = office.ask("import", str(path), by="clara")["checked"]
    assert [(each["encoding"], each["kind"], each["header_rows"]) for each in checked["files"]] == [
        ("GB18030", "csv", [1])
    ]
    assert [(each["column"], each["fields"], each["becomes"], each["rule"]) for each in checked["columns"]] == [
        ("被巡视单位", ["organisation_name"], "field", "exact"),
        ("检查日期", ["found_date"], "field", "exact"),
        ("反馈问题", ["statement"], "field", "exact"),
        ("登记日期", [], "kept", "none"),
    ]
    assert [(each["column"], each["code"]) for each in checked["warnings"]] == [("登记日期", "dates_not_read")]
    said = office.say("import", str(path), *office.named("clara"), "--language", "en")
    title, value = "The title is “反馈问题”, word for word.", "holds dates (“2025-03-09”)"
    assert all(each in said for each in ("GB18030", title, "kept as reported", value))
    chosen = ("--column", "登记日期=reported_closed_date")
    columns = office.ask("import", str(path), *chosen, by="clara")["checked"]["columns"]
    assert (columns[-1]["fields"], columns[-1]["rule"]) == (["reported_closed_date"], "chosen")


def test_a_list_that_lacks_a_column_shows_what_was_proposed_before_it_is_refused(office: Office) -> None:
    path = listed(office, "Comment,Date raised,Place\nInvoices were paid twice.,2025-03-04,Mill\n")
    said = office.say("import", path, *office.named("clara"), "--language", "en", code=1)
    assert "The title is “date raised”, word for word." in said
    assert "Its titles are: Comment, Date raised and Place" in said


def test_a_list_of_nothing_but_titles_is_said_to_be_one(office: Office) -> None:
    # Titles that no other test keeps a mapping for.
    titles = "Auditee,Date raised,Deficiency description\n"
    assert office.ask("import", listed(office, "Foo,Bar\n"), by="clara", code=1)["refused"] == "list_without_rows"
    path = listed(office, titles)
    (error,) = office.ask("import", path, by="clara", code=1)["checked"]["errors"]
    assert error["code"] == "no_rows" and "nothing to take in" in error["sentence"]
    said = office.say("import", path, *office.named("clara"), "--language", "en", code=1)
    assert "nothing is stored before it is mended" in said
    store = ("--store", "--new-round", "Round", "--leave-out")
    assert office.ask("import", path, *store, by="clara", code=1)["refused"] == "list_without_findings"
