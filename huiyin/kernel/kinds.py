"""All subject kinds and all their acts, put together from their nouns: the whole table at a glance."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from huiyin.kernel import (
    accountability_referral,
    achievement,
    blank,
    body,
    bulk_export,
    campaign,
    common,
    consultation,
    copy_notice,
    evaluation,
    extract,
    finding_acts,
    hearing,
    imported_list,
    inspection,
    letter,
    mandate,
    measure_acts,
    meeting,
    notice,
    on_site_check,
    package,
    person,
    plan,
    register,
    report,
    requirement,
    round,
    screening,
    self_examination,
    session,
    sign_answer,
    site_taxonomy,
    watch,
)
from huiyin.kernel.row import ActRow, Kind

# What is done by an office or on its order: each of these acts may cite the document that it rests on (M1).
CITES = frozenset(
    {
        "mandate", "round", "inspection", "package", "finding", "achievement", "meeting", "requirement", "answer",
        "session", "screening", "campaign", "copy_notice", "notice", "consultation", "consultation_item",
    }
)  # fmt: skip


def _citing(kind: Kind) -> Kind:
    """This function will let each act of a kind cite its basis, unless it asks for one already. A countersignature
    signs what was opened, with the basis that was cited there."""
    acts = tuple(
        row
        if row.name in common.SIGNATURE_ACTS or any(each.name == common.BASIS.name for each in row.given)
        else replace(row, given=(*row.given, common.BASIS))
        for row in kind.acts
    )
    return replace(kind, acts=acts) if kind.name in CITES else kind


KINDS: Mapping[str, Kind] = {
    kind.name: _citing(kind)
    for kind in (
        body.KIND,
        person.PERSON_KIND,
        person.POST_KIND,
        person.DELEGATION_KIND,
        person.RECUSAL_KIND,
        mandate.KIND,
        round.KIND,
        inspection.KIND,
        imported_list.KIND,
        package.KIND,
        finding_acts.KIND,
        plan.KIND,
        measure_acts.KIND,
        achievement.KIND,
        meeting.KIND,
        requirement.KIND,
        requirement.ANSWER_KIND,
        session.KIND,
        register.KIND,
        screening.KIND,
        campaign.KIND,
        copy_notice.KIND,
        notice.KIND,
        bulk_export.KIND,
        site_taxonomy.KIND,
        blank.KIND,
        self_examination.KIND,
        report.KIND,
        watch.KIND,
        sign_answer.KIND,
        on_site_check.KIND,
        letter.KIND,
        hearing.KIND,
        accountability_referral.KIND,
        consultation.KIND,
        consultation.ITEM_KIND,
        extract.KIND,
        evaluation.KIND,
    )
}

# What addresses call each kind, the same at every door.
PLURALS: Mapping[str, str] = {name: kind.plural or f"{name}s" for name, kind in KINDS.items()}

ROWS: Mapping[str, ActRow] = {row.code: row for kind in KINDS.values() for row in kind.acts}

_NAMES: Mapping[type[Any], str] = {kind.facts: name for name, kind in KINDS.items()}


def kind_of(facts: Any) -> str:
    """This function will name the kind of some facts."""
    return _NAMES[type(facts)]
