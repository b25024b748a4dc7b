"""Who sees what: the list and the single check agree for every post and kind, and say what the table says."""

import dataclasses
from collections.abc import Iterable, Mapping

import pytest

from huiyin.kernel import kinds
from huiyin.kernel.actor import INSPECTED, Actor, Post
from huiyin.kernel.refused import Refused
from huiyin.record import rows, visibility
from tests.record.book import Book

pytestmark = pytest.mark.django_db


@pytest.fixture
def book() -> Book:
    return staged()


def staged() -> Book:
    """Make a stage with something of most kinds, of both organisations, handed over and not."""
    book = Book()
    book.do("body.found", "ada", "holding", name="Holding", body_kind="enterprise")
    book.do("body.move", "ada", "a", parent=book.id("holding"), reason="Bought")
    book.closed("f")
    book.do("finding.raise_concern", "lutz", "f", reason="Copied text")
    book.imported("theirs", organisation="b")
    book.handed_over("theirs", organisation="b")
    book.examined("mia")
    book.reported()
    book.do("finding.draft", "inga", "draft", inspection=book.id("inspection"), statement="Draft",
            manifestations=["one"], working_paper="paper")  # fmt: skip
    book.achieved()
    for name, finding in (("told", "own"), ("named", "shared")):
        given = {"inspection": book.id("inspection"), "statement": finding, "manifestations": ["one"]}
        book.do("finding.draft", "inga", name, **given, working_paper="paper")
        book.do("finding.approve", "tara", name)
        book.sign("otto", name)
    book.beside()
    book.called()
    book.required()
    book.composed("principal", "principal", findings=[book.id("told"), book.id("named")])
    book.do("finding.share", "omar", "named", persons=[book.id("max")])
    book.scheduled()
    book.do("mandate.issue", "otto", "mandate of unannounced", title="Surprise", issuer="Committee",
            issued_date=book.on(), profile="cn-inspection")  # fmt: skip
    book.do("round.plan", "otto", "unannounced", mandate=book.id("mandate of unannounced"), term="2026", ordinal=9,
            title="Surprise", profile="cn-inspection", rules=book["round"].rules)  # fmt: skip
    return book


def actors(book: Book) -> Mapping[str, Actor]:
    """Give the cast, and variants that differ in what the filter looks at."""
    found = dict(book.cast)
    for post in Post:
        found.setdefault(f"a {post}", book.actor(f"a {post}", post, "elsewhere"))
    vera = book.cast["vera"]
    found["vera of b"] = dataclasses.replace(vera, scope=frozenset({book.id("b")}))
    found["vera of both"] = dataclasses.replace(vera, scope=frozenset({book.id("a"), book.id("b")}))
    found["vera of none"] = dataclasses.replace(vera, scope=frozenset())
    found["vera of a body inspected"] = dataclasses.replace(vera, bodies=frozenset({book.id("a")}))
    found["sven of a body inspected"] = dataclasses.replace(book.cast["sven"], bodies=frozenset({book.id("a")}))
    found["stan of nothing"] = dataclasses.replace(book.cast["stan"], body=book.id("nothing found there"))
    found["tara of no inspection"] = dataclasses.replace(book.cast["tara"], inspections=frozenset())
    superior, decider = found["a superior"], found["a decider"]
    found["a superior of b"] = dataclasses.replace(superior, scope=frozenset({book.id("b")}))
    found["a superior over a"] = dataclasses.replace(
        superior, body=book.id("holding"), bodies=frozenset({book.id("a")})
    )
    found["a decider of b"] = dataclasses.replace(decider, scope=frozenset({book.id("b")}))
    found["a decider without clearance"] = dataclasses.replace(decider, clearance=0)
    contact = found["a department_contact"]
    found["a department_contact of b"] = dataclasses.replace(contact, scope=frozenset({book.id("b")}))
    found["a department_contact copied to"] = dataclasses.replace(contact, body=book.id("field"))
    apart = frozenset({book.id("a")})
    for name in ("otto", "tara", "vera", "mia"):
        found[f"{name}, a second post at a"] = dataclasses.replace(found[name], told_apart=apart)
    found["otto who is max at a"] = dataclasses.replace(
        found["otto"], told_apart=apart, identities=frozenset({book.id("max")})
    )
    for name in ("otto", "omar", "vera", "tara"):
        found[f"{name} without clearance"] = dataclasses.replace(book.cast[name], clearance=0)
        found[f"{name} of another site"] = dataclasses.replace(book.cast[name], site=book.id("another site"))
    return found


