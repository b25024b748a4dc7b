"""The feedback keeps the commands that read how a round is fed back, and the versions of an opinion with its text."""

import argparse
import uuid
from collections.abc import Callable
from typing import Any

from django.utils import timezone

from huiyin import texts as said
from huiyin.cli import who
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.kernel.refused import Refused
from huiyin.notices import jobs
from huiyin.papers import composing, opinion
from huiyin.record import profiles, trace
from huiyin.record.queries import names, plainly, subjects
from huiyin.record.queries.subjects import Found

Row = dict[str, Any]


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    group = words.group(commands, "round")
    for name, run in (("progress", progress), ("coverage", coverage), ("matrix", matrix), ("sessions", sessions)):
        made = words.command(group, name, run, of="round")
        words.argument(made, "number", type=int, says="round_number")
        who.arguments(words, made)
    whole = words.command(commands, "compose", compose)
    words.argument(whole, "number", type=int, says="round_number")
    who.arguments(words, whole)
    done = words.command(commands, "composed", composed)
    words.argument(done, "job", type=uuid.UUID)
    who.arguments(words, done)
    opinions = words.group(commands, "package")
    listed = words.command(opinions, "versions", versions, of="package")
    text = words.command(opinions, "written", written, of="package")
    words.argument(text, "--in", dest="text_language", choices=said.LANGUAGES, says="text_language")
    for made in (listed, text):
        words.argument(made, "number", type=int, says="package_number")
        who.arguments(words, made)


def _read(
    asked: argparse.Namespace,
    speaker: Speaker,
    read: Callable[..., Row],
    titles: tuple[str, ...],
    row: Callable[[Row, Speaker], tuple[Any, ...]],
) -> Row:
    """This function will read something of a round and print a row for each of its rows."""
    actor = who.somebody(asked, speaker, at=timezone.now()).actor
    content = read(actor, subjects.by_number(actor, "round", number=asked.number))
    speaker.table(titles, [row(each, speaker) for each in content["rows"]])
    speaker.give(content)
    return content


def _name(body: dict[str, str], speaker: Speaker) -> str:
    return said.named(body["name"], body["name_en"], language=speaker.language)


def _of(done: int, total: int) -> str:
    return f"{done}/{total}"


