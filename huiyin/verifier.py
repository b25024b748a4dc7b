# ruff: noqa: E501 - a row of SENTENCES holds both languages, so that the file can still be read in one sitting
# fmt: off
"""The verifier keeps its own opinion of a journal: it reads an export or a proof and trusts only the site's key.

One file, the standard library and ``cryptography``; nothing of huiyin, so that it can be read in one sitting, copied alone to another
machine, and shares no mistake with what it checks. Formats: ``docs/journal.md``. Exit code: 0 holds, 1 wrong and named, 2 not checked.

    python -m huiyin.verifier journal EXPORT --key KEY [--against PROOF_OR_CHECKPOINT]... [--language zh-Hans]
    python -m huiyin.verifier proof PROOF --key KEY
"""

import argparse
import base64
import functools
import hashlib
import hmac
import itertools
import json
import pathlib
import re
import tarfile
from collections.abc import Callable, Iterable, Sequence
from typing import Any, BinaryIO, cast

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

Head = tuple[int, bytes, str, str]  # a checkpoint whose signature holds: lines, their root, origin, the file
Key = tuple[str, bytes, Ed25519PublicKey]  # name, id, key
BEYOND = 10**15  # above every number of a line
ID, DIGEST, WORD, NUMBER = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", "[0-9a-f]{64}", "[a-z][a-z0-9_]{0,39}", "[1-9][0-9]{0,14}"
NAME, TIME = rf"{WORD}(?:[.][a-z0-9_]{{1,40}}){{0,4}}", "[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9][.][0-9]{6}Z"
LINE = re.compile((
    rf'{{"act":"(?P<act>{WORD}[.]{WORD})","act_id":"(?P<act_id>{ID})","algorithms":{{"line":"sha-256","part":"hmac-sha-256"}},"apply":{NUMBER},"based_on":(?:0|{NUMBER}),"clock":"(?:server|stated|paper)",'
    rf'"effect":"(?P<effect>taken|opened)","entered_by":"{ID}","number":(?P<number>{NUMBER}),"on_behalf_of":(?:null|"{ID}"),"origin":(?:null|{{"digest":"{DIGEST}","number":{NUMBER},"site":"{ID}"}}),'
    rf'"parts":(?P<parts>\[\["{NAME}","{DIGEST}"\](?:,\["{NAME}","{DIGEST}"\])*\]),"performed_at":"(?P<performed_at>{TIME})","post":"{ID}","previous":"(?P<previous>{DIGEST})","recorded_at":"(?P<recorded_at>{TIME})","rules":"{DIGEST}","signed_by":"{ID}","site":"(?P<site>{ID})","subjects":\[\["{WORD}","{ID}"\](?:,\["{WORD}","{ID}"\])*\],"taxonomy":(?:null|"{DIGEST}"),"v":1}}\n'
).encode())
COMMITTED = re.compile(rf'\["({NAME})","({DIGEST})"\]'.encode())
PART = re.compile(rf'{{"body":(?:null|({{.*}})),"name":"({NAME})","number":({NUMBER}),"salt":(?:null|"({DIGEST})")}}\n'.encode())
FILE = re.compile(rf'{{"audience":"[^"]*","kind":"file","label":[0-9]+,"language":null,"value":{{"dated":[^,]+,"digest":"({DIGEST})"'.encode())
read_json = functools.partial(json.loads, object_pairs_hook=lambda pairs: found if len(found := dict(pairs)) == len(pairs) else None)  # a key twice: null
HEAD = re.compile(r"(.+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)(?:\n.+)*")
SIGNATURE = re.compile(r"^\u2014 (\S+) ((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)$", re.M)
SENTENCES = {  # code: (English, Chinese)
    "line_malformed": ("Line {number} was changed: its bytes are no line of version 1.", "第 {number} 行被改动：不是第 1 版格式的流水行。"),
    "line_version_unknown": ("Line {number} is written in version {version} of the format, which this verifier does not know. Take a newer one.", "第 {number} 行按第 {version} 版格式书写，本核验程序不识别。请使用更新的版本。"),
    "line_changed": ("Line {number} or line {next} was changed: line {next} does not follow from line {number}.", "第 {number} 行或第 {next} 行被改动：第 {next} 行与第 {number} 行不相衔接。"),
    "lines_missing": ("Lines {number} to {last} are missing.", "缺第 {number} 行至第 {last} 行。"),
    "lines_swapped": ("Lines {number} and {next} have been swapped.", "第 {number} 行与第 {next} 行次序颠倒。"),
    "number_changed": ("Line {number} was changed: it now has the number {next}.", "第 {number} 行被改动：现编号为 {next}。"),
    "line_out_of_place": ("Line {number} stands where line {expected} must stand.", "应为第 {expected} 行之处出现第 {number} 行。"),
    "line_of_other_site": ("Line {number} belongs to another site, {site}.", "第 {number} 行属于另一站点 {site}。"),
    "tail_missing": ("The end is cut off: {file} covers {last} lines, the export ends before line {number}.", "末尾被截：{file} 涵盖 {last} 行，导出件在第 {number} 行之前中断。"),
    "tail_unsigned": ("Lines after {number} are covered by no checkpoint: the export holds {last}.", "第 {number} 行之后没有检查点涵盖：导出件共 {last} 行。"),
    "root_differs": ("The first {number} lines are not those that {file} was signed over: a line was changed, or the whole journal was rewritten.", "前 {number} 行与 {file} 签名时不符：有行被改动，或整本流水被重写。"),
    "part_changed": ("Part {name} of line {number} was changed: it does not open its commitment.", "第 {number} 行的分件 {name} 被改动：与承诺不符。"),
    "part_unknown": ("Part {name} stands twice, or is not part of line {number}.", "第 {number} 行没有分件 {name}，或该分件重复。"),
    "erased_without_act": ("Part {name} of line {number} is gone, and no act of erasing names it.", "第 {number} 行的分件 {name} 已缺失，而没有任何清除记录提及。"),
    "part_malformed": ("Part {row} in {file} is no part of version 1.", "{file} 中第 {row} 个分件不是第 1 版分件。"),
    "parts_stray": ("{count} parts belong to no line of this export.", "{count} 个分件不属于本导出件的任何一行。"),
    "file_changed": ("The file {digest} of line {number} was changed.", "第 {number} 行的文件 {digest} 被改动。"),
    "signature_forged": ("The signature under {file} is forged, or the text it signs was changed.", "{file} 的签名系伪造，或所签内容被改动。"),
    "signer_unknown": ("{file} is not signed by the key {keys}.", "{file} 不是由密钥 {keys} 签名。"),
    "origin_differs": ("{file} speaks of {origin}, the lines are those of site {site}.", "{file} 属于 {origin}，而流水属于站点 {site}。"),
    "not_included": ("The proof {file} does not lead from line {number} to the signed root.", "证明 {file} 不能由第 {number} 行推至所签的根。"),
    "malformed": ("{file} is neither a signed checkpoint nor a proof of version 1.", "{file} 既不是经签名的检查点，也不是第 1 版证明。"),
    "unreadable": ("{file} could not be read ({reason}).", "无法读取 {file}（{reason}）。"),
    "journal_checked": ("Checked {lines} lines of site {site}: {faults} faults. {opened} parts open their commitments, {erased} are erased, {withheld} were not exported; {files} files were compared.", "已核对站点 {site} 流水 {lines} 行：发现 {faults} 处问题。{opened} 个分件与承诺相符，{erased} 个已清除，{withheld} 个未导出；比对文件 {files} 个。"),
    "proof_holds": ("It holds: line {number} of site {site}, act {act}, performed {performed_at}, recorded {recorded_at}, lies in the journal of {size} lines that the key {key} signed.", "证明成立：站点 {site} 第 {number} 行，行为 {act}，办理于 {performed_at}，记录于 {recorded_at}，在密钥 {key} 所签 {size} 行流水之中。"),
    "part_opens": ("Part {name}: {value}", "分件 {name}：{value}"),
}
NO_FAULTS = ("journal_checked", "proof_holds", "part_opens")


