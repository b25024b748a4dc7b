"""How tests read papers again: text out of docx and PDF."""

from __future__ import annotations

import io
import subprocess
import zipfile
from pathlib import Path

import docx
from docx.document import Document
from docx.oxml.ns import qn


def document(content: bytes) -> Document:
    """Open a docx."""
    return docx.Document(io.BytesIO(content))


def lines(made: Document) -> list[str]:
    """The paragraphs of the body in order, those of tables among them."""
    return ["".join(each.text or "" for each in p.iter(qn("w:t"))) for p in made.element.body.iter(qn("w:p"))]


def words(content: bytes) -> str:
    """All paragraphs of a docx in order, a line each."""
    return "\n".join(lines(document(content)))


def feet(made: Document) -> list[list[str]]:
    """The paragraphs of the odd and of the even foot."""
    section = made.sections[0]
    return [[p.text for p in foot.paragraphs] for foot in (section.footer, section.even_page_footer)]


def part(content: bytes, name: str) -> str:
    """One member of a docx."""
    return zipfile.ZipFile(io.BytesIO(content)).read(name).decode()


def changed(content: bytes, members: dict[str, str | bytes | None]) -> bytes:
    """A docx with members put in or, where None, taken out."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            if member not in members:
                new.writestr(member, old.read(member))
        for name, text in members.items():
            if text is not None:
                new.writestr(name, text)
    return held.getvalue()


def pdf_text(content: bytes, folder: Path, *options: str) -> str:
    """What a reader would copy out of a PDF."""
    path = folder / "read.pdf"
    path.write_bytes(content)
    done = subprocess.run(["pdftotext", *options, path, "-"], capture_output=True, check=True)
    return done.stdout.decode()


def told(content: bytes, folder: Path, program: str) -> str:
    """What pdfinfo or pdffonts tell of a PDF."""
    path = folder / "read.pdf"
    path.write_bytes(content)
    return subprocess.run([program, path], capture_output=True, check=True).stdout.decode()
