"""The journal: what is sealed is read again, what is changed is named, what is erased breaks nothing."""

import dataclasses
import datetime
import hashlib
import hmac
import json
import pathlib
import re

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import canonical, checkpoint, journal, merkle

SITE = "0192f0c1-0000-7000-8000-000000000001"
AT = datetime.datetime(2026, 11, 23, 20, 21, 33, tzinfo=datetime.UTC)
SALT = bytes(range(32))

NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,12}", fullmatch=True)
PATHS = st.from_regex(r"[a-z][a-z0-9_]{0,8}(\.[a-z0-9_]{1,5}){0,4}", fullmatch=True)
IDS = st.uuids().map(str)
DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)
COUNTS = st.integers(1, 10**15 - 1)
TIMES = st.datetimes(timezones=st.sampled_from([datetime.UTC, datetime.timezone(datetime.timedelta(hours=8))]))
ENVELOPES = st.builds(
    journal.Envelope,
    site=IDS,
    number=COUNTS,
    act_id=IDS,
    act=st.builds("{}.{}".format, NAMES, NAMES),
    effect=st.sampled_from(["taken", "opened"]),
    subjects=st.lists(st.tuples(NAMES, IDS), min_size=1, max_size=3).map(tuple),
    performed_at=TIMES.filter(lambda at: at.year > 1),
    recorded_at=TIMES.filter(lambda at: at.year > 1),
    clock=st.sampled_from(["server", "stated", "paper"]),
    signed_by=IDS,
    on_behalf_of=st.none() | IDS,
    entered_by=IDS,
    post=IDS,
    rules=DIGESTS,
    taxonomy=st.none() | DIGESTS,
    based_on=st.integers(0, 10**15 - 1),
    parts=st.dictionaries(PATHS, DIGESTS, min_size=1, max_size=4).map(lambda parts: tuple(sorted(parts.items()))),
    previous=DIGESTS,
    origin=st.none() | st.builds(journal.Origin, IDS, COUNTS, DIGESTS),
    apply=COUNTS,
)


def parts_of(number):
    note = journal.make_part(
        "note", kind="text", value=f"第{number}条", salt=SALT, label=1, audience="all", language="zh-Hans"
    )
    given = journal.make_part(
        "given",
        kind="given",
        value={"note": {"text": note.commitment}},
        salt=SALT,
        label=1,
        audience="all",
        language=None,
    )
    return given, note


def envelope(place=1, previous=journal.NOTHING_BEFORE, **changes):
    person = "0192f0c1-0000-7000-8000-000000000004"
    plain = journal.Envelope(
        site=SITE,
        number=place,
        act_id=f"0192f0c1-0000-7000-8001-{place:012x}",
        act="finding.close",
        effect="taken",
        subjects=(("finding", "0192f0c1-0000-7000-8000-000000000003"),),
        performed_at=AT,
        recorded_at=AT,
        clock="server",
        signed_by=person,
        on_behalf_of=None,
        entered_by=person,
        post="0192f0c1-0000-7000-8000-000000000005",
        rules="ab" * 32,
        taxonomy=None,
        based_on=place,
        parts=journal.commitments(parts_of(place)),
        previous=previous,
    )
    return dataclasses.replace(plain, **changes)


def chain(count, *, site=SITE):
    lines, previous = [], journal.NOTHING_BEFORE
    for number in range(1, count + 1):
        lines.append(journal.seal_line(envelope(number, previous, site=site)))
        previous = lines[-1].digest.hex()
    return lines


LINES = chain(12)
RAWS = [line.raw for line in LINES]


def head(lines, size=None):
    size = len(lines) if size is None else size
    root = merkle.root(merkle.leaf_digest(raw) for raw in lines[:size])
    return checkpoint.Checkpoint(checkpoint.origin_of(SITE), size, root)


def faults(raws, **named):
    return [(fault.code, fault.number) for fault in journal.verify_chain(raws, **named)]


def refusal_of(call, *args, **named):
    with pytest.raises((journal.NotALine, journal.NotAPart)) as refusal:
        call(*args, **named)
    return refusal.value


# Lines


@given(ENVELOPES)
def test_what_was_sealed_is_read(sealed):
    line = journal.seal_line(sealed)
    again = journal.decode_line(line.raw)
    assert again == line
    assert again.raw is line.raw
    assert line.raw == rfc8785.dumps(json.loads(line.raw))
    assert line.digest == hashlib.sha256(b"\0" + line.raw).digest()


