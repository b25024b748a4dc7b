"""The verifier: what is whole is said to hold, every change is found and named, in the words of both languages."""

import base64
import dataclasses
import hashlib
import io
import json
import pathlib
import shutil
import string
import subprocess
import sys
import tarfile

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huiyin import verifier
from huiyin.kernel import canonical, checkpoint, journal, merkle
from tests.kernel import test_journal as samples

PRIVATE = ed25519.Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KEY = checkpoint.VerifierKey(checkpoint.origin_of(samples.SITE), PRIVATE.public_key().public_bytes_raw())
OTHER = ed25519.Ed25519PrivateKey.from_private_bytes(bytes(32))
OTHER_KEY = checkpoint.VerifierKey(KEY.name, OTHER.public_key().public_bytes_raw())
FILE = b"on-site photograph"
FILE_DIGEST = hashlib.sha256(FILE).hexdigest()
COUNT = 8
BASE64 = string.ascii_letters + string.digits + "+/"

patient = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def parts_of(number):
    plain = samples.parts_of(number)
    if number != 3:
        return plain
    value = {
        "dated": "2026-11-20",
        "digest": FILE_DIGEST,
        "evidence": "effect",
        "file_name": "照片.jpg",
        "media_type": "image/jpeg",
        "size_bytes": len(FILE),
    }
    return *plain, journal.make_part(
        "photo", kind="file", value=value, salt=samples.SALT, label=1, audience="all", language=None
    )


def lines_of(count=COUNT, *, act="finding.close"):
    lines, previous = [], journal.NOTHING_BEFORE
    for number in range(1, count + 1):
        parts = journal.commitments(parts_of(number))
        lines.append(journal.seal_line(samples.envelope(number, previous, parts=parts, act=act)))
        previous = lines[-1].digest.hex()
    return lines


def row(number, part):
    body = part.body and json.loads(part.body)
    salt = part.salt and part.salt.hex()
    return canonical.encode({"body": body, "name": part.name, "number": number, "salt": salt}) + b"\n"


def note_over(lines, *, sign=PRIVATE.sign, key=KEY):
    head = checkpoint.Checkpoint(KEY.name, len(lines), merkle.root(line.digest for line in lines))
    return checkpoint.Note(head.encode()).signed(key, sign=sign).encode()


def proof_of(lines, number, *names):
    line = lines[number - 1]
    path = merkle.inclusion_proof(merkle.in_memory([each.digest for each in lines]), index=number - 1, size=len(lines))
    return {
        "checkpoint": note_over(lines),
        "format": "huiyin-proof",
        "inclusion": {"index": number - 1, "path": [step.hex() for step in path], "size": len(lines)},
        "line": json.loads(line.raw),
        "parts": [
            {"body": json.loads(part.body), "name": part.name, "salt": part.salt.hex()}
            for part in parts_of(number)
            if part.name in names
        ],
        "v": 1,
    }


LINES = lines_of()
RAWS = [line.raw + b"\n" for line in LINES]
ROWS = [row(number, part) for number in range(1, COUNT + 1) for part in sorted(parts_of(number), key=lambda p: p.name)]


class Export:
    """An export in a folder, and what the verifier says of it."""

    def __init__(self, folder, capsys):
        self.folder, self.capsys = folder / "export", capsys
        self.folder.mkdir()
        self.write("lines.jsonl", b"".join(RAWS))
        self.write("parts.jsonl", b"".join(ROWS))
        self.write("checkpoint", note_over(LINES).encode())
        self.write("key", KEY.encode().encode() + b"\n")
        self.write(f"blobs/{FILE_DIGEST[:2]}/{FILE_DIGEST}", FILE)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def check(self, *more, path=None, key=None):
        self.capsys.readouterr()
        arguments = ["journal", path or self.folder, "--key", key or self.folder / "key", *more]
        exit_code = verifier.main([str(each) for each in arguments])
        return exit_code, self.capsys.readouterr().out.splitlines()

    def faults(self, *more, **named):
        exit_code, said = self.check(*more, **named)
        assert exit_code == (1 if len(said) > 1 else 0)
        assert said[-1].startswith("Checked ")
        return said[:-1]