class Check:
    """One check of an export or of a proof: says what is wrong, a sentence each, and counts."""

    def __init__(self, language: str) -> None:
        self.keys, self.chinese, self.faults = list[Key](), language == "zh-Hans", 0
        self.size, self.roots, self.site, self.heads, self.file = 0, list[bytes](), "", list[Head](), "parts.jsonl"
        self.erased, self.waiting, self.named = dict[str, tuple[int, str]](), dict[str, list[str]](), set[str]()
        self.open_file: Callable[[str], BinaryIO | None] = lambda name: None
        self.counts = {"opened": 0, "withheld": 0, "files": 0, "stray": 0}

    def say(self, code: str, /, **facts: Any) -> None:
        """This method will print one sentence, with nothing in it that could steer a terminal."""
        self.faults += code not in NO_FAULTS
        print("".join(each if each.isprintable() else f"\\u{ord(each):04x}" for each in SENTENCES[code][self.chinese].format(**facts)))

    def journal(self, path: pathlib.Path, against: Sequence[tuple[str, str]]) -> None:
        """This method will check an export, and that it continues what left the site earlier."""
        self.open_file = opener(path)
        lines = self.open_file("lines.jsonl") or (path / "lines.jsonl").open("rb")
        signed, parts = (self.open_file(name) for name in ("checkpoint", "parts.jsonl"))
        heads = [self.checkpoint(note, name) for note, name in ((signed.read().decode() if signed else "", "checkpoint"), *against)]
        self.heads = sorted((head for head in heads if head), reverse=True)
        self.rows = enumerate(parts or (), 1)
        self.next_part()
        self.lines(lines)
        for head in heads:
            if head and self.site and head[2] != f"huiyin/{self.site}":
                self.say("origin_differs", file=head[3], origin=head[2], site=self.site)
        if heads[0] and heads[0][0] < self.size:
            self.say("tail_unsigned", number=heads[0][0], last=self.size)
        self.say("journal_checked", **self.counts, erased=len(self.erased), lines=self.size, site=self.site, faults=self.faults)

    def checkpoint(self, note: str, file: str) -> Head | None:
        """This method will read a checkpoint, if the key that bears its origin's name signed it."""
        text, _, below = note.rpartition("\n\n")
        code = "signer_unknown" if (head := HEAD.fullmatch(text)) else "malformed"
        for (name, key_id, public), (signer, encoded) in itertools.product(self.keys, SIGNATURE.findall(below)):
            raw = base64.b64decode(encoded)
            if head and (signer, signer, raw[:4]) == (name, head[1], key_id):
                try:
                    public.verify(raw[4:], f"{text}\n".encode())
                    return int(head[2]), base64.b64decode(head[3]), head[1], file
                except InvalidSignature:
                    code = "signature_forged"
        self.say(code, file=file, keys=", ".join(name for name, _, _ in self.keys))
        return None

    def lines(self, lines: Iterable[bytes]) -> None:
        """This method will walk the lines and say what is wrong; links are compared between neighbours by number."""
        expected, last, last_digest, swapped = 1, 0, "0" * 64, 0  # last -1: nothing to compare the next line with
        for raw, after in itertools.pairwise(itertools.chain(lines, [b""])):
            self.grow(digest := hashlib.sha256(b"\0" + raw[:-1]).digest())
            if (match := LINE.fullmatch(raw)) is None:
                self.say("line_version_unknown" if (later := re.fullmatch(rb'{"act":.*"v":([2-9]|[1-9][0-9]{1,14})}\n', raw)) else "line_malformed", number=expected, version=later and int(later[1]))
                expected, last = expected + 1, -1
                continue
            number, previous, site = int(match["number"]), *match.group("previous", "site")
            self.site = self.site or site.decode()
            if site != self.site.encode():
                self.say("line_of_other_site", number=number, site=site.decode())
            if number < expected:
                if number != swapped:
                    self.say("line_out_of_place", number=number, expected=expected)
                continue
            if number > expected:  # the line after it tells what happened
                other = LINE.fullmatch(after)
                code = {expected: "lines_swapped", expected + 1: "number_changed"}.get(int(other["number"]) if other else 0, "lines_missing")
                self.say(code, number=expected, last=number - 1, next=number)
                if other and code == "lines_swapped":
                    swapped = expected
                    self.parts(expected, other)
                number = expected if code == "number_changed" else number
            elif last == number - 1 and previous.decode() != last_digest:
                self.say("line_changed" if last else "line_malformed", number=last or 1, next=number)
            self.parts(number, match)
            expected, last, last_digest = number + 1, number, digest.hex()
        self.compare()
        self.parts(BEYOND - 1, None)
        for number, name in (found for commitment, found in self.erased.items() if commitment not in self.named):
            self.say("erased_without_act", number=number, name=name)
        for size, _, _, file in reversed(self.heads):
            self.say("tail_missing", file=file, last=size, number=self.size + 1)
        if self.counts["stray"]:
            self.say("parts_stray", count=self.counts["stray"])

    def grow(self, digest: bytes) -> None:
        """This method will append one leaf to the tree."""
        self.compare()
        size = self.size
        while size & 1:
            digest, size = parent(digest, self.roots.pop()), size >> 1
        self.roots, self.size = [*self.roots, digest], self.size + 1

    def compare(self) -> None:
        """This method will compare the root with the checkpoints of just this size."""
        while self.heads and self.heads[-1][0] == self.size:
            _, root, _, file = self.heads.pop()
            found = functools.reduce(parent, reversed(self.roots)) if self.roots else hashlib.sha256(b"").digest()
            if found != root:
                self.say("root_differs", number=self.size, file=file)

    def next_part(self) -> None:
        """This method will go to the next part: its number, name, salt and body, or a number beyond all."""
        self.part: tuple[int, bytes, bytes, bytes] = BEYOND, b"", b"", b""
        for row, raw in self.rows:
            if match := PART.fullmatch(raw):
                self.part = int(match[3]), match[2], match[4] or b"", match[1] or b""
                return
            self.say("part_malformed", row=row, file=self.file)

    def parts(self, number: int, line: re.Match[bytes] | None) -> None:
        """This method will open the parts of one line, and count those of lines that are not there."""
        wanted = dict(COMMITTED.findall(line["parts"] if line else b""))
        while self.part[0] <= number:
            of, name, salt, body = self.part
            self.next_part()
            commitment = wanted.pop(name, b"").decode() if of == number else ""
            if of < number:
                self.counts["stray"] += 1
            elif not commitment:
                self.say("part_unknown", name=name.decode(), number=number)
            elif not salt and not body and name != b"given":  # that one is never erased
                self.erased[commitment] = number, name.decode()
            elif hmac.digest(bytes.fromhex(salt.decode()), name + b"\0" + body, "sha256").hex() != commitment:
                self.say("part_changed", name=name.decode(), number=number)
            else:
                self.counts["opened"] += 1
                self.opened(line, name, body)
        self.counts["withheld"] += len(wanted)

    def opened(self, line: Any, name: bytes, body: bytes) -> None:
        """This method will compare the file that a part states, or note the parts that an act of erasing names, once signed."""
        if name == b"given" and line["act"].endswith((b".expunge", b".countersign")):
            value = {"opened": line["act_id"].decode(), "parts": [], **json.loads(body)["value"]}
            named = self.waiting.setdefault(value["opened"], value["parts"])
            self.named.update(named if line["effect"] == b"taken" else ())
        if (found := FILE.match(body)) and (stream := self.open_file(f"blobs/{(digest := found[1].decode())[:2]}/{digest}")):
            self.counts["files"] += 1
            if hashlib.file_digest(cast(Any, stream), "sha256").hexdigest() != digest:
                self.say("file_changed", digest=digest, number=int(line["number"]))

    def proof(self, path: pathlib.Path) -> None:
        """This method will check the proof of one act and say what it shows."""
        write = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode  # RFC 8785
        try:
            proof, self.file = read_json(path.read_text("utf-8")), path.name
            line = LINE.fullmatch(write(proof["line"]).encode() + b"\n")
            steps = [bytes.fromhex(step) for step in proof["inclusion"]["path"]]
            if line is None or (proof["format"], repr(proof["v"]), type(proof["parts"])) != ("huiyin-proof", "1", list):
                raise ValueError
            number, site, parts = int(line["number"]), line["site"].decode(), proof["parts"]
            self.rows = enumerate([f"{write({**part, 'number': number})}\n".encode() for part in parts], 1)
            head = self.checkpoint(proof["checkpoint"], path.name)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
            self.say("malformed", file=path.name)
            return
        if head and head[2] != f"huiyin/{site}":
            self.say("origin_differs", file=path.name, origin=head[2], site=site)
        if head and (write({"index": number - 1, "size": head[0], **proof["inclusion"], "path": 0}) != f'{{"index":{number - 1},"path":0,"size":{head[0]}}}' or root_of_path(hashlib.sha256(b"\0" + line[0][:-1]).digest(), steps, index=number - 1, size=head[0]) != head[1]):
            self.say("not_included", file=path.name, number=number)
        self.next_part()
        self.parts(number, line)
        if head and not self.faults:
            self.say("proof_holds", **{name: found.decode() for name, found in line.groupdict().items()}, size=head[0], key=head[2])
            for part in parts:
                self.say("part_opens", name=part["name"], value=write(part["body"]["value"]) if part["body"] else ("erased", "已清除")[self.chinese])


