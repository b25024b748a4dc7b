"""Every act, in every state, by every post: the act machinery permits exactly what the tables say."""

import dataclasses
import functools
import itertools
import typing
from typing import Any

import pytest

from huiyin.kernel import act, common, diagram, finding_acts, kinds, permit, profile
from huiyin.kernel.actor import ADMINISTRATORS, Actor, Post
from huiyin.kernel.proviso import PROVISOS
from huiyin.kernel.refused import Refused
from huiyin.kernel.row import ActRow, Kind, Pending
from tests.kernel.ledger import CALENDAR, CN, IG, START, World, uid

WORLD = World()
FORBIDDEN = {"wrong_state", "not_of_this_post", "step_not_in_profile", "already_exists", "not_found"}
PROVISOS = set(PROVISOS)


hints_of = functools.cache(typing.get_type_hints)


def facts_of(kind: Kind, state: str) -> Any:
    """This function will make facts of a kind in a state, with the least that its class asks for."""
    hints = hints_of(kind.facts)
    fields: dict[str, Any] = {"id": uid("subject"), "site": WORLD.site, "state": state}
    for field in dataclasses.fields(kind.facts):
        if field.default is dataclasses.MISSING and field.name not in fields:
            made = {str: uid(field.name), int: 1}
            fields[field.name] = made.get(hints[field.name], ())
    return kind.facts(**fields)


def actors() -> dict[Post, Actor]:
    """This function will make one person in each post to whom no proviso is in the way, as far as posts go."""
    return {post: WORLD.actor(f"{post} person", post, "elsewhere") for post in Post}


ACTORS = actors()


def refusal(name: str, subject: Any, actor: Actor, rules: profile.Profile) -> str | None:
    call = act.Call(name, uid("act"), uid("subject"), {}, START, bytes(32))
    bundle = {} if subject is None else {subject.id: subject}
    try:
        act.decide(call, bundle, actor=actor, at=START, rules=rules, calendar=CALENDAR)
    except Refused as refused:
        return refused.code
    except (IndexError, KeyError, TypeError):  # the rules were passed, and look for what the bare facts refer to
        return None
    return None


def expected(row: ActRow, state: str | None, post: Post, rules: profile.Profile) -> str | None:
    if row.option and not rules.allows(row.option):
        return "step_not_in_profile"
    if row.birth:
        if state is not None:
            return "already_exists"
    elif state is None:
        return "not_found"
    elif state not in row.from_states:
        return "wrong_state"
    return None if permit.provisos(post, row.code) is not None else "not_of_this_post"


@pytest.mark.parametrize("kind", kinds.KINDS.values(), ids=lambda kind: kind.name)
def test_an_act_is_possible_exactly_where_its_row_says(kind: Kind) -> None:
    subjects = {state: facts_of(kind, state) for state in (*kind.states, common.ANNULLED)}
    rows = [row for row in kind.acts if row.name not in common.SIGNATURE_ACTS]
    for row, state, post in itertools.product(rows, (None, *subjects), Post):
        found = refusal(row.code, None if state is None else subjects[state], ACTORS[post], CN)
        wanted = expected(row, state, post, CN)
        assert (found if found in FORBIDDEN else None) == wanted, (row.code, state, post)


def test_a_step_that_a_profile_leaves_out_is_refused_in_it_alone() -> None:
    for row in finding_acts.ACTS:
        if row.option:
            state = row.from_states[0] if row.from_states else None
            subject = None if state is None else facts_of(finding_acts.KIND, state)
            for rules in (CN, IG):
                found = refusal(row.code, subject, ACTORS[permit.posts_for(row.code)[0]], rules)
                assert (found == "step_not_in_profile") == (not rules.allows(row.option)), row.code


@pytest.mark.parametrize("kind", kinds.KINDS.values(), ids=lambda kind: kind.name)
def test_while_an_act_waits_for_signatures_only_signing_is_possible(kind: Kind) -> None:
    waiting = next(row for row in kind.acts if row.signers)
    subject = facts_of(kind, kind.states[0])
    pending = dataclasses.replace(subject, pending=Pending(waiting.code, uid("opened"), {}, ()))
    for row in kind.acts:
        if row.birth:
            continue
        for actor in ACTORS.values():
            if row.name in common.SIGNATURE_ACTS:
                assert refusal(row.code, subject, actor, CN) == "nothing_waits_for_signatures"
                may = permit.provisos(actor.post_kind, waiting.code) is not None
                assert (refusal(row.code, pending, actor, CN) == "not_of_this_post") == (not may)
            elif not row.option:
                assert refusal(row.code, pending, actor, CN) == "waits_for_signatures"


