"""An opinion is kept while it is written: for the whole office, over no draft that was not read, gone once saved."""

import pytest

from huiyin.record import drafts
from huiyin.record.drafts import Opinion
from huiyin.record.models import Draft
from tests.walks import feedback
from tests.walks.feedback import page, pressed
from tests.walks.stage import Sheet
from tests.walks.test_close_a_finding import Walk

PATH = feedback.COMPOSE.format("principal")
TYPED = "What Otto typed before lunch."


@pytest.fixture
def walk(db: None) -> Walk:
    return feedback.raised()


def kept(walk: Walk, who: str, sheet: Sheet, text: str) -> None:
    """Somebody keeps the form with a text."""
    answer = walk.stage.client(who).post(PATH, {**sheet.values, "text": text, "_keep": "yes"})
    assert (answer.status_code, answer["Location"]) == (302, PATH)


def test_what_one_clerk_typed_the_other_goes_on_with(walk: Walk) -> None:
    otto, cleo = walk.stage.client("otto"), walk.stage.client("cleo")
    first = page(walk, "otto", PATH)
    kept(walk, "otto", first, TYPED)
    second = page(walk, "cleo", PATH)
    assert second.values["text"] == [TYPED] and "kept by Otto" in second.text
    assert page(walk, "cleo", feedback.COMPOSE.format("leadership")).values["text"] == [""]
    # A button keeps what it does, too.
    longer = pressed(cleo, PATH, second, _add="heading")
    assert "items.0.text" in longer.values and longer.values["_draft"] == ["2"]
    # The first comes back with what he had before him: he is told, sees both, and has lost nothing.
    late = {**first.values, "text": "After lunch.", "_keep": "yes", "_draft": "1"}
    answer = otto.post(PATH, late)
    told = Sheet(answer.content.decode())
    assert answer.status_code == 409 and "Somebody has kept another draft" in told.text
    assert told.values["text"] == ["After lunch."] and TYPED in told.text
    # Nor does a version go past a draft that was not read.
    assert otto.post(PATH, {key: value for key, value in late.items() if key != "_keep"}).status_code == 409
    assert otto.post(PATH, {**told.values, "_read_draft": "2", "_keep": "yes"}).status_code == 302
    again = page(walk, "cleo", PATH)
    assert again.values["text"] == ["After lunch."]
    saved = cleo.post(PATH, again.values)
    assert saved.status_code == 302 and not Draft.objects.exists()
    assert page(walk, "otto", PATH).values["text"] == [""]
    revise = f"{saved['Location']}acts/revise/"
    assert (
        otto.post(revise, {**page(walk, "otto", revise).values, "text": "Better.", "_keep": "yes"}).status_code == 302
    )
    assert page(walk, "cleo", revise).values["text"] == ["Better."]
    assert otto.post(revise, {**page(walk, "otto", revise).values, "_drop": "yes"}).status_code == 302
    assert page(walk, "cleo", revise).values["text"] == ["After lunch."]


def test_the_page_keeps_what_is_typed_by_itself(walk: Walk) -> None:
    otto = walk.stage.client("otto")
    first = page(walk, "otto", PATH)
    typing = {**first.values, "text": TYPED, "_keep": "typing"}
    answer = otto.post(PATH, typing)
    part = answer.content.decode()
    assert answer.status_code == 200 and answer["HX-Reswap"] == "outerHTML"
    assert 'name="_draft" value="1"' in part and "kept by Otto" in part and "<form" not in part
    # The page may keep at the moment in which its own writer presses a button: nobody stands in their own way.
    again = otto.post(PATH, typing).content.decode()
    assert 'name="_draft" value="2"' in again
    assert otto.post(PATH, {**first.values, "text": TYPED, "_add": "heading"}).status_code == 200
    refused = walk.stage.client("cleo").post(PATH, {**typing, "text": "Mine"}).content.decode()
    assert 'name="_draft" value="0"' in refused and "Otto has kept another" in refused
    assert page(walk, "cleo", PATH).values["text"] == [TYPED]


def test_only_the_office_has_drafts_of_opinions_and_each_under_its_label(walk: Walk) -> None:
    sheet = page(walk, "otto", PATH)
    walk.stage.client("otto").post(PATH, {**sheet.values, "text": TYPED, "_label": "3", "_keep": "yes"})
    opinion = Opinion(walk.id("otto", "inspection"), walk.stage.bodies["harbour"], "principal")
    for who in ("omar", "stan", "inga", "vera"):
        actor = walk.stage.actor(who)
        assert drafts.of_opinion(actor, opinion) is None
        answer = walk.stage.client(who).post(PATH, {**sheet.values, "_keep": "yes"})
        assert answer.status_code in (403, 404) and TYPED not in answer.content.decode()
    assert drafts.of_opinion(walk.stage.actor("cleo"), opinion) is not None
    Draft.objects.update(content={**Draft.objects.get().content, "label": 4})
    assert drafts.of_opinion(walk.stage.actor("cleo"), opinion) is None
