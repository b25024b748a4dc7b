"""A taxonomy of the site's own: begun from the shipped one, revised, out as a table and in again; and Stan."""

import csv
import io
import re
from typing import Any

import pytest

from huiyin.record import profiles
from tests.walks.scene import Scene
from tests.walks.stage import Sheet, filled, sent
from tests.walks.test_close_a_finding import days
from tests.web.office import RULES, upload

ADOPT, REVISE = "/taxonomies/acts/adopt/", "/taxonomies/acts/revise/"


@pytest.fixture
def scene(db: None) -> Scene:
    return Scene()


def row_of(form: dict[str, Any], code: str) -> str:
    """Give the name of the inputs of a category."""
    return next(name.removesuffix(".code") for name, value in form.items() if value == [code])


def adopted(scene: Scene) -> str:
    """Cyril adopts the shipped tree as the site's own, with one category renamed."""
    client = scene.stage.client("cyril")
    assert f'href="{ADOPT}"' in scene.page("cyril", "/taxonomies/")
    form = filled(client, ADOPT, name="ours", basis="Decision 3")
    form[f"{row_of(form, 'innovation')}.en"] = "Innovation"
    shown = Sheet(client.post(ADOPT, {**form, "_find": "changes"}).content.decode()).text
    assert "0 new, 1 renamed, 0 moved, 0 closed" in shown
    answer = client.post(ADOPT, form)
    assert answer.status_code == 302, Sheet(answer.content.decode()).text
    return str(answer["Location"])


def test_a_tree_is_adopted_and_revised_and_rounds_are_moved_to_it(scene: Scene) -> None:
    client = scene.stage.client("cyril")
    first = adopted(scene)
    assert "ours, edition 1" in Sheet(scene.page("otto", "/taxonomies/")).text
    edit = re.search(r'href="(/taxonomies/acts/revise/[^"]+)"', scene.page("cyril", first))
    assert edit is not None
    form = filled(client, edit[1], reason="Practice")
    longer = Sheet(client.post(REVISE, {**form, "_add": "categories"}).content.decode()).values
    empty = next(name for name, value in longer.items() if name.endswith(".code") and value == [""])
    new = empty.removesuffix(".code")
    longer |= {
        f"{new}.code": "loans", f"{new}.under": "innovation", f"{new}.zh": "借款", f"{new}.en": "Loans",
        f"{row_of(longer, 'conduct_rules')}.closed": "yes", "reason": "Practice",
    }  # fmt: skip
    again = client.post(REVISE, {**longer, "_find": "changes"}).content.decode()
    assert "1 new, 0 renamed, 0 moved, 1 closed" in Sheet(again).text
    # A new category stands where it belongs, and can be taken away; one of before can't.
    assert again.index('value="innovation"') < again.index('value="loans"') < again.index('value="subordinate')
    assert again.count('name="_remove"') == 1
    second = str(client.post(REVISE, longer)["Location"])
    page = Sheet(scene.page("otto", second)).text
    assert "1 new, 0 renamed, 0 moved, 1 closed" in page and "edition 2" in page
    assert client.post(REVISE, {**form, "_act_id": scene.ids["list"]}).status_code == 409
    sent(client, "/rounds/1/acts/change_taxonomy/", taxonomy=scene.id_of("taxonomy", 2), reason="Ours", basis="3")
    assert edit[1] not in scene.page("cyril", first)


