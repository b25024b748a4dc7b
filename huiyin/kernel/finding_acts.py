"""The table of acts on a finding: those before a plan, and all put together. Source: docs/procedure.md, "Finding"."""

from huiyin.kernel import common, finding, finding_births, finding_judged, finding_needs, wording
from huiyin.kernel.actor import LEADERSHIP, Post
from huiyin.kernel.finding_births import MANIFESTATIONS, STATEMENT
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Kind

_TEXT = Field("text", FieldKind.TEXT, required=False)

BEFORE_THE_PLAN = (
    ActRow(
        "put_facts",
        "finding",
        ("draft",),
        "facts_put",
        option="put_facts",
        given=(Field("fact_sheet", FieldKind.TEXT),) + (common.FILES,),
        starts=("facts_reply",),
    ),
    ActRow(
        "record_reply",
        "finding",
        ("facts_put",),
        None,
        given=(Field("reply", FieldKind.CHOICE, choices=("agreed", "disputed", "silence")), common.NOTE, common.FILES),
        needs=(finding_needs.silence_is_due,),
        effect=finding.replied,
        stops=("facts_reply",),
    ),
    ActRow(
        "approve",
        "finding",
        ("draft", "facts_put"),
        "approved",
        given=(common.NOTE,),
        foreseen=(finding_needs.reply_is_recorded,),
        effect=finding.approved,
        signers=((Post.TEAM_HEAD,), (Post.OFFICE_HEAD,)),
    ),
    ActRow(
        "claim",
        "finding",
        ("issued", "claimed"),
        "claimed",
        since="handed_over_date",
        stated="note",
        given=(Field("lead", FieldKind.FLAG, required=False), common.NOTE),
        foreseen=(
            finding_needs.is_handed_over,
            finding_needs.has_no_open_objection,
            finding_needs.is_not_claimed_by_oneself,
        ),
        needs=(finding_needs.nobody_else_leads,),
        effect=finding.claimed,
        signers=(LEADERSHIP, (Post.PRINCIPAL,)),
    ),
    ActRow(
        "join_claim",
        "finding",
        (*finding.OPEN[2:], "sustained"),
        None,
        given=(common.NOTE,),
        foreseen=(finding_needs.is_not_claimed_by_oneself,),
        effect=finding.claimed,
        signers=(LEADERSHIP, (Post.PRINCIPAL,)),
    ),
    ActRow(
        "take_lead",
        "finding",
        (*finding.OPEN[1:], "sustained"),
        None,
        given=(common.NOTE,),
        foreseen=(finding_needs.is_claimed_by_oneself, finding_needs.does_not_lead_already),
        effect=finding.led,
        signers=(LEADERSHIP, (Post.PRINCIPAL,)),
    ),
    ActRow(
        "object",
        "finding",
        ("issued", "claimed"),
        None,
        option="objection",
        given=(common.REASON, common.FILES),
        foreseen=(finding_needs.is_handed_over, finding_needs.has_no_open_objection),
        effect=finding.objected,
        starts=("objection",),
    ),
    ActRow(
        "decide_objection",
        "finding",
        ("issued", "claimed"),
        None,
        option="objection",
        given=(
            Field("decision", FieldKind.CHOICE, choices=("rejected", "amended", "sustained")),
            common.REASON,
            _TEXT,
            Field("plan_due_date", FieldKind.DATE, required=False),
        ),
        foreseen=(finding_needs.has_open_objection,),
        needs=(finding_needs.amendment_has_a_text, finding_needs.plan_date_fits),
        effect=finding.objection_decided,
        moves=(("finding", "issued", "withdrawn"), ("finding", "claimed", "withdrawn")),
        stops=("objection",),
    ),
    ActRow(
        "split",
        "finding",
        ("issued", "claimed"),
        "withdrawn",
        given=(
            Field(
                "parts",
                FieldKind.ROWS,
                columns=(Field("id", FieldKind.ACT), STATEMENT, MANIFESTATIONS),
            ),
            common.REASON,
        ),
        foreseen=(finding_needs.is_in_no_plan,),
        needs=(finding_needs.has_two_new_parts,),
        effect=finding.split,
        births=(("parts.id", "finding"),),
        moves=(("finding", "", "issued"), ("finding", "", "claimed")),
    ),
)

TELLING = (
    ActRow(
        "share",
        "finding",
        ("issued", "risk_accepted"),
        None,
        given=(
            Field("share_with", FieldKind.CHOICE, required=False, choices=("leadership", "all")),
            Field("persons", FieldKind.SUBJECT, required=False, many=True, of="person"),
            common.NOTE,
        ),
        foreseen=(finding_needs.is_not_open_to_all,),
        needs=(finding_needs.is_shared_with_somebody,),
        effect=finding.shared,
    ),
)

ACTS = (*finding_births.ACTS, *BEFORE_THE_PLAN, *TELLING, *finding_judged.ACTS, *wording.ACTS)
_CORRECTION = common.text_correction(
    "finding",
    finding.STATES,
    finding_needs.text_is_not_approved,
    effect=finding.corrected,
    moves=(("finding", "facts_put", "draft"),),
)
KIND = Kind(
    "finding",
    finding.Finding,
    (*ACTS, *common.acts("finding", finding.STATES), _CORRECTION),
    references={
        "organisation": "body",
        "round": "round",
        "inspection": "inspection",
        "imported_list": "imported_list",
        "package": "package",
        "plan": "plan",
        "measures": "measure",
        "predecessor": "finding",
        "successors": "finding",
        "screening": "screening",
        "self_examination": "self_examination",
        "check": "on_site_check",
    },
    states=finding.STATES,
    open_states=(*finding.OPEN, "sustained"),
    birth=finding.born,
)