def test_list_and_single_check_agree_for_every_post_and_kind(book: Book) -> None:
    agree(book, actors(book), kinds.KINDS)


def agree(book: Book, asking: Mapping[str, Actor], of_kinds: Iterable[str]) -> None:
    """Ask both what somebody sees."""
    for name, actor in asking.items():
        for kind in of_kinds:
            listed = rows.MODELS[kind]._default_manager.filter(visibility.visible_to(actor, kind))
            seen = {str(row.subject) for row in listed.filter(until_number=None)}
            of_kind = {each: found for each, found in book.facts.items() if kinds.kind_of(found) == kind}
            assert seen == {each for each, found in of_kind.items() if visibility.may_see(actor, found)}, (
                f"{name}, {kind}"
            )


def test_the_principal_who_takes_a_finding_over_reads_what_they_sign(book: Book) -> None:
    book.do("finding.transfer", "otto", "told", to=book.id("b"), handover="Goes over")
    asking = {name: book.cast[name] for name in ("oona", "stan", "omar", "mia")}
    assert [name for name in asking if "told" in seen(book, name, "finding")] == ["oona", "omar"]
    agree(book, asking, ("finding", "round"))
    with pytest.raises(Refused, match="not_found"):
        book.do("finding.object", "stan", "told", reason="Not ours")
    book.sign("omar", "told")
    book.sign("oona", "told")
    assert book["told"].organisation == book.id("b")
    assert [name for name in asking if "told" in seen(book, name, "finding")] == ["oona"]


def seen(book: Book, name: str, kind: str) -> set[str]:
    """Name what somebody sees of a kind, by the names in the world."""
    actor = actors(book)[name]
    known = ("f", "theirs", "draft", "told", "named", "plan", "inspection", "list", "measure of f", "package of f")
    known += ("principal", "achievement", "meeting", "requirement", "session", "s", "export")
    known += ("mandate", "unannounced", "mandate of unannounced", "examination of mia", "report")
    known += ("watch", "check", "sign", "consultation", "item", "second item")
    names = {book.id(each): each for each in (*known, "package of theirs", "mia", "max", "a", "b", "round")}
    names[book.answer()] = "answer"
    found = rows.current(kind, book.site).filter(visibility.visible_to(actor, kind))
    return {names.get(str(row.subject), "another") for row in found}