@given(st.integers(0, len(RAWS[0]) - 1), st.integers(0, 255))
def test_a_changed_byte_is_another_line_or_none(at, byte):
    raw = RAWS[0][:at] + bytes([byte]) + RAWS[0][at + 1 :]
    try:
        line = journal.decode_line(raw)
    except journal.NotALine:
        return
    assert (line.digest == LINES[0].digest) == (raw == RAWS[0])
    assert journal.seal_line(line.envelope).raw == raw


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"act": "close"}, "act"),
        ({"act_id": "not-an-id"}, "act_id"),
        ({"site": SITE.upper()}, "site"),
        ({"number": 0}, "number"),
        ({"number": 10**15}, "number"),
        ({"based_on": -1}, "based_on"),
        ({"effect": "done"}, "effect"),
        ({"clock": "sundial"}, "clock"),
        ({"parts": ()}, "parts"),
        ({"parts": (("Note", "ab" * 32),)}, "parts"),
        ({"subjects": ()}, "subjects"),
        ({"rules": "ab"}, "rules"),
        ({"previous": ""}, "previous"),
        ({"taxonomy": ""}, "taxonomy"),
        ({"origin": journal.Origin(SITE, 0, "ab" * 32)}, "origin"),
        ({"signed_by": "中"}, "signed_by"),
    ],
)
def test_an_envelope_that_could_not_be_read_again_is_not_sealed(changes, field):
    refusal = refusal_of(journal.seal_line, envelope(**changes))
    assert (refusal.code, refusal.facts) == ("line_malformed", {"field": field})


def test_parts_stand_in_order_and_once():
    twice = (("note", "ab" * 32), ("note", "cd" * 32))
    assert refusal_of(journal.seal_line, envelope(parts=twice)).code == "parts_unordered"
    one = dataclasses.replace(envelope(), parts=(("a", "ab" * 32), ("b", "cd" * 32)))
    raw = journal.seal_line(one).raw.replace(b'["a","' + b"ab" * 32, b'["c","' + b"ab" * 32)
    assert refusal_of(journal.decode_line, raw).code == "parts_unordered"


def changed(**changes):
    return canonical.encode({**json.loads(RAWS[0]), **changes})


@pytest.mark.parametrize(
    ("raw", "code", "facts"),
    [
        (b"", "line_malformed", {"field": "not_json"}),
        (b"[1]", "line_malformed", {"field": "not_an_object"}),
        (b"{}", "line_malformed", {"field": "act"}),
        (RAWS[0].replace(b",", b", ", 1), "line_malformed", {"field": "not_canonical"}),
        (RAWS[0] + b"\n", "line_malformed", {"field": "not_canonical"}),
        (changed(v=2), "line_version_unknown", {"version": 2}),
        (changed(v="1"), "line_malformed", {"field": "v"}),
        (changed(act=7), "line_malformed", {"field": "act"}),
        (changed(note="extra"), "line_malformed", {"field": "note"}),
        (changed(algorithms={"line": "sm3", "part": "hmac-sm3"}), "line_malformed", {"field": "algorithms"}),
        (changed(performed_at="2026-02-30T00:00:00.000000Z"), "line_malformed", {"field": "performed_at"}),
        (changed(recorded_at="2026-11-23T25:00:00.000000Z"), "line_malformed", {"field": "recorded_at"}),
        (changed(recorded_at="2026-11-23T20:00:00Z"), "line_malformed", {"field": "recorded_at"}),
        (RAWS[0].replace(b"finding.close", b"finding.\xff"), "line_malformed", {"field": "not_json"}),
    ],
)
def test_other_bytes_are_no_line(raw, code, facts):
    refusal = refusal_of(journal.decode_line, raw)
    assert (refusal.code, refusal.facts) == (code, facts)


def test_times_are_kept_in_utc():
    shanghai = datetime.timezone(datetime.timedelta(hours=8))
    sealed = journal.seal_line(envelope(performed_at=datetime.datetime(2026, 11, 24, 4, 21, 33, tzinfo=shanghai)))
    assert b'"performed_at":"2026-11-23T20:21:33.000000Z"' in sealed.raw
    assert journal.decode_line(sealed.raw).envelope.performed_at == AT


# Parts


@given(PATHS, st.text(st.characters(exclude_categories=["Cs"])), st.binary(min_size=32, max_size=32))
def test_a_part_opens_its_commitment_and_no_other(name, text, salt):
    part = journal.make_part(name, kind="text", value=text, salt=salt, label=2, audience="team", language="en")
    assert journal.open_part(part) == journal.Content("team", "text", 2, "en", text)
    assert part.commitment == hmac.new(part.salt, name.encode() + b"\0" + part.body, "sha256").hexdigest()
    assert part.salt == hmac.new(salt, name.encode(), "sha256").digest()
    other = dataclasses.replace(part, name=name + "_")
    assert refusal_of(journal.open_part, other).code == "part_changed"


