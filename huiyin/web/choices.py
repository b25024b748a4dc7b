"""What can be chosen in the fields of an act: categories, rule sets, texts of the subject, other subjects."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from huiyin.kernel import finding, measure, package, taxonomy
from huiyin.kernel.actor import INSPECTED, LEADERSHIP, Post
from huiyin.kernel.finding import Finding
from huiyin.kernel.given import Field, FieldKind
from huiyin.kernel.measure import Measure
from huiyin.kernel.on_site_check import OnSiteCheck
from huiyin.kernel.package import Package
from huiyin.kernel.profile import Profile
from huiyin.kernel.round import Round
from huiyin.kernel.row import ActRow
from huiyin.record import profiles
from huiyin.record.queries import checks, history, names, notices, subjects, taxonomies, texts
from huiyin.record.queries.subjects import Found
from huiyin.record.queries.texts import Shown
from huiyin.web import concerned, invited, showing, trees
from huiyin.web.pages.parts import Option, Sentence, Words
from huiyin.web.visits import Visit

# The states in which a subject fits a field; the kernel refuses the others, so they need not be offered.
_FITTING: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("package.compose", "findings"): ("approved", "issued", "claimed"),
    ("package.revise", "findings"): ("approved", "issued", "claimed"),
    ("package.compose", "items.achievement"): ("approved",),
    ("package.revise", "items.achievement"): ("approved",),
    ("achievement.record", "inspection"): ("assigned", "reported"),
    ("finding.draft", "inspection"): ("assigned", "reported"),
    ("finding.hand_over_fix", "inspection"): ("assigned", "reported"),
    ("plan.submit", "findings.finding"): ("claimed",),
    ("campaign.include", "measures"): measure.TREATING,
}
_AT_AN_ORGANISATION = ("finding", "plan", "measure", "package", "inspection", "achievement")
MOST_FINDINGS = 200
FEW = 8


@dataclass(frozen=True, slots=True)
class Scene:
    """What an act form is about: the visit, the act, the subject (None at a birth), its rules, the values so far."""

    visit: Visit
    row: ActRow
    found: Found | None
    rules: Profile
    values: Mapping[str, Any]

    @property
    def organisation(self) -> str:
        """The organisation that the act concerns, as far as it is known yet."""
        own = getattr(self.found.facts, "organisation", None) if self.found else None
        return own or str(self.values.get("organisation", ""))

    @property
    def round(self) -> str:
        """The round that the act belongs to, as far as it is known yet."""
        own = getattr(self.found.facts, "round", None) if self.found else None
        return own or str(self.values.get("round", ""))


def codes(scene: Scene, field: Field, *, path: str) -> tuple[tuple[str, Words], ...] | None:
    """This function will give the answers of a field that takes a code or a digest; None where it is typed freely."""
    if field.name in taxonomy.FIELDS:
        return _categories(scene)
    if field.name == "profile":
        return tuple((name, Sentence(f"profile-{name}")) for name in profiles.names())
    if field.name == "rules" and scene.found is not None:
        return tuple(
            (each.digest, _version_words(each)) for each in profiles.shipped() if each.name == scene.found.facts.profile
        )
    if field.name == "corrected" and scene.found is not None:
        return _texts_of(scene, scene.found)
    if field.name == "parts" and scene.row.name == "expunge" and scene.found is not None:
        return _parts_of(scene, scene.found)
    if field.kind is FieldKind.DIGEST and field.name == "digest" and scene.found is not None:
        return _documents(scene, scene.found)
    if path == "unmet.manifestation" and scene.found is not None:
        return _manifestations_of(scene, scene.found)
    if path == "measures.findings":
        return _findings_of(scene)
    if path == "measures.responsible" or (scene.row.code == "measure.hand_over" and path == "to"):
        return _leaders_of(scene)
    if scene.row.code == "package.refuse_to_sign" and path == "person" and scene.found is not None:
        return _readers_of(scene, scene.found.facts)
    if scene.row.code == concerned.TELL and path == "person":
        return concerned.people(scene.visit, str(scene.values.get("finding", ""))) or None
    return None


def _categories(scene: Scene) -> tuple[tuple[str, Words], ...]:
    """This function will offer the open categories of the round's own tree, as that version calls them."""
    found = of_its_round(scene)
    listed = taxonomies.shipped(scene.rules) if found is None else taxonomies.of_round(scene.visit.actor, found)
    return tuple((each["code"], scene.visit.named(each["zh"], each["en"])) for each in listed if not each["closed"])


