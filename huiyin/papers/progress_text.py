"""What a report of an organisation says in sentences: what the ledger counts, which nobody types, and the beginning of
what only people can say, with a room for each part of it. Pure functions.

The counted sentences are made anew from the frozen figures wherever the report is shown, so the text of whoever signs
can't change a number in them; a report whose rooms are still open is not signed (:func:`huiyin.kernel.given.rooms`).
"""

from collections.abc import Iterable

from huiyin import texts
from huiyin.kernel import figures as figures_of
from huiyin.kernel.figures import Figure

# The parts of each kind of report after the first, in which the ledger speaks: these are left to the writer.
SECTIONS = {
    "progress": ("measures_taken", "not_done", "next"),
    "principal": ("own_duty", "not_done", "next"),
}
_SAID = ("declared_rate", "verified_rate", "closed_rate", "on_time_by_original", "return_rate")


def counted(
    figures: Iterable[Figure], *, report_kind: str, organisation: str, as_of: str, language: str, profile: str = ""
) -> str:
    """This function will say what a report counts as of a day, in the words of a rule set: its first part."""
    known = {each.code: each for each in figures}

    def say(code: str, **facts: object) -> str:
        return texts.say(code, language=language, profile=profile, **facts)

    issued = known["declared_rate"].denominator if "declared_rate" in known else 0
    lines = [
        say(f"report-opening-{report_kind}", organisation=organisation, date=as_of, count=issued),
        "",
        say("report-heading", place=1, heading=say("report-section-overall")),
    ]
    shown = [known[code] for code in _SAID if code in known and known[code].denominator]
    lines += [
        say(
            f"report-says-{each.code}",
            numerator=each.numerator,
            denominator=each.denominator,
            share=figures_of.percentage(each) or "–",
        )
        for each in shown
    ]
    return "\n".join(lines)


def written(*, report_kind: str, language: str, profile: str = "") -> str:
    """This function will write what a report begins with after that: a heading and a room for each further part."""

    def say(code: str, **facts: object) -> str:
        return texts.say(code, language=language, profile=profile, **facts)

    parts = []
    for place, section in enumerate(SECTIONS[report_kind], start=2):
        heading = say("report-heading", place=place, heading=say(f"report-section-{section}"))
        parts.append(f"{heading}\n{say(f'report-room-{section}')}")
    return "\n\n".join(parts)