def test_a_tree_goes_out_as_a_table_and_comes_in_again(scene: Scene) -> None:
    client = scene.stage.client("cyril")
    adopted(scene)
    table = b"".join(client.get("/taxonomies/1/table.csv").streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    rows = list(csv.DictReader(io.StringIO(table)))
    written = io.StringIO()
    writer = csv.DictWriter(written, rows[0])
    writer.writeheader()
    writer.writerows([{**rows[0], "en": "=Quality"}, *rows[2:], {"code": "new", "under": "", "zh": "新", "en": "New"}])
    form = filled(client, f"{REVISE}?predecessor={scene.id_of('taxonomy', 1)}", reason="From a table")
    asked = {**form, "_find": "table", "_table": upload(written.getvalue())}
    page = Sheet(client.post(REVISE, asked).content.decode())
    assert "1 new, 1 renamed, 0 moved, 0 closed" in page.text
    assert page.values["reason"] == ["From a table"] and len(page.values) == len(form) + 4
    wrong = Sheet(client.post(REVISE, {**form, "_find": "table", "_table": upload("a,b\n1,2\n")}).content.decode())
    assert "The table could not be read" in wrong.text and wrong.values.keys() == form.keys() - {"csrf"}


def test_only_a_head_of_office_edits_and_stan_finds_no_editor(scene: Scene) -> None:
    adopted(scene)
    for who in ("otto", "stan", "omar"):
        page = scene.page(who, "/taxonomies/1/")
        assert REVISE not in page
    for who in ("stan", "omar"):
        answer = scene.stage.client(who).get(REVISE)
        assert (answer.status_code, b"tree-codes" in answer.content) == (403, False)
    assert 'href="/taxonomies/"' not in scene.page("stan", "/")
    assert 'href="/taxonomies/"' in scene.page("otto", "/")


def test_a_form_offers_the_categories_of_its_own_round(scene: Scene) -> None:
    nodes = [
        {"code": "money", "zh": "钱", "en": "Money"},
        {"code": "loans", "under": "money", "zh": "借款", "en": "Loans of ours"},
        {"code": "old", "zh": "旧", "en": "Old", "closed": True},
    ]
    scene.issued("north")
    scene.do("taxonomy.adopt", "cyril", "tree", name="ours", categories=nodes, basis="3")
    shipped = profiles.profile(RULES).taxonomy.categories
    moves = [{"from_category": each.code, "to_category": "money"} for each in shipped]
    mandate = scene.stage.perform(
        "mandate.issue", scene.stage.actor("otto"), title="Next", issuer="Committee", issued_date=days(0),
        profile=RULES,
    ).subjects[0][1]  # fmt: skip
    scene.do("round.plan", "otto", "later", mandate=mandate, term="20", ordinal=3, title="Third round", profile=RULES,
             rules=profiles.profile(RULES).digest)  # fmt: skip
    scene.ids["first"] = scene.round
    scene.do("round.change_taxonomy", "cyril", "first", taxonomy=scene.ids["tree"], moves=moves, reason="x", basis="3")
    inspected = {
        name: scene.stage.perform(
            "inspection.assign", scene.stage.actor("otto"), round=scene.ids[name], team=scene.stage.bodies["team"],
            organisation=scene.stage.bodies["harbour"],
        ).subjects[0][1]
        for name in ("later", "first")
    }  # fmt: skip
    path = "/findings/acts/draft/"
    for sheet in (scene.page("ines", path), scene.page("ines", f"{path}?inspection={inspected['first']}")):
        assert 'value="loans"' in sheet and "Loans of ours" in sheet and 'value="innovation"' not in sheet
        assert 'value="old"' not in sheet and "Those of Round 1" in Sheet(sheet).text
    client = scene.stage.client("ines")
    form = filled(client, path, inspection=inspected["later"], statement="x", category="loans")
    other = client.post(path, {**form, "_find": "inspection"}).content.decode()
    assert 'value="innovation"' in other and 'value="loans"' not in other and "Those of Round 2" in Sheet(other).text
    # Nobody is stuck who chose before that: the refusal comes with the categories that fit.
    refused = client.post(path, form | {"manifestations.0": "y", "working_paper": "z"})
    assert refused.status_code == 409 and 'value="innovation"' in refused.content.decode()
    assert 'value="loans"' in scene.page("otto", "/findings/1/acts/classify/")
    for act in ("hand_over_fix", "report_look_back"):
        asked = f"/findings/acts/{act}/?inspection={inspected['first']}&round={scene.round}"
        who = "inga" if act == "hand_over_fix" else "otto"
        assert 'value="loans"' in scene.page(who, asked), act