def of_its_round(scene: Scene) -> Round | None:
    """This function will find the round that a form is about. Where none is chosen yet it is that of the inspection
    that is offered first; the form says which one it is.
    """
    given: dict[str, Any] = {"round": scene.round, "inspection": scene.values.get("inspection", "")}
    found = taxonomies.round_of(scene.visit.actor, given)
    takes = {field.name: field for field in scene.row.given}
    if found is not None or scene.found is not None or "inspection" not in takes:
        return found
    first = candidates(scene, takes["inspection"], path="inspection", query="", chosen=())
    return taxonomies.round_of(scene.visit.actor, {"inspection": first[0].value}) if first else None


def in_its_round(scene: Scene) -> Scene:
    """This function will put the rules of its round into a form that makes a subject, as the book will decide by."""
    if scene.found is not None:
        return scene
    found = of_its_round(scene)
    return scene if found is None else dataclasses.replace(scene, rules=taxonomies.rules_of(scene.visit.actor, found))


def categories_help(scene: Scene) -> Sentence | None:
    """This function will say of which round the categories of a birth form are, and how to come to those of another."""
    found = of_its_round(scene) if scene.found is None else None
    if found is None:
        return None
    number = names.numbers(scene.visit.actor.site, [found.id])[found.id][1]
    return Sentence("web-form-categories", {"round": showing.title_of("round", number)})


def _version_words(rules: Profile) -> Sentence:
    return Sentence("profile-version", {"name": Sentence(f"profile-{rules.name}"), "version": rules.version})


def _to_be_seen(visit: Visit, check: OnSiteCheck) -> list[dict[str, str]]:
    """This function will make a row for each manifestation of each finding that a check is about, or of its sample."""
    wanted = check.sample or check.findings
    known = subjects.several(visit.actor, "finding", subjects=wanted)
    return [
        {"finding": each, "manifestation": text}
        for each in wanted
        if each in known
        for text in known[each].facts.manifestations or (known[each].facts.statement,)
    ]


def _cited(visit: Visit, facts: Finding) -> dict[str, str]:
    """This function will choose the check that a verification rests on, where there is one that it can cite."""
    found = checks.to_be_cited(visit.actor, facts)
    return {} if found is None else {"check": found.facts.id}


def _manifestations_of(scene: Scene, found: Found) -> tuple[tuple[str, Words], ...]:
    """This function will offer what is answered one by one: the manifestations, else the statement."""
    wanted = found.facts.manifestations or (found.facts.statement,)
    shown = texts.shown(wanted, actor=scene.visit.actor)
    return tuple((each, shown[each].text[:300]) for each in wanted)


def _texts_of(scene: Scene, found: Found) -> tuple[tuple[str, Words], ...]:
    facts = found.facts
    wanted: list[tuple[str, str]] = []
    for name in facts.CORRECTABLE:
        value = getattr(facts, name)
        wanted += [(name, each) for each in (value if isinstance(value, tuple) else (value,)) if each]
    shown = texts.shown([each for _, each in wanted], actor=scene.visit.actor)
    return tuple(
        (each, Sentence("web-form-text", {"name": showing.part_words(name), "text": shown[each].text[:300]}))
        for name, each in wanted
        if shown[each].text
    )


def _documents(scene: Scene, found: Found) -> tuple[tuple[str, Words], ...]:
    """This function will give the digest of the document that is signed for or told: the package's own, or those of
    the packages issued to the audience of a session.
    """
    if found.kind == "package":
        return ((package.signed_text(found.facts), showing.title_of("package", found.number)),)
    listed = invited.issued_to(scene.visit, found.facts, act=scene.row.code)
    return tuple((package.signed_text(each.facts), showing.title_of("package", each.number)) for each in listed)


