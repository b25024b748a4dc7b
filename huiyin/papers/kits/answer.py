"""The answer keeps how the file that a kit gave is read: whose it is, that nothing in it was changed, what it proposes.

Nothing is stored but the photographs, which wait as every upload does until an act names them; the act itself is
performed by the checkers, who see the values first. Names of people asked are in no answer: the check takes them.
"""

import base64
import binascii
import datetime
import hmac
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import given
from huiyin.kernel.actor import Actor
from huiyin.kernel.given import File
from huiyin.kernel.on_site_check import RESULTS, OnSiteCheck
from huiyin.kernel.refused import Refused
from huiyin.papers.kits import pictures
from huiyin.papers.kits.making import secret, taken_along_by
from huiyin.record import blobs
from huiyin.record.queries import subjects
from huiyin.record.queries.subjects import Found

FORMAT = "huiyin-check-answer/1"
LARGEST_BYTES = 60 * 1024 * 1024
_SHAPE = {"format", "site", "check", "nonce", "day", "results", "asked", "photographs"}
_RESULT = {"finding", "manifestation", "result", "seen"}
_ASKED = {"capacity", "said"}
_ORIGINAL = {"digest", "modified", "name", "size_bytes"}


@dataclass(frozen=True, slots=True)
class Taken:
    """What an answer proposes for the act ``carry_out``: its values, and a report on them.

    ``counted`` says how often each result is there, ``unanswered`` how many manifestations of the check have none or
    two, ``foreign`` how many results are of none of its manifestations.
    """

    found: Found
    values: dict[str, Any]
    counted: Mapping[str, int]
    unanswered: int
    foreign: int

    @property
    def fits(self) -> bool:
        """Whether the results answer the check as the act asks for it."""
        return not self.unanswered and not self.foreign


def take(actor: Actor, raw: bytes, *, number: int, at: datetime.datetime) -> Taken:
    """This function will read an answer to a check and put its photographs into the store, without what cameras write.

    :raises Refused: not_found; kit_answered for a check that has been carried out or waits for its second signature, so
        that an answer that comes again changes nothing; kit_answer_unreadable, kit_answer_foreign, kit_answer_changed;
        kit_picture_unreadable; those of ``blobs.put``.
    """
    found = taken_along_by(actor, number=number)
    check: OnSiteCheck = found.facts
    if check.state not in ("planned", "drawn") or check.pending is not None:
        raise Refused("kit_answered", number=number, state=f"on_site_check.{check.state}")
    payload = _opened(raw, check)
    results = [_row(each, _RESULT) for each in payload["results"]]
    asked = [_row(each, _ASKED) for each in payload["asked"]]
    if any(each["result"] not in RESULTS for each in results) or given.civil_date(payload["day"]) is None:
        raise Refused("kit_answer_unreadable")
    files = _photographs(actor, payload["photographs"], at=at)
    values: dict[str, Any] = {"day": payload["day"], "results": results}
    values |= {"asked": asked} if asked else {}
    values |= {"photographs": files} if files else {}
    expected = _expected(actor, check)
    named = Counter((each["finding"], each["manifestation"]) for each in results)
    unanswered = sum(named[each] != 1 for each in expected)
    foreign = sum(count for each, count in named.items() if each not in expected)
    return Taken(found, values, Counter(each["result"] for each in results), unanswered, foreign)


def _expected(actor: Actor, check: OnSiteCheck) -> set[tuple[str, str]]:
    wanted = check.sample or check.findings
    known = subjects.several(actor, "finding", subjects=wanted)
    return {
        (each, text)
        for each in wanted
        if each in known
        for text in known[each].facts.manifestations or (known[each].facts.statement,)
    }


def _opened(raw: bytes, check: OnSiteCheck) -> dict[str, Any]:
    """This function will open the envelope: whose it is before whether it was changed, so that each is told apart."""
    if len(raw) > LARGEST_BYTES:
        raise Refused("kit_answer_unreadable")
    outer = _read(raw)
    if set(outer) != {"format", "payload", "seal"} or not all(isinstance(each, str) for each in outer.values()):
        raise Refused("kit_answer_unreadable")
    payload = _read(outer["payload"].encode(errors="surrogatepass"))
    if outer["format"] != FORMAT or set(payload) != _SHAPE or payload["format"] != FORMAT:
        raise Refused("kit_answer_unreadable")
    texts = (payload[name] for name in ("site", "check", "nonce", "day"))
    lists = (payload[name] for name in ("results", "asked", "photographs"))
    if not all(isinstance(each, str) for each in texts) or not all(isinstance(each, list) for each in lists):
        raise Refused("kit_answer_unreadable")
    if (payload["site"], payload["check"]) != (check.site, check.id):
        raise Refused("kit_answer_foreign")
    made = hmac.new(secret(check, payload["nonce"]), outer["payload"].encode(), "sha256").hexdigest()
    if not hmac.compare_digest(made.encode(), outer["seal"].encode(errors="replace")):
        raise Refused("kit_answer_changed")
    return payload


def _read(raw: bytes) -> dict[str, Any]:
    try:
        read = json.loads(raw.decode())
        # Half of a surrogate pair may be spelled in JSON, and is no text that anything could be written with.
        json.dumps(read, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise Refused("kit_answer_unreadable") from error
    if not isinstance(read, dict):
        raise Refused("kit_answer_unreadable")
    return read


def _row(each: Any, names: set[str]) -> dict[str, str]:
    if not isinstance(each, dict) or set(each) != names or not all(isinstance(text, str) for text in each.values()):
        raise Refused("kit_answer_unreadable")
    return each


def _photographs(actor: Actor, listed: list[Any], *, at: datetime.datetime) -> list[File]:
    """This function will store each photograph as it may be looked at, and what is known of the originals beside them.

    Both go into the field that those who check alone read.
    """
    files, originals = [], []
    for place, each in enumerate(listed, start=1):
        if not isinstance(each, dict) or set(each) != {"content", "original"} or not isinstance(each["content"], str):
            raise Refused("kit_answer_unreadable")
        original = each["original"]
        if not isinstance(original, dict) or set(original) != _ORIGINAL:
            raise Refused("kit_answer_unreadable")
        name = f"photograph-{place}"
        try:
            content = base64.b64decode(each["content"], validate=True)
        except (binascii.Error, ValueError) as error:
            raise Refused("kit_answer_unreadable") from error
        stored = _stored(actor, pictures.stripped(content, name=name), name=name, at=at)
        files.append(stored)
        originals.append({"photograph": name, "copy_digest": stored.digest, "original": original})
    if not originals:
        return []
    told = json.dumps(originals, ensure_ascii=False, indent=1, sort_keys=True).encode(errors="replace")
    return [*files, _stored(actor, told, name="photographs", at=at)]


_ENDINGS = {"image/jpeg": "jpg", "image/png": "png"}


def _stored(actor: Actor, content: bytes, *, name: str, at: datetime.datetime) -> File:
    put = blobs.put([content], site=actor.site, at=at, body=actor.body)
    return File(put.digest, put.size_bytes, put.media_type, f"{name}.{_ENDINGS.get(put.media_type, 'json')}")