@pytest.fixture
def export(tmp_path, capsys):
    return Export(tmp_path, capsys)


def test_a_whole_export_holds(export):
    exit_code, said = export.check()
    assert exit_code == 0
    assert said == [
        f"Checked 8 lines of site {samples.SITE}: 0 faults. 17 parts open their commitments, 0 are erased, "
        "0 were not exported; 1 files were compared."
    ]


def test_the_key_may_be_given_in_words_and_the_answer_be_chinese(export):
    exit_code, said = export.check("--language", "zh-Hans", key=KEY.encode())
    assert exit_code == 0
    assert said[0].startswith(f"已核对站点 {samples.SITE} 流水 8 行：发现 0 处问题。")


def test_a_tar_is_read_as_it_is(export, tmp_path):
    for prefix in ("", "./"):
        with tarfile.open(tmp_path / "export.tar", "w") as tar:
            tar.add(export.folder, prefix or ".", recursive=False)
            for file in sorted(export.folder.rglob("*")):
                tar.add(file, prefix + str(file.relative_to(export.folder)), recursive=False)
        assert export.faults(path=tmp_path / "export.tar") == []


def test_a_tar_with_a_changed_byte_is_found_as_well(export, tmp_path):
    with tarfile.open(tmp_path / "export.tar", "w") as tar:
        for name in ("checkpoint", "parts.jsonl"):
            tar.add(export.folder / name, name)
        content = b"".join(RAWS).replace(b'"based_on":3', b'"based_on":4')
        member = tarfile.TarInfo("lines.jsonl")
        member.size = len(content)
        tar.addfile(member, io.BytesIO(content))
    assert "Line 3 or line 4 was changed: line 4 does not follow from line 3." in export.faults(
        path=tmp_path / "export.tar"
    )


@patient
@given(st.integers(0, COUNT - 1), st.data())
def test_any_changed_byte_of_any_line_is_named(export, place, data):
    at = data.draw(st.integers(0, len(RAWS[place]) - 2))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != RAWS[place][at]))
    raw = RAWS[place][:at] + bytes([byte]) + RAWS[place][at + 1 :]
    export.write("lines.jsonl", b"".join([*RAWS[:place], raw, *RAWS[place + 1 :]]))
    said = " ".join(export.faults()).lower()
    assert f"line {place + 1} " in said or "the first 8 lines" in said


@patient
@given(st.integers(0, len(ROWS) - 1), st.data())
def test_any_changed_byte_of_any_part_is_named(export, place, data):
    at = data.draw(st.integers(0, len(ROWS[place]) - 2))
    byte = data.draw(st.integers(0, 255).filter(lambda byte: byte != ROWS[place][at]))
    changed = ROWS[place][:at] + bytes([byte]) + ROWS[place][at + 1 :]
    export.write("parts.jsonl", b"".join([*ROWS[:place], changed, *ROWS[place + 1 :]]))
    said = export.faults()
    assert said
    assert all("part" in sentence.lower() for sentence in said)


