"""The text that a report of an organisation begins with, written from its figures: a pure function.

It says the counts in full sentences under the usual headings and leaves room for what only people can say; whoever
signs it edits it first, so this is a beginning and never a second truth.
"""

from collections.abc import Iterable

from huiyin import texts
from huiyin.kernel.figures import Figure

# The sections of each kind of report; those without a sentence of figures are left to the writer.
SECTIONS = {
    "progress": ("overall", "measures_taken", "not_done", "next"),
    "principal": ("overall", "own_duty", "not_done", "next"),
}
_SAID = ("declared_rate", "verified_rate", "closed_rate", "on_time_by_original", "return_rate")


def written(
    figures: Iterable[Figure], *, report_kind: str, organisation: str, as_of: str, language: str, profile: str = ""
) -> str:
    """This function will write the beginning of a report as of a day, in the words of a rule set."""
    counted = {each.code: each for each in figures}

    def say(code: str, **facts: object) -> str:
        return texts.say(code, language=language, profile=profile, **facts)

    issued = counted["declared_rate"].denominator if "declared_rate" in counted else 0
    lines = [say(f"report-opening-{report_kind}", organisation=organisation, date=as_of, count=issued)]
    for place, section in enumerate(SECTIONS[report_kind], start=1):
        lines += ["", say("report-heading", place=place, heading=say(f"report-section-{section}"))]
        if section == "overall":
            shown = [counted[code] for code in _SAID if code in counted and counted[code].denominator]
            lines += [
                say(f"report-says-{each.code}", numerator=each.numerator, denominator=each.denominator)
                for each in shown
            ]
        else:
            lines.append(say(f"report-room-{section}"))
    return "\n".join(lines)
