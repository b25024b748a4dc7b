"""The table keeps every paper there is: one row each."""

from huiyin.kernel.refused import Refused
from huiyin.papers.printed.paper import Address, Close, Field, Grid, Items, Note, Pairs, Paper, Prose, Title

_ROUND = (Field("organisation", needed=True), Field("round"))
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
    *_ROUND,
    Field("addressee", needed=True),
    Field("title"),
    *_TEXT,
    Field("digest"),
    Field("later", "prose"),
)
_OPINION_BLOCKS = (
    Title("title"),
    Address("addressee"),
    Prose("text", whole=True),
    Close(),
    Note("digest", when="digest"),
    Note("later", when="later"),
)

PAPERS = {
    paper.code: paper
    for paper in (
        Paper("feedback_principal", _OPINION_FIELDS, _OPINION_BLOCKS, head=True),
        Paper("feedback_leadership", _OPINION_FIELDS, _OPINION_BLOCKS, head=True),
        Paper(
            "fact_sheet",
            (
                *_ROUND,
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
                *_ROUND,
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
