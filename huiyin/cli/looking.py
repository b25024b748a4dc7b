"""The looking keeps how subjects of any kind are listed and shown: what the API tells of them, cut for a terminal."""

import argparse
import datetime
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Q
from django.utils import timezone

from huiyin import texts as said
from huiyin.cli import who
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.kernel import act, common, given, kinds
from huiyin.kernel.actor import Actor
from huiyin.kernel.given import Fault
from huiyin.kernel.refused import Refused
from huiyin.people import actors
from huiyin.record import profiles, trace
from huiyin.record.queries import history, names, plain, subjects
from huiyin.record.queries.subjects import Found

SHOWN_ACTS = 20
MOST_ROWS = 200
USUAL_ROWS = 25
# In a table on a terminal; --json gives the whole text.
SHOWN_CHARACTERS = 160
_MOST_DIGITS = len(str(subjects.MOST_NUMBER))
# Said above the table of facts, or of no use to a person.
SAID_ABOVE = frozenset({"id", "site", "state", "version", "last_act", "born_date", "last_date"})

Row = dict[str, Any]


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    listed = words.command(commands, "list", list_subjects)
    words.argument(listed, "kind", choices=sorted(kinds.KINDS), says="list_kind")
    words.argument(listed, "--state", action="append", default=[])
    words.argument(listed, "--after", type=_line, wanted="line", metavar="LINE")
    pages(words, listed)
    shown = words.command(commands, "show", show)
    words.argument(shown, "kind", choices=sorted(kinds.KINDS), says="list_kind")
    words.argument(shown, "subject", metavar="NUMBER|ID", says="number_or_id")
    of_a_day(words, shown)


def pages(words: Words, parser: Any) -> None:
    """This function will add the arguments that every list takes."""
    words.argument(parser, "--limit", type=_limit, wanted="limit", default=USUAL_ROWS)
    who.arguments(words, parser)


def of_a_day(words: Words, parser: Any) -> None:
    """This function will add the arguments that showing any subject takes."""
    words.argument(parser, "--as-of", type=datetime.date.fromisoformat, metavar="YYYY-MM-DD")
    who.arguments(words, parser)


def _limit(text: str) -> int:
    number = int(text)
    if not 0 < number <= MOST_ROWS:
        raise ValueError(text)
    return number


def _line(text: str) -> int:
    number = int(text)
    if not 0 <= number <= subjects.MOST_NUMBER:
        raise ValueError(text)
    return number