def test_faults_of_lines_are_named(export):
    def said(raws):
        export.write("lines.jsonl", b"".join(raws))
        return export.faults()

    root = "The first 8 lines are not those that checkpoint was signed over"
    dropped = said([*RAWS[:3], *RAWS[4:]])
    assert dropped[0] == "Lines 4 to 4 are missing."
    assert dropped[1] == "The end is cut off: checkpoint covers 8 lines, the export ends before line 8."
    assert dropped[2] == "2 parts belong to no line of this export."
    swapped = said([*RAWS[:3], RAWS[4], RAWS[3], *RAWS[5:]])
    assert swapped[0] == "Lines 4 and 5 have been swapped."
    assert len(swapped) == 2
    assert swapped[1].startswith(root)
    repeated = said([*RAWS[:4], *RAWS[3:]])
    assert "Line 4 stands where line 5 must stand." in repeated
    assert "Lines after 8 are covered by no checkpoint: the export holds 9." in repeated
    cut = said(RAWS[:5])
    assert cut[0] == "The end is cut off: checkpoint covers 8 lines, the export ends before line 6."
    torn = said([*RAWS[:7], RAWS[7][:-20]])
    assert torn[0] == "Line 8 was changed: its bytes are no line of version 1."
    renumbered = samples.journal.seal_line(dataclasses.replace(LINES[3].envelope, number=900)).raw + b"\n"
    assert said([*RAWS[:3], renumbered, *RAWS[4:]])[0] == "Line 4 was changed: it now has the number 900."
    linked = journal.seal_line(dataclasses.replace(LINES[0].envelope, previous="ab" * 32)).raw + b"\n"
    assert said([linked, *RAWS[1:]])[0] == "Line 1 was changed: its bytes are no line of version 1."
    stranger = dataclasses.replace(LINES[7].envelope, site="0192f0c1-0000-7000-8000-00000000000f")
    foreign = said([*RAWS[:7], journal.seal_line(stranger).raw + b"\n"])
    assert foreign[0] == f"Line 8 belongs to another site, {stranger.site}."
    assert said([])[0] == "The end is cut off: checkpoint covers 8 lines, the export ends before line 1."


def test_faults_of_parts_are_named(export):
    def said(rows):
        export.write("parts.jsonl", b"".join(rows))
        return export.faults()

    note = parts_of(2)[1]
    other = journal.make_part(
        "note", kind="text", value="另一说法", salt=samples.SALT, label=1, audience="all", language=None
    )
    assert said([*ROWS[:3], row(2, other), *ROWS[4:]]) == [
        "Part note of line 2 was changed: it does not open its commitment."
    ]
    assert said([*ROWS[:4], row(2, note), *ROWS[4:]]) == ["Part note stands twice, or is not part of line 2."]
    half = row(2, dataclasses.replace(note, salt=None))
    assert said([*ROWS[:3], half, *ROWS[4:]]) == ["Part note of line 2 was changed: it does not open its commitment."]
    assert said([b"{}\n", *ROWS]) == ["Part 1 in parts.jsonl is no part of version 1."]
    assert said([*ROWS, row(9, note)]) == ["1 parts belong to no line of this export."]
    assert said([ROWS[4], *ROWS[:4], *ROWS[5:]])[-1] == "4 parts belong to no line of this export."


def erasing(export, *, signed):
    """Write an export whose lines 2 and 3 ask for the erasing of a part of line 1, and sign it; give its lines."""
    gone = parts_of(1)[1]
    asked = {"frozen": {}, "parts": [gone.commitment]}
    acts = [
        ("finding.close", "taken", parts_of(1)),
        ("finding.expunge", "opened", [given_part(asked)]),
        ("finding.countersign", "taken" if signed else "opened", [given_part({"frozen": {}, "opened": act_id(2)})]),
    ]
    lines, rows, previous = [], [], journal.NOTHING_BEFORE
    for number, (act, effect, parts) in enumerate(acts, 1):
        envelope = samples.envelope(number, previous, parts=journal.commitments(parts), act=act, effect=effect)
        lines.append(journal.seal_line(dataclasses.replace(envelope, act_id=act_id(number))))
        previous = lines[-1].digest.hex()
        rows += [row(number, part) for part in parts]
    rows[1] = row(1, journal.erased(gone))
    export.write("lines.jsonl", b"".join(line.raw + b"\n" for line in lines))
    export.write("checkpoint", note_over(lines).encode())
    export.write("parts.jsonl", b"".join(rows))


def act_id(number):
    return f"0192f0c1-0000-7000-8000-0000000001{number:02}"


def given_part(value):
    return journal.make_part(
        "given", kind="given", value=value, salt=samples.SALT, label=0, audience="all", language=None
    )


