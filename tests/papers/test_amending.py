"""A proposed mapping follows what a person chooses, and keeps the rest as proposed."""

from pathlib import Path

import pytest

from huiyin import texts
from huiyin.kernel.refused import Refused
from huiyin.papers import amending, mapping, proposal
from huiyin.papers.mapping import Mapping
from huiyin.papers.proposal import Proposal
from tests.papers import made

ROWS = (
    ("单位名称", "问题编号", "存在问题", "发现日期", "经办"),
    ("城市发展集团", "A-1", "工程招标未公开，违反集团规定。", "2025-03-31", "张三"),
    ("水务公司", "A-2", "专项资金被挪用于职工福利。", "2025-04-02", "李四"),
)


def proposed(folder: Path, rows: made.Rows = ROWS) -> Proposal:
    return proposal.propose([made.csv_list(folder, rows)], name="list")


def columns(chosen: Mapping) -> dict[str, tuple[str, ...]]:
    return {rule.field: rule.columns for rule in chosen.rules}


def same(one: Mapping, other: Mapping) -> bool:
    """The order of the fields says nothing."""
    return set(one.rules) == set(other.rules) and (one.key, one.where, one.joins, one.kept) == (
        other.key,
        other.where,
        other.joins,
        other.kept,
    )


def test_without_choices_the_proposal_stands(tmp_path: Path) -> None:
    found = proposed(tmp_path)
    assert same(amending.amend(found, {}, name="list"), found.mapping)


def test_a_column_gets_the_field_chosen_for_it_by_its_title(tmp_path: Path) -> None:
    found = proposed(tmp_path)
    chosen = amending.chosen_by_title(found, {"经办 ": "responsible", "问题编号": "-", "发现日期": ""})
    amended = amending.amend(found, chosen, name="other")
    assert columns(amended) == {
        "organisation_name": ("单位名称",),
        "statement": ("存在问题",),
        "responsible": ("经办",),
    }
    assert dict(amended.kept) == {"column_4": "发现日期"}
    assert amended.key == mapping.Key(("单位名称",), statement=True, repeats=True)


@pytest.mark.parametrize(
    ("wanted", "code"), [({"无": "responsible"}, "column_unknown"), ({"经办": "who"}, "field_unknown")]
)
def test_what_is_not_there_is_named(tmp_path: Path, wanted: dict[str, str], code: str) -> None:
    with pytest.raises(Refused) as refused:
        amending.chosen_by_title(proposed(tmp_path), wanted)
    assert refused.value.code == code
    for language in texts.LANGUAGES:
        assert texts.say(f"refused-{code}", language=language, **refused.value.facts)


def test_a_list_of_one_organisation_is_given_its_name(tmp_path: Path) -> None:
    found = proposed(tmp_path, [row[1:] for row in ROWS])
    assert found.missing == ("organisation_name",)
    with pytest.raises(Refused) as refused:
        proposal.complete(found)
    said = texts.say("refused-mapping_incomplete", language="zh-Hans", **refused.value.facts)
    assert "存在问题" in said
    assert "organisation_name" not in said
    named = amending.amend(found, {}, name="list", organisation="水务公司")
    assert named.rule("organisation_name") == mapping.Rule(field="organisation_name", text="水务公司")
    with pytest.raises(Refused):
        amending.amend(found, {}, name="list")


def test_the_name_given_does_not_push_a_column_aside(tmp_path: Path) -> None:
    found = proposed(tmp_path)
    assert same(amending.amend(found, {}, name="list", organisation="水务公司"), found.mapping)
