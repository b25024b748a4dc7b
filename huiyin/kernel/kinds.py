"""All subject kinds and all their acts, put together from their nouns: the whole table at a glance."""

from collections.abc import Mapping
from typing import Any

from huiyin.kernel import (
    achievement,
    blank,
    body,
    bulk_export,
    campaign,
    copy_notice,
    finding_acts,
    imported_list,
    inspection,
    letter,
    mandate,
    measure,
    meeting,
    notice,
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
    site_taxonomy,
)
from huiyin.kernel.row import ActRow, Kind

KINDS: Mapping[str, Kind] = {
    kind.name: kind
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
        measure.KIND,
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
        letter.KIND,
    )
}

# What addresses call each kind, the same at every door.
PLURALS: Mapping[str, str] = {name: kind.plural or f"{name}s" for name, kind in KINDS.items()}

ROWS: Mapping[str, ActRow] = {row.code: row for kind in KINDS.values() for row in kind.acts}

_NAMES: Mapping[type[Any], str] = {kind.facts: name for name, kind in KINDS.items()}


def kind_of(facts: Any) -> str:
    """This function will name the kind of some facts."""
    return _NAMES[type(facts)]
