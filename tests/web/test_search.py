"""The search page: words and numbers over all kinds, marked where they stand, and nothing that is not open."""

import hypothesis
from hypothesis import strategies

from huiyin.web.views.search import pieces
from tests.web import office


def test_words_and_numbers_are_found_by_those_who_may_see_them(db: None) -> None:
    on = office.opened()
    office.taken_in(on)
    page = on.client("otto").get("/search/", {"q": "电缆"}).content.decode()
    assert "<mark>电缆</mark>" in page
    assert 'href="/findings/12/"' in on.client("otto").get("/search/", {"q": "12"}).content.decode()
    for name in ("audrey", "ada", "stan"):
        assert "<mark>" not in on.client(name).get("/search/", {"q": "电缆"}).content.decode()
    assert "<ol" not in on.client("otto").get("/search/", {"q": "电缆", "kind": "measure"}).content.decode()


def test_what_is_typed_is_only_looked_for(db: None) -> None:
    on = office.opened()
    page = on.client("otto").get("/search/", {"q": '<script>"*', "kind": "made-up"}).content.decode()
    assert "<script>" not in page.replace('<script src="', "")


@hypothesis.given(strategies.text(max_size=60), strategies.text(max_size=12))
def test_an_excerpt_says_nothing_but_the_text(text: str, query: str) -> None:
    words = "".join(word for word, _ in pieces(text, query)).lstrip("…")
    assert words.replace(" ", "") in "".join(text.split()) or not query.split()
    assert all(found for word, found in pieces(text, query) if found)
