"""A list on its way in: what was chosen so far, signed and carried in the address, the files already in the store.

Nothing of it is in a table: a list that nobody stores leaves nothing but files that the next sweep takes away.
"""

import dataclasses
import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.core import signing

from huiyin.kernel.given import File
from huiyin.kernel.refused import Refused
from huiyin.papers import mapping as mappings
from huiyin.papers.mapping import Mapping
from huiyin.papers.tables import GivenFile
from huiyin.record import blobs, parts
from huiyin.record.queries import subjects, texts
from huiyin.web.visits import Visit

_SALT = "huiyin.web.listed"
# The sweep of files that no act speaks of comes later than this.
_KEPT_SECONDS = 24 * 60 * 60
_EARLIER = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """A list in hand. ``files`` are (name, digest); ``mapping`` is the digest of the mapping's text, empty so far."""

    id: str
    files: tuple[tuple[str, str], ...]
    round: str
    new_round: str
    title: str
    label: int
    mapping: str = ""

    @property
    def given(self) -> tuple[GivenFile, ...]:
        """The files as the papers read them."""
        return tuple(GivenFile(name, blobs.place_of(digest)) for name, digest in self.files)


def begin(kept: Iterable[File], *, round_id: str, new_round: str, title: str, label: int) -> Listed:
    """This function will take files that lie in the store already in hand, for a round or the title of a new one."""
    files = tuple((each.file_name, each.digest) for each in kept)
    return Listed(id=str(uuid.uuid4()), files=files, round=round_id, new_round=new_round, title=title, label=label)


def with_mapping(visit: Visit, listed: Listed, *, mapping: Mapping) -> Listed:
    """This function will keep a mapping beside the files."""
    stored = blobs.put([mappings.dumps(mapping).encode()], site=visit.actor.site, at=visit.at, body=visit.actor.body)
    return dataclasses.replace(listed, mapping=stored.digest)


def mapping_of(listed: Listed) -> Mapping:
    """This function will read the mapping that was chosen.

    :raises Refused: not_found, where none was; file_missing, file_changed.
    """
    if not listed.mapping:
        raise Refused("not_found", kind="imported_list")
    return mappings.loads(b"".join(blobs.read(listed.mapping)).decode())


def sealed(visit: Visit, listed: Listed) -> str:
    """This function will sign a list in hand for the account that brought it, and the post that it acts in."""
    return signing.dumps(dataclasses.astuple(listed), salt=_salt(visit), compress=True)


def opened(visit: Visit, token: str) -> Listed:
    """This function will open what :func:`sealed` has signed.

    :raises Refused: not_found, also for somebody else's list and for one of another day.
    """
    try:
        value = signing.loads(token, salt=_salt(visit), max_age=_KEPT_SECONDS)
    except signing.BadSignature:
        raise Refused("not_found", kind="imported_list") from None
    id_, files, *others = value
    return Listed(id_, tuple((name, digest) for name, digest in files), *others)


def _salt(visit: Visit) -> str:
    return f"{_SALT}.{visit.account.id}.{visit.actor.post}"


def known_mappings(visit: Visit) -> dict[str, Mapping]:
    """This function will give the mappings by name: those that come along, then those of earlier lists."""
    found = mappings.shipped()
    earlier, _ = subjects.page(visit.actor, "imported_list", size=_EARLIER)
    taken = parts.of_lines(visit.actor.site, [each.from_number for each in earlier])
    shown = [texts.show(each, actor=visit.actor) for each in taken if each.name == "mapping"]
    for each in sorted(shown, key=lambda text: -text.line):
        try:
            mapping = mappings.loads(each.text)
        except Refused:
            continue  # erased, or not open to this post
        found.setdefault(mapping.name, mapping)
    return found
