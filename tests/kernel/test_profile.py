"""Rule sets: what is shipped, what is refused (every fault at once), what can't be touched.

That each fault has its sentence is asked in ``tests/texts/test_rule_sets.py``: to read all texts takes longer
than all this.
"""

import datetime
import importlib.resources
import pathlib
import re
import tomllib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import finding, kinds, profile, strict
from huiyin.kernel.actor import Post
from huiyin.kernel.deadline import MonthEnd, Roll, Unit
from huiyin.kernel.profile import ProfileFault, TrustedTime

FOLDER = importlib.resources.files("huiyin.kernel") / "profiles"
CN = (FOLDER / "cn-inspection-1.toml").read_bytes()
IG = (FOLDER / "ig-audit-1.toml").read_bytes()


def written(value: Any) -> str:
    """Write a value as TOML, so that a test can change one place of a rule set."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{" + ", ".join(f'"{key}" = {written(each)}' for key, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(written(each) for each in value) + "]"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    table = tomllib.loads(CN.decode())
    change(table)
    return "\n".join(f'"{key}" = {written(value)}' for key, value in table.items()).encode()


def faults(raw: bytes) -> list[tuple[str, str]]:
    with pytest.raises(ProfileFault) as refused:
        profile.load_profile(raw)
    return [(fault.path, fault.code) for fault in refused.value.faults]


def at(*keys: Any, value: Any) -> Callable[[dict[str, Any]], None]:
    """Make a change that puts a value in one place; ``...`` takes the place away."""

    def change(table: Any) -> None:
        for key in keys[:-1]:
            table = table[key]
        if value is ...:
            del table[keys[-1]]
        else:
            table[keys[-1]] = value

    return change


def test_the_shipped_inspection_rules() -> None:
    rules = profile.load_profile(CN)
    assert (rules.name, rules.version, rules.zone, rules.calendar) == (
        "cn-inspection", 1, "Asia/Shanghai", "cn-mainland",
    )  # fmt: skip
    assert rules.deadlines["facts_reply"].period.unit is Unit.WORKING_DAYS
    assert rules.deadlines["feedback"].period.roll is Roll.NEXT_WORKING_DAY
    assert rules.late_packages is TrustedTime.RECORDED
    assert rules.allows("put_facts")
    assert not rules.allows("accept_risk")
    assert [step.days_from_due for step in rules.ladder] == [-20, -10, 1, 15, 30]
    assert rules.extensions["measure"].again_by == (Post.OFFICE_HEAD, Post.LEADING_GROUP_MEMBER)
    assert len(rules.signatures["plan.accept"]) == 3
    assert [theme.code for theme in rules.taxonomy.children("")] == [
        "high_quality_development", "strict_governance", "leadership_and_talent", "grass_roots_organisation",
    ]  # fmt: skip


def test_the_shipped_audit_rules() -> None:
    rules = profile.load_profile(IG)
    assert rules.allows("accept_risk")
    assert (rules.deadlines["feedback"].period.unit, rules.deadlines["feedback"].period.count) == ("months", 6)
    assert rules.signatures["plan.accept"] == (("office_clerk", "office_head"),)
    assert ("handler",) not in rules.signatures["finding.declare"]
    assert rules.taxonomy.path("procurement") == ("compliance", "procurement")
    assert rules.taxonomy.path("nothing") == ()
    assert rules.taxonomy.holds("fraud")
    assert not rules.taxonomy.holds("main_business")


def test_a_digest_follows_the_content_and_nothing_else() -> None:
    rules = profile.load_profile(CN)
    assert profile.load_profile(b"# another comment\n" + CN).digest == rules.digest
    assert profile.load_profile(changed(lambda table: None)).digest == rules.digest
    other = profile.load_profile(changed(at("deadlines", "closure", "count", value=16)))
    assert other.digest != rules.digest
    assert other.taxonomy_digest == rules.taxonomy_digest
    renamed = profile.load_profile(changed(at("taxonomy", "version", value=2)))
    assert (renamed.digest == rules.digest, renamed.taxonomy_digest == rules.taxonomy_digest) == (False, False)


def test_a_rule_set_cannot_be_changed_after_it_was_read() -> None:
    rules = profile.load_profile(CN)
    with pytest.raises(TypeError):
        rules.deadlines["closure"] = rules.deadlines["feedback"]  # type: ignore[index]


def test_the_act_rows_and_the_rule_set_speak_of_the_same_clocks_steps_and_signatures() -> None:
    rows = [row for kind in kinds.KINDS.values() for row in kind.acts]
    started: dict[str, set[str]] = {}
    for row in rows:
        for clock in row.starts:
            started.setdefault(clock, set()).add(row.code)
    assert started == {clock: set(acts) for clock, acts in profile.CLOCKS.items()}
    assert {row.option for row in rows if row.option} == set(profile.OPTIONS)
    assert tuple(finding.SEVERITIES) == profile.SEVERITIES
    # The common acts (annul, expunge) are signed by two persons in every rule set.
    signed = {row.code: row.signers for row in rows if row.signers and row.name not in ("annul", "expunge")}
    assert set(signed) == set(profile.REQUIRED_SIGNERS)
    for act, groups in profile.REQUIRED_SIGNERS.items():
        assert profile._missing(groups, [tuple(group) for group in signed[act]]) == (), act


# A change, and the faults that it makes.
FAULTY: list[tuple[Callable[[Any], None], list[tuple[str, str]]]] = [
    (at("colour", value="red"), [("colour", "unknown_key")]),
    (at("duties", value={"apart": []}), [("duties", "touches_invariant")]),
    (at("permits", value=[]), [("permits", "touches_invariant")]),
    (at("zone", value=...), [("zone", "missing_key")]),
    (at("zone", value="Asia/Atlantis"), [("zone", "unknown_zone")]),
    (at("name", value="My Rules"), [("name", "wrong_form")]),
    (at("jurisdiction", value="C\nN"), [("jurisdiction", "wrong_form")]),
    (at("version", value=0), [("version", "out_of_range")]),
    (at("version", value=True), [("version", "wrong_type")]),
    (at("version", value=2**60), [("version", "out_of_range")]),
    (at("near_due_days", value=1.5), [("near_due_days", "wrong_type")]),
    (at("valid_from", value="2024-02-20"), [("valid_from", "wrong_type")]),
    (at("late_packages", value="whenever"), [("late_packages", "not_one_of")]),
    (at("options", value="put_facts"), [("options", "wrong_type")]),
    (at("options", value=["skip_verification"]), [("options.0", "not_one_of")]),
    (at("options", value=[{}, "objection"]), [("options.0", "not_one_of")]),
    (at("options", value=["objection", "objection"]), [("options.1", "named_twice")]),
    (at("labels", value=["a", "b", "c"]), [("labels", "wrong_labels")]),
    (at("labels", value=["a", "b", "c", "c"]), [("labels", "wrong_labels")]),
    (at("labels", value=["a", "b", "c", 4]), [("labels", "wrong_labels")]),
    (at("labels", value=[]), [("labels", "empty_list")]),
    (at("evidence", "effect_files", value=0), [("evidence.effect_files", "evidence_switched_off")]),
    (at("evidence", "action_files", value=0), [("evidence.action_files", "evidence_switched_off")]),
    (at("evidence", "effect_files", value=False), [("evidence.effect_files", "wrong_type")]),
    (at("evidence", "effect_files", value=...), [("evidence.effect_files", "missing_key")]),
    (at("evidence", value=1), [("evidence", "wrong_type")]),
    (at("deadlines", "closure", value=...), [("deadlines.closure", "missing_key")]),
    (at("deadlines", "facts_reply", value=...), [("deadlines.facts_reply", "missing_key")]),
    (at("deadlines", "lunch", value={}), [("deadlines.lunch", "unknown_key")]),
    (at("deadlines", "closure", "count", value=0), [("deadlines.closure.count", "out_of_range")]),
    (at("deadlines", "closure", "unit", value="weeks"), [("deadlines.closure.unit", "not_one_of")]),
    (at("deadlines", "closure", "unit", value=7), [("deadlines.closure.unit", "wrong_type")]),
    (
        at("deadlines", "closure", "anchors", value=["finding.declare"]),
        [("deadlines.closure.anchors.0", "not_one_of"), ("deadlines.closure.anchors", "anchors_differ")],
    ),
    (
        at("deadlines", "plan_review", "anchors", value=["plan.submit"]),
        [("deadlines.plan_review.anchors", "anchors_differ")],
    ),
    (
        at("extensions", "measure", "granted_by", value=["principal"]),
        [("extensions.measure.granted_by", "granted_by_the_inspected")],
    ),
    (at("extensions", "measure", "again_by", value=[]), [("extensions.measure.again_by", "empty_list")]),
    (at("extensions", "measure", "most", value=10), [("extensions.measure.most", "out_of_range")]),
    (at("extensions", "lunch", value={}), [("extensions.lunch", "unknown_key")]),
    (at("ladder", value=[]), [("ladder", "empty_list")]),
    (at("ladder", value={}), [("ladder", "wrong_type")]),
    (at("ladder", 0, "days_from_due", value=-5), [("ladder.1.days_from_due", "ladder_not_rising")]),
    (at("ladder", 0, "to", value=[]), [("ladder.0.to", "empty_list")]),
    (
        at("ladder", value=[{"days_from_due": 1, "to": ["handler"]}]),
        [("ladder", "ladder_spares_the_principal")],
    ),
    (at("taxonomy", value=...), [
        ("taxonomy", "missing_key"), ("taxonomy.name", "missing_key"), ("taxonomy.version", "missing_key"),
        ("taxonomy.categories", "missing_key"),
    ]),
    (at("taxonomy", value=[]), [("taxonomy", "wrong_type")]),
    (at("taxonomy", "categories", value=[]), [("taxonomy.categories", "empty_list")]),
    (
        at("taxonomy", "categories", value=[{"code": "b", "under": "a"}, {"code": "a"}]),
        [("taxonomy.categories.0.under", "not_above")],
    ),
    (
        at("taxonomy", "categories", value=[{"code": "a"}, {"code": "a", "under": "a"}]),
        [("taxonomy.categories.1.code", "named_twice")],
    ),
    (
        at("taxonomy", "categories", value=[
            {"code": f"c{level}"} | ({"under": f"c{level - 1}"} if level else {}) for level in range(6)
        ]),
        [("taxonomy.categories.5.under", "too_deep")],
    ),
    (
        at("taxonomy", "categories", value=[{"code": f"c{place}"} for place in range(501)]),
        [("taxonomy.categories", "too_many")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("change", "expected"), FAULTY)
def test_a_fault_is_named_with_its_place(change: Callable[[Any], None], expected: list[tuple[str, str]]) -> None:
    assert faults(changed(change)) == expected


# An act, the groups that sign it, and the faults that they make.
TOO_FEW: list[tuple[str, Any, list[tuple[str, str]]]] = [
    ("plan.accept", [], [("", "signature_missing")]),
    ("plan.accept", [[]], [(".0", "empty_list"), ("", "signature_missing")]),
    ("plan.accept", "office", [("", "wrong_type")]),
    ("plan.accept", [["principal"]], [(".0.0", "not_one_of"), (".0", "empty_list"), ("", "signature_missing")]),
    ("finding.declare", [["handler"]], [("", "signature_missing")]),
    # Either of them may sign twice, so the principal could be passed over.
    ("finding.declare", [["principal", "leadership_member"]] * 2, [("", "signature_missing")]),
    (
        "finding.declare",
        [["verifier"], ["leadership_member"], ["principal"]],
        [(".0.0", "not_one_of"), (".0", "empty_list")],
    ),
    ("finding.approve", [["team_head"]], [("", "signature_missing")]),
    ("finding.transfer", [["office_head"], ["principal"]], [("", "signature_missing")]),
]  # fmt: skip


@pytest.mark.parametrize(("act", "groups", "expected"), TOO_FEW)
def test_signatures_cannot_be_dropped_below_the_invariant(
    act: str, groups: Any, expected: list[tuple[str, str]]
) -> None:
    path = f"signatures.{act}"
    found = faults(changed(at("signatures", act, value=groups)))
    assert found == [(path + place, code) for place, code in expected]


@pytest.mark.parametrize("act", ["finding.close", "finding.verify", "finding.annul"])
def test_duties_that_stand_apart_cannot_be_merged_by_signatures(act: str) -> None:
    raw = changed(at("signatures", act, value=[["principal"]]))
    assert faults(raw) == [(f"signatures.{act}", "unknown_key")]


def test_fewer_signatures_than_shipped_are_possible_down_to_the_invariant() -> None:
    raw = changed(at("signatures", "plan.accept", value=[["office_head"]]))
    assert profile.load_profile(raw).signatures["plan.accept"] == (("office_head",),)
    raw = changed(at("signatures", "finding.declare", value=[["principal"], ["leadership_member"]]))
    assert len(profile.load_profile(raw).signatures["finding.declare"]) == 2


def test_an_optional_step_takes_its_clock_with_it() -> None:
    def change(table: dict[str, Any]) -> None:
        table["options"] = []
        for clock in ("facts_reply", "immediate_fix", "objection"):
            del table["deadlines"][clock]

    rules = profile.load_profile(changed(change))
    assert (rules.options, "objection" in rules.deadlines) == ((), False)


def test_all_faults_are_named_at_once() -> None:
    def change(table: dict[str, Any]) -> None:
        table["zone"] = 8
        table["extra"] = 1
        del table["calendar"]
        table["deadlines"]["closure"]["count"] = -1
        table["evidence"]["effect_files"] = 0

    assert set(faults(changed(change))) == {
        ("zone", "wrong_type"), ("extra", "unknown_key"), ("calendar", "missing_key"),
        ("deadlines.closure.count", "out_of_range"), ("evidence.effect_files", "evidence_switched_off"),
    }  # fmt: skip


NO_TABLE = [
    (b"name = ", "not_toml"),
    (b"name = 1\nname = 2", "not_toml"),
    (CN.replace(b'"CN"', b'"C\xff"'), "not_utf8"),
    (b"#" * (strict.LIMIT_BYTES + 1), "too_large"),
]


@pytest.mark.parametrize(("raw", "code"), NO_TABLE)
def test_what_is_no_table_at_all_is_named(raw: bytes, code: str) -> None:
    assert faults(raw) == [("", code)]


def test_an_empty_file_misses_everything() -> None:
    found = faults(b"")
    assert {path for path, code in found if code == "missing_key"} >= set(profile._KEYS)


@given(raw=st.binary(max_size=300))
def test_any_bytes_are_refused_and_none_crash(raw: bytes) -> None:
    with pytest.raises(ProfileFault):
        profile.load_profile(raw)


_KEYS_AND_INDEXES = st.sampled_from([
    ("name",), ("labels",), ("labels", 0), ("options",), ("options", 0), ("evidence",), ("deadlines",),
    ("deadlines", "plan"), ("deadlines", "plan", "anchors"), ("deadlines", "plan", "month_end"), ("extensions",),
    ("extensions", "measure"), ("extensions", "measure", "granted_by"), ("ladder",), ("ladder", 0), ("ladder", 0, "to"),
    ("signatures",), ("signatures", "plan.accept"), ("signatures", "plan.accept", 0), ("taxonomy",),
    ("taxonomy", "categories"), ("taxonomy", "categories", 0), ("taxonomy", "categories", 1, "under"), ("zone",),
])  # fmt: skip
_VALUES = st.recursive(
    st.one_of(st.booleans(), st.integers(-5, 5), st.floats(0, 2), st.dates(), st.text("ab\n", max_size=5)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text("ab", min_size=1), inner, max_size=3)),
    max_leaves=5,
)  # fmt: skip


@pytest.mark.no_cover
@given(keys=_KEYS_AND_INDEXES, value=_VALUES)
def test_any_value_in_any_place_is_taken_or_refused_with_a_place(keys: tuple[Any, ...], value: Any) -> None:
    try:
        profile.load_profile(changed(at(*keys, value=value)))
    except ProfileFault as refused:
        assert all(fault.path.split(".")[0] == keys[0] for fault in refused.faults)


def test_the_reference_page_names_all_that_a_rule_set_can_hold() -> None:
    page = (pathlib.Path(__file__).parents[2] / "docs" / "reference" / "profiles.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([^`\n]+)`", page))
    wanted = {*profile._KEYS, *profile.CLOCKS, *profile.DATED_CLOCKS, *profile.OPTIONS, *profile.RECIPIENTS}
    wanted |= {*profile.REQUIRED_SIGNERS, *profile.SEVERITIES, *Unit, *MonthEnd, *Roll, *TrustedTime}
    assert sorted(wanted - named) == []
    rows = dict(re.findall(r"^\| `([a-z_.]+)` \| (`[a-z_.`, ]+`)", page, re.MULTILINE))
    for clock, acts in profile.CLOCKS.items():
        assert rows[clock] == ", ".join(f"`{act}`" for act in acts)