def _parts_of(scene: Scene, found: Found) -> tuple[tuple[str, Words], ...]:
    """This function will list the texts and files in the lines of the subject that are not erased yet."""
    told = history.of_subject(scene.visit.actor, found.facts.id)
    named: list[tuple[str, Words]] = []
    for line in told:
        for part in line.texts:
            if part.value is None:
                continue
            said = part.text or part.value.get("file_name", "")
            facts = {"line": line.number, "name": showing.part_words(part.name), "text": said[:160]}
            named.append((part.commitment, Sentence("web-form-part", facts)))
    return tuple(named)


def _findings_of(scene: Scene) -> tuple[tuple[str, Words], ...]:
    """This function will list the findings of the plan that the form is about."""
    if scene.found is not None and scene.row.name == "amend":
        ids: Sequence[str] = scene.found.facts.findings
    else:
        ids = [each["finding"] for each in scene.values.get("findings", ()) if each.get("finding")]
    named = names.called(scene.visit.actor, [("finding", each) for each in ids])
    return tuple((each, showing.title_of("finding", named[each].number)) for each in ids if each in named)


def _leaders_of(scene: Scene) -> tuple[tuple[str, Words], ...]:
    kinds = [post.value for post in LEADERSHIP]
    held = names.posts(scene.visit.actor, body=scene.organisation, kinds=kinds) if scene.organisation else ()
    return _people_of(scene, held)


def _readers_of(scene: Scene, document: Package) -> tuple[tuple[str, Words], ...]:
    """This function will name for whom an issued package is: nobody else there can refuse to sign for it."""
    kinds = [Post.PRINCIPAL.value] if document.audience == "principal" else [post.value for post in LEADERSHIP]
    day = str(document.issued_date)
    return _people_of(scene, names.held_since(scene.visit.actor, document.organisation, kinds=kinds, day=day))


def _people_of(scene: Scene, held: Iterable[names.Held]) -> tuple[tuple[str, Words], ...]:
    named = {each.person: scene.visit.named(each.person_name, each.person_name_en) for each in held if each.person_name}
    return tuple(named.items())


def candidates(scene: Scene, field: Field, *, path: str, query: str, chosen: Sequence[str]) -> tuple[Option, ...]:
    """This function will offer subjects for a field: those chosen, then those that fit what was typed."""
    columns: dict[str, Any] = {}
    if field.of in _AT_AN_ORGANISATION and field.of != scene.row.kind:
        columns = {"organisation": scene.organisation, "round": scene.round}
    if scene.row.code in invited.TOLD and field.of == "package":
        columns |= {"audience": invited.TOLD[scene.row.code][0], "state": "issued"}
    if path == "organisation" and scene.visit.actor.post_kind in INSPECTED:
        columns = {"subject": scene.visit.actor.body}  # they act for their own organisation and no other
    if field.of == "post" and scene.row.kind == "delegation":
        columns = {"person": scene.visit.actor.person}
    found = names.candidates(
        scene.visit.actor,
        field.of,
        query=query,
        chosen=chosen,
        states=_FITTING.get((scene.row.code, path), ()),
        most=_most(field, query),
        **columns,
    )
    kept = set(chosen)
    named = scene.visit.named
    return tuple(
        Option(
            each.subject,
            _words(scene, each),
            each.subject in kept,
            named(each.organisation, each.organisation_en) or None,
        )
        for each in found
    )


def _most(field: Field, query: str) -> int:
    """This function will say how many to offer: findings and measures that fit, few of what is better searched for."""
    if field.many and field.of in ("finding", "measure"):
        return MOST_FINDINGS
    return names.MOST_CANDIDATES if query else FEW


def _words(scene: Scene, named: names.Named) -> Words:
    if named.kind == "post":
        return scene.visit.named(named.name, named.name_en) or showing.title_of("post", named.number)
    return showing.name_of(scene.visit, named)