def test_a_part_is_erased_by_an_act_that_names_it_and_has_its_signatures(export):
    erasing(export, signed=True)
    exit_code, said = export.check()
    assert exit_code == 0
    assert "1 are erased" in said[0]
    erasing(export, signed=False)
    assert export.faults() == ["Part note of line 1 is gone, and no act of erasing names it."]


def test_what_is_never_erased_is_named_where_it_is_gone(export):
    gone = row(1, journal.erased(parts_of(1)[0]))
    export.write("parts.jsonl", b"".join([gone, *ROWS[1:]]))
    assert export.faults() == ["Part given of line 1 was changed: it does not open its commitment."]


def test_withheld_parts_break_nothing_and_are_counted(export):
    export.write("parts.jsonl", b"".join([ROWS[0], *ROWS[3:]]))
    exit_code, said = export.check()
    assert exit_code == 0
    assert "15 parts open their commitments, 0 are erased, 2 were not exported" in said[0]
    (export.folder / "parts.jsonl").unlink()
    exit_code, said = export.check()
    assert exit_code == 0
    assert "0 parts open their commitments, 0 are erased, 17 were not exported" in said[0]


def test_a_changed_file_is_named_and_an_absent_one_passed_over(export):
    export.write(f"blobs/{FILE_DIGEST[:2]}/{FILE_DIGEST}", FILE + b" retouched")
    assert export.faults() == [f"The file {FILE_DIGEST} of line 3 was changed."]
    shutil.rmtree(export.folder / "blobs")
    assert export.faults() == []


def test_forged_and_strange_signatures_are_named(export):
    export.write("checkpoint", note_over(LINES, sign=OTHER.sign).encode())
    assert export.faults() == ["The signature under checkpoint is forged, or the text it signs was changed."]
    export.write("checkpoint", note_over(LINES, sign=OTHER.sign, key=OTHER_KEY).encode())
    assert export.faults() == [f"checkpoint is not signed by the key {KEY.name}."]
    assert export.faults(key=OTHER_KEY.encode()) == []
    for content in (b"", b"nothing\n\n\xe2\x80\x94 a AAAAAAA=\n"):
        export.write("checkpoint", content)
        assert export.faults() == ["checkpoint is neither a signed checkpoint nor a proof of version 1."]
    (export.folder / "checkpoint").unlink()
    assert export.faults() == ["checkpoint is neither a signed checkpoint nor a proof of version 1."]


@patient
@given(st.data())
def test_a_checkpoint_with_a_changed_character_is_refused(export, data):
    whole = note_over(LINES)
    at = data.draw(st.integers(0, len(whole) - 2))
    character = data.draw(st.sampled_from(string.printable).filter(lambda one: one != whole[at]))
    changed = whole[:at] + character + whole[at + 1 :]
    signature = whole.rindex(" ") + 1
    if at >= signature and character in BASE64 and _decoded(changed[signature:]) == _decoded(whole[signature:]):
        return  # the last character holds bits that mean nothing: the signature is the same
    export.write("checkpoint", changed.encode())
    assert export.faults()


def _decoded(encoded):
    return base64.b64decode(encoded.strip() + "==")


def test_a_checkpoint_of_another_site_is_named(export):
    name = checkpoint.origin_of("0192f0c1-0000-7000-8000-00000000000f")
    key = checkpoint.VerifierKey(name, KEY.public_key)
    head = checkpoint.Checkpoint(name, COUNT, merkle.root(line.digest for line in LINES))
    export.write("checkpoint", checkpoint.Note(head.encode()).signed(key, sign=PRIVATE.sign).encode().encode())
    assert export.faults(key=key.encode()) == [
        f"checkpoint speaks of {name}, the lines are those of site {samples.SITE}."
    ]


