"""The word file keeps how a docx is made: a blank, shipped or the site's own, filled, marked, and packed the same each
time.
"""

import functools
from typing import Any

from huiyin.papers.printed import blank, filling, own_blank, packing, values
from huiyin.papers.printed.paper import Paper


def make(
    paper: Paper, shown: dict[str, Any], *, language: str, profile: str, mark: values.Mark, own: bytes | None = None
) -> bytes:
    """This function will fill a paper's blank; a site's own is examined again, whoever kept it.

    :raises Refused: as ``own_blank.examine`` and ``filling.fill``.
    """
    if own is not None:
        own_blank.examine(own, paper=paper)
    document = packing.opened(own if own is not None else _shipped(paper, language, profile))
    filling.fill(document, shown)
    if own is None:
        blank.finish(document, paper, language=language)
    spoken = {"language": language, "profile": profile}
    across = values.mark_line(mark, **spoken) if mark.restricted else ""
    filling.stamp(document, line=values.foot_line(mark, **spoken), across=across)
    about = document.core_properties
    about.title = values.one_line(shown["paper_title"], language=language)[:255]
    about.created = about.modified = mark.at.replace(tzinfo=None)
    about.last_modified_by = about.author = about.comments = ""
    about.revision = 1
    return packing.packed(document)


@functools.cache
def _shipped(paper: Paper, language: str, profile: str) -> bytes:
    return blank.build(paper, language=language, profile=profile)
