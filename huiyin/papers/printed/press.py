"""The press keeps the process that makes papers: an order a line comes in, an answer a line goes out.

It alone loads the libraries behind docx, PDF, xlsx and calendars, works within limits of memory and file size, has
none of the installation's settings in its surroundings, and is ended by ``printing`` when an order takes too long.
"""

import hashlib
import pathlib
import resource
import sys
from typing import Any

from huiyin.kernel.refused import Refused
from huiyin.papers.plan_lists import sheet
from huiyin.papers.plan_lists.content import Content, ListRow
from huiyin.papers.printed import (
    blank,
    calendar_file,
    lists,
    ordered,
    own_blank,
    own_workbook,
    pdf,
    table,
    values,
    word_file,
    word_processor,
)

MEMORY_LIMIT_BYTES = 3 << 30
FILE_LIMIT_BYTES = 256 << 20


def main() -> None:
    """This function will answer orders until there are no more."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT_BYTES, MEMORY_LIMIT_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_LIMIT_BYTES, FILE_LIMIT_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for line in sys.stdin:
        print(ordered.written(answer(ordered.read(line))), flush=True)


def answer(asked: dict[str, Any]) -> dict[str, Any]:
    """This function will do one order, and say what was made or why it was refused."""
    try:
        content, said = _WORK[asked["work"]](asked)
    except Refused as refused:
        return {"refused": refused.code, "facts": refused.facts}
    path = pathlib.Path(asked["to"])
    beside = path.with_name(path.name + ".part")
    beside.write_bytes(content)
    beside.replace(path)
    return {"digest": hashlib.sha256(content).hexdigest(), **said}


def _paper(asked: dict[str, Any]) -> tuple[bytes, dict[str, Any]]:
    order = ordered.order_of(asked["order"])
    paper = table.paper(order.paper)
    if order.form not in paper.forms:
        raise Refused("paper_form", paper=paper.code, form=order.form)
    shown = values.filled(paper, order.values, language=order.language, profile=order.profile)
    spoken = {"language": order.language, "profile": order.profile}
    if order.form == "pdf":
        if order.own is not None:
            filled = word_file.make(paper, shown, mark=order.mark, own=order.own, **spoken)
            return word_processor.pdf_of(filled, paper=paper.code), {}
        done = pdf.make(paper, shown, mark=order.mark, own_fonts=order.fonts, **spoken)
        return done.content, {"faces": done.faces, "unshown": list(done.unshown)}
    if order.form == "xlsx":
        return lists.make(paper, shown, given=order.values, mark=order.mark, **spoken), {}
    return word_file.make(paper, shown, mark=order.mark, own=order.own, **spoken), {}


def _blank(asked: dict[str, Any]) -> tuple[bytes, dict[str, Any]]:
    paper = table.paper(asked["paper"])
    return blank.build(paper, language=asked["language"], profile=asked["profile"]), {}


def _workbook(asked: dict[str, Any]) -> tuple[bytes, dict[str, Any]]:
    """A list in the site's own workbook, which is examined again before it is filled."""
    order, told = ordered.order_of(asked["order"]), asked["content"]
    paper, own = table.paper(order.paper), order.own or b""
    layout = own_workbook.examine(own, paper=paper)
    spoken = {"language": order.language, "profile": order.profile}
    rows = tuple(ListRow(finding, measure, cells) for finding, measure, cells in told["rows"])
    content = Content(told["plan"], told["number"], told["line"], {paper.code: rows}, {}, frozenset(), {})
    made = sheet.of(content, paper.code, layout=layout.titles, language=order.language, profile=order.profile)
    shown = values.filled(paper, {**order.values, "rows": []}, **spoken)
    return own_workbook.fill(own, made, layout=layout, shown=shown), {}


def _examine(asked: dict[str, Any]) -> tuple[bytes, dict[str, Any]]:
    content = bytes.fromhex(asked["content"])
    if own_workbook.is_workbook(content):
        own_workbook.examine(content, paper=table.paper(asked["paper"]))
    else:
        own_blank.examine(content, paper=table.paper(asked["paper"]))
    return content, {}


def _calendar(asked: dict[str, Any]) -> tuple[bytes, dict[str, Any]]:
    events = [calendar_file.event_of(each) for each in asked["events"]]
    return calendar_file.make(
        events, site=asked["site"], at=asked["at"], name=asked["name"], restricted=asked["restricted"]
    ), {}


_WORK = {"paper": _paper, "workbook": _workbook, "blank": _blank, "examine": _examine, "calendar": _calendar}

if __name__ == "__main__":
    main()
