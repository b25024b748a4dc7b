"""The rectification keeps the commands that read what follows a plan: review, leaders, measures, reports."""

import argparse
from typing import Any

from django.utils import timezone

from huiyin import texts as said
from huiyin.cli import who
from huiyin.cli.speech import Speaker
from huiyin.cli.words import DONE, Commands, Words
from huiyin.kernel import report
from huiyin.papers import progress_text
from huiyin.people import actors
from huiyin.record import journal, profiles, reports, trace
from huiyin.record.queries import names, rectified, subjects

Row = dict[str, Any]

# What is said of a finding, the first that is so.
_WARNINGS = {
    "unclaimed": "leaders-view-unclaimed",
    "claimants_left": "leaders-claimants-left",
    "without_lead": "leaders-all-and-nobody",
}


def add(commands: Commands, words: Words) -> None:
    """This function will add the commands of this room."""
    reviewed = words.group(commands, "review")
    _numbered(words, words.command(reviewed, "plan", review, of="review"), "plan_number")
    compared = words.command(reviewed, "submissions", submissions, of="review")
    words.argument(compared, "--left", type=int, default=0)
    words.argument(compared, "--right", type=int, default=0)
    _numbered(words, compared, "plan_number")
    led = words.group(commands, "leaders")
    for name, run in (("claims", claims), ("examinations", examinations), ("personal", personal)):
        made = words.command(led, name, run, of="leaders")
        words.argument(made, "--organisation", type=int, metavar="NUMBER", says="organisation_number")
        _numbered(words, made, "round_number")
    _numbered(words, words.command(words.group(commands, "measures"), "way", way, of="measures"), "subject_number")
    begun = words.command(words.group(commands, "reports"), "begin", begin, of="reports")
    words.argument(begun, "--kind", choices=report.KINDS, default=report.KINDS[0], says="report_kind")
    words.argument(begun, "--in", dest="text_language", choices=said.LANGUAGES, says="text_language")
    _numbered(words, begun, "plan_number")


def _numbered(words: Words, parser: Any, says: str) -> None:
    words.argument(parser, "number", type=int, says=says)
    who.arguments(words, parser)


def _name(named: Row, speaker: Speaker) -> str:
    one, other = named["name_en"], named["name"]
    return str(one or other) if speaker.language == "en" else str(other or one)


