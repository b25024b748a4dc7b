"""A book whose files really lie in the store, for all that reads it whole: check, export, backup."""

import io

from huiyin.kernel.given import File
from huiyin.record import blobs
from tests.kernel.ledger import START
from tests.record.book import AppointedBook, Book


class KeptBook(AppointedBook):
    """A stage whose evidence has content."""

    def evidence(self) -> list[File]:
        return [self.put("rule", "action"), self.put("survey", "effect")]

    def put(self, name: str, evidence: str) -> File:
        """Put a small file that no other stage has."""
        content = f"%PDF-1.7 {name} of {self.site}".encode()
        stored = blobs.put(io.BytesIO(content), site=self.site, at=START)
        return File(stored.digest, stored.size_bytes, stored.media_type, f"{name}.pdf", evidence, self.on())


def erase_a_name(book: Book) -> str:
    """Erase the name of a body by two persons, and give the commitment of what is gone."""
    book.do("body.found", "ada", "named", name="李四的单位", body_kind="other")
    name: str = book["named"].name
    book.do("body.expunge", "rolf", "named", parts=[name], basis="Law", reason="A person's name")
    book.sign("otto", "named")
    return name
