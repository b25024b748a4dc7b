"""Reading subjects: the ledger, one subject of any kind, its history, the acts that are open on it."""

import uuid
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI, Query, Schema
from pydantic import Field as Described

from huiyin import texts as said
from huiyin.api import shapes
from huiyin.api.answers import answer, traced
from huiyin.api.caller import Caller, of
from huiyin.kernel import act, finding, kinds, permit
from huiyin.kernel.given import Fault
from huiyin.kernel.profile import Profile
from huiyin.kernel.refused import Refused
from huiyin.kernel.round import Round
from huiyin.record.queries import history, ledger, plain, subjects, taxonomies

MOST_NUMBER = subjects.MOST_NUMBER
MOST_VALUES = 100
CHOICES: Mapping[str, tuple[str, ...]] = {
    "state": tuple(state for state in finding.STATES if state != "annulled"),
    "origin": finding.ORIGINS,
    "severity": finding.SEVERITIES,
    "timeliness": ledger.TIMELINESS,
    "side": ledger.SIDES,
    "order": tuple(ledger.ORDERS),
}


def _several(name: str, description: str) -> Any:
    items = {"type": "string", "enum": list(CHOICES[name])}
    extra = {"items": items, "maxItems": MOST_VALUES}
    return Described(default_factory=list, description=description, json_schema_extra=extra)  # type: ignore[arg-type]


def _ids(description: str) -> Any:
    return Described(default_factory=list, max_length=MOST_VALUES, description=description)


class LedgerQuery(Schema):
    """What the list of findings may be asked for; conditions of one name are joined by or, names by and."""

    state: list[str] = _several("state", "Lifecycle states.")
    organisation: list[uuid.UUID] = _ids("UUIDs of organisations.")
    round: uuid.UUID | None = Described(default=None, description="UUID of a round.")
    inspection: uuid.UUID | None = Described(default=None, description="UUID of an inspection.")
    plan: uuid.UUID | None = Described(default=None, description="UUID of a plan.")
    package: uuid.UUID | None = Described(default=None, description="UUID of a feedback package.")
    imported_list: uuid.UUID | None = Described(default=None, description="UUID of an imported list.")
    origin: list[str] = _several("origin", "How findings came up.")
    category: str = Described(
        default="", pattern=r"^[a-z0-9_.-]{0,64}$", description="A category, main or further, with all under it."
    )
    severity: list[str] = _several("severity", "Severities.")
    timeliness: list[str] = _several("timeliness", "How the findings stand to their date today.")
    side: list[str] = _several("side", "What else is the matter with the findings.")
    text: str = Described(default="", max_length=200, description="Words; two Chinese characters are enough.")
    order: str = Described(
        default="due", description="What comes first.", json_schema_extra={"enum": list(CHOICES["order"])}
    )
    cursor: str = Described(default="", max_length=80, description="Where the page begins: `following` of another.")
    size: int = Described(default=25, ge=1, le=200, description="Rows of the page.")
    as_of: int | None = Described(default=None, ge=0, le=MOST_NUMBER, description="As of this line of the journal.")
    count: bool = Described(default=False, description="Whether to count, up to 1000.")


def _wanted(query: LedgerQuery) -> ledger.Wanted:
    faults = [
        Fault(name, "not_a_choice", {"value": value[:40]})
        for name, known in CHOICES.items()
        for value in _values(query, name)
        if value not in known
    ]
    if faults:
        raise Refused("given_faulty", faults=tuple(faults))
    return ledger.Wanted(
        states=tuple(query.state),
        organisations=tuple(query.organisation),
        round=query.round,
        inspection=query.inspection,
        plan=query.plan,
        package=query.package,
        imported_list=query.imported_list,
        origins=tuple(query.origin),
        category=query.category,
        severities=tuple(query.severity),
        timeliness=tuple(query.timeliness),
        side=tuple(query.side),
        text=query.text,
    )


def _values(query: LedgerQuery, name: str) -> Iterable[str]:
    value = getattr(query, name)
    return (value,) if isinstance(value, str) else value


def hang(api: NinjaAPI) -> None:
    """This function will hang the reads of all kinds onto an API."""

    @api.get("/findings/", response=shapes.Findings, tags=["finding"], summary="The ledger: a page of findings")
    def findings(request: HttpRequest, query: Query[LedgerQuery]) -> HttpResponse:
        caller, wanted = of(request), _wanted(query)
        found = ledger.page(
            caller.actor,
            wanted,
            on=caller.on,
            order=query.order,
            cursor=query.cursor,
            size=query.size,
            as_of=query.as_of,
        )
        content: dict[str, Any] = {
            "findings": [plain.listed(row) for row in found.rows],
            "following": found.following,
            "preceding": found.preceding,
            "count": None,
            "count_capped": None,
        }
        if query.count:
            counted = ledger.count(caller.actor, wanted, on=caller.on, as_of=query.as_of)
            content["count"], content["count_capped"] = counted
        traced(caller, ((("finding", str(row.subject)), (row.statement,)) for row in found.rows))
        return answer(content)

    @api.get("/acts/", response=shapes.OpenActs, tags=["act"], summary="What the caller's post may bring into being")
    def births(request: HttpRequest) -> HttpResponse:
        caller = of(request)
        open_to = [
            row.code
            for row in kinds.ROWS.values()
            if row.birth and permit.provisos(caller.actor.post_kind, row.code) is not None
        ]
        return answer({"acts": [{"act": code, "words": _doing(code, caller), "unmet": []} for code in open_to]})

    for kind, plural in kinds.PLURALS.items():
        _kind(api, kind, plural)