def list_subjects(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will list the subjects of a kind that the post may see, those that changed last first.

    :raises Refused: given_faulty, for a state that the kind doesn't have.
    """
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    found, following = page(actor, asked.kind, states=asked.state, after=asked.after, limit=asked.limit)
    tell_all(actor, found, following=following, at=at, speaker=speaker)
    return DONE


def tell_all(
    actor: Actor, found: Sequence[Found], *, following: int | None, at: datetime.datetime, speaker: Speaker
) -> None:
    """This function will tell subjects in a row each, and note what was read."""
    told, read = plain.of_subjects(actor, found, in_list=True)
    trace.note_all(actor, read, at=at, door="cli")
    if not speaker.as_json:
        named = {each.subject: each for each in names.named(actor, [each.facts for each in found])}
        speaker.table(
            ("number", "state", "when", "organisation", "text"),
            [_listed(each, named[each["id"]], speaker) for each in told],
        )
        if following is not None:
            speaker.say("cli-list-following", after=following)
    speaker.give({"subjects": told, "after": following})


def page(
    actor: Actor, kind: str, *, states: Sequence[str] = (), after: int | None = None, limit: int = USUAL_ROWS
) -> tuple[tuple[Found, ...], int | None]:
    """This function will give one page of a kind, with the line of the journal that the next page comes after.

    :raises Refused: given_faulty.
    """
    known = kinds.KINDS[kind].states
    faults = tuple(
        Fault("state", "not_a_choice", {"value": each[:40]})
        for each in states
        if each not in known or each == common.ANNULLED
    )
    if faults:
        raise Refused("given_faulty", faults=faults)
    condition = Q(state__in=states) if states else None
    return subjects.page(actor, kind, condition=condition, before=after, size=limit)


def show(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will show one subject: its facts, what was done and, unless of a past day, what can be done now.

    :raises Refused: not_found, the same for what is absent and for what the post may not see.
    """
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    today = actors.civil_day(at)
    line = subjects.line_of_day(actor.site, asked.as_of) if asked.as_of and asked.as_of < today else None
    tell(actor, one(actor, asked.kind, wanted=asked.subject, as_of=line), as_of=line, at=at, speaker=speaker)
    return DONE


def tell(actor: Actor, found: Found, *, as_of: int | None, at: datetime.datetime, speaker: Speaker) -> None:
    """This function will tell one subject as of a line of the journal, and note what was read."""
    (told,), read = plain.of_subjects(actor, [found])
    trace.note_all(actor, read, at=at, door="cli")
    done = history.of_subject(actor, found.facts.id, as_of=as_of, limit=SHOWN_ACTS)
    possible = _possible(actor, found, on=actors.civil_day(at), speaker=speaker) if as_of is None else ()
    if not speaker.as_json:
        _print(actor, found, told, done, possible, speaker)
    speaker.give(
        {
            **told,
            "history": [{"line": each.number, "act": each.act, "act_id": str(each.act_id)} for each in done],
            "open_acts": list(possible),
        }
    )


def one(actor: Actor, kind: str, *, wanted: str, as_of: int | None = None) -> Found:
    """This function will find a subject by the number that people say, or by its id.

    :raises Refused: not_found.
    """
    if given.is_uuid(wanted):
        return subjects.by_id(actor, kind, subject=wanted, as_of=as_of)
    is_number = wanted.isdecimal() and len(wanted) <= _MOST_DIGITS
    return subjects.by_number(actor, kind, number=int(wanted) if is_number else 0, as_of=as_of)


def _possible(actor: Actor, found: Found, *, on: datetime.date, speaker: Speaker) -> tuple[str, ...]:
    """This function will name the acts that are open now, by the rules of the subject's round, else of the site."""
    bundle = subjects.reach_of(actor, found)
    of_round = bundle.get(getattr(found.facts, "round", None) or "")
    rules = profiles.by_digest(of_round.rules) if of_round is not None else profiles.profile(speaker.profile)
    acts = act.open_acts(found.facts, bundle, actor=actor, on=on.isoformat(), rules=rules)
    return tuple(each.act for each in acts if not each.unmet)


def _print(
    actor: Actor, found: Found, told: Row, done: Iterable[history.Told], possible: Iterable[str], speaker: Speaker
) -> None:
    named = names.named(actor, [found.facts])[0]
    kind = speaker.text(f"kind-{found.kind}")
    speaker.say("cli-subject", kind=kind, number=found.number, state=_state(told, speaker))
    for pair in ((named.name, named.name_en), (named.organisation, named.organisation_en)):
        if any(pair):
            print(_either(*pair, speaker))
    called = _called(actor, [told])
    facts = {name: value for name, value in told["facts"].items() if name not in SAID_ABOVE}
    leaves = [(_path(path, speaker), _word(path[-1], value, told, called, speaker)) for path, value in _leaves(facts)]
    speaker.table(("field", "text"), leaves)
    speaker.say("cli-subject-history")
    speaker.table(("line", "when", "act"), [(e.number, moment(e.performed_at), _act(e.act, speaker)) for e in done])
    speaker.say("cli-subject-open")
    speaker.table(("code", "act"), [(each, _act(each, speaker)) for each in possible])


def _listed(told: Row, named: names.Named, speaker: Speaker) -> tuple[Any, ...]:
    """This function will give the row of a subject: what it is called, then what else people read of it."""
    name = _either(named.name, named.name_en, speaker)
    pieces = [name] if name else []
    for field, value in told["facts"].items():
        if field in SAID_ABOVE or isinstance(value, dict | list) or _is_key(value, told):
            continue
        word = _word(field, value, told, {}, speaker)
        if word != name:
            pieces.append(f"{label(field, speaker)}: {word}")
    when = moment(datetime.datetime.fromisoformat(told["last_at"]))
    organisation = _either(named.organisation, named.organisation_en, speaker)
    return told["number"], _state(told, speaker), when, organisation, cut("; ".join(pieces))


def _is_key(value: Any, told: Row) -> bool:
    """This function will tell whether a value is an id or a digest, which a row has no room for."""
    if not isinstance(value, str) or value in told["texts"] or value in told["files"]:
        return False
    return _is_id(value) or given.DIGEST.match(value) is not None


def _called(actor: Actor, told: Iterable[Row]) -> dict[str, names.Named]:
    """This function will name the subjects that facts refer to, those that the actor may see."""
    ids = {value for each in told for _, value in _leaves(each["facts"]) if _is_id(value)}
    known = names.numbers(actor.site, ids)
    return names.called(actor, [(kind, subject) for subject, (kind, _) in known.items()])


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and given.is_uuid(value)


def _leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """This function will yield the single values of facts with the way to each."""
    if isinstance(value, Mapping):
        for name, each in value.items():
            yield from _leaves(each, (*path, name))
    elif isinstance(value, list):
        for place, each in enumerate(value, start=1):
            if isinstance(each, list) and len(each) == 2 and isinstance(each[0], str):  # a value under its name
                yield from _leaves(each[1], (*path, each[0]))
            else:
                yield from _leaves(each, (*path, str(place)))
    else:
        yield path, value


def _path(path: Sequence[str], speaker: Speaker) -> str:
    return " ".join(each if each.isdecimal() else label(each, speaker) for each in path)


def label(field: str, speaker: Speaker) -> str:
    """This function will say what a fact is called, its code where nobody has given it a word."""
    for code in (f"field-{field}", f"fact-{field}"):
        if said.has(code, language=speaker.language):
            return speaker.text(code)
    return field


def _word(field: str, value: Any, told: Row, called: Mapping[str, names.Named], speaker: Speaker) -> str:
    """This function will say a single value: a text, a file, a subject by its name, a choice by its word."""
    if isinstance(value, bool):
        return speaker.text(f"cli-needed-{'yes' if value else 'no'}")
    if not isinstance(value, str):
        return "" if value is None else json.dumps(value)
    if value in told["texts"]:
        return _shown(told["texts"][value], told["texts"][value]["text"], speaker)
    if value in told["files"]:
        return _shown(told["files"][value], told["files"][value]["file_name"], speaker)
    if value in called:
        named = called[value]
        title = f"{speaker.text(f'kind-{named.kind}')} {named.number}"
        return " ".join(filter(None, (title, _either(named.name, named.name_en, speaker))))
    for code in (f"choice-{field}-{value}", f"clock-{value}", f"doing-{value.replace('.', '-')}"):
        if said.has(code, language=speaker.language):
            return speaker.text(code)
    return value


def _shown(part: Row, value: str | None, speaker: Speaker) -> str:
    if part["hidden"]:
        return speaker.text("cli-text-hidden")
    return speaker.text("cli-text-erased") if part["erased"] else value or ""


def _state(told: Row, speaker: Speaker) -> str:
    return speaker.text(f"state-{told['kind']}-{told['state']}")


def _act(code: str, speaker: Speaker) -> str:
    return speaker.text(f"doing-{code.replace('.', '-')}")


def _either(name: str, name_en: str, speaker: Speaker) -> str:
    """This function will choose the name in the reader's language, the other one where there is none."""
    return said.named(name, name_en, language=speaker.language)


def cut(text: str) -> str:
    """This function will cut a text for a row of a table."""
    return text if len(text) <= SHOWN_CHARACTERS else f"{text[:SHOWN_CHARACTERS].rstrip()}…"


def moment(value: datetime.datetime) -> str:
    """This function will write a moment in the time of this place, to the minute."""
    return timezone.localtime(value).strftime("%Y-%m-%d %H:%M")
