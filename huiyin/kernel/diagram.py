"""The state diagrams of the docs, drawn from the act rows, so that they say what the program does."""

from collections.abc import Iterator

from huiyin.kernel import common, kinds, permit
from huiyin.kernel.row import ActRow, Kind

_HEAD = """\
# States

Generated from the act rows (`huiyin.kernel.diagram.document`); a test compares this page with them. An arrow names the
act; an act of another subject that moves this one stands with its full name. Acts that change no state, and those that
every subject knows (countersign, decline, annul, expunge, correct_text), stand in the tables only. What is annulled at
its birth is `annulled`, and nothing can happen to it any more.
"""


def document() -> str:
    """This function will write the whole page ``docs/states.md``."""
    return _HEAD + "".join(f"\n## {kind.name}\n\n{mermaid(kind)}\n{table(kind)}" for kind in kinds.KINDS.values())


def mermaid(kind: Kind) -> str:
    """This function will draw one kind as a Mermaid state diagram."""
    arrows: dict[tuple[str, str], list[str]] = {}
    for before, after, act in _moves(kind):
        arrows.setdefault((before or "[*]", after), []).append(act)
    lines = [f"    {before} --> {after}: {', '.join(acts)}" for (before, after), acts in arrows.items()]
    return "\n".join(("```mermaid", "stateDiagram-v2", *lines, "```", ""))


def _moves(kind: Kind) -> Iterator[tuple[str, str, str]]:
    """This function will yield from, to and act of every move that subjects of a kind can make."""
    for row in kind.acts:
        if row.birth and row.to_state is not None:
            yield "", row.to_state, row.name
        elif row.to_state is not None:
            yield from ((before, row.to_state, row.name) for before in row.from_states)
    for row in kinds.ROWS.values():
        name = row.name if row.kind == kind.name else row.code
        yield from ((before, after, name) for moved, before, after in row.moves if moved == kind.name)


def table(kind: Kind) -> str:
    """This function will list the acts of one kind: from, to, who, how many signatures."""
    lines = ["| Act | From | To | Who | Signatures |", "|---|---|---|---|---|"]
    for row in kind.acts:
        if row.name not in common.SIGNATURE_ACTS:
            posts = ", ".join(permit.posts_for(row.code))
            lines.append(
                f"| {row.name} | {_from(row, kind)} | {row.to_state or 'stays'} | {posts} | {_signatures(row)} |"
            )
    return "\n".join((*lines, ""))


def _from(row: ActRow, kind: Kind) -> str:
    if row.birth:
        return "–"
    return "any" if row.from_states == kind.states else ", ".join(row.from_states)


def _signatures(row: ActRow) -> str:
    between = " and " if row.quorum else ", then "
    return between.join(" or ".join(group) for group in row.signers) or "one"
