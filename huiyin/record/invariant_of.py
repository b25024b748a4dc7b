"""Which of the completeness invariants (docs/procedure.md, I1 to I11) each gap breaks or leaves open."""

from collections.abc import Iterable, Mapping

INVARIANTS = tuple(f"i{place}" for place in range(1, 12))
# Gaps that are nobody's invariant but ownership and time (M18): what has no owner, no date, or is late.
OWNED = "owned"
_CODES: Mapping[str, tuple[str, ...]] = {
    "i1": ("finding_without_claim", "finding_without_cause", "finding_without_measure", "cause_untreated",
           "finding_without_lead", "finding_in_nobodys_plan", "measures_outstanding", "lists_differ",
           "self_examination_missing"),
    "i2": ("manifestation_unanswered",),
    "i3": ("text_differs_from_fed_back", "document_differs_from_digest", "text_differs_from_planned",
           "fed_back_finding_unplanned", "finding_left_out"),
    "i4": ("closed_without_effect_evidence",),
    "i5": ("closed_with_open_objection", "closed_with_open_concern", "closed_by_declarer_or_verifier"),
    "i6": ("objection_unanswered", "concern_unanswered", "look_back_without_concern", "plan_unanswered",
           "comments_unanswered",
           "package_not_received", "requirement_unanswered", "answer_unjudged", "screening_unanswered",
           "copy_not_received", "copy_use_not_stated", "bulk_export_unanswered", "self_examination_unjudged",
           "self_examination_returned", "report_unanswered", "report_returned",
           "extract_comments_unanswered", "evaluation_comments_unanswered", "letter_not_acknowledged",
           "letter_unanswered", "consultation_unanswered", "consultation_unjudged", "signature_outstanding",
           "hearing_unanswered", "reopening_due", "referral_due", "referral_not_received", "referral_without_result"),
    "i7": ("report_figures_differ", "extract_numbers_differ", "evaluation_differs"),
    "i8": ("published_with_leaks", "published_unreleased", "public_text_names", "published_not_rectified"),
    "i9": ("sustained_without_review_date",),
    "i10": ("date_moved_without_act",),
    "i11": ("book_does_not_balance",),
    OWNED: ("measure_unowned", "responsible_left", "responsible_not_leading", "claimants_left",
            "organisation_abolished", "finding_not_handed_over", "finding_without_date", "clock_overdue"),
}  # fmt: skip
OF: Mapping[str, str] = {code: invariant for invariant, codes in _CODES.items() for code in codes}


def counted(codes: Iterable[str]) -> dict[str, int]:
    """This function will count gaps by invariant, those of none with nothing, ownership and time last."""
    counts = dict.fromkeys((*INVARIANTS, OWNED), 0)
    for code in codes:
        counts[OF[code]] += 1
    return counts