def test_a_chain_rewritten_and_signed_again_contradicts_what_left_earlier(export, tmp_path):
    (tmp_path / "proof.json").write_text(json.dumps(proof_of(LINES[:5], 2)), "utf-8")
    (tmp_path / "earlier").write_text(note_over(LINES[:3]), "utf-8")
    against = ["--against", tmp_path / "proof.json", "--against", tmp_path / "earlier"]
    assert export.faults(*against) == []
    rewritten = lines_of(act="finding.reopen")
    export.write("lines.jsonl", b"".join(line.raw + b"\n" for line in rewritten))
    export.write("checkpoint", note_over(rewritten).encode())
    assert export.faults() == []  # the key's holder can do that, and nobody sees it from the export alone
    assert export.faults(*against) == [
        f"The first {size} lines are not those that {file} was signed over: a line was changed, or the whole journal "
        "was rewritten."
        for size, file in ((3, "earlier"), (5, "proof.json"))
    ]


@pytest.mark.parametrize("indent", [None, 0, 3])
@pytest.mark.parametrize("separators", [(",", ":"), (" ,", " :\t"), (",", ":\n")])
def test_a_proof_that_left_earlier_may_be_laid_out_in_any_way(export, tmp_path, indent, separators):
    left = tmp_path / "proof.json"
    proof = json.dumps(proof_of(LINES[:5], 2, "note"), indent=indent, separators=separators)
    left.write_text(f"\n {proof}")
    assert export.faults("--against", str(left)) == []
    left.write_text(proof.replace("{", '{"checkpoint"' + separators[1] + '"", ', 1))
    exit_code, said = export.check("--against", str(left))
    assert exit_code == 2 and said[0].startswith(f"{left} could not be read (")
    exit_code, said = export.check("--against", str(tmp_path / "absent"))
    assert exit_code == 2 and said[0].startswith(f"{tmp_path / 'absent'} could not be read (")


def test_a_line_of_a_later_version_is_named_and_nobody_accused(export):
    later = LINES[4].raw.replace(b',"v":1}', b',"v":2}')
    export.write("lines.jsonl", b"".join(b"%s\n" % (later if each is LINES[4] else each.raw) for each in LINES))
    said = export.faults()
    assert said[0] == (
        "Line 5 is written in version 2 of the format, which this verifier does not know. Take a newer one."
    )
    assert not any("was changed: its bytes" in each for each in said)


def test_a_journal_cut_and_signed_again_contradicts_what_left_earlier(export, tmp_path):
    (tmp_path / "earlier").write_text(note_over(LINES), "utf-8")
    export.write("lines.jsonl", b"".join(RAWS[:5]))
    export.write("parts.jsonl", b"".join(ROWS[:11]))
    export.write("checkpoint", note_over(LINES[:5]).encode())
    assert export.faults() == []
    assert export.faults("--against", tmp_path / "earlier") == [
        "The end is cut off: earlier covers 8 lines, the export ends before line 6."
    ]


def check_proof(tmp_path, capsys, proof, *more, key=KEY):
    capsys.readouterr()
    path = tmp_path / "proof.json"
    path.write_text(proof if isinstance(proof, str) else json.dumps(proof, indent=1), "utf-8")
    exit_code = verifier.main(["proof", str(path), "--key", key.encode(), *more])
    return exit_code, capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8])
def test_a_proof_holds_and_shows_what_was_disclosed(tmp_path, capsys, count):
    lines = lines_of(count)
    for number in range(1, count + 1):
        exit_code, said = check_proof(tmp_path, capsys, proof_of(lines, number, "note"))
        assert exit_code == 0
        assert said == [
            f"It holds: line {number} of site {samples.SITE}, act finding.close, "
            "performed 2026-11-23T20:21:33.000000Z, recorded 2026-11-23T20:21:33.000000Z, "
            f"lies in the journal of {count} lines that the key {KEY.name} signed.",
            f'Part note: "第{number}条"',
        ]


def test_a_proof_of_an_erased_part_holds_in_chinese(tmp_path, capsys):
    proof = proof_of(LINES, 2, "note")
    proof["parts"][0].update(body=None, salt=None)
    exit_code, said = check_proof(tmp_path, capsys, proof, "--language", "zh-Hans")
    assert exit_code == 0
    assert said[0].startswith(f"证明成立：站点 {samples.SITE} 第 2 行")
    assert said[1] == "分件 note：已清除"


