"""Checkpoints and signed notes: the worked examples of their specifications, and what must be refused."""

import base64
import os
import pathlib
import re

import pytest
from cryptography import exceptions
from cryptography.hazmat.primitives.asymmetric import ed25519
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import checkpoint

SITE = "0192f0c1-0000-7000-8000-000000000001"
PRIVATE = ed25519.Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = ed25519.Ed25519PrivateKey.from_private_bytes(bytes(32))
KEY = checkpoint.VerifierKey(checkpoint.origin_of(SITE), PRIVATE.public_key().public_bytes_raw())
OTHER_KEY = checkpoint.VerifierKey("other.example", OTHER.public_key().public_bytes_raw())
HEAD = checkpoint.Checkpoint(KEY.name, 12, bytes(range(32)))
NOTE = checkpoint.Note(HEAD.encode()).signed(KEY, sign=PRIVATE.sign)

SPEC_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
SPEC_NOTE = (
    "This is an example message.\n\n"
    "— example.com/foo "
    "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
)


def verify(public_key, signature, message):
    try:
        ed25519.Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except exceptions.InvalidSignature:
        return False
    return True


def refusal_of(call, *args, **named):
    with pytest.raises(checkpoint.NotANote) as refusal:
        call(*args, **named)
    return refusal.value.code


def test_a_checkpoint_is_signed_and_read_again():
    read = checkpoint.Note.decode(NOTE.encode())
    assert read == NOTE
    assert read.signers([OTHER_KEY, KEY], verify=verify) == (KEY,)
    assert checkpoint.Checkpoint.decode(read.text) == HEAD
    assert HEAD.origin == f"huiyin/{SITE}"


def test_the_worked_example_of_the_note_is_verified():
    key = checkpoint.VerifierKey.decode(SPEC_KEY)
    assert key.encode() == SPEC_KEY
    assert checkpoint.Note.decode(SPEC_NOTE).signers([key], verify=verify) == (key,)
    assert checkpoint.Note.decode(SPEC_NOTE).encode() == SPEC_NOTE


def test_examples_in_the_specifications_are_read():
    home = os.environ.get("HUIYIN_DATA")
    if not home:
        print("not here: C2SP specifications, HUIYIN_DATA is not set")
        return
    specs = pathlib.Path(home, "c2sp-specs")
    notes = [
        block
        for file in ("signed-note.md", "tlog-checkpoint.md", "tlog-cosignature.md")
        for block in re.findall(r"^```\n(.*?)^```$", specs.joinpath(file).read_text("utf-8"), re.M | re.S)
        if "\n— " in block
    ]
    assert len(notes) == 4
    for note in notes:
        assert checkpoint.Note.decode(note).encode() == note
    assert SPEC_NOTE in notes
    heads = [checkpoint.Checkpoint.decode(checkpoint.Note.decode(note).text) for note in notes if "behind" in note]
    assert [(head.origin, head.size) for head in heads] == [("example.com/behind-the-sofa", 20852163)] * 2
    assert len(checkpoint.Note.decode(notes[-1]).signatures) == 2


def test_unknown_signatures_are_passed_over_and_known_ones_all_checked():
    both = NOTE.signed(OTHER_KEY, sign=OTHER.sign)
    assert both.signers([KEY], verify=verify) == (KEY,)
    assert both.signers([OTHER_KEY, KEY], verify=verify) == (KEY, OTHER_KEY)
    assert refusal_of(both.signers, [], verify=verify) == "signer_unknown"
    forged = NOTE.signed(OTHER_KEY, sign=PRIVATE.sign)
    assert forged.signers([KEY], verify=verify) == (KEY,)
    assert refusal_of(forged.signers, [KEY, OTHER_KEY], verify=verify) == "signature_forged"


def test_the_same_name_with_another_key_is_another_signer():
    namesake = checkpoint.VerifierKey(KEY.name, OTHER_KEY.public_key)
    assert namesake.id != KEY.id
    assert refusal_of(NOTE.signers, [namesake], verify=verify) == "signer_unknown"


