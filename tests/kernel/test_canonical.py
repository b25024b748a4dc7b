"""The canonical form: equal to rfc8785 where both may speak, refused where it may not."""

import enum
import os
import pathlib
import unicodedata

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import canonical

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
KEYS = st.text(st.characters(max_codepoint=127))
WHOLE = st.integers(-canonical.INTEGER_LIMIT, canonical.INTEGER_LIMIT)
VALUES = st.recursive(
    st.none() | st.booleans() | WHOLE | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner),
    max_leaves=20,
)


@pytest.mark.no_cover
@given(VALUES)
def test_bytes_equal_those_of_an_independent_writer(value):
    assert canonical.encode(value) == rfc8785.dumps(value)


@given(VALUES)
def test_what_was_written_is_read(value):
    assert canonical.decode(canonical.encode(value)) == value


@given(st.binary(max_size=60) | VALUES.map(lambda value: canonical.encode(value) + b" "))
def test_only_canonical_bytes_are_read(raw):
    try:
        value = canonical.decode(raw)
    except canonical.NotCanonical:
        return
    assert canonical.encode(value) == raw


def test_separators_controls_and_quotes_are_written_as_the_rfc_says():
    assert canonical.encode('\u2028\u2029\x7f"\\\b\f\n\r\t\x01\x1f/中') == (
        '"\u2028\u2029\x7f\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f/中"'.encode()
    )


def test_tuples_and_named_codes_are_written_as_what_they_are():
    named = enum.StrEnum("named", {"ONE": "one"})
    assert canonical.encode((named.ONE, [True, None])) == b'["one",[true,null]]'
    assert canonical.encode(named.ONE) == b'"one"'


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (1.0, "number_not_whole"),
        ([float("nan")], "number_not_whole"),
        ({"a": {"b": 0.5}}, "number_not_whole"),
        (2**53, "number_too_large"),
        ({"a": -(2**53)}, "number_too_large"),
        ({1: "a"}, "key_not_ascii"),
        ({"é": "a"}, "key_not_ascii"),
        ([{None: 1}], "key_not_ascii"),
        ({"a": b"bytes"}, "kind_not_storable"),
        ({"a", "b"}, "kind_not_storable"),
        ("\ud800", "text_not_unicode"),
        ({"\udfff"[:0] + "a": ["x\udc00"]}, "text_not_unicode"),
    ],
)
def test_what_has_no_canonical_form_is_refused(value, code):
    with pytest.raises(canonical.NotCanonical) as refusal:
        canonical.encode(value)
    assert refusal.value.code == code


@pytest.mark.parametrize("wrap", [lambda inner: [inner], lambda inner: {"a": inner}])
def test_nesting_ends_at_the_limit(wrap):
    value = wrap(0)
    for _ in range(canonical.DEPTH_LIMIT - 1):
        value = wrap(value)
    assert canonical.decode(canonical.encode(value)) == value
    with pytest.raises(canonical.NotCanonical) as refusal:
        canonical.encode(wrap(value))
    assert refusal.value.code == "nested_too_deep"


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b'{"a":1,"a":1}', "not_canonical"),
        (b'{"b":1,"a":1}', "not_canonical"),
        (b'{"a": 1}', "not_canonical"),
        (b'"\\u0041"', "not_canonical"),
        (b'"\\/"', "not_canonical"),
        (b"-0", "not_canonical"),
        (b"1.0", "number_not_whole"),
        (b"1e3", "number_not_whole"),
        (b"NaN", "number_not_whole"),
        (b"9007199254740992", "number_too_large"),
        (b"9" * 5000, "not_json"),
        (b'"\\ud800"', "text_not_unicode"),
        (b'"\xff"', "not_json"),
        (b'\xef\xbb\xbf"a"', "not_json"),
        ('"a"'.encode("utf-16"), "not_json"),
        (b"[" * 100_000, "not_json"),
        (b"", "not_json"),
        (b'{"a":1}\n', "not_canonical"),
    ],
)
def test_other_bytes_are_refused(raw, code):
    with pytest.raises(canonical.NotCanonical) as refusal:
        canonical.decode(raw)
    assert refusal.value.code == code


def test_the_first_difference_is_named():
    with pytest.raises(canonical.NotCanonical) as refusal:
        canonical.decode(b'{"a": 1}')
    assert refusal.value.facts == {"position": 5}


@given(TEXTS.filter(lambda text: "\x00" not in text))
def test_a_text_made_canonical_twice_is_the_same(text):
    once = canonical.text(text)
    assert canonical.text(once) == once
    assert once == once.strip()
    assert "\r" not in once
    assert unicodedata.is_normalized("NFC", once)


def test_a_text_keeps_what_carries_meaning():
    assert canonical.text("\u3000 e\u0301te\u0301\r\n\rfin  \n") == "été\n\nfin"
    assert canonical.text("第一条\u3000整改") == "第一条\u3000整改"


@pytest.mark.parametrize(("text", "code"), [("a\x00b", "text_holds_nul"), ("a\ud800", "text_not_unicode")])
def test_a_text_that_cannot_be_kept_is_refused(text, code):
    with pytest.raises(canonical.NotCanonical) as refusal:
        canonical.text(text)
    assert (refusal.value.code, refusal.value.facts) == (code, {"position": 1})


def test_naughty_strings_are_written_like_any_other():
    home = os.environ.get("HUIYIN_DATA")
    if not home:
        print("not here: naughty strings, HUIYIN_DATA is not set")
        return
    found = list(pathlib.Path(home, "naughty-strings").rglob("*.txt"))
    assert found
    for file in found:
        for line in file.read_text("utf-8").splitlines():
            assert canonical.encode(line) == rfc8785.dumps(line)
            assert canonical.text(line) == canonical.text(canonical.text(line))


def test_an_interpreter_without_the_part_in_c_writes_the_same(monkeypatch):
    value = {"b": [1, None, True, "问题 \u2028\x1f"], "a": {"é": ""}}
    monkeypatch.setattr(canonical.json.encoder, "c_make_encoder", None)
    assert canonical._writer()(value) == canonical.write(value)


def test_a_kind_that_json_does_not_know_is_refused_while_it_is_written():
    with pytest.raises(canonical.NotCanonical) as refusal:
        canonical.write({"dates": {1, 2}})
    assert (refusal.value.code, refusal.value.facts) == ("kind_not_storable", {"kind": "set"})
