"""Acts that every subject kind knows: sign with others, undo by a new act, erase what should never have come; and,
for kinds with texts that nobody has signed for yet, correct a text.
"""

from collections.abc import Mapping
from typing import Any

from huiyin.kernel import facts
from huiyin.kernel.actor import OFFICE, Post
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.row import ActRow, Bundle, Condition, Effect, Situation, Taken

SIGNATURE_ACTS = frozenset({"countersign", "decline"})
WITHOUT_EFFECT = frozenset({"decline"})
TWO_PERSONS_ALWAYS = frozenset({"annul", "expunge"})
ANNULLED = "annulled"

REASON = Field("reason", FieldKind.TEXT)
NOTE = Field("note", FieldKind.TEXT, required=False)
FILES = Field("files", FieldKind.FILES, required=False)
BASIS = Field("basis", FieldKind.TEXT, required=False)


def before_key(subject: str) -> str:
    """This function will name where a bundle keeps the facts of a subject before the act that is to be annulled."""
    return f"{subject}@before"


def awaits_this_signature(at: Situation) -> Mapping[str, Any] | None:
    """The act that waits is the one that the signer read, not another that came in its place."""
    return {} if at.subject.pending.act_id != at.given["opened"] else None


def is_the_last_act(at: Situation) -> Mapping[str, Any] | None:
    """Only the newest act on all its subjects can be annulled: otherwise others have built on it."""
    for subject in (at.subject.id, *at.given.get("touched", ())):
        found = at.bundle.get(subject)
        if found is None or found.last_act != at.given["act"]:
            return {}
    return None


def is_its_text(at: Situation) -> Mapping[str, Any] | None:
    return None if at.given["corrected"] in _texts(at.subject) else {}


def text_is_not_handed_over(at: Situation) -> Mapping[str, Any] | None:
    """A text that somebody signed for is never changed behind their back; an objection can amend it."""
    handed_over = getattr(at.subject, "handed_over_date", None)
    return None if handed_over is None else {"handed_over_date": handed_over}


def _texts(subject: Any) -> set[str]:
    found: set[str] = set()
    for name in subject.CORRECTABLE:
        value = getattr(subject, name)
        found.update(value if isinstance(value, tuple) else (value,))
    return found - {None}


def due_date_is_in_the_future(at: Situation) -> Mapping[str, Any] | None:
    due = at.given.get("due_date")
    return None if due is None or due > at.on else {"date": due}


def restore(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will put back what was before the annulled act; a birth leaves a subject that is annulled.

    Signatures that had been collected for the annulled act are not put back: it would have to be signed anew.
    """
    restored: list[Any] = []
    for _, subject, stored in taken.given["frozen"]["restores"]:
        now = bundle[subject]
        if stored is None:
            restored.append(facts.replace(now, state=ANNULLED, pending=None, clocks=(), last_act=taken.act_id))
        else:
            restored.append(facts.replace(facts.decode(type(now), stored), pending=None))
    return tuple(restored)


def correct(taken: Taken, bundle: Bundle) -> tuple[Any, ...]:
    """This function will point every place of the old text at the new one; the old part stays where it is."""
    old, new = taken.given["corrected"], taken.given["text"]["text"]
    changes: dict[str, Any] = {}
    for name in taken.subject.CORRECTABLE:
        value = getattr(taken.subject, name)
        if value == old:
            changes[name] = new
        elif isinstance(value, tuple):
            changes[name] = tuple(new if each == old else each for each in value)
    return (facts.replace(taken.subject, **changes),)


def acts(kind: str, states: tuple[str, ...]) -> tuple[ActRow, ...]:
    """This function will make the common act rows of one kind whose subjects can be in these states."""
    opened = Field("opened", FieldKind.ACT)
    return (
        ActRow("countersign", kind, states, None, given=(opened, NOTE), needs=(awaits_this_signature,)),
        ActRow("decline", kind, states, None, given=(opened, REASON), needs=(awaits_this_signature,)),
        ActRow(
            "annul",
            kind,
            states,
            None,
            given=(
                Field("act", FieldKind.ACT),
                REASON,
                Field("touched", FieldKind.SUBJECT, required=False, many=True),
            ),
            needs=(is_the_last_act,),
            effect=restore,
            signers=((*OFFICE, Post.LEADING_GROUP_MEMBER), (*OFFICE, Post.LEADING_GROUP_MEMBER)),
            touches=("given.touched",),
        ),
        ActRow(
            "expunge",
            kind,
            states,
            None,
            given=(Field("parts", FieldKind.DIGEST, many=True), Field("basis", FieldKind.TEXT), REASON),
            signers=((Post.RECORDS_OFFICER, Post.OFFICE_HEAD), (Post.RECORDS_OFFICER, Post.OFFICE_HEAD)),
        ),
    )


def text_correction(
    kind: str,
    states: tuple[str, ...],
    *needs: Condition,
    effect: Effect = correct,
    moves: tuple[tuple[str, str, str], ...] = (),
) -> ActRow:
    """This function will make the row ``correct_text`` of a kind. Its new text is for everybody who sees the subject,
    so a text of a narrower audience is no field of ``CORRECTABLE``.
    """
    return ActRow(
        "correct_text",
        kind,
        states,
        None,
        given=(Field("corrected", FieldKind.DIGEST), Field("text", FieldKind.TEXT), REASON),
        needs=(is_its_text, text_is_not_handed_over, *needs),
        effect=effect,
        moves=moves,
    )
