"""Shelved keeps how a grouping is laid away and taken up again, so that new findings come to it in another process.

A plain archive of arrays and JSON: nothing in it is run when it is read. It holds texts that were alone: it is to be
kept where findings are, under their label.
"""

import base64
import dataclasses
import io
import json
from typing import Any

import numpy as np

from huiyin.insight.groups import Group, Grouping, Known
from huiyin.insight.phrases import Usual
from huiyin.insight.rounds import Atom
from huiyin.insight.space import Space, Text

_FORM = 1
_OF_SPACE = ("rareness", "wordings", "meanings", "turn", "guess", "middle", "spread")


def packed(grouping: Grouping) -> bytes:
    """This function will lay a grouping away."""
    known = grouping.known
    told = {
        "form": _FORM,
        "groups": [dataclasses.asdict(each) for each in grouping.groups],
        "alone": grouping.alone,
        "least": known.space.least,
        "usual": known.usual.counts,
        "texts": known.usual.texts,
        "keys": known.keys,
        "group_of": known.group_of,
        "lone": [
            (each.text.cleaned, _text(each.text.vector), each.rank.hex(), each.ids, each.categories)
            for each in known.lone_atoms
        ],
    }
    arrays = {name: getattr(known.space, name) for name in _OF_SPACE}
    arrays |= {"sums": known.sums, "counts": known.counts, "lone": known.lone}
    arrays["told"] = np.frombuffer(json.dumps(told, ensure_ascii=False).encode(), dtype=np.uint8)
    out = io.BytesIO()
    np.savez(out, **{name: each for name, each in arrays.items() if each is not None})
    return out.getvalue()


def unpacked(kept: bytes) -> Grouping:
    """This function will take a grouping up again.

    :raises ValueError: It was laid away in a form that isn't known here.
    """
    with np.load(io.BytesIO(kept), allow_pickle=False) as arrays:
        told: dict[str, Any] = json.loads(arrays["told"].tobytes())
        if told["form"] != _FORM:
            raise ValueError(f"A grouping of form {told['form']} can't be read; make the groups anew.")
        here = {name: arrays[name] for name in arrays.files}
    of_space: dict[str, Any] = {name: here.get(name) for name in _OF_SPACE}
    known = Known(
        space=Space(**of_space, least=told["least"]),
        usual=Usual(told["usual"], texts=told["texts"]),
        sums=here["sums"],
        counts=here["counts"],
        keys=tuple(told["keys"]),
        group_of=told["group_of"],
        lone=here["lone"],
        lone_atoms=tuple(
            Atom(Text(cleaned, _bytes(vector)), bytes.fromhex(rank), -1, ids, categories)
            for cleaned, vector, rank, ids, categories in told["lone"]
        ),
    )
    return Grouping(tuple(map(_group, told["groups"])), tuple(told["alone"]), known)


def _group(told: dict[str, Any]) -> Group:
    pairs = {name: tuple((what, count) for what, count in told[name]) for name in ("phrases", "categories")}
    return Group(**{**told, **pairs, "ids": tuple(told["ids"]), "shown": tuple(told["shown"])})


def _text(vector: bytes | None) -> str | None:
    return None if vector is None else base64.b64encode(vector).decode()


def _bytes(text: str | None) -> bytes | None:
    return None if text is None else base64.b64decode(text)
