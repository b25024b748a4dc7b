"""Every template prints its page in both languages: well formed, without inline style or script, labelled, guarded."""

import html.parser
import pathlib
import re
from collections.abc import Iterator

import pytest
from django.template.loader import get_template
from django.test import RequestFactory

from huiyin import texts
from huiyin.web.pages import frame, ledger
from huiyin.web.pages.doors import ErrorPage
from huiyin.web.pages.frame import Page
from tests.web import gallery
from tests.web.exhibits import EXHIBITS
from tests.web.gallery import Setting

WEB = pathlib.Path(__file__).parents[2] / "huiyin" / "web"
TEMPLATES = sorted((WEB / "templates").rglob("*.html"))
VOID = {"meta", "link", "input", "br", "hr"}
# Ids that are put together from a code: page objects and views name their beginning.
COMPOSED = tuple(
    f"web-{area}-"
    for area in (
        "state", "rail", "theme", "error", "keys", "ledger", "fact", "todo", "filter", "view", "sort", "origin", "step",
        "figure", "kinds", "unit", "part", "plot", "side", "password", "subjects", "notice", "tab", "feedback",
        "matrix", "own", "board", "clash-with", "clash-over", "open-to", "composer-shelf", "composer-none",
        "composer-add", "composer-write", "leak", "export",
        "editor-column", "editor-lacks", "editor-looks", "editor-only",
        "lists-how", "lists-draft", "supervision",
    )
)  # fmt: skip


# Labels of the one form whose fields the view itself makes.
ASKED_BY_VIEWS = {"web-sign-in-name", "web-sign-in-password"}


class Reading(html.parser.HTMLParser):
    """Reads one page: its tags in order, what stays open, the words that are shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.crossed: list[str] = []
        self.forms: list[dict[str, str | None]] = []
        self.guarded: list[bool] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "form":
            self.forms.append(dict(attrs))
            self.guarded.append(False)
        if dict(attrs).get("name") == "csrfmiddlewaretoken":
            self.guarded[-1] = True
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(name: str, language: str) -> Reading:
    """This function will print one exhibit as a view would, with a request, and read it."""
    page = EXHIBITS[name](Setting(language))
    reading = Reading()
    reading.feed(get_template(page.template).render({"page": page}, RequestFactory().get("/")))
    reading.close()
    return reading


@pytest.fixture(scope="module", params=[(name, language) for name in EXHIBITS for language in texts.LANGUAGES], ids=str)
def reading(request: pytest.FixtureRequest) -> Iterator[Reading]:
    yield read(*request.param)


def test_tags_are_closed_in_order(reading: Reading) -> None:
    assert (reading.crossed, reading.open) == ([], [])


def test_nothing_is_inline(reading: Reading) -> None:
    for tag, attributes in reading.tags:
        assert "style" not in attributes and not any(name.startswith("on") for name in attributes), (tag, attributes)
        assert tag != "style" and (tag != "script" or attributes.get("src"))


def test_there_is_one_heading_of_the_page_and_one_main(reading: Reading) -> None:
    names = [tag for tag, _ in reading.tags]
    assert (names.count("h1"), names.count("main")) == (1, 1)


def test_ids_are_unique_and_references_arrive(reading: Reading) -> None:
    ids = [str(attributes["id"]) for _, attributes in reading.tags if "id" in attributes]
    assert sorted(ids) == sorted(set(ids))
    for _, attributes in reading.tags:
        for name in ("for", "aria-describedby", "aria-labelledby"):
            for wanted in (attributes.get(name) or "").split():
                assert wanted in ids, (name, wanted)
        href = attributes.get("href") or ""
        assert not href.startswith("#field-") or href[1:] in ids, href


def test_every_form_that_changes_something_is_guarded(reading: Reading) -> None:
    for attributes, guarded in zip(reading.forms, reading.guarded, strict=True):
        assert (attributes["method"] == "post") is guarded, attributes


def test_no_code_is_shown(reading: Reading) -> None:
    assert not re.search(r"\bweb-[a-z]|Sentence\(|None\b|\{\{|\{%", " ".join(reading.words))


@pytest.mark.parametrize("name", EXHIBITS)
@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_the_page_names_its_language(name: str, language: str) -> None:
    tag, attributes = read(name, language).tags[0]
    assert (tag, attributes["lang"]) == ("html", language)


def test_every_page_object_is_shown_in_the_gallery() -> None:
    shown = {type(function(Setting("en"))).__name__ for function in EXHIBITS.values()}
    # By name: a dataclass with slots leaves the class that it was made from behind.
    assert shown == {kind.__name__ for kind in Page.__subclasses__()}


def test_page_objects_are_frozen() -> None:
    for kind in Page.__subclasses__():
        assert kind.__dataclass_params__.frozen, kind  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_a_template_neither_compares_nor_computes(path: pathlib.Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= 150
    for tag in re.findall(r"\{%\s*(?:if|elif)\s+(.*?)%\}", source):
        assert not re.search(r"[=<>!]|\bin\b", tag), tag
    assert not re.search(r"\|\s*(add|divisibleby|slice|filesizeformat|safe|floatformat|default)\b", source)
    assert not re.search(r"\{%\s*(autoescape|debug|now|with)\b", source)


def test_words_are_said_and_not_written() -> None:
    markup = r"\{% block width %\}\w+|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>|[\w-]+=\"[^\"]*\""
    for path in TEMPLATES:
        bare = re.sub(markup, " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not re.search(r"[A-Za-z一-鿿]{2,}", bare), (path.name, bare.split())


def test_every_text_is_used_and_every_used_text_is_there() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (*TEMPLATES, *WEB.rglob("*.py")))
    used = set(re.findall(r"\bweb-[a-z][\w-]*", sources)) | ASKED_BY_VIEWS
    for language in texts.LANGUAGES:
        there = {code for code in texts.codes(language) if code.startswith("web-")}
        assert {code for code in used - there if not code.endswith("-")} == set()
        assert {code for code in there - used if not code.startswith(COMPOSED)} == set()


def test_columns_that_may_be_chosen_are_those_that_can_be_shown() -> None:
    assert tuple(ledger.Shows.__dataclass_fields__) == ledger.COLUMNS


def test_the_frame_keeps_the_filter_when_the_day_changes() -> None:
    page_frame = gallery.frame_of(Setting("en"), "ledger", path="/findings/?state=issued&as_of=2026-01-01&q=消防")
    assert page_frame.kept_query == (("state", "issued"), ("q", "消防"))
    assert page_frame.now_path == "/findings/?state=issued&q=%E6%B6%88%E9%98%B2"
    assert gallery.frame_of(Setting("en"), "desk", path="/").now_path == "/"


def test_absence_is_said_in_the_same_bytes_whatever_was_asked_for() -> None:
    pages = [
        ErrorPage(frame=gallery.frame_of(Setting("en"), "", path=path), status=404)
        for path in ("/findings/1/", "/people/2/secret/")
    ]
    assert len({get_template("error.html").render({"page": page}) for page in pages}) == 1


def test_a_desk_refuses_more_than_seven_things() -> None:
    desk = gallery.desk(Setting("en"))
    with pytest.raises(ValueError, match="7"):
        type(desk)(frame=desk.frame, to_do=desk.to_do * 2)


def test_every_place_of_the_rail_has_its_words() -> None:
    for language in texts.LANGUAGES:
        assert all(texts.has(f"web-rail-{name}", language=language) for name in frame.RAIL)