def test_equal_values_have_different_commitments():
    one, two = (
        journal.make_part(name, kind="text", value="yes", salt=SALT, label=1, audience="all", language=None)
        for name in ("one", "two")
    )
    assert one.commitment != two.commitment
    assert one.salt != two.salt


@given(st.data())
def test_a_changed_part_is_found(data):
    part = parts_of(1)[1]
    at = data.draw(st.integers(0, len(part.body) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != part.body[at]))
    tampered = dataclasses.replace(part, body=part.body[:at] + bytes([byte]) + part.body[at + 1 :])
    assert refusal_of(journal.open_part, tampered).code == "part_changed"


def test_an_erased_part_breaks_nothing():
    given, note = parts_of(1)
    gone = journal.erased(note)
    assert journal.open_part(gone) is None
    assert (gone.name, gone.commitment) == (note.name, note.commitment)
    assert list(journal.verify_parts(LINES[0].envelope, (given, gone))) == []
    assert refusal_of(journal.open_part, dataclasses.replace(note, salt=None)).code == "part_half_erased"
    assert refusal_of(journal.open_part, dataclasses.replace(note, body=None)).code == "part_half_erased"


@pytest.mark.parametrize("body", [b"{}", b"[]", b'{"a": 1}', b'{"audience":"all","kind":"text","label":1,"value":1}'])
def test_a_body_of_another_shape_is_named_though_its_commitment_holds(body):
    commitment = hmac.new(SALT, b"note\0" + body, "sha256").hexdigest()
    assert refusal_of(journal.open_part, journal.Part("note", commitment, SALT, body)).code == "part_malformed"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": "No"}, "part_name_faulty"),
        ({"kind": "opinion"}, "part_kind_unknown"),
        ({"salt": b"short"}, "salt_faulty"),
    ],
)
def test_a_part_that_could_not_be_opened_is_not_made(changes, code):
    plain = {"name": "note", "kind": "text", "salt": SALT}
    named = {**plain, **changes}
    name = named.pop("name")
    refusal = refusal_of(journal.make_part, name, value="a", label=1, audience="all", language=None, **named)
    assert refusal.code == code


def test_parts_of_a_line_are_all_checked():
    given, note = parts_of(1)
    stray = journal.make_part("stray", kind="text", value="a", salt=SALT, label=1, audience="all", language=None)
    tampered = dataclasses.replace(note, body=note.body.replace(b"1", b"2"))
    exchanged = dataclasses.replace(stray, name="note")

    def found(*parts):
        return [
            (fault.code, fault.number, fault.facts["name"]) for fault in journal.verify_parts(LINES[0].envelope, parts)
        ]

    assert found(given, note) == []
    assert found(given) == [("part_missing", 1, "note")]
    assert found(given, note, note) == [("part_twice", 1, "note")]
    assert found(given, note, stray) == [("part_unknown", 1, "stray")]
    assert found(given, exchanged) == [("commitment_differs", 1, "note")]
    assert found(given, tampered) == [("part_changed", 1, "note")]


# Chains


def test_a_whole_chain_is_in_order():
    assert faults(RAWS) == []
    assert faults(RAWS, site=SITE, heads=[head(RAWS, size) for size in (12, 0, 5, 5)]) == []
    assert faults([]) == []
    assert faults([], heads=[head([])]) == []


def test_a_long_chain_is_compared_in_batches(monkeypatch):
    monkeypatch.setattr(journal, "ROOT_BATCH", 5)
    assert faults(RAWS, heads=[head(RAWS, size) for size in (3, 5, 7, 12)]) == []


@given(st.integers(0, 11), st.data())
def test_any_changed_byte_of_any_line_is_found_and_named(place, data):
    at = data.draw(st.integers(0, len(RAWS[place]) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != RAWS[place][at]))
    raws = list(RAWS)
    raws[place] = raws[place][:at] + bytes([byte]) + raws[place][at + 1 :]
    named = {
        number
        for fault in journal.verify_chain(raws, site=SITE, heads=[head(RAWS)])
        for number in (fault.number, fault.facts.get("next"))
    }
    assert place + 1 in named


