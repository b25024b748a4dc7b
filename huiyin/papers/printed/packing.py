"""The packing keeps how a docx is opened, and packed to the same bytes whenever it holds the same."""

import io
import zipfile

import docx
from docx.document import Document
from docx.opc.pkgwriter import PackageWriter

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def opened(content: bytes) -> Document:
    """This function will open a docx that was examined."""
    return docx.Document(io.BytesIO(content))


def packed(document: Document) -> bytes:
    """This function will pack a document without the hour it was packed at, which zip would put in."""
    package = document.part.package
    held, steady = io.BytesIO(), io.BytesIO()
    for part in package.parts:
        part.before_marshal()
    PackageWriter.write(held, package.rels, package.parts)
    with zipfile.ZipFile(held) as old, zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            new.writestr(zipfile.ZipInfo(member.filename, _FIRST_DAY), old.read(member), zipfile.ZIP_DEFLATED)
    return steady.getvalue()