def first_values(scene: Scene, asked: Mapping[str, str]) -> dict[str, Any]:
    """This function will fill in what a birth form can know: what the address names, one's own body, the findings."""
    values: dict[str, Any] = {}
    for field in scene.row.given:
        if asked.get(field.name):
            values[field.name] = [asked[field.name]] if field.many else asked[field.name]
    takes = {field.name for field in scene.row.given}
    if "organisation" in takes and scene.visit.actor.post_kind in INSPECTED:
        values["organisation"] = scene.visit.actor.body
    if scene.row.code == "recusal.declare":
        values["person"] = scene.visit.actor.person
    if scene.row.code == "plan.submit":
        return _first_plan(scene, values)
    if scene.row.code in trees.EDITS:
        old = trees.before(scene.visit, scene.row.code, values=values, rules=scene.rules)
        return {**values, "categories": trees.in_order(old)}
    if "round" in takes and "round" not in values:
        rounds = names.candidates(scene.visit.actor, "round", most=1)
        if rounds:
            values["round"] = rounds[0].subject
    return values


def _first_plan(scene: Scene, values: dict[str, Any]) -> dict[str, Any]:
    """This function will lay out a plan for all claimed findings of the round: a row for each, and one measure."""
    if not values.get("organisation"):
        return values
    columns = {"organisation": values["organisation"], "round": values.get("round", ""), "plan__isnull": True}
    rows = names.claimed(scene.visit.actor, most=MOST_FINDINGS, **columns)
    if not rows:
        return values
    in_round = [each for each in rows if each.round == rows[0].round]
    values["round"] = in_round[0].round
    facts = names.facts_of(scene.visit.actor, "finding", ids=[each.subject for each in in_round])
    values["findings"] = [{"finding": each.id, "text_digest": finding.text_digest(each)} for each in facts]
    values["measures"] = [{"findings": [each.subject], "causes": ["1"]} for each in in_round]
    return values


def proposed(scene: Scene) -> Mapping[str, Any]:
    """This function will put into a form that isn't sent yet what can be made of the rest: the text of a notice from
    the wordings chosen, as long as nobody has written one.
    """
    chosen = scene.values.get("findings", ())
    if scene.row.code not in ("notice.draft", "notice.revise") or not chosen or scene.values.get("text", "").strip():
        return scene.values
    visit = scene.visit
    if _of_notice(scene, "notice_kind") != "rectification":
        made = notices.draft_of(
            visit.actor, chosen, taxonomy=in_its_round(scene).rules.taxonomy, language=visit.language
        )
        return {**scene.values, "text": made}
    round_id, organisation = (names.of_id(_of_notice(scene, name)) for name in ("round", "organisation"))
    if round_id is None:
        return scene.values
    place = {"round_id": str(round_id), "organisation": str(organisation or "")}
    made = notices.rectified_of(visit.actor, chosen, **place, language=visit.language)
    return {**scene.values, "text": made}


def _of_notice(scene: Scene, name: str) -> str:
    own = scene.values.get(name, "") if scene.found is None else getattr(scene.found.facts, name)
    return str(own or "")


def values_of(scene: Scene, found: Found) -> dict[str, Any]:
    """This function will fill in what a form about a subject can know: rows to be answered, what stands in a plan."""
    facts, code = found.facts, scene.row.code
    if code == "finding.verify":
        answered = facts.manifestations or (facts.statement,)
        tests = next(each for each in scene.row.given if each.name == "tests")
        return {
            "answers": [{"manifestation": each} for each in answered],
            "tests": [{"test": each} for each in tests.columns[0].choices],
            **_cited(scene.visit, facts),
        }
    if code == "finding.declare":
        return {"own_answers": [{"manifestation": each} for each in facts.manifestations or (facts.statement,)]}
    if code == "on_site_check.carry_out":
        return {"results": _to_be_seen(scene.visit, facts)}
    if code in invited.TOLD:
        return invited.to_a_session(scene.visit, facts, act=code)
    if code == "meeting.hold":
        return invited.to_a_meeting(scene.visit, facts)
    if code == "package.sign_for":
        return {"digest": package.signed_text(facts)}
    if code == "package.revise":
        return _edition(scene, found)
    if code == "finding.split":
        return {"parts": [{}, {}]}
    if code == "plan.amend":
        return {"measures": [{}]}
    if code == "plan.return":  # with comments that stand open there need be no further one
        return {} if facts.open_comments else {"comments": [{}]}
    if code == "notice.revise":
        return _notice_again(scene, found)
    if code == "plan.resubmit":
        return _plan_again(scene, found)
    return {}