EXPECTED = {
    ("otto", "finding"): {"f", "theirs", "draft", "told", "named"},
    ("lena", "finding"): {"f", "theirs", "draft", "told", "named"},
    ("rolf", "finding"): {"f", "theirs", "draft", "told", "named"},
    ("inga", "finding"): {"draft", "told", "named"},
    ("tara of no inspection", "finding"): set(),
    ("inga", "plan"): set(),
    ("inga", "inspection"): {"inspection"},
    ("omar", "finding"): {"f", "told", "named"},
    ("mia", "finding"): {"f"},
    ("max", "finding"): {"f", "named"},
    ("hank", "finding"): {"f"},
    ("oona", "finding"): {"theirs"},
    ("stan", "plan"): set(),
    ("omar", "measure"): {"measure of f"},
    ("omar", "inspection"): set(),
    ("omar", "imported_list"): set(),
    ("mia", "package"): {"package of f"},
    ("otto, a second post at a", "finding"): {"f", "theirs"},
    ("otto, a second post at a", "package"): {"package of f", "package of theirs"},
    ("otto, a second post at a", "session"): set(),
    ("otto who is max at a", "finding"): {"f", "theirs", "named"},
    ("tara, a second post at a", "finding"): set(),
    ("tara, a second post at a", "package"): set(),
    ("mia, a second post at a", "finding"): {"f"},
    ("omar", "package"): {"package of f", "principal"},
    ("hank", "package"): set(),
    ("tara", "package"): {"principal"},
    ("tara of no inspection", "package"): set(),
    ("cora", "package"): set(),
    ("oona", "package"): {"package of theirs"},
    ("vera", "finding"): {"f", "theirs", "told", "named"},
    ("vera", "package"): {"package of f", "package of theirs"},
    ("a superior", "package"): set(),
    ("a superior of b", "package"): {"package of theirs"},
    ("a superior over a", "package"): {"package of f"},
    ("a superior", "finding"): {"f", "theirs", "told", "named"},
    ("a decider", "package"): {"package of f"},
    ("a decider of b", "package"): set(),
    ("a decider without clearance", "package"): set(),
    ("a department_contact", "finding"): set(),
    ("a department_contact", "package"): set(),
    ("a department_contact", "measure"): set(),
    ("a department_contact of b", "finding"): {"theirs"},
    ("a department_contact copied to", "finding"): {"f"},
    ("a department_contact copied to", "package"): set(),
    ("vera of b", "finding"): {"theirs"},
    ("vera of none", "finding"): set(),
    ("vera of a body inspected", "finding"): {"theirs"},
    ("vera", "inspection"): set(),
    ("sue", "measure"): {"measure of f"},
    ("ada", "finding"): set(),
    ("sam", "plan"): set(),
    ("anna", "measure"): set(),
    ("a auditor", "package"): set(),
    ("a lead_custodian", "finding"): set(),
    ("a assessment_reader", "finding"): set(),
    ("omar without clearance", "finding"): set(),
    ("otto of another site", "finding"): set(),
    ("omar", "person"): {"mia", "max"},
    ("oona", "person"): set(),
    ("ada", "person"): {"mia", "max"},
    ("otto", "round"): {"round", "unannounced"},
    ("vera", "mandate"): {"mandate", "mandate of unannounced"},
    ("hank", "round"): {"round"},
    ("omar", "mandate"): {"mandate"},
    ("oona", "round"): {"round"},
    ("oona", "mandate"): {"mandate"},
    ("stan of nothing", "round"): set(),
    ("stan of nothing", "mandate"): set(),
    ("omar", "session"): {"session"},
    ("mia", "session"): set(),
    ("oona", "session"): set(),
    ("vera", "session"): {"session"},
    ("tara", "session"): {"session"},
    ("tara", "achievement"): {"achievement"},
    ("omar", "achievement"): set(),
    ("hank", "meeting"): {"meeting"},
    ("oona", "meeting"): set(),
    ("hank", "requirement"): {"requirement"},
    ("oona", "requirement"): set(),
    ("ada", "requirement"): set(),
    ("cora", "answer"): {"answer"},
    ("oona", "answer"): set(),
    ("vera of b", "answer"): set(),
    ("otto", "register"): {"another"},
    ("omar", "register"): set(),
    ("ada", "bulk_export"): {"export"},
    ("vera", "bulk_export"): {"export"},
    ("omar", "bulk_export"): set(),
    ("hank", "screening"): {"s"},
    ("oona", "screening"): set(),
    ("vera of b", "screening"): set(),
    ("vera", "screening"): {"s"},
    ("otto", "self_examination"): {"examination of mia"},
    ("omar", "self_examination"): {"examination of mia"},
    ("mia", "self_examination"): {"examination of mia"},
    ("max", "self_examination"): set(),
    ("hank", "self_examination"): set(),
    ("oona", "self_examination"): set(),
    ("vera", "self_examination"): {"examination of mia"},
    ("vera of b", "self_examination"): set(),
    ("sue", "self_examination"): set(),
    **{(name, "watch"): {"watch"} for name in ("vera", "sven", "lutz", "otto", "lena", "rolf")},
    **{(name, "watch"): set() for name in ("omar", "mia", "cora", "hank", "oona", "inga", "dora", "sue", "dan", "ada")},
    **{(f"vera of {whom}", "watch"): set() for whom in ("b", "a body inspected")},
    **{(name, "sign_answer"): {"sign"} for name in ("vera", "sven", "lutz", "otto", "lena", "rolf")},
    **{(name, "sign_answer"): set() for name in ("omar", "mia", "cora", "hank", "oona", "inga", "dora", "sue", "dan")},
    **{(f"vera of {whom}", "sign_answer"): set() for whom in ("b", "a body inspected")},
    **{(name, "consultation"): {"consultation"} for name in ("otto", "lena", "sven", "dan", "rolf")},
    **{(name, "consultation"): set() for name in ("omar", "mia", "hank", "oona", "inga", "vera", "sue", "ada")},
    **{(name, "consultation_item"): {"item", "second item"} for name in ("otto", "sven", "dan")},
    ("sven of a body inspected", "consultation_item"): set(),
    ("vera", "consultation_item"): set(),
    **{(name, "on_site_check"): {"check"} for name in ("vera", "sven", "lutz", "otto", "dora", "rolf")},
    **{(name, "on_site_check"): set() for name in ("omar", "mia", "cora", "hank", "oona", "inga", "sue", "dan", "ada")},
    ("mia", "report"): {"report"},
    ("cora", "report"): {"report"},
    ("hank", "report"): set(),
    ("oona", "report"): set(),
    ("sue", "report"): {"report"},
    ("vera of b", "report"): set(),
    ("ada", "report"): set(),
}