def test_open_acts_are_those_that_decide_would_not_forbid() -> None:
    for kind in kinds.KINDS.values():
        for state, post in itertools.product(kind.states, Post):
            subject = facts_of(kind, state)
            listed = {
                each.act
                for each in act.open_acts(subject, {subject.id: subject}, actor=ACTORS[post], on="2026-03-02", rules=CN)
            }
            for row in kind.acts:
                forbidden = expected(row, state, post, CN) is not None or row.name in common.SIGNATURE_ACTS
                first = not row.signers or row.quorum or post in act.signing.groups(row, CN)[0]
                assert (row.code in listed) == (not forbidden and (first or _in_quorum(row, post))), (row.code, post)


def _in_quorum(row: ActRow, post: Post) -> bool:
    return row.quorum and any(post in group for group in row.signers)


def test_administrators_perform_no_act_on_findings() -> None:
    judged = {"finding", "plan", "measure", "package", "round", "inspection", "imported_list", "mandate"}
    for row in kinds.ROWS.values():
        if row.kind in judged:
            assert not set(permit.posts_for(row.code)) & set(ADMINISTRATORS), row.code


def test_every_permit_names_an_act_and_every_proviso_is_used() -> None:
    bare = {row.name for row in kinds.ROWS.values()}
    assert {name for _, name in permit.PERMITS} <= set(kinds.ROWS) | bare
    assert {name for named in permit.PERMITS.values() for name in named} == PROVISOS


def test_every_act_can_be_performed_by_somebody_and_signed_by_those_it_names() -> None:
    for row in kinds.ROWS.values():
        if row.name not in common.SIGNATURE_ACTS:
            assert permit.posts_for(row.code), row.code
        for rules in (CN, IG):
            for group in act.signing.groups(row, rules):
                assert all(permit.provisos(post, row.code) is not None for post in group), row.code


def test_profiles_start_the_clocks_that_the_rows_name() -> None:
    named: dict[str, set[str]] = {}
    for row in kinds.ROWS.values():
        for clock in row.starts:
            named.setdefault(clock, set()).add(row.code)
    assert {clock: set(anchors) for clock, anchors in profile.CLOCKS.items()} == named


def test_references_states_and_births_of_every_kind_are_there() -> None:
    for kind in kinds.KINDS.values():
        names = {field.name for field in dataclasses.fields(kind.facts)}
        assert set(kind.references) <= names
        assert set(kind.references.values()) <= set(kinds.KINDS)
        assert set(kind.open_states) <= set(kind.states)
        assert kind.facts.CORRECTABLE == () or any(row.name == "correct_text" for row in kind.acts)
        for row in kind.acts:
            assert {row.to_state, *row.from_states} <= {None, *kind.states}, row.code
            assert bool(row.from_states) != row.birth, row.code
            assert (kind.birth is not None) or not row.birth
            for moved, before, after in row.moves:
                assert {before, after} <= {"", *kinds.KINDS[moved].states}


def test_the_page_of_states_is_the_one_that_the_rows_draw() -> None:
    with open("docs/states.md", encoding="utf-8") as page:
        assert page.read() == diagram.document(), "write docs/states.md again from huiyin.kernel.diagram.document()"


def test_nobody_begins_in_anothers_place_what_the_holder_signs_in_person() -> None:
    own = ACTORS[Post.PRINCIPAL]
    stands_in = dataclasses.replace(own, on_behalf_of=uid("holder"))
    for name in ("plan.submit", "report.sign"):
        assert permit.may_begin(own, name) and not permit.may_begin(stands_in, name)
    assert permit.may_begin(stands_in, "plan.amend") and not permit.may_begin(own, "plan.accept")


def test_every_act_of_the_procedure_may_cite_its_basis() -> None:
    without = {row.code for row in kinds.ROWS.values() if all(each.name != "basis" for each in row.given)}
    cited = {code for code in without if code.partition(".")[0] in kinds.CITES}
    assert {code.partition(".")[2] for code in cited} == common.SIGNATURE_ACTS
    assert {"mandate.issue", "inspection.decide_use", "session.tell_principal", "notice.publish"}.isdisjoint(without)