def changed_proofs():
    def change(**changes):
        return {**proof_of(LINES, 2, "note"), **changes}

    plain = proof_of(LINES, 2, "note")
    part = plain["parts"][0]
    path = plain["inclusion"]["path"]
    yield change(line={**plain["line"], "number": 3}), "does not lead from line 3"
    yield change(line={**plain["line"], "act": "finding.reopen"}), "does not lead from line 2"
    yield change(line={**plain["line"], "number": 900}), "does not lead from line 900"
    yield change(line={**plain["line"], "act": "reopen"}), "neither a signed checkpoint nor a proof"
    yield change(line={**plain["line"], "v": 2}), "neither a signed checkpoint nor a proof"
    yield change(line=7), "neither a signed checkpoint nor a proof"
    yield change(format="proof"), "neither a signed checkpoint nor a proof"
    yield change(v=2), "neither a signed checkpoint nor a proof"
    yield change(parts=None), "neither a signed checkpoint nor a proof"
    yield change(checkpoint=None), "neither a signed checkpoint nor a proof"
    yield change(checkpoint="x"), "neither a signed checkpoint nor a proof"
    yield change(checkpoint=note_over(LINES, sign=OTHER.sign)), "is forged"
    yield change(checkpoint=note_over(LINES[:5])), "does not lead from line 2"
    yield change(checkpoint=note_over(LINES[:1])), "does not lead from line 2"
    yield change(inclusion={"path": path[1:]}), "does not lead from line 2"
    yield change(inclusion={"path": [*path, path[0]]}), "does not lead from line 2"
    yield change(inclusion={"path": ["00" * 32, *path[1:]]}), "does not lead from line 2"
    yield change(inclusion={"path": ["zz"]}), "neither a signed checkpoint nor a proof"
    yield change(inclusion=[]), "neither a signed checkpoint nor a proof"
    yield change(parts=[{**part, "name": "given"}]), "Part given of line 2 was changed"
    yield change(parts=[{**part, "name": "stray"}]), "Part stray stands twice, or is not part of line 2"
    yield change(parts=[{**part, "salt": "00" * 32}]), "Part note of line 2 was changed"
    yield change(parts=[{**part, "body": {**part["body"], "value": "forged"}}]), "Part note of line 2 was changed"
    yield change(parts=[{"name": "note"}]), "Part 1 in proof.json is no part"
    yield change(v=True), "neither a signed checkpoint nor a proof"
    yield change(v=1.0), "neither a signed checkpoint nor a proof"
    yield change(parts={}), "neither a signed checkpoint nor a proof"
    yield change(inclusion={**plain["inclusion"], "index": 5}), "does not lead from line 2"
    yield change(inclusion={**plain["inclusion"], "size": 5}), "does not lead from line 2"
    yield change(inclusion={**plain["inclusion"], "index": True}), "does not lead from line 2"
    yield json.dumps(plain).replace("{", '{"line": {}, ', 1), "neither a signed checkpoint nor a proof"
    yield json.dumps(plain).replace('"size": 8', '"size": 7, "size": 8'), "neither a signed checkpoint nor a proof"
    yield "[" * 100_000, "neither a signed checkpoint nor a proof"
    yield "[]", "neither a signed checkpoint nor a proof"


@pytest.mark.parametrize(("proof", "sentence"), list(changed_proofs()))
def test_a_changed_proof_is_refused(tmp_path, capsys, proof, sentence):
    exit_code, said = check_proof(tmp_path, capsys, proof)
    assert exit_code == 1
    assert sentence in said[0]
    assert not any(each.startswith("It holds") for each in said)


def test_a_proof_under_another_sites_key_is_refused(tmp_path, capsys):
    name = checkpoint.origin_of("0192f0c1-0000-7000-8000-00000000000f")
    key = checkpoint.VerifierKey(name, KEY.public_key)
    head = checkpoint.Checkpoint(name, COUNT, merkle.root(line.digest for line in LINES))
    proof = proof_of(LINES, 2)
    proof["checkpoint"] = checkpoint.Note(head.encode()).signed(key, sign=PRIVATE.sign).encode()
    exit_code, said = check_proof(tmp_path, capsys, proof, key=key)
    assert exit_code == 1
    assert said == [f"proof.json speaks of {name}, the lines are those of site {samples.SITE}."]


