"""The making keeps how the kit of a check is made: one HTML file with its own script and style, both held by digests.

The kit carries a secret that is made of the installation's own and of a mark that is used once. The answer is sealed by
it: so the site knows that an answer came out of this kit and was not changed since, and needs to store nothing. It
proves nothing about who held the phone; for that two checkers sign in the check itself.
"""

import base64
import hashlib
import html
import importlib.resources
import json
import re
import secrets
from typing import Any

from django.utils.crypto import salted_hmac

from huiyin import texts
from huiyin.kernel import permit
from huiyin.kernel.actor import Actor
from huiyin.kernel.on_site_check import RESULTS, OnSiteCheck
from huiyin.kernel.refused import Refused
from huiyin.papers.drawn import checks, making
from huiyin.papers.drawn.making import Printed
from huiyin.papers.drawn.reader import Asker, Reader
from huiyin.record.queries import subjects
from huiyin.record.queries.subjects import Found

FORMAT = "huiyin-check-kit/1"
CARRY_OUT = "on_site_check.carry_out"
_SALT = "huiyin.papers.kits"
_SAID = (
    "title", "day", "declared", "result", "seen", "asked", "no-names", "capacity", "said", "add", "photographs",
    "no-metadata", "not-taken", "remove", "colon", "export", "left", "exported", "language", "finding", "offline",
)  # fmt: skip


def secret(check: OnSiteCheck, nonce: str) -> bytes:
    """This function will make the secret of one kit of a check again, from its mark."""
    return salted_hmac(_SALT, f"{check.site}/{check.id}/{nonce}", algorithm="sha256").digest()


def taken_along_by(actor: Actor, *, number: int) -> Found:
    """This function will give a check to those who carry checks out. Whoever has its kit can seal an answer, so those
    who only read of checks get none, through no door.

    :raises Refused: not_found.
    """
    if permit.provisos(actor.post_kind, CARRY_OUT) is None:
        raise Refused("not_found", kind="on_site_check", number=number)
    return subjects.by_number(actor, "on_site_check", number=number)


def kit(asker: Asker, *, number: int) -> Printed:
    """This function will make a kit of a check that waits to be carried out, and note what is restricted in it as read.

    :raises Refused: not_found; kit_answered, kit_not_drawn, for a check that nobody can go to.
    """
    found = taken_along_by(asker.actor, number=number)
    facts: OnSiteCheck = found.facts
    if facts.state not in ("planned", "drawn") or facts.pending is not None:
        raise Refused("kit_answered", number=number, state=f"on_site_check.{facts.state}")
    if facts.to_draw is not None and not facts.sample:
        raise Refused("kit_not_drawn", number=number)
    reader = Reader(asker)
    content = _content(reader, found)
    read = reader.read()
    restricted = any(each.restricted for several in read.values() for each in several)
    making.taken(asker, ("on_site_check", facts.id), read=read, restricted=restricted)
    return Printed(f"check-{number}.html", "text/html; charset=utf-8", page(content).encode())


def _content(reader: Reader, found: Found) -> dict[str, Any]:
    facts: OnSiteCheck = found.facts
    reader.open("on_site_check", facts, [facts.reason])
    nonce = secrets.token_hex(16)
    return {
        "format": FORMAT,
        "site": facts.site,
        "check": facts.id,
        "number": found.number,
        "nonce": nonce,
        "secret": secret(facts, nonce).hex(),
        "language": reader.asker.language,
        "organisation": reader.bodies([facts.organisation]).get(facts.organisation, ""),
        "reason": reader.text(facts.reason),
        "results": list(RESULTS),
        "rows": [
            {
                "finding": each.finding,
                "number": each.number,
                "manifestation": each.manifestation,
                "text": each.text,
                "declared": each.declared,
            }
            for each in checks.to_see(reader, facts)
        ],
        "texts": {language: said(language, reader.asker.profile) for language in texts.LANGUAGES},
    }


def said(language: str, profile: str) -> dict[str, str]:
    """This function will give every word that a kit says in a language."""
    words = {each: texts.say(f"kit-{each}", language=language, profile=profile) for each in _SAID}
    results = {each: texts.say(f"choice-result-{each}", language=language, profile=profile) for each in RESULTS}
    return {**words, **results}


def page(content: dict[str, Any]) -> str:
    """This function will put a kit together. Its policy lets nothing run or be drawn but what has these digests, and
    nothing be fetched at all."""
    shape, script, style = (_resource(name) for name in ("kit.html", "kit.js", "kit.css"))
    # What stands in a script element ends at "</": no text of the book may end it.
    data = json.dumps(content, ensure_ascii=False).replace("<", "\\u003c")
    parts = {"script": script, "style": style, "data": data, "language": content["language"]}
    parts["title"] = html.escape(f"{content['texts'][content['language']]['title']} {content['number']}")
    parts |= {"script_digest": _digest(script), "style_digest": _digest(style)}
    # In one pass: what stands in a text of the book is nobody's place.
    return re.sub(r"%%(\w+)%%", lambda place: parts[place[1]], shape)


def _resource(name: str) -> str:
    return (importlib.resources.files("huiyin.papers.kits") / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
