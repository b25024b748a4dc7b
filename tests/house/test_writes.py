"""One door writes, and each rule about it is shown to fail where it is broken."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.house import source, writes
from tests.house.source import ROOT, Breach

Rule = Callable[[Path], list[Breach]]

BROKEN: list[tuple[Rule, str, str]] = [
    (writes.stray_writes, "huiyin/web/views.py", "finding.save()\n"),
    (writes.stray_writes, "huiyin/api/findings.py", "rows.filter(a=1).update(state='closed')\n"),
    (writes.stray_writes, "huiyin/cli/sample.py", "Finding.objects.bulk_create(rows)\n"),
    (writes.stray_writes, "huiyin/papers/lists.py", "row.delete()\n"),
    (writes.stray_writes, "huiyin/cli/site.py", "from huiyin.people.models import Site\nSite.create()\n"),
    (writes.foreign_tables, "huiyin/web/views.py", "from huiyin.record.models import finding\n"),
    (writes.foreign_tables, "huiyin/people/posts.py", "from huiyin.record import models\n"),
    (writes.foreign_tables, "huiyin/api/findings.py", "import huiyin.record.models.finding\n"),
    (writes.foreign_tables, "huiyin/notices/sweep.py", "apps.get_model('record', 'Finding')\n"),
    (writes.signals, "huiyin/record/acts.py", "from django.db.models.signals import post_save\n"),
    (writes.signals, "huiyin/people/apps.py", "from django.dispatch import receiver\n"),
    (writes.stray_sql, "huiyin/web/views.py", "connection.cursor()\n"),
    (writes.stray_sql, "huiyin/record/queries.py", "statement = 'SELECT number FROM record_finding'\n"),
    (writes.stray_sql, "huiyin/record/sql/mute.sql", "SELECT 1;\n"),
    (writes.rooted_migrations, "huiyin/record/migrations/0002_x.py", "from huiyin.kernel import act\n"),
]
RULES: list[Rule] = list(dict.fromkeys(rule for rule, _, _ in BROKEN))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_the_rule(rule: Rule) -> None:
    found = rule(ROOT)
    assert not found, source.listed(found)


@pytest.mark.parametrize(("rule", "name", "text"), BROKEN)
def test_a_breach_is_found(rule: Rule, name: str, text: str, tmp_path: Path) -> None:
    assert [breach.path for breach in rule(source.plant(tmp_path, {name: text}))] == [name]


def test_what_the_rules_allow_is_left_alone(tmp_path: Path) -> None:
    source.plant(
        tmp_path,
        {
            "huiyin/record/acts.py": "from huiyin.record import models\nrow.save()\nconnection.cursor()\n",
            "huiyin/cli/site.py": "from huiyin.people import sites\nsites.create('a', name='b')\n",
            "huiyin/people/posts.py": "Post.objects.create(body=body)\n",
            "huiyin/verifier.py": "digest.update(b'line')\nseen.update({'a': 1})\n",
            "huiyin/record/sql/rows.sql": "-- one row per finding\nSELECT 1;\n",
            "huiyin/record/migrations/0001_initial.py": "statement = 'SELECT 1 FROM a'\n",
        },
    )
    assert [breach for rule in RULES for breach in rule(tmp_path)] == []
