"""On-site checks, hearings and referrals beside a finding, for those who may see them."""

from huiyin.kernel.actor import Actor
from huiyin.kernel.finding import Finding
from huiyin.record import rows, visibility
from huiyin.record.queries.subjects import Found
from huiyin.record.rule import NOTHING


def of_finding(actor: Actor, facts: Finding) -> tuple[Found, ...]:
    """This function will give the checks that saw a finding, newest first: one query, none for who reads no checks."""
    return tuple(each for each in _carried_out(actor, facts) if each.facts.result_of(facts.id) is not None)


def to_be_cited(actor: Actor, facts: Finding) -> Found | None:
    """This function will give the newest check that a verification can cite: since the declaration, as declared."""
    since = facts.declared_date or ""
    for each in of_finding(actor, facts):
        if each.facts.result_of(facts.id) == "as_declared" and (each.facts.day or "") >= since:
            return each
    return None


def beside(actor: Actor, facts: Finding, *, kind: str) -> tuple[Found, ...]:
    """This function will give the hearings or referrals about a finding, oldest first."""
    if visibility.rule(actor, kind) is NOTHING:
        return ()
    seen = rows.current(kind, actor.site).filter(visibility.visible_to(actor, kind), finding=facts.id)
    return tuple(
        Found(kind, row.number, rows.decode(kind, row.facts), row.from_number, row) for row in seen.order_by("number")
    )


def _carried_out(actor: Actor, facts: Finding) -> tuple[Found, ...]:
    kind = "on_site_check"
    if visibility.rule(actor, kind) is NOTHING:
        return ()
    seen = rows.current(kind, actor.site).filter(
        visibility.visible_to(actor, kind), organisation=facts.organisation, round=facts.round, state="carried_out"
    )
    return tuple(
        Found(kind, row.number, rows.decode(kind, row.facts), row.from_number, row) for row in seen.order_by("-number")
    )
