"""The blanks keep a site's own: which is in use for a paper, the shipped one to begin from, and the examination of what
comes in. The acts on them are those of the kernel (``kernel/blank.py``); here is what has to open the file.
"""

from collections.abc import Sequence
from typing import Any

from huiyin.kernel import blank, permit
from huiyin.kernel.act import Call
from huiyin.kernel.actor import Actor
from huiyin.kernel.given import File, is_uuid
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn import presses
from huiyin.papers.drawn.reader import Asker
from huiyin.papers.printed.paper import BLANK_LIMIT_BYTES
from huiyin.record import blobs, rows
from huiyin.record.queries import printed
from huiyin.record.queries.printed import OwnBlank

PAPERS = blank.PAPERS


def in_use(asker: Asker, paper: str, *, workbook: bool = False) -> OwnBlank | None:
    """This function will give the site's own blank of a paper in the asker's language, if there is one: a document, or
    the workbook of a list."""
    return printed.own_blank(asker.actor.site, paper=paper, language=asker.language, workbook=workbook)


def may_keep(actor: Actor) -> bool:
    """This function will tell whether a post keeps the site's own blanks."""
    return permit.provisos(actor.post_kind, "blank.adopt") is not None


def content(own: OwnBlank | None) -> bytes | None:
    """This function will read the file of a blank.

    :raises Refused: file_missing, file_changed.
    """
    return None if own is None else b"".join(blobs.read(own.digest))


def shipped(paper: str, *, language: str, profile: str) -> bytes:
    """This function will build the blank that comes with the program, with its placeholders, to be changed.

    :raises Refused: not_found, for no paper or no language.
    """
    if paper not in blank.PAPERS or language not in blank.LANGUAGES:
        raise Refused("not_found", kind="blank")
    with presses.OWN.at_work() as printing:
        return printing.blank(paper, language=language, profile=profile)


def examine_adopted(call: Call, actor: Actor) -> None:
    """This function will examine a file that is to become the blank of a paper.

    :raises Refused: blank_stands_already; as ``printing.Printing.examine``.
    """
    paper, language = call.given.get("paper"), call.given.get("written_in")
    if permit.provisos(actor.post_kind, call.act) is None or paper not in blank.PAPERS:
        return  # refused by the kernel, in its words
    if language in blank.LANGUAGES:
        kind = _is_workbook(call.given.get("blank_file"), actor)
        standing = printed.own_blank(actor.site, paper=paper, language=language, workbook=kind)
        if standing is not None:
            raise Refused("blank_stands_already", act=call.act, number=standing.number)
    _examine(call.given.get("blank_file"), paper=paper, actor=actor)


def examine_replaced(call: Call, actor: Actor) -> None:
    """This function will examine a file that is to take the place of another.

    :raises Refused: as :func:`examine_adopted`, where the blank was given up and another has come since.
    """
    if permit.provisos(actor.post_kind, call.act) is None or not is_uuid(call.subject):
        return
    row = rows.current("blank", actor.site).filter(subject=call.subject).first()
    if row is None:
        return
    kind = _is_workbook(call.given.get("blank_file"), actor)
    standing = printed.own_blank(actor.site, paper=row.paper, language=row.written_in, workbook=kind)
    if standing is not None and standing.number != row.number:
        raise Refused("blank_stands_already", act=call.act, number=standing.number)
    _examine(call.given.get("blank_file"), paper=row.paper, actor=actor)


def _is_workbook(files: Any, actor: Actor) -> bool:
    """This function will tell whether the file that comes in is a workbook, by what the store found it to be."""
    if not isinstance(files, Sequence) or len(files) != 1 or not isinstance(files[0], File):
        return False
    stored = blobs.known([files[0].digest], site=actor.site).get(files[0].digest)
    return stored is not None and stored.media_type == printed.WORKBOOK


def _examine(files: Any, *, paper: str, actor: Actor) -> None:
    """This function will look into a file that lies in the store already; what is no such file the kernel refuses."""
    if not isinstance(files, Sequence) or len(files) != 1 or not isinstance(files[0], File):
        return
    stored = blobs.known([files[0].digest], site=actor.site).get(files[0].digest)
    if stored is None:
        return
    if stored.size_bytes > BLANK_LIMIT_BYTES:
        raise Refused("blank_too_large", size_bytes=stored.size_bytes, limit_bytes=BLANK_LIMIT_BYTES)
    try:
        with presses.OWN.at_work() as printing:
            printing.examine(b"".join(blobs.read(stored.digest)), paper=paper)
    except Refused as refused:
        # The press gets no name; what it says of archives speaks of one.
        raise Refused(refused.code, **{"file": files[0].file_name, **refused.facts}) from None