def test_a_text_cannot_steer_the_terminal(tmp_path, capsys):
    part = journal.make_part(
        "note", kind="text", value="\x9b31m red \u202e", salt=samples.SALT, label=1, audience="all", language=None
    )
    line = journal.seal_line(samples.envelope(1, parts=journal.commitments([part])))
    proof = proof_of([line], 1)
    proof["parts"] = [{"body": json.loads(part.body), "name": "note", "salt": part.salt.hex()}]
    exit_code, said = check_proof(tmp_path, capsys, proof)
    assert exit_code == 0
    assert said[1] == 'Part note: "\\u009b31m red \\u202e"'


def test_what_cannot_be_checked_is_said_and_told_apart(export, tmp_path, capsys):
    (tmp_path / "empty").mkdir()
    (tmp_path / "text").write_text("no tar")
    for path in (tmp_path / "empty", tmp_path / "text", tmp_path / "absent"):
        exit_code, said = export.check(path=path)
        assert exit_code == 2
        assert said[0].startswith(f"{path} could not be read (")
    name, _, encoded = KEY.encode().split("+", 2)
    other = base64.b64encode(b"\2" + KEY.public_key).decode()
    other_id = hashlib.sha256(f"{name}\n".encode() + b"\2" + KEY.public_key).hexdigest()[:8]
    for key in (
        "name+00000000+AAAA", str(tmp_path / "absent"), f"{name}+00000000+{encoded}", f"{name}+{other_id}+{other}",
        f"{KEY.encode()}=x", "name+", str(tmp_path / "text"),
    ):  # fmt: skip
        exit_code, said = export.check(key=key)
        assert exit_code == 2
        assert said[0].startswith(f"{key} could not be read (")
    with_plus = tmp_path / "key+of+site"
    with_plus.write_text(f"{KEY.encode()}\n")
    assert export.check(key=str(with_plus))[0] == 0
    with pytest.raises(SystemExit) as refusal:
        verifier.main(["journal", str(export.folder)])
    assert refusal.value.code == 2


def test_one_copied_file_is_enough(export, tmp_path):
    copy = shutil.copy(verifier.__file__, tmp_path / "anything.py")
    done = subprocess.run(
        [sys.executable, "-I", copy, "journal", export.folder, "--key", export.folder / "key"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Checked 8 lines")
    source = pathlib.Path(verifier.__file__).read_text("utf-8")
    assert source.count("\n") < 300
    assert "import huiyin" not in source
    assert "from huiyin" not in source


@given(samples.ENVELOPES)
def test_its_grammar_is_that_of_the_journal(envelope):
    assert verifier.LINE.fullmatch(journal.seal_line(envelope).raw + b"\n")


@settings(max_examples=400)
@given(st.data())
def test_its_grammar_refuses_what_the_journal_refuses(data):
    raw = LINES[2].raw
    at = data.draw(st.integers(0, len(raw) - 1))
    raw = raw[:at] + data.draw(st.binary(max_size=2)) + raw[at + data.draw(st.integers(0, 2)) :]
    try:
        journal.decode_line(raw)
        read = True
    except journal.NotALine as error:
        # The days of a month and the order of parts are not matters of grammar.
        read = error.code == "parts_unordered" or error.facts.get("field") in {"performed_at", "recorded_at"}
    assert read or verifier.LINE.fullmatch(raw + b"\n") is None


def test_every_sentence_is_said_in_both_languages_with_the_same_facts():
    for english, chinese in verifier.SENTENCES.values():
        facts = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (english, chinese)]
        assert facts[0] == facts[1]
        assert english[0] in string.ascii_uppercase + "{"
        assert english[-1] in ".}"
        assert chinese[-1] in "。}"