def review(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print the comments on a plan, the signs, and whose signatures it still needs."""
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    content, subject, shown = rectified.review(actor, number=asked.number)
    trace.note(actor, shown, subject=subject, at=at, door="cli")
    rows = [
        (each["number"], speaker.text(f"web-state-comment-{each['state']}"), _item(each, speaker),
         _name(each["body"], speaker), each["text"]["text"] or "")
        for each in content["comments"]
    ]  # fmt: skip
    speaker.table(("number", "state", "on", "body", "text"), rows)
    signs = content["signs"] or []
    for each in signs:
        each["sentence"] = speaker.text(f"review-sign-{each['code']}", **each["facts"])
    speaker.table(
        ("kind", "number", "text"),
        [(speaker.text(f"kind-{each['kind']}"), each["number"], each["sentence"]) for each in signs],
    )
    if signs:
        speaker.say("review-signs-are")
    for group in content["outstanding"]:
        speaker.say("cli-review-outstanding", posts=tuple(speaker.text(f"post-{post}") for post in group))
    speaker.give(content)
    return DONE


def _item(each: Row, speaker: Speaker) -> str:
    if each["item"] is None:
        return speaker.text("kind-plan")
    return f"{speaker.text('kind-' + each['item'])} {each['item_number'] or ''}".strip()


def submissions(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print what one submission of a plan changed against another."""
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    found = subjects.by_number(actor, "plan", number=asked.number)
    content, shown = rectified.compared(actor, found, left=asked.left, right=asked.right)
    trace.note(actor, shown, subject=("plan", found.facts.id), at=at, door="cli")
    rows = [
        (speaker.text(f"kind-{each['kind']}"), each["number"], speaker.text(f"web-state-item_change-{each['change']}"),
         speaker.text(f"field-{one['name']}"), "; ".join(one["before"]), "; ".join(one["after"]))
        for each in content["changes"]
        for one in each["fields"]
    ]  # fmt: skip
    speaker.table(("kind", "number", "change", "field", "before", "after"), rows)
    speaker.give(content)
    return DONE


def _place(asked: argparse.Namespace, speaker: Speaker) -> tuple[Any, Any, str, Any]:
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    found = subjects.by_number(actor, "round", number=asked.number)
    named = ""
    if asked.organisation is not None:
        named = subjects.by_number(actor, "body", number=asked.organisation).facts.id
    return actor, found, rectified.organisation_of(actor, found, asked=named), actors.civil_day(at)


def claims(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print who of a leadership claims, leads and answers for what, and what nobody has."""
    actor, found, organisation, on = _place(asked, speaker)
    content = rectified.leaders(actor, found, organisation=organisation, on=on)
    people = {each["id"]: _name(each, speaker) for each in content["members"]}
    cells: dict[int, list[str]] = {}
    for each in content["cells"]:
        state = "leads" if each["leads"] else "claims" if each["claims"] else "answers"
        named = speaker.text(
            "cli-leader", person=people[each["member"]], state=speaker.text(f"web-state-claim-{state}")
        )
        cells.setdefault(each["finding"], []).append(named)
    rows = []
    for each in content["findings"]:
        warning = next((speaker.text(code) for name, code in _WARNINGS.items() if each[name]), "")
        rows.append((each["number"], "; ".join(cells.get(each["number"], ())), warning))
    speaker.table(("number", "members", "note"), rows)
    speaker.give(content)
    return DONE


def examinations(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print who of a leadership has examined themself, and whose is missing."""
    actor, found, organisation, on = _place(asked, speaker)
    content = rectified.examined(actor, found, organisation=organisation, on=on)
    rows = []
    for each in content["members"]:
        code = f"state-self_examination-{each['state']}" if each["state"] else "web-state-examination-missing"
        rows.append((each["self_examination"], _name(each, speaker), speaker.text(code), each["handed_in_date"]))
    speaker.table(("number", "members", "state", "when"), rows)
    speaker.give(content)
    return DONE


def personal(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print what each member of a leadership did themself; what was signed on paper stands apart."""
    actor, found, organisation, on = _place(asked, speaker)
    content = rectified.deeds(actor, found, organisation=organisation, on=on, size=journal.size(actor.site))
    rows = [
        (_name(each, speaker), speaker.text(f"deed-{one['code']}"), one["acts"], one["on_paper"])
        for each in content["members"]
        for one in each["deeds"]
        if one["acts"]
    ]
    speaker.table(("members", "act", "acts", "on_paper"), rows)
    speaker.say("web-figures-basis", date=content["as_of"], size=content["journal_size"])
    speaker.give(content)
    return DONE


def way(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print the way of a measure, step by step."""
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    found = subjects.by_number(actor, "measure", number=asked.number)
    content, shown = rectified.way(actor, found)
    trace.note(actor, shown, subject=("measure", found.facts.id), at=at, door="cli")
    rows = []
    for each in content["steps"]:
        act = speaker.text("measure-step-left" if each["act"] == "left" else f"did-{each['act'].partition('.')[2]}")
        effect = "" if each["effect"] == "taken" else speaker.text(f"web-state-step-{each['effect']}")
        after = each["after"]
        nobody = speaker.text("web-state-side-unowned") if after["unowned"] else ""
        rows.append((each["line"], (each["performed_at"] or "")[:10], act, effect or nobody, after["due_date"]))
    speaker.table(("line", "when", "act", "state", "due"), rows)
    speaker.give(content)
    return DONE


def begin(asked: argparse.Namespace, speaker: Speaker) -> int:
    """This function will print the text that a report on a plan begins with; nothing is changed by it."""
    at = timezone.now()
    actor = who.somebody(asked, speaker, at=at).actor
    rectified.require_reports(actor)
    facts = subjects.by_number(actor, "plan", number=asked.number).facts
    language = asked.text_language or speaker.language
    size, on = journal.size(actor.site), actors.civil_day(at).isoformat()
    counted = reports.counted(actor.site, facts.organisation, round_id=facts.round, on=on, size=size)
    name, name_en = names.bodies(actor.site, [facts.organisation]).get(facts.organisation, ("", ""))
    rules = subjects.by_id(actor, "round", subject=facts.round).facts.rules
    profile = profiles.by_digest(rules).name
    counted_text = progress_text.counted(
        counted,
        report_kind=asked.kind,
        organisation=said.named(name, name_en, language=language),
        as_of=on,
        language=language,
        profile=profile,
    )
    text = progress_text.written(report_kind=asked.kind, language=language, profile=profile)
    if not speaker.as_json:
        print(f"{counted_text}\n\n{text}")
    figures = [
        {"code": each.code, "numerator": each.numerator, "denominator": each.denominator, "unit": each.unit}
        for each in counted
    ]
    told = {"as_of": on, "journal_size": size, "figures": figures, "language": language}
    speaker.give({**told, "counted": counted_text, "text": text})
    return DONE
