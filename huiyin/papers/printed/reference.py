"""The reference keeps how the page ``docs/reference/papers.md`` is made from the table, so that it can't drift."""

from collections.abc import Iterator, Sequence

from huiyin import texts
from huiyin.papers.printed.paper import COMMON, Field, Paper
from huiyin.papers.printed.table import PAPERS

HEAD = """# Papers and their placeholders

This page is made from the table of papers, by `python -m huiyin.papers.printed.reference >
docs/reference/papers.md`; a test holds it to them. How a blank of your own is made: [Make a blank of your
own](../how-to/own-blank.md).

A placeholder is `{{ name }}`. A list is repeated by `{%p for item in name %}` … `{%p endfor %}`, each in a
paragraph of its own, or by `{%tr for item in name %}` … `{%tr endfor %}`, each in a table row of its own; its
fields are then `{{ item.field }}`. `{%p if name %}` … `{%p endif %}` leaves out what stands between where the
field is empty. Nothing else is understood, and nothing is evaluated.

Kinds: **text** is one line; **prose** is paragraphs, each of which becomes a paragraph of the document;
**date**, **moment** (date and time) and **count** are written in the language of the paper; **list** repeats
its own fields. A paper is not made without the fields marked *needed*.

Made for each paper: `{{ paper_title }}`; for each list, `{{ <list>_none }}`, which says “None.” where it is
empty; for each item of a list, `{{ item.number }}`, numbered as its place in the document asks (（一） and 1. in
Chinese, (1) and (a) in English), and `{{ item.serial }}`, a plain figure; for each attachment, `{{
attachment.lead }}`, the words and number before its name. The mark of who had a paper made and when is no
placeholder: it is written at the foot of every page, and across the page of a restricted paper, whatever the
blank.

In every paper:

"""


def page() -> str:
    """This function will make the page."""
    return HEAD + "\n".join(_lines(COMMON, "")) + "\n" + "".join(_paper(each) for each in PAPERS.values())


def _paper(paper: Paper) -> str:
    english, chinese = (
        texts.say(f"printed-title-{paper.code}", language=language, organisation="…").replace("\n", " ")
        for language in ("en", "zh-Hans")
    )
    side = "landscape" if paper.landscape else "portrait"
    head = ", place for a head" if paper.head else ""
    about = f"{english} · {chinese}. As {', '.join(paper.forms)}; A4 {side}{head}."
    return f"\n## {paper.code}\n\n{about}\n\n" + "\n".join(_lines(paper.own_fields, "")) + "\n"


def _lines(fields: Sequence[Field], indent: str) -> Iterator[str]:
    for each in fields:
        name = texts.say(f"printed-field-{each.name}", language="en")
        needed = ", needed" if each.needed else ""
        yield f"{indent}- `{each.name}` ({each.kind}{needed}): {name}"
        yield from _lines(each.fields, indent + "  ")


if __name__ == "__main__":
    print(page(), end="")