@given(st.integers(0, len(NOTE.text) - 1), st.characters(codec="utf-8"))
def test_a_changed_text_is_found(at, character):
    text = NOTE.text[:at] + character + NOTE.text[at + 1 :]
    changed = checkpoint.Note(text, NOTE.signatures)
    if text != NOTE.text:
        assert refusal_of(changed.signers, [KEY], verify=verify) == "signature_forged"


@given(st.integers(0, len(NOTE.encode()) - 1), st.integers(0, 127).map(chr))
def test_a_note_with_a_changed_character_is_refused_or_not_ours(at, character):
    whole = NOTE.encode()
    changed = whole[:at] + character + whole[at + 1 :]
    if changed != whole:
        with pytest.raises(checkpoint.NotANote):
            checkpoint.Note.decode(changed).signers([KEY], verify=verify)


@given(
    st.text(st.characters(categories=["L", "N"]), min_size=1),
    st.integers(0, 10**15),
    st.binary(min_size=32, max_size=32),
    st.lists(st.text(st.characters(categories=["L", "P"]), min_size=1), max_size=3).map(tuple),
)
def test_every_checkpoint_is_read_as_it_was_written(origin, size, root, extensions):
    head = checkpoint.Checkpoint(origin, size, root, extensions)
    assert checkpoint.Checkpoint.decode(head.encode()) == head


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a\n1\n",
        "a\n1\n" + base64.b64encode(bytes(32)).decode(),
        "a\n01\n" + base64.b64encode(bytes(32)).decode() + "\n",
        "a\n-1\n" + base64.b64encode(bytes(32)).decode() + "\n",
        "\n1\n" + base64.b64encode(bytes(32)).decode() + "\n",
        "a\n1\n" + base64.b64encode(bytes(31)).decode() + "\n",
        "a\n1\n" + base64.b64encode(bytes(32)).decode() + "\n\n",
    ],
)
def test_other_texts_are_no_checkpoint(text):
    assert refusal_of(checkpoint.Checkpoint.decode, text) == "checkpoint_malformed"


@pytest.mark.parametrize(
    ("note", "code"),
    [
        ("", "note_malformed"),
        ("text\n", "note_malformed"),
        ("\n\n— a AAAAAAA=\n", "note_malformed"),
        ("te\txt\n\n— a AAAAAAA=\n", "note_malformed"),
        ("te\ud800xt\n\n— a AAAAAAA=\n", "note_malformed"),
        ("text\n\n", "note_unsigned"),
        ("text\n\n— a AAAAAAA=", "note_unsigned"),
        ("text\n\n- a AAAAAAA=\n", "signature_malformed"),
        ("text\n\n— a+b AAAAAAA=\n", "signature_malformed"),
        ("text\n\n— a\u3000b AAAAAAA=\n", "signature_malformed"),
        ("text\n\n— a AAAAAA==\n", "signature_malformed"),
        ("text\n\n— a AAAAAAB=\n", "base64_faulty"),
        ("text\n\n— a AAAAAAA\n", "base64_faulty"),
        ("text\n\n" + "— a AAAAAAA=\n" * 65, "note_too_large"),
        ("t" * 1_000_001, "note_too_large"),
    ],
)
def test_other_texts_are_no_note(note, code):
    assert refusal_of(checkpoint.Note.decode, note) == code


def test_a_text_may_hold_empty_lines_and_sixteen_signatures():
    note = checkpoint.Note("one\n\n\ntwo\n\n", NOTE.signatures * 16)
    assert checkpoint.Note.decode(note.encode()) == note


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("name", "key_faulty"),
        ("name+00000000+", "key_faulty"),
        ("name+00000000+AQ==", "key_faulty"),
        ("na me+00000000+" + SPEC_KEY.rsplit("+", 1)[1], "key_name_faulty"),
        (SPEC_KEY.replace("530d903a", "530d903b"), "key_id_differs"),
        (SPEC_KEY + "=", "base64_faulty"),
        ("name+00000000+é", "base64_faulty"),
    ],
)
def test_other_lines_are_no_key(line, code):
    assert refusal_of(checkpoint.VerifierKey.decode, line) == code


def test_a_key_of_another_algorithm_is_carried_as_it_is():
    key = checkpoint.VerifierKey("witness.example", bytes(1312), 0x06)
    assert checkpoint.VerifierKey.decode(key.encode()) == key
