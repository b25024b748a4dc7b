"""The table keeps every paper there is: one row each."""

from huiyin.kernel.refused import Refused
from huiyin.papers.plan_lists import columns
from huiyin.papers.printed import counted
from huiyin.papers.printed.counted import ROUND
from huiyin.papers.printed.paper import (
    Address,
    Close,
    Field,
    FieldKind,
    Grid,
    Items,
    Note,
    Pairs,
    Paper,
    Prose,
    Title,
)

_TEXT = (Field("text", "prose", needed=True),)
_MEETING = (
    Field("meeting", needed=True),
    Field("held_at", "moment", needed=True),
    Field("place"),
    Field("chair"),
    Field("recorder"),
)
# A sheet to be signed may list a body whose people are not known yet.
_PRESENT = Field("present", "list", fields=(Field("body"), Field("name"), Field("post"), Field("note")))

# An opinion is one text from its title to its last item: a paper that took it apart would not be what was approved.
_OPINION_FIELDS = (
    *ROUND,
    Field("addressee", needed=True),
    Field("title"),
    Field("corrects", "prose"),
    *_TEXT,
    Field("digest"),
    Field("later", "prose"),
)
_OPINION_BLOCKS = (
    Title("title"),
    Address("addressee"),
    Note("corrects", when="corrects"),
    Prose("text", whole=True),
    Close(),
    Note("digest", when="digest"),
    Note("later", when="later"),
)
_MEASURE = (*ROUND, Field("measure", needed=True), Field("responsible"))
_SIGNED = (Field("organ", needed=True), Field("name"), Field("signed_on", "date"))
_KINDS: dict[columns.Kind, FieldKind] = {
    "text": "prose", "lines": "prose", "no": "text", "count": "count", "date": "date", "person": "text",
    "choice": "text",
}  # fmt: skip


def _list(code: str) -> Paper:
    """One of the three lists of a plan. On paper it shows what fits; a blank may name every column."""
    row = tuple(Field(each.code, _KINDS[each.kind]) for each in columns.COLUMNS.values() if each.code != "serial")
    return Paper(
        code,
        (*ROUND, Field("as_of", "date", needed=True), Field("rows", "list", fields=row)),
        (Title(), Pairs(("organisation", "round", "as_of")), Grid("rows", columns.PAGE[code]), Close()),
        forms=("docx", "pdf", "xlsx"),
        landscape=True,
    )