class PageQuery(Schema):
    """Which page of a list of subjects."""

    before: int | None = Described(default=None, ge=0, le=MOST_NUMBER, description="The cursor: `before` of a page.")
    size: int = Described(default=50, ge=1, le=200, description="Rows of the page; a line that made many is not cut.")


class OneQuery(Schema):
    """As of when one subject is asked for."""

    as_of: int | None = Described(default=None, ge=0, le=MOST_NUMBER, description="As of this line of the journal.")


def _kind(api: NinjaAPI, kind: str, plural: str) -> None:
    """This function will hang the reads of one kind onto an API."""

    def many(request: HttpRequest, query: Query[PageQuery]) -> HttpResponse:
        caller = of(request)
        found, following = subjects.page(caller.actor, kind, before=query.before, size=query.size)
        return answer({"subjects": _subjects(found, caller, in_list=True), "before": following})

    def one(request: HttpRequest, number: int, query: Query[OneQuery]) -> HttpResponse:
        caller = of(request)
        found = subject_of(caller, kind, number=number, as_of=query.as_of)
        return answer(_subjects((found,), caller)[0])

    def lines(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        found = subject_of(caller, kind, number=number)
        told = history.of_subject(caller.actor, found.facts.id)
        traced(caller, (((kind, found.facts.id), each.texts) for each in told))
        return answer({"lines": [plain.line(each) for each in told], "before": None})

    def open_acts(request: HttpRequest, number: int) -> HttpResponse:
        caller = of(request)
        return answer({"acts": _open(caller, subject_of(caller, kind, number=number))})

    named = kind.replace("_", " ")
    paths: list[tuple[str, Callable[..., HttpResponse], type[Schema], str]] = [
        (f"/{plural}/{{int:number}}/", one, shapes.Subject, f"One {named}"),
        (f"/{plural}/{{int:number}}/lines/", lines, shapes.Lines, f"The history of a {named}, newest line first"),
        (f"/{plural}/{{int:number}}/acts/", open_acts, shapes.OpenActs, f"The acts open to the caller on a {named}"),
    ]
    if kind != "finding":
        paths.insert(0, (f"/{plural}/", many, shapes.Subjects, f"Subjects of the kind {named}, last changed first"))
    for path, view, shape, summary in paths:
        name = f"{kind}_{view.__name__}"
        api.get(path, response=shape, tags=[kind], summary=summary, operation_id=name)(view)


def subject_of(caller: Caller, kind: str, *, number: int, as_of: int | None = None) -> subjects.Found:
    """This function will find a subject by its number.

    :raises Refused: not_found.
    """
    if not 0 < number <= MOST_NUMBER:
        raise Refused("not_found", kind=kind)
    return subjects.by_number(caller.actor, kind, number=number, as_of=as_of)


def _subjects(found: tuple[subjects.Found, ...], caller: Caller, *, in_list: bool = False) -> list[dict[str, Any]]:
    told, read = plain.of_subjects(caller.actor, found, in_list=in_list)
    traced(caller, read)
    return told


def _open(caller: Caller, found: subjects.Found) -> list[dict[str, Any]]:
    bundle = subjects.reach_of(caller.actor, found)
    rules = _rules(caller, found, bundle)
    acts = act.open_acts(found.facts, bundle, actor=caller.actor, on=caller.on.isoformat(), rules=rules)
    return [
        {"act": each.act, "words": _words(each.act, str(found.number), caller), "unmet": list(each.unmet)}
        for each in acts
    ]


def _rules(caller: Caller, found: subjects.Found, bundle: Mapping[str, Any]) -> Profile:
    """This function will give the rules of a subject's round, those of the site where it belongs to none."""
    holder = found.facts if found.kind == "round" else bundle.get(getattr(found.facts, "round", None) or "")
    return taxonomies.rules_of(caller.actor, holder) if isinstance(holder, Round) else caller.rules()


def _doing(code: str, caller: Caller) -> str:
    words = f"doing-{code.replace('.', '-')}"
    return said.say(words, language=caller.language, profile=caller.profile)


def _words(code: str, subject: str, caller: Caller) -> str:
    words = said.say(f"act-{code.replace('.', '-')}", language=caller.language, profile=caller.profile, subject=subject)
    return " ".join(words.split())