def _edition(scene: Scene, found: Found) -> dict[str, Any]:
    """This function will lay out the newest version of a package, and say that it is the one begun from."""
    facts = found.facts
    shown = texts.shown([facts.text, *(each.text for each in facts.items)], actor=scene.visit.actor)
    named_by = {"achievement": "achievement", "problem": "finding", "requirement": "requirement"}
    items = []
    for each in facts.items:
        row = {"item": each.item}
        if each.subject:
            row[named_by[each.item]] = each.subject
        if each.text:
            row["text"] = shown[each.text].text
        items.append(row)
    return {
        "based_on": facts.edition,
        "findings": list(facts.findings),
        "text": shown[facts.text].text,
        "items": items,
    }


def _notice_again(scene: Scene, found: Found) -> dict[str, Any]:
    """This function will lay out a notice as it stands, for whoever revises it."""
    facts = found.facts
    shown = texts.shown((facts.text,), actor=scene.visit.actor)
    return {
        "base_edition": facts.edition,
        "findings": list(facts.findings),
        "named_bodies": list(facts.named_bodies),
        "text": shown[facts.text].text,
    }


def _plan_again(scene: Scene, found: Found) -> dict[str, Any]:
    """This function will lay out a returned plan as it was submitted, with room for an answer to each comment."""
    actor, facts = scene.visit.actor, found.facts
    findings = names.facts_of(actor, "finding", ids=facts.findings)
    measures = names.facts_of(actor, "measure", ids=facts.measures)
    wanted = [text for each in findings for text in each.causes]
    wanted += [each.own_wording for each in findings if each.own_wording]
    wanted += [text for each in measures for text in _said_by(each)]
    shown = texts.shown(wanted, actor=actor)
    causes = {each.id: each.causes for each in findings}
    return {
        "findings": [_finding_again(each, shown) for each in findings],
        "measures": [
            _measure_again(each, causes, shown)
            for each in measures
            if all(cause in causes.get(finding, ()) for finding, cause in each.treats)
        ],
        "answers": [{"number": str(each.number)} for each in facts.open_comments],
    }


def _said_by(measure: Measure) -> list[str]:
    named = (measure.text, measure.deliverable, measure.goal, measure.unit, measure.lead_unit, *measure.co_units)
    return [each for each in named if each is not None]


def _finding_again(found: Finding, shown: Mapping[str, Shown]) -> dict[str, Any]:
    """This function will lay out a row of a plan again, for the text that stands now."""
    row: dict[str, Any] = {"finding": found.id, "causes": [shown[each].text for each in found.causes]}
    row["text_digest"] = finding.text_digest(found)
    if found.own_wording is not None:
        row["own_wording"] = shown[found.own_wording].text
    return row


def _measure_again(measure: Measure, causes: Mapping[str, Sequence[str]], shown: Mapping[str, Shown]) -> dict[str, Any]:
    texts_ = {name: getattr(measure, name) for name in ("text", "deliverable", "goal", "unit", "lead_unit")}
    return {
        "id": measure.id,
        "findings": list(measure.findings),
        "causes": [str(causes[finding].index(cause) + 1) for finding, cause in measure.treats],
        **{name: shown[each].text for name, each in texts_.items() if each is not None},
        "target": measure.target,
        "co_units": [shown[each].text for each in measure.co_units],
        "handler": measure.handler or "",
        "measure_kind": measure.measure_kind,
        "responsible": measure.responsible,
        "start_date": measure.start_date or "",
        "due_date": measure.due_date,
    }
