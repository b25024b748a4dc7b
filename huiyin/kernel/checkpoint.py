"""A checkpoint keeps what a site signed about its journal: how many lines, and the root over them.

Text formats of C2SP: signed-note (the envelope of signatures), tlog-checkpoint (the text within), verifier
keys. This module knows no cryptography: signing and verifying come in as functions. In our checkpoints the
origin and the name of the key are both ``huiyin/<site uuid>``.

The tree: ``NotANote`` is a ``ValueError`` with a code and facts, for text that has not the format and for
notes that nobody known has signed.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

ED25519 = 0x01
SIGNATURES_LIMIT = 64  # C2SP asks for 16 at least
NOTE_LIMIT_CHARACTERS = 1_000_000
ORIGIN_PREFIX = "huiyin/"

Sign = Callable[[bytes], bytes]  # message -> signature
Verify = Callable[[bytes, bytes, bytes], bool]  # (public key, signature, message) -> holds

_NAME = re.compile(r"[^\s+]+")
_SIZE = re.compile(r"0|[1-9][0-9]{0,15}")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\ud800-\udfff]")
_SIGNATURE = re.compile(r"\u2014 ([^\s+]+) ([A-Za-z0-9+/=]+)")


class NotANote(ValueError):
    """A text that is no signed note, checkpoint or key, or that no known key signed; ``code`` says why."""

    def __init__(self, code: str, /, **facts: Any) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key with its name, known in notes by name and id (4 bytes) together."""

    name: str
    public_key: bytes
    algorithm: int = ED25519

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise NotANote("key_name_faulty", name=self.name)
        if self.algorithm == ED25519 and len(self.public_key) != 32:
            raise NotANote("key_faulty", name=self.name)

    @property
    def id(self) -> bytes:
        """The id: SHA-256(name, LF, algorithm, public key), its first four bytes."""
        stated = self.name.encode() + b"\n" + bytes([self.algorithm]) + self.public_key
        return hashlib.sha256(stated).digest()[:4]

    def encode(self) -> str:
        """This method will write the key in one line: name, id in hex, algorithm and key in base64."""
        return f"{self.name}+{self.id.hex()}+{_base64(bytes([self.algorithm]) + self.public_key)}"

    @classmethod
    def decode(cls, line: str) -> "VerifierKey":
        """This method will read what :meth:`encode` wrote.

        :raises NotANote: key_faulty, key_name_faulty, base64_faulty; key_id_differs where the id isn't the
            key's own.
        """
        parts = line.split("+", 2)
        if len(parts) != 3:
            raise NotANote("key_faulty", name=line[:80])
        material = _from_base64(parts[2])
        if not material:
            raise NotANote("key_faulty", name=parts[0])
        key = cls(parts[0], material[1:], material[0])
        if key.id.hex() != parts[1]:
            raise NotANote("key_id_differs", name=key.name, stated=parts[1], found=key.id.hex())
        return key


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: whose, by the id of which key, and the signature itself."""

    name: str
    key_id: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Note:
    """A text and the signatures under it. The text ends in LF and is what is signed, in UTF-8."""

    text: str
    signatures: tuple[Signature, ...] = ()

    def encode(self) -> str:
        """This method will write the note: text, empty line, one line for each signature."""
        lines = [f"\u2014 {one.name} {_base64(one.key_id + one.signature)}\n" for one in self.signatures]
        return f"{self.text}\n{''.join(lines)}"

    @classmethod
    def decode(cls, note: str) -> "Note":
        """This method will read a signed note, strictly.

        :raises NotANote: note_too_large, note_malformed, note_unsigned, signature_malformed, base64_faulty.
        """
        if len(note) > NOTE_LIMIT_CHARACTERS:
            raise NotANote("note_too_large", limit=NOTE_LIMIT_CHARACTERS)
        text, gap, signed = note.rpartition("\n\n")
        if not gap or not text or _CONTROL.search(note):
            raise NotANote("note_malformed")
        if not signed or not signed.endswith("\n"):
            raise NotANote("note_unsigned")
        lines = signed[:-1].split("\n")
        if len(lines) > SIGNATURES_LIMIT:
            raise NotANote("note_too_large", limit=SIGNATURES_LIMIT)
        return cls(text + "\n", tuple(_signature(line) for line in lines))

    def signed(self, key: VerifierKey, *, sign: Sign) -> "Note":
        """This method will give the note with one more signature under it."""
        return Note(self.text, (*self.signatures, Signature(key.name, key.id, sign(self.text.encode()))))

    def signers(self, keys: Iterable[VerifierKey], *, verify: Verify) -> tuple[VerifierKey, ...]:
        """This method will give the known keys that signed the note, in the order of their signatures.

        Signatures of unknown keys are passed over; one of a known key that fails condemns the note.

        :raises NotANote: signature_forged; signer_unknown where no known key signed.
        """
        known = {(key.name, key.id): key for key in keys}
        found = []
        for one in self.signatures:
            key = known.get((one.name, one.key_id))
            if key is None:
                continue
            if not verify(key.public_key, one.signature, self.text.encode()):
                raise NotANote("signature_forged", name=key.name)
            found.append(key)
        if not found:
            raise NotANote("signer_unknown", names=tuple(one.name for one in self.signatures))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The head of a journal: whose it is, how many lines it has, the Merkle root over them."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def encode(self) -> str:
        """This method will write the text to be signed."""
        return "".join(f"{line}\n" for line in (self.origin, self.size, _base64(self.root), *self.extensions))

    @classmethod
    def decode(cls, text: str) -> "Checkpoint":
        """This method will read the text of a note as a checkpoint.

        :raises NotANote: checkpoint_malformed, base64_faulty.
        """
        lines = text.split("\n")
        if len(lines) < 4 or lines.pop() or not all(lines) or not _SIZE.fullmatch(lines[1]):
            raise NotANote("checkpoint_malformed")
        head = _from_base64(lines[2])
        if len(head) != 32:
            raise NotANote("checkpoint_malformed")
        return cls(lines[0], int(lines[1]), head, tuple(lines[3:]))


def origin_of(site: str) -> str:
    """This function will give the origin line of a site's checkpoints, which is its key's name as well."""
    return ORIGIN_PREFIX + site


def _signature(line: str) -> Signature:
    match = _SIGNATURE.fullmatch(line)
    if match is None:
        raise NotANote("signature_malformed", line=line[:120])
    raw = _from_base64(match[2])
    if len(raw) < 5:
        raise NotANote("signature_malformed", line=line[:120])
    return Signature(match[1], raw[:4], raw[4:])


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _from_base64(encoded: str) -> bytes:
    # The standard reader passes over stray bits in the last character; writing again shows them.
    try:
        raw = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise NotANote("base64_faulty", found=encoded[:80]) from error
    if _base64(raw) != encoded:
        raise NotANote("base64_faulty", found=encoded[:80])
    return raw
