"""The papers that the ledger counts for: the two reports and the assessment extracts, numbers around a text."""

from huiyin.papers.printed.paper import Close, Field, Grid, Note, Pairs, Paper, Prose, Title

ROUND = (Field("organisation", needed=True), Field("round"))
_MEASURE_TOLD = (
    Field("measure_no"), Field("measure", "prose"), Field("findings"), Field("responsible"),
    Field("original_due", "date"), Field("due", "date"), Field("extensions", "count"), Field("state"),
)  # fmt: skip
_MEASURE_SHARES = (
    ("measure_no", 8), ("measure", 32), ("findings", 9), ("responsible", 11), ("original_due", 13), ("due", 13),
    ("extensions", 6), ("state", 8),
)  # fmt: skip
_DEEDS = Field("deeds", "list", fields=(Field("deed", needed=True), Field("acts", "count"), Field("on_paper", "count")))
_DEED_SHARES = (("deed", 60), ("acts", 20), ("on_paper", 20))
_FIGURES = Field("figures", "list", fields=(
    Field("figure", needed=True), Field("numerator", "count"), Field("denominator", "count"), Field("share"),
))  # fmt: skip
_FIGURE_SHARES = (("figure", 46), ("numerator", 18), ("denominator", 18), ("share", 18))
_REPORT_FIELDS = (
    *ROUND,
    Field("addressee"),
    Field("counted", "prose"),
    Field("text", "prose", needed=True),
    Field("as_of", "date", needed=True),
    Field("journal_size", "count", needed=True),
    Field("signer"),
    Field("capacity"),
    Field("signed_on", "date"),
    Field("findings_listed", "list", fields=(
        Field("finding_no"), Field("problem", "prose"), Field("original_due", "date"), Field("due", "date"),
        Field("state"),
    )),
    Field("not_done", "list", fields=_MEASURE_TOLD),
    Field("done", "list", fields=_MEASURE_TOLD),
    _FIGURES,
    Field("digest"),
)  # fmt: skip


def report(code: str, *, deeds: bool) -> Paper:
    """One of the two reports. What the ledger counts stands around the text of whoever signs, in blocks of its own."""
    own = (Grid("deeds", _DEED_SHARES, section="deeds"),) if deeds else ()
    return Paper(
        code,
        (*_REPORT_FIELDS, *((_DEEDS,) if deeds else ())),
        (
            Title(),
            Prose("counted"),
            Prose("text"),
            *own,
            Grid("findings_listed", (
                ("finding_no", 10), ("problem", 44), ("original_due", 16), ("due", 16), ("state", 14),
            ), section="findings_listed", numbered=False),
            Grid("not_done", _MEASURE_SHARES, section="not_done", numbered=False),
            Grid("done", _MEASURE_SHARES, section="done", numbered=False),
            Grid("figures", _FIGURE_SHARES, section="figures"),
            Note("figures_frozen"),
            Note("pledge"),
            Pairs(("signer", "capacity", "signed_on", "signature_principal")),
            Close(),
            Note("digest", when="digest"),
        ),
        head=True,
        annexed=True,
    )  # fmt: skip


_EXTRACT_FIELDS = (
    Field("organisation", needed=True),
    Field("assessed", needed=True),
    Field("year", needed=True),
    Field("as_of", "date", needed=True),
    Field("journal_size", "count", needed=True),
    Field("counted", "prose"),
    Field("note", "prose"),
    _FIGURES,
    Field("behind", "list", fields=(
        Field("figure", needed=True), Field("findings_counted"), Field("findings_below"),
        Field("findings_digest", needed=True),
    )),
    Field("unseen", "prose"),
    Field("heard_is", "prose"),
    Field("heard", "list", fields=(
        Field("heard_no", needed=True), Field("heard_said", "prose", needed=True), Field("heard_on", "date"),
        Field("heard_answer", "prose"),
    )),
    Field("signer"),
    Field("capacity"),
    Field("signed_on", "date"),
)  # fmt: skip


def extract(code: str, *, deeds: bool) -> Paper:
    """An assessment extract, of an organisation or of one of its leaders: each number with the findings behind it."""
    own = (Grid("deeds", _DEED_SHARES, section="deeds"),) if deeds else ()
    return Paper(
        code,
        (*_EXTRACT_FIELDS, *((_DEEDS,) if deeds else ())),
        (
            Title(),
            Pairs(("organisation", "assessed", "year", "as_of", "journal_size")),
            Prose("counted"),
            Prose("note"),
            Grid("figures", _FIGURE_SHARES, section="figures"),
            *own,
            Grid("behind", (
                ("figure", 20), ("findings_counted", 14), ("findings_below", 18), ("findings_digest", 48),
            ), section="behind", numbered=False),
            Prose("unseen"),
            Note("behind_are"),
            Prose("heard_is"),
            Grid("heard", (
                ("heard_no", 8), ("heard_said", 40), ("heard_on", 14), ("heard_answer", 38),
            ), section="heard", numbered=False),
            Pairs(("signer", "capacity", "signed_on")),
            Close(),
        ),
        head=True,
    )  # fmt: skip