def progress(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print how far the feedback has come, for every organisation."""
    titles = ("organisation", "issued", "session", "signed", "answered", "next")
    content = _read(asked, speaker, plainly.progress, titles, _delivered)
    speaker.say("cli-round-told", told=content["told"], total=content["fed_back"])
    return DONE


def _delivered(each: Row, speaker: Speaker) -> tuple[Any, ...]:
    outstanding = each["signed"] + each["unsigned"] + each["refused"]
    code = (each["next_act"] or "").replace(".", "-")
    return (
        _name(each["organisation"], speaker),
        ", ".join(speaker.text(f"choice-audience-{audience}") for audience in each["issued"]),
        speaker.text(f"state-session-{each['session_state']}") if each["session_state"] else "",
        _of(each["signed"], outstanding),
        _of(each["answered"], each["asked"]),
        speaker.text(f"doing-{code}") if code else "",
    )


def coverage(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print who was inspected in the term of a round, and who not yet."""
    content = _read(asked, speaker, plainly.coverage, ("organisation", "kind", "rounds"), _covered)
    speaker.say("cli-round-covered", inspected=content["inspected"], total=len(content["rows"]))
    return DONE


def _covered(each: Row, speaker: Speaker) -> tuple[Any, ...]:
    kind = speaker.text(f"choice-body_kind-{each['body_kind']}")
    return _name(each["organisation"], speaker), kind, len(each["rounds"])


def matrix(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print how each answer to each requirement stands."""
    content = _read(asked, speaker, plainly.matrix, ("requirement", "organisation", "state", "due", "answered"), _owed)
    for each in content["unasked"]:
        numbers = ", ".join(map(str, each["requirements"]))
        speaker.say(f"unasked-{each['why']}", organisation=_name(each["organisation"], speaker), requirements=numbers)
    return DONE


def _owed(each: Row, speaker: Speaker) -> tuple[Any, ...]:
    state = speaker.text(f"state-answer-{each['state']}")
    return each["requirement"], _name(each["organisation"], speaker), state, each["due_date"], each["answered_date"]


def sessions(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print the sessions of a round, and then which can't both take place."""
    content = _read(asked, speaker, plainly.sessions, ("session", "when", "organisation", "state", "place"), _held)
    for clash in content["clashes"]:
        over = speaker.text(f"cli-clash-{clash['over']}")
        speaker.say("cli-round-clash", first=clash["first"], second=clash["second"], over=over)
    return DONE


def _held(each: Row, speaker: Speaker) -> tuple[Any, ...]:
    when = f"{each['day']} {each['starts']}–{each['ends']}"
    state = speaker.text(f"state-session-{each['state']}")
    return each["session"], when, _name(each["organisation"], speaker), state, each["place"]


def versions(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print the versions of an opinion, oldest first, to those whom drafts concern."""
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    found = subjects.by_number(actor, "package", number=asked.number)
    content, shown = plainly.versions(actor, found)
    trace.note(actor, shown, subject=("package", found.facts.id), at=at, door="cli")
    rows = [(each["edition"], each["line"], each["performed_at"][:16], each["text"]) for each in content["rows"]]
    speaker.table(("version", "line", "when", "text"), rows)
    speaker.give(content)
    return DONE


def written(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print the text that the items of an opinion give; nothing is changed by it."""
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    found: Found = subjects.by_number(actor, "package", number=asked.number)
    items, things, (name, name_en) = plainly.draft(actor, found)
    trace.note(actor, plainly.shown_of(things.values()), subject=("package", found.facts.id), at=at, door="cli")
    language = asked.text_language or speaker.language
    rules = subjects.by_id(actor, "round", subject=found.facts.round).facts.rules
    text = opinion.written(
        opinion.pieces_of(items, things),
        audience=found.facts.audience,
        organisation=said.named(name, name_en, language=language),
        language=language,
        profile=profiles.by_digest(rules).name,
    )
    if not speaker.as_json:
        print(text)
    speaker.give({"language": language, "text": text})
    return DONE


def compose(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will have what a round has no opinion of yet composed in the background.

    :raises Refused: those of ``composing.asked``.
    """
    at = timezone.now()
    somebody = who.somebody(asked, speaker, at=at)
    params = composing.asked(somebody.actor, number=asked.number, language=speaker.language)
    post = uuid.UUID(somebody.actor.post)
    job = jobs.start_once(composing.JOB, account=somebody.account, params=params, at=at, post=post)
    speaker.say("cli-compose-started", job=str(job.id))
    speaker.give({"job": str(job.id)})
    return DONE


def composed(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will tell what a job has composed, and what it left out and why.

    :raises Refused: not_found, also for a job of another post; job_not_done.
    """
    somebody = who.somebody(asked, speaker, at=timezone.now())
    job = jobs.one(somebody.account, asked.job)
    if job.kind != composing.JOB or str(job.post) != somebody.actor.post:
        raise Refused("not_found", kind="job")
    if not job.result:
        raise Refused("job_not_done", job=str(job.id))
    speaker.say(job.message, **job.facts)
    left = job.result["left_out"]
    called = names.bodies(somebody.actor.site, {each["organisation"] for each in left})
    rows = []
    for each in left:
        name, name_en = called[each["organisation"]]
        organisation = _name({"name": name, "name_en": name_en}, speaker)
        audience = speaker.text(f"choice-audience-{each['audience']}")
        rows.append((organisation, audience, speaker.text(each["code"], **each["facts"])))
    if rows:
        speaker.table(("organisation", "audience", "text"), rows)
    speaker.give(job.result)
    return DONE
