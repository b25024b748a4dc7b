"""The lists in keep how a list of measures of any layout is checked against the findings of an organisation, and put
into the draft of its plan. Nothing is stored before that, and then a draft, which is no act."""

import datetime
import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from huiyin.kernel.permit import INSPECTED, Actor
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn import taken_out
from huiyin.papers.mapping import Mapping as ListMapping
from huiyin.papers.plan_lists import drafting, foreign
from huiyin.papers.plan_lists.drafting import Place, Report
from huiyin.papers.plan_lists.people import People
from huiyin.papers.tables import GivenFile
from huiyin.record import drafts
from huiyin.record.queries import lists, subjects
from huiyin.record.queries.subjects import Found


@dataclass(frozen=True, slots=True)
class Checked:
    """A list beside what its plan is to be for: the round, the plan that was returned (None before there is one)."""

    round: Found
    plan: Found | None
    report: Report
    people: People
    organisation: str

    @property
    def subject(self) -> str:
        """The id of the plan; of one that is not there yet the same for the same round and organisation."""
        if self.plan is not None:
            return str(self.plan.facts.id)
        return str(uuid.uuid5(uuid.UUID(self.round.facts.id), f"plan of {self.organisation}"))


def require_writer(actor: Actor) -> None:
    """This function will let in those who write the plan of their organisation; for others there is nothing.

    :raises Refused: not_found.
    """
    if actor.post_kind not in INSPECTED:
        raise Refused("not_found", kind="plan")


def check(
    actor: Actor, files: Sequence[GivenFile], *, mapping: ListMapping, round_number: int, today: datetime.date
) -> Checked:
    """This function will check a list against the findings that wait for a plan of the actor's organisation in a round.

    :raises Refused: not_found; list_no_findings, where none waits; whatever reading the files refuses.
    """
    require_writer(actor)
    round_ = subjects.by_number(actor, "round", number=round_number)
    place = {"organisation": actor.body, "round": round_.facts.id}
    returned, _ = subjects.page(actor, "plan", condition=lists.returned(**place), size=1)
    plan = returned[0] if returned else None
    own = plan.facts.id if plan is not None else None
    found = lists.to_plan(actor, organisation=actor.body, round_id=round_.facts.id, plan=own)
    if not found:
        raise Refused("list_no_findings", number=round_number)
    rows, noticed = foreign.read(files, mapping)
    people = taken_out.people_of(actor, actor.body)
    kept = foreign.without_blank(rows)
    report = drafting.report(
        kept, taken_out.known_findings(actor, found), noticed=noticed, people=people, today=today
    )
    return Checked(round_, plan, report, people, actor.body)


def keep(
    actor: Actor,
    checked: Checked,
    *,
    confirmed: Collection[Place],
    due: Mapping[Place, str],
    at: datetime.datetime,
    today: datetime.date,
) -> int:
    """This function will put the rows whose finding is sure or confirmed into the draft of the plan, over what the
    draft held for the same findings, and tell how many measures that made.

    :raises Refused: not_found; list_nothing_to_keep; list_draft_elsewhere, where a plan for another round is being
        written; draft_changed.
    """
    require_writer(actor)
    made = drafting.draft(
        checked.report, confirmed=confirmed, due=due, people=checked.people, plan=checked.subject, today=today
    )
    if not made.causes:
        raise Refused("list_nothing_to_keep")
    before = drafts.of(actor, "plan")
    if before is not None and before.subject != checked.subject:
        if before.content.get("round") != checked.round.facts.id:
            raise Refused("list_draft_elsewhere")
    subject = before.subject if before is not None else checked.subject
    place = {} if checked.plan else {"organisation": actor.body, "round": checked.round.facts.id}
    content = made.content(before.content if before is not None else {}) | place
    drafts.keep(
        actor, "plan", subject=subject, content=content, version=before.version if before is not None else 0, at=at
    )
    return len(made.measures)