def parent(right: bytes, left: bytes) -> bytes:
    """This function will give the node above two (RFC 6962 section 2.1)."""
    return hashlib.sha256(b"\1" + left + right).digest()


def root_of_path(leaf: bytes, path: list[bytes], *, index: int, size: int) -> bytes | None:
    """This function will give the root that an inclusion path leads to (RFC 6962 section 2.1.1), or None."""
    if size <= 1 or not path or index >= size:
        return leaf if size == 1 and not path and not index else None
    left = 1 << ((size - 1).bit_length() - 1)
    low = index < left
    inner = root_of_path(leaf, path[:-1], index=index if low else index - left, size=left if low else size - left)
    return inner and (parent(path[-1], inner) if low else parent(inner, path[-1]))


def opener(path: pathlib.Path) -> Callable[[str], BinaryIO | None]:
    """This function will open an export: a folder, or an uncompressed tar of it. Nothing is unpacked."""
    if path.is_dir():
        return lambda name: (path / name).open("rb") if (path / name).is_file() else None
    tar = tarfile.open(path, "r:")  # noqa: SIM115 - open as long as the process
    members = {one.name.removeprefix("./"): one for one in tar if one.isfile()}
    return lambda name: cast(BinaryIO, tar.extractfile(members[name])) if name in members else None


