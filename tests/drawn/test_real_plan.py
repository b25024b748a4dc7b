"""The real corrective action plans of 124 findings become a plan, leave as lists, and come in without a difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from huiyin.papers.drawn import taken_out
from huiyin.papers.plan_lists import columns
from tests.drawn import audits
from tests.papers import real

pytestmark = pytest.mark.django_db


def test_the_real_plans_become_a_plan_and_come_in_again_the_same(tmp_path: Path) -> None:
    files = real.files("audits-us")
    if files is None:
        return
    book = audits.claimed(files)
    found = audits.checked(book, files).report
    assert (len(found.rows), {each.how for each in found.rows}, found.left) == (124, {"key"}, ())
    assert len(found.days) > 30
    number = audits.planned(book, files)
    _, content = taken_out.read(audits.asker(book), number=number)
    assert len(content.lists["problem_list"]) == len(content.lists["task_list"]) == 124
    assert audits.same(book, number, audits.out(book, number, tmp_path / "lists.xlsx")) == 3 * 124
    for code in columns.LISTS:
        path = tmp_path / f"{code}.csv"
        path.write_bytes(b"".join(taken_out.csv(audits.asker(book), number=number, code=code)))
        assert audits.same(book, number, path) == 124