@given(st.integers(0, 11))
def test_a_dropped_line_is_named(place):
    raws = RAWS[:place] + RAWS[place + 1 :]
    found = list(journal.verify_chain(raws, heads=[head(RAWS)]))
    if place < 11:
        assert found[0] == journal.Fault("lines_missing", place + 1, {"last": place + 1})
    assert found[-1] == journal.Fault("tail_missing", 12, {"last": 12})


@given(st.integers(0, 10))
def test_a_swapped_pair_is_named(place):
    raws = list(RAWS)
    raws[place : place + 2] = reversed(raws[place : place + 2])
    assert sorted(faults(raws, heads=[head(RAWS)])) == [("lines_swapped", place + 1), ("root_differs", 12)]


@given(st.integers(0, 11))
def test_a_truncated_tail_is_named(size):
    found = list(journal.verify_chain(RAWS[:size], heads=[head(RAWS)]))
    assert found == [journal.Fault("tail_missing", size + 1, {"last": 12})]


@given(st.integers(0, 9), st.integers(1, 2))
def test_a_gap_and_a_repetition_are_named(place, length):
    found = list(journal.verify_chain(RAWS[:place] + RAWS[place + length :]))
    if place + length < 12:
        assert found == [journal.Fault("lines_missing", place + 1, {"last": place + length})]
    repeated = RAWS[: place + 1] + RAWS[place:]
    assert list(journal.verify_chain(repeated)) == [
        journal.Fault("line_out_of_place", place + 1, {"expected": place + 2})
    ]


def test_a_changed_number_is_named_once():
    raws = list(RAWS)
    raws[4] = journal.seal_line(dataclasses.replace(LINES[4].envelope, number=900)).raw
    found = list(journal.verify_chain(raws))
    assert found == [journal.Fault("number_changed", 5, {"found": 900})]


def test_a_gap_before_unreadable_bytes_or_the_end_is_still_named():
    assert faults([*RAWS[:3], RAWS[5], b"?", *RAWS[7:]]) == [("lines_missing", 4), ("line_malformed", 7)]
    assert faults([*RAWS[:3], RAWS[5]]) == [("lines_missing", 4)]


def test_a_chain_that_begins_in_the_middle_is_named():
    raw = journal.seal_line(envelope(1, "ab" * 32)).raw
    assert faults([raw]) == [("first_line_missing", 1)]


def test_a_line_of_another_site_is_named():
    stranger = chain(12, site="0192f0c1-0000-7000-8000-00000000000f")
    assert ("line_of_other_site", 4) in faults([*RAWS[:3], stranger[3].raw, *RAWS[4:]])
    assert faults(RAWS[:1], site=stranger[0].envelope.site) == [("line_of_other_site", 1)]


def test_a_chain_rewritten_from_its_beginning_contradicts_a_checkpoint_that_left():
    left = head(RAWS, 7)
    previous, raws = journal.NOTHING_BEFORE, []
    for line in LINES:
        act = "finding.reopen" if line.envelope.number == 3 else line.envelope.act
        sealed = journal.seal_line(dataclasses.replace(line.envelope, act=act, previous=previous))
        previous = sealed.digest.hex()
        raws.append(sealed.raw)
    assert faults(raws, heads=[head(raws)]) == []
    (fault,) = journal.verify_chain(raws, heads=[head(raws), left])
    assert (fault.code, fault.number, fault.facts["expected"]) == ("root_differs", 7, left.root.hex())


# The page that specifies it


def test_the_example_of_the_page_is_what_is_built():
    page = pathlib.Path(__file__).parents[2].joinpath("docs", "journal.md").read_text("utf-8")
    line, parts, note = re.findall(r"^```\w*\n(.*?)^```$", page, re.M | re.S)[:3]
    sealed = journal.decode_line(line.replace("\n", "").encode())
    assert f"`{sealed.digest.hex()}`" in page
    committed = dict(sealed.envelope.parts)
    for row in map(json.loads, parts.splitlines()):
        salt, body = bytes.fromhex(row["salt"]), canonical.encode(row["body"])
        part = journal.Part(row["name"], committed.pop(row["name"]), salt, body)
        assert journal.open_part(part) is not None
    assert committed == {}
    signed = checkpoint.Note.decode(note)
    assert checkpoint.Checkpoint.decode(signed.text) == checkpoint.Checkpoint(
        checkpoint.origin_of(sealed.envelope.site), 1, merkle.root([sealed.digest])
    )
    (key,) = re.findall(r"`(huiyin/[^`]*\+[^`]*)`", page)
    assert checkpoint.VerifierKey.decode(key).id == signed.signatures[0].key_id