def read_key(key: str) -> Key:
    """This function will read a verifier key (C2SP signed-note, Ed25519), or the file that holds it."""
    file = pathlib.Path(key)
    name, key_id, encoded = (file.read_text("utf-8") if "+" not in key or file.is_file() else key).strip().split("+", 2)
    raw = base64.b64decode(encoded, validate=True)
    if (found := hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]).hex() != key_id or raw[:1] != b"\1":
        raise ValueError(f"{key_id} is not the id of this key")
    return name, found, Ed25519PublicKey.from_public_bytes(raw[1:])


def main(arguments: Sequence[str] | None = None) -> int:
    """This function will be the command, and give its exit code."""
    parser = argparse.ArgumentParser("verifier", description="Check an exported journal, or the proof of one act.")
    parser.add_argument("what", choices=["journal", "proof"])
    parser.add_argument("path", type=pathlib.Path)
    parser.add_argument("--key", action="append", required=True, help="the site's verifier key, or a file that holds it")
    parser.add_argument("--against", action="append", default=[], type=pathlib.Path, help="what left the site earlier")
    parser.add_argument("--language", choices=["en", "zh-Hans"], default="en")
    options = parser.parse_args(arguments)
    check, file = Check(options.language), options.path
    try:
        check.keys = [read_key(file := each) for each in options.key]
        against = [(read_json(note)["checkpoint"] if (note := (file := each).read_text("utf-8").lstrip())[:1] == "{" else note, each.name) for each in options.against]
        file = options.path
        check.proof(file) if options.what == "proof" else check.journal(file, against)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError, tarfile.TarError) as error:
        check.say("unreadable", file=file, reason=error)
        return 2
    return 1 if check.faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
