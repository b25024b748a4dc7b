"""How a finding is born: the acts that make one, each of its origin. Source: docs/procedure.md, "Finding"."""

from huiyin.kernel import finding, finding_needs, standing
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow

STATEMENT = Field("statement", FieldKind.TEXT)
MANIFESTATIONS = Field("manifestations", FieldKind.TEXT, required=False, many=True)
_CLASSES = (
    Field("category", FieldKind.CODE, required=False),
    Field("tags", FieldKind.CODE, required=False, many=True),
    Field("severity", FieldKind.CHOICE, required=False, choices=finding.SEVERITIES),
    Field("key_position", FieldKind.FLAG, required=False),
    Field("key_area", FieldKind.FLAG, required=False),
    Field("amount", FieldKind.INTEGER, required=False),
)
# By whom it was gathered, of which time it tells, under which number its paper lies.
_GATHERED = (
    Field("handlers", FieldKind.SUBJECT, required=False, many=True, of="person"),
    *standing.HANDLERS_OUTSIDE,
    Field("period_from", FieldKind.DATE, required=False),
    Field("period_until", FieldKind.DATE, required=False),
    Field("working_paper_number", FieldKind.LINE, required=False),
)
_CLASSED = (finding_needs.category_is_of_the_taxonomy, finding_needs.tags_are_further_ones)
_INSPECTION = Field("inspection", FieldKind.SUBJECT, of="inspection")
_PLACE = (
    Field("round", FieldKind.SUBJECT, of="round"),
    Field("organisation", FieldKind.SUBJECT, of="body"),
)
ACTS = (
    ActRow(
        "draft",
        "finding",
        (),
        "draft",
        birth=True,
        given=(_INSPECTION, STATEMENT, Field("manifestations", FieldKind.TEXT, many=True), *_CLASSES)
        + (Field("working_paper", FieldKind.TEXT, audience="team"), *_GATHERED),
        needs=(
            finding_needs.inspection_is_under_way,
            *_CLASSED,
            finding_needs.handlers_are_two_of_the_team,
            finding_needs.period_is_in_order,
        ),
        freezes=(("inspection", "organisation"), ("inspection", "round")),
    ),
    ActRow(
        "hand_over_fix",
        "finding",
        (),
        "issued",
        birth=True,
        option="hand_over_fix",
        given=(_INSPECTION, STATEMENT, MANIFESTATIONS, *_CLASSES, Field("basis", FieldKind.TEXT)),
        needs=(finding_needs.inspection_is_under_way, *_CLASSED),
        freezes=(("inspection", "organisation"), ("inspection", "round")),
        starts=("immediate_fix",),
    ),
    ActRow(
        "report_self_found",
        "finding",
        (),
        "issued",
        birth=True,
        given=(
            *_PLACE,
            Field("origin", FieldKind.CHOICE, choices=("screening", "self_examination", "self_check")),
            Field("reference_date", FieldKind.DATE),
            STATEMENT,
            MANIFESTATIONS,
            *_CLASSES,
            Field("screening", FieldKind.SUBJECT, required=False, of="screening"),
            Field("self_examination", FieldKind.SUBJECT, required=False, of="self_examination"),
            Field("basis", FieldKind.TEXT),
        ),
        needs=(
            finding_needs.reference_date_is_not_in_the_future,
            *_CLASSED,
            finding_needs.screening_fits,
            finding_needs.self_examination_fits,
        ),
        effect=finding.self_found,
        touches=("given.screening", "given.self_examination"),
        starts=("plan",),
    ),
    ActRow(
        "report_look_back",
        "finding",
        (),
        "issued",
        birth=True,
        given=(
            *_PLACE,
            Field("reference_date", FieldKind.DATE),
            STATEMENT,
            MANIFESTATIONS,
            *_CLASSES,
            Field("basis", FieldKind.TEXT),
        ),
        needs=(finding_needs.reference_date_is_not_in_the_future, *_CLASSED),
    ),
    ActRow(
        "import",
        "finding",
        (),
        "issued",
        birth=True,
        given=(
            *_PLACE,
            Field("imported_list", FieldKind.SUBJECT, of="imported_list"),
            Field("source_key", FieldKind.DIGEST),
            Field("reference_date", FieldKind.DATE),
            STATEMENT,
            MANIFESTATIONS,
            *_CLASSES,
            Field(
                "reported",
                FieldKind.ROWS,
                required=False,
                columns=(Field("name", FieldKind.CODE), Field("value", FieldKind.TEXT)),
            ),
        ),
        needs=(finding_needs.reference_date_is_not_in_the_future, *_CLASSED),
    ),
)
