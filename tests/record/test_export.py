"""The export of a journal: what the verifier says of it, whole, filtered, erased, touched, and while acts go on."""

from pathlib import Path

import pytest

from huiyin import verifier
from huiyin.kernel.refused import Refused
from huiyin.record import blobs, export, keys
from tests.record.kept import KeptBook, erase_a_name

pytestmark = pytest.mark.django_db


@pytest.fixture
def book() -> KeptBook:
    book = KeptBook()
    book.closed("f")
    erase_a_name(book)
    return book


def verified(book: KeptBook, path: Path) -> int:
    return verifier.main(["journal", str(path), "--key", keys.verifier_key(book.site)])


@pytest.mark.parametrize("name", ["journal", "journal.tar"])
def test_the_verifier_accepts_all_of_it(
    book: KeptBook, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    made = export.export(book.site, tmp_path / name)
    assert verified(book, made.path) == 0
    parts = sum(len(parts) for _, parts in book.lines)
    assert (made.lines, made.parts, made.files) == (len(book.lines), parts, 2)
    said = capsys.readouterr().out
    assert f"{len(book.lines)} lines" in said
    assert f"{parts - 1} parts open their commitments, 1 are erased, 0 were not exported; 2 files" in said
    assert sorted(each.name for each in tmp_path.iterdir()) == [name]


def test_what_is_above_a_label_stays_behind(book: KeptBook, tmp_path: Path) -> None:
    made = export.export(book.site, tmp_path / "journal", label=0, with_files=False)
    parts = [part for _, parts in book.lines for part in parts]
    assert 0 < made.parts < len(parts)
    assert made.files == 0
    assert verified(book, made.path) == 0


def test_a_byte_changed_in_it_is_found(book: KeptBook, tmp_path: Path) -> None:
    export.export(book.site, tmp_path / "journal")
    for name in ("lines.jsonl", "parts.jsonl", "checkpoint"):
        file = tmp_path / "journal" / name
        content = file.read_bytes()
        middle = len(content) // 2
        file.write_bytes(
            content[:middle] + (b"0" if content[middle : middle + 1] != b"0" else b"1") + content[middle + 1 :]
        )
        assert verified(book, tmp_path / "journal") == 1
        file.write_bytes(content)
    assert verified(book, tmp_path / "journal") == 0


def test_nothing_is_written_over(book: KeptBook, tmp_path: Path) -> None:
    (tmp_path / "journal").mkdir()
    with pytest.raises(Refused, match="path_taken"):
        export.export(book.site, tmp_path / "journal")


def test_a_file_that_is_missing_stops_it_and_leaves_nothing(book: KeptBook, tmp_path: Path) -> None:
    place = blobs.place_of(min(export.files_spoken_of(book.site)))
    content = place.read_bytes()
    place.unlink()
    with pytest.raises(Refused, match="file_missing"):
        export.export(book.site, tmp_path / "journal")
    assert list(tmp_path.iterdir()) == []
    place.write_bytes(content)