PAPERS = {
    paper.code: paper
    for paper in (
        Paper("feedback_principal", _OPINION_FIELDS, _OPINION_BLOCKS, head=True),
        Paper("feedback_leadership", _OPINION_FIELDS, _OPINION_BLOCKS, head=True),
        Paper(
            "fact_sheet",
            (
                *ROUND,
                Field("team"),
                Field("handlers"),
                Field("put_on", "date"),
                Field("reply_by", "date"),
                Field("opening", "prose"),
                Field("facts", "list", fields=(
                    Field("statement", "prose", needed=True),
                    Field("period"),
                    Field("amount"),
                    Field("working_paper"),
                    Field("reply", "prose"),
                )),
            ),
            (
                Title(),
                Pairs(("organisation", "round", "team", "handlers", "put_on", "reply_by")),
                Prose("opening"),
                Grid("facts", (
                    ("statement", 37), ("period", 15), ("amount", 14), ("working_paper", 14), ("reply", 20),
                )),
                Note("fact_sheet"),
                Pairs(("signature_organisation", "signature_handlers")),
                Close(),
            ),
        ),
        Paper(
            "closing_sheet",
            (
                *ROUND,
                Field("finding_no", needed=True),
                Field("state", needed=True),
                Field("cycle", "count"),
                Field("as_of", "date", needed=True),
                Field("problem", "prose", needed=True),
                Field("causes", "list", fields=(Field("cause", "prose", needed=True),)),
                Field("measures", "list", fields=(
                    Field("measure_no", needed=True), Field("measure", "prose"), Field("responsible"), Field("state"),
                    Field("original_due", "date"), Field("due", "date"),
                )),
                Field("evidence", "list", fields=(
                    Field("file", needed=True), Field("evidence_kind"), Field("dated", "date"),
                )),
                Field("answers", "list", fields=(
                    Field("problem", "prose", needed=True), Field("outcome"), Field("answer", "prose"),
                )),
                Field("tests", "list", fields=(
                    Field("test", needed=True), Field("outcome"), Field("reason", "prose"),
                )),
                Field("checks", "list", fields=(
                    Field("check_no", needed=True), Field("checked_on", "date"), Field("result"),
                    Field("seen", "prose"),
                )),
                Field("concerns", "list", fields=(
                    Field("raised_on", "date"), Field("determination", needed=True), Field("determined_on", "date"),
                )),
                Field("organs", "list", fields=(
                    Field("deed", needed=True), Field("organ"), Field("name"), Field("entered_by"),
                    Field("signed_on", "date"),
                )),
                Field("dates", "list", fields=(
                    Field("clock", needed=True), Field("original_due", "date"), Field("due", "date"),
                    Field("ended_on", "date"),
                )),
                Field("blocks", "list", fields=(Field("block", "prose", needed=True),)),
            ),
            (
                Title(),
                Pairs(("organisation", "round", "finding_no", "state", "cycle", "as_of")),
                Prose("problem", "problem"),
                Grid("causes", (("cause", 100),), section="causes"),
                Grid("measures", (
                    ("measure_no", 12), ("measure", 34), ("responsible", 14), ("state", 12), ("original_due", 14),
                    ("due", 14),
                ), section="measures", numbered=False),
                Grid("evidence", (("file", 56), ("evidence_kind", 22), ("dated", 22)), section="evidence"),
                Grid("answers", (("problem", 40), ("outcome", 16), ("answer", 44)), section="verification"),
                Grid("tests", (("test", 34), ("outcome", 16), ("reason", 50)), section="tests"),
                Grid("checks", (
                    ("check_no", 12), ("checked_on", 20), ("result", 22), ("seen", 46),
                ), section="checks", numbered=False),
                Grid("concerns", (("raised_on", 34), ("determination", 32), ("determined_on", 34)), section="concerns"),
                Grid("organs", (
                    ("deed", 24), ("organ", 26), ("name", 16), ("entered_by", 16), ("signed_on", 18),
                ), section="organs", numbered=False),
                Grid("dates", (
                    ("clock", 34), ("original_due", 22), ("due", 22), ("ended_on", 22),
                ), section="dates", numbered=False),
                Grid("blocks", (("block", 100),), section="blocks"),
                Note("closing_sheet"),
                Close(),
            ),
            landscape=True,
        ),
        Paper(
            "meeting_minutes",
            (
                *_MEETING,
                _PRESENT,
                Field("agenda", "list", fields=(Field("title", needed=True), Field("text", "prose"))),
                Field("minutes", "prose"),
                Field("decisions", "list", fields=_TEXT),
            ),
            (
                Title(),
                Pairs(("meeting", "held_at", "place", "chair", "recorder")),
                Items("agenda", "agenda", "title", line="text"),
                Prose("minutes", "minutes"),
                Items("decisions", "decisions", "text"),
                Grid("present", (("body", 34), ("name", 16), ("post", 32), ("note", 18)), section="present"),
                Close(),
            ),
        ),
        Paper(
            "receipt_sheet",
            (
                *ROUND,
                Field("text_title", needed=True),
                Field("digest", needed=True),
                Field("session_at", "moment"),
                Field("receipts", "list", fields=(
                    Field("name", needed=True), Field("post"), Field("received_at", "moment"), Field("outcome"),
                    Field("note"),
                )),
            ),
            (
                Title(),
                Pairs(("organisation", "round", "text_title", "digest", "session_at")),
                Grid("receipts", (
                    ("name", 13), ("post", 19), ("received_at", 22), ("outcome", 13), ("signature", 17), ("note", 16),
                )),
                Note("receipt_sheet"),
                Close(),
            ),
        ),
        Paper(
            "requirement_matrix",
            (
                Field("round", needed=True),
                Field("as_of", "date", needed=True),
                Field("answered", "count"),
                Field("all", "count"),
                Field("requirements", "list", fields=(Field("code", needed=True), Field("text", needed=True))),
                Field("answers", "list", fields=(
                    Field("organisation", needed=True), Field("requirement", needed=True), Field("state"),
                    Field("due", "date"), Field("answered_on", "date"), Field("answer", "prose"),
                )),
            ),
            (
                Title(),
                Pairs(("round", "as_of", "answered", "all")),
                Grid("requirements", (("code", 12), ("text", 88)), section="requirements", numbered=False),
                Grid("answers", (
                    ("organisation", 19), ("requirement", 14), ("state", 11), ("due", 16), ("answered_on", 16),
                    ("answer", 24),
                ), section="answers"),
                Close(),
            ),
            forms=("docx", "pdf", "xlsx"),
            landscape=True,
        ),
        Paper(
            "plan_review_sheet",
            (
                *ROUND,
                Field("submission", "count", needed=True),
                Field("state"),
                Field("as_of", "date", needed=True),
                Field("signs", "list", fields=(Field("sign", needed=True), Field("subject"), Field("says", "prose"))),
                Field("comments", "list", fields=(
                    Field("code", needed=True), Field("subject"), Field("said", "prose"), Field("organ"),
                    Field("said_on", "date"), Field("answer", "prose"),
                )),
                Field("organs", "list", fields=(Field("organ", needed=True), Field("name"), Field("outcome"))),
            ),
            (
                Title(),
                Pairs(("organisation", "round", "submission", "state", "as_of")),
                Grid("comments", (
                    ("code", 7), ("subject", 16), ("said", 29), ("organ", 14), ("said_on", 14), ("answer", 20),
                ), section="comments", numbered=False),
                Grid("signs", (("sign", 26), ("subject", 18), ("says", 56)), section="signs"),
                Note("signs_are"),
                Grid("organs", (("organ", 40), ("name", 20), ("outcome", 18), ("signature", 22)), section="organs"),
                Close(),
            ),
            landscape=True,
        ),
        Paper(
            "extension_sheet",
            (
                *_MEASURE,
                Field("original_due", "date", needed=True),
                Field("before_due", "date"),
                Field("asked_due", "date"),
                Field("extensions", "count"),
                Field("reason", "prose"),
                Field("organs", "list", fields=_SIGNED),
            ),
            (
                Title(),
                Pairs(("organisation", "round", "measure", "responsible", "original_due", "before_due", "asked_due",
                       "extensions")),
                Prose("reason", "reason"),
                Grid("organs", (("organ", 36), ("name", 18), ("signed_on", 24), ("signature", 22)), section="organs"),
                Note("extension_sheet"),
                Close(),
            ),
        ),
        Paper(
            "handover_sheet",
            (
                *_MEASURE,
                Field("successor"),
                Field("state"),
                Field("due", "date"),
                Field("findings", "list", fields=(Field("code", needed=True), Field("statement", "prose"))),
                Field("progress", "prose"),
                Field("handover", "prose"),
                Field("organs", "list", fields=_SIGNED),
            ),
            (
                Title(),
                Pairs(("organisation", "round", "measure", "responsible", "successor", "state", "due")),
                Grid("findings", (("code", 18), ("statement", 82)), section="findings", numbered=False),
                Prose("progress", "progress"),
                Prose("handover", "handed_over"),
                Grid("organs", (("organ", 50), ("name", 24), ("signed_on", 26)), section="organs"),
                Pairs(("signature_from", "signature_to", "signature_witness")),
                Note("handover_sheet"),
                Close(),
            ),
        ),
        counted.report("progress_report", deeds=False),
        counted.report("principal_report", deeds=True),
        Paper(
            "supervision_letter",
            (
                Field("organisation", needed=True),
                Field("addressee", needed=True),
                *_TEXT,
                Field("goes_to", "list", fields=(Field("body"), Field("name"), Field("post", needed=True))),
                Field("digest"),
            ),
            (
                Title(),
                Address("addressee"),
                Prose("text"),
                Grid("goes_to", (("body", 40), ("name", 24), ("post", 36)), section="goes_to", numbered=False),
                Close(),
                Note("digest", when="digest"),
            ),
            head=True,
        ),
        counted.extract("assessment_extract", deeds=False),
        counted.extract("leader_extract", deeds=True),
        Paper(
            "consultation_minutes",
            (
                Field("heading", needed=True),
                Field("held_on", "date", needed=True),
                Field("place"),
                Field("about"),
                Field("round"),
                _PRESENT,
                Field("minutes", "prose"),
                Field("asked", "list", fields=(
                    *_TEXT, Field("owed_by"), Field("due", "date"), Field("state"), Field("answer", "prose"),
                )),
                Field("conclusion", "prose"),
            ),
            (
                Title(),
                Pairs(("heading", "held_on", "place", "about", "round")),
                Grid("present", (("body", 44), ("name", 22), ("post", 34)), section="present"),
                Prose("minutes", "minutes"),
                Grid("asked", (
                    ("text", 30), ("owed_by", 17), ("due", 16), ("state", 12), ("answer", 25),
                ), section="asked"),
                Prose("conclusion", "conclusion"),
                Close(),
            ),
        ),
        Paper(
            "check_form",
            (
                *ROUND,
                Field("purpose", needed=True),
                Field("reason", "prose"),
                Field("checked_on", "date"),
                Field("looked_at", "list", fields=(
                    Field("finding_no"), Field("manifestation", "prose", needed=True), Field("declared", "prose"),
                    Field("result"), Field("seen", "prose"),
                )),
                Field("people_asked", "list", fields=(Field("asked_as"), Field("asked_said", "prose"))),
            ),
            (
                Title(),
                Pairs(("organisation", "round", "purpose", "checked_on")),
                Prose("reason", "check_reason"),
                Grid("looked_at", (
                    ("finding_no", 8), ("manifestation", 27), ("declared", 27), ("result", 12), ("seen", 26),
                ), section="looked_at", numbered=False, by_hand=True),
                Note("check_form"),
                Grid("people_asked", (("asked_as", 34), ("asked_said", 66)), section="people_asked", by_hand=True),
                Pairs(("signature_first_checker", "signature_second_checker")),
                Close(),
            ),
            landscape=True,
        ),
        Paper(
            "public_notice",
            (Field("title"), Field("text", "prose", needed=True), Field("contact", "prose")),
            (Title("title"), Prose("text", whole=True), Prose("contact"), Close()),
            head=True,
        ),
        Paper(
            "attendance_sheet",
            (*_MEETING, _PRESENT),
            (
                Title(),
                Pairs(("meeting", "held_at", "place", "chair", "recorder")),
                Grid("present", (("body", 28), ("name", 14), ("post", 24), ("signature", 18), ("note", 16))),
                Close(),
            ),
            forms=("docx", "pdf", "xlsx"),
        ),
        *map(_list, columns.LISTS),
    )
}  # fmt: skip


def paper(code: str) -> Paper:
    """This function will give the paper of a code.

    :raises Refused: paper_unknown.
    """
    found = PAPERS.get(code)
    if found is None:
        raise Refused("paper_unknown", paper=code[:80])
    return found