def test_each_sees_what_the_table_says(book: Book) -> None:
    assert {key: seen(book, *key) for key in EXPECTED} == EXPECTED


def test_the_inspected_side_has_no_directory_of_inspectors(book: Book) -> None:
    book.do("person.register", "ada", "inspector", name="An inspector")
    book.do("post.appoint", "ada", "post of inspector", person=book.id("inspector"), body=book.id("team"),
            post_kind="team_head", from_date="2026-01-01")  # fmt: skip
    book.do("recusal.declare", dataclasses.replace(
        book.cast["tara"], person=book.id("inspector"), identities=frozenset({book.id("inspector")})
    ), "recusal", person=book.id("inspector"), organisation=book.id("a"),
        ground="kinship", reason="x")  # fmt: skip
    for actor in actors(book).values():
        if actor.post_kind in INSPECTED:
            for kind, subject in (
                ("person", "inspector"),
                ("post", "post of inspector"),
                ("recusal", "recusal"),
            ):
                assert not visibility.may_see(actor, book[subject]), (actor.post_kind, kind)


def test_a_part_is_read_by_its_audience_and_up_to_the_clearance(book: Book) -> None:
    readers = {
        "all": set(Post),
        "office": {Post.TEAM_HEAD, Post.TEAM_DEPUTY, Post.TEAM_MEMBER},
        "team": {Post.TEAM_HEAD, Post.TEAM_DEPUTY, Post.TEAM_MEMBER},
        "principal": {Post.PRINCIPAL},
        "leadership": {Post.PRINCIPAL, Post.LEADERSHIP_MEMBER},
        "unheard_of": set(),
    }
    for audience, posts in readers.items():
        for actor in book.cast.values():
            allowed = actor.post_kind in posts | visibility.ALL_OF_THE_SITE
            assert visibility.may_read(actor, audience=audience, label=actor.clearance) is allowed
            assert not visibility.may_read(actor, audience=audience, label=actor.clearance + 1)


def test_the_inspections_of_a_team_are_found_by_the_team() -> None:
    book = Book()
    assert visibility.inspections_of_team(book.id("team")) == {book.id("inspection")}
    assert visibility.inspections_of_team(book.id("office")) == frozenset()
