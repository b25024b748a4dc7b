"""The rows keep the command that tells what acts there are: who may perform them, from which state, given what."""

import argparse
from collections.abc import Iterator
from typing import Any

from huiyin import texts
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.kernel import act, kinds, permit, taxonomy
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    made = words.command(commands, "acts", told)
    words.argument(made, "kind", choices=sorted(kinds.KINDS), says="act_kind")
    words.argument(made, "act", nargs="?", says="act_name")


def told(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will list the acts of a kind, or what one of them must be given.

    :raises Refused: unknown_act.
    """
    if asked.act is None:
        rows = kinds.KINDS[asked.kind].acts
        speaker.table(("act", "what_it_does", "states", "posts"), [_shown(row, speaker) for row in rows])
        speaker.give([_plain(row) for row in rows])
        return DONE
    row = act.row_of(f"{asked.kind}.{asked.act}")
    speaker.table(("field", "kind", "needed", "meaning"), [_field(*each, row, speaker) for each in _fields(row)])
    speaker.give(_plain(row))
    return DONE


def _shown(row: ActRow, speaker: Speaker) -> tuple[str, ...]:
    states = ", ".join(speaker.text(f"state-{row.kind}-{each}") for each in row.from_states)
    posts = ", ".join(speaker.text(f"post-{each}") for each in permit.posts_for(row.code))
    return row.name, speaker.text("web-act-name", act=row.code), states, posts


def _fields(row: ActRow) -> Iterator[tuple[str, Field]]:
    """This function will walk what an act is given, each column of its rows under the name of the rows; what the book
    fills in is asked of nobody.
    """
    for each in row.given:
        if each.by_book:
            continue
        yield each.name, each
        yield from ((f"{each.name}.{column.name}", column) for column in each.columns)


def _field(name: str, field: Field, row: ActRow, speaker: Speaker) -> tuple[str, ...]:
    own = f"field-{row.kind}-{row.name}-{field.name}"
    label = own if texts.has(own, language="en") else f"field-{field.name}"
    if field.kind is FieldKind.CHOICE:
        kind = " | ".join(field.choices)
    elif field.name in taxonomy.FIELDS:
        kind = speaker.text("cli-given-category")
    else:
        kind = speaker.text(f"cli-given-{field.kind}", of=speaker.text(f"kind-{field.of}") if field.of else "")
    needed = speaker.text(f"cli-needed-{'yes' if field.required else 'no'}")
    return name, kind, needed, speaker.text(label)


def _plain(row: ActRow) -> dict[str, Any]:
    return {
        "act": row.code,
        "birth": row.birth,
        "states": list(row.from_states),
        "to": row.to_state,
        "posts": [str(each) for each in permit.posts_for(row.code)],
        "given": [
            {
                "name": name,
                "kind": str(each.kind),
                "required": each.required,
                "many": each.many,
                "of": each.of or None,
                "choices": list(each.choices),
            }
            for name, each in _fields(row)
        ],
    }
