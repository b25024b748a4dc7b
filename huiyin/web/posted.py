"""What a form sent: values read back by the declared fields of an act, files put into the store as they come.

Names follow the fields: ``due_date``, ``measures.2.due_date``, ``evidence.kept.0.kept`` for a file of an earlier try.
What can't be read stays a text, so that the kernel names the fault and the form shows it again.
"""

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from huiyin.kernel.given import Field, FieldKind, File
from huiyin.record import blobs

_SALT = "huiyin.web.kept"
_WHOLE = re.compile(r"-?\d{1,16}\Z")
_LONGEST_NAME = 200
# What people write themselves: several of it are rows of a form.
WRITTEN = (FieldKind.TEXT, FieldKind.LINE)
# Several of these within a row stand one on a line.
ON_LINES = (*WRITTEN, FieldKind.INTEGER)


@dataclass(frozen=True, slots=True)
class Posted:
    """A form as it came. ``query`` are its inputs, ``files`` the uploads by the name of their field."""

    query: QueryDict
    files: MultiValueDict[str, UploadedFile]
    owner: str
    site: str
    body: str
    at: datetime.datetime
    removed: str = field(default="")

    def values(self, fields: Iterable[Field]) -> dict[str, Any]:
        """This function will read the values of an act, as the kernel takes them.

        :raises Refused: as :func:`blobs.put`.
        """
        return self._row(fields, prefix="", nested=False)

    def _row(self, fields: Iterable[Field], *, prefix: str, nested: bool) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for each in fields:
            value = self._value(each, prefix + each.name, nested=nested)
            if value not in (None, "", [], ()):
                found[each.name] = value
        return found

    def _value(self, each: Field, name: str, *, nested: bool) -> Any:
        if each.kind is FieldKind.ROWS:
            places = self._places(name)
            return [self._row(each.columns, prefix=f"{name}.{place}.", nested=True) for place in places]
        if each.kind is FieldKind.FILES:
            return self._files(each, name)
        if each.kind is FieldKind.PLEDGE:
            return self.query.get(name) == "yes"
        if each.kind is FieldKind.FLAG:
            return True if self.query.get(name) == "yes" else None
        if nested and each.many and each.kind in ON_LINES:  # one textarea, a value on each line
            lines = [line.strip() for line in self.query.get(name, "").splitlines() if line.strip()]
            whole = each.kind is FieldKind.INTEGER
            return [int(line) if whole and _WHOLE.match(line) else line for line in lines]
        if each.kind in WRITTEN and each.many:
            written = [str(self.query.get(f"{name}.{place}", "")) for place in self._places(name)]
            return [text for text in written if text.strip()]
        if each.many:
            return [value for value in self.query.getlist(name) if value]
        value = str(self.query.get(name, ""))
        if each.kind is FieldKind.INTEGER and _WHOLE.match(value.strip()):
            return int(value)
        return value if each.kind in (FieldKind.TEXT, FieldKind.LINE) else value.strip()

    def _places(self, name: str) -> list[int]:
        """This function will give the rows that came, in their order, without the one that is taken away."""
        pattern = re.compile(rf"{re.escape(name)}\.(\d{{1,5}})(?:\.|\Z)")
        found = {int(match[1]) for key in self.query if (match := pattern.match(key))}
        return [place for place in sorted(found) if f"{name}.{place}" != self.removed]

    def _files(self, each: Field, name: str) -> list[File]:
        found = []
        for place in self._places(f"{name}.kept"):
            prefix = f"{name}.kept.{place}"
            kept = self._kept(self.query.get(f"{prefix}.kept", ""))
            if kept is not None:
                found.append(self._dated(each, kept, prefix))
        for upload in self.files.getlist(name):
            stored = blobs.put(upload.chunks(), site=self.site, at=self.at, body=self.body)
            shown = (upload.name or "")[-_LONGEST_NAME:]
            fresh = File(stored.digest, stored.size_bytes, stored.media_type, shown)
            found.append(self._dated(each, fresh, name))
        return found

    def _dated(self, each: Field, file: File, prefix: str) -> File:
        if not each.evidence:
            return file
        kind, dated = self.query.get(f"{prefix}.evidence", ""), self.query.get(f"{prefix}.dated", "")
        return replace(file, evidence=kind or None, dated=dated or None)

    def _kept(self, token: str) -> File | None:
        try:
            value = signing.loads(token, salt=_SALT + self.owner)
        except signing.BadSignature:
            return None
        return File(*value)


def token_of(file: File, *, owner: str) -> str:
    """This function will sign a file that came with a form, for the one account that sent it."""
    return signing.dumps([file.digest, file.size_bytes, file.media_type, file.file_name], salt=_SALT + owner)


def with_row(values: Mapping[str, Any], name: str, *, fields: Sequence[Field]) -> dict[str, Any]:
    """This function will add an empty row to the rows or texts called ``name``."""
    for each in fields:
        if each.name == name and (each.kind is FieldKind.ROWS or each.many):
            blank: Any = {} if each.kind is FieldKind.ROWS else ""
            return {**values, name: [*values.get(name, ()), blank]}
    return dict(values)
