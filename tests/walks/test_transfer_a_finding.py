"""A finding that is being rectified goes to another organisation: it stands in a plan there with its past."""

import uuid

import pytest
from django.utils import timezone

from huiyin.kernel.refused import Refused
from huiyin.record import journal
from huiyin.record.queries import ledger, subjects
from tests.walks.planning import Planning
from tests.walks.test_close_a_finding import days

pytestmark = pytest.mark.django_db


def lists(scene: Planning, name: str, number: int) -> str:
    """Read the lists of a plan as somebody sees them; empty where they do not."""
    answer = scene.stage.client(name).get(f"/plans/{number}/lists/")
    return answer.content.decode() if answer.status_code == 200 else ""


def test_what_is_transferred_is_planned_by_its_new_owner_and_read_by_them_alone() -> None:
    scene = Planning()
    scene.accepted("f", "g")
    actor = scene.stage.actor
    before = journal.size(actor("omar").site)
    scene.do("finding.transfer", "otto", "f", to=scene.stage.bodies["river"], handover="It is theirs")
    scene.sign("finding", "f", "omar", "stan")
    found = subjects.by_id(actor("stan"), "finding", subject=scene.ids["f"])
    assert subjects.by_id(actor("stan"), "plan", subject=found.facts.plan).number == 2
    assert all("Statement of f" in lists(scene, name, 2) for name in ("stan", "cyril"))
    assert not any("Statement of f" in lists(scene, name, 1) for name in ("omar", "cyril", "stan"))
    assert "Statement of g" in lists(scene, "omar", 1)
    measure = scene.measure("f", id=str(uuid.uuid4()), responsible=scene.person("stan"), due_date=days(30))
    receipt = scene.stage.perform(
        "plan.amend", actor("stan"), subject=found.facts.plan, measures=[measure], reason="Ours"
    )
    assert receipt.effect == "opened"
    # Who had it reads no past of it: rights are those of today.
    for as_of in (None, before):
        with pytest.raises(Refused, match="not_found"):
            subjects.by_number(actor("omar"), "finding", number=found.number, as_of=as_of)
        wanted = ledger.Wanted()
        page = ledger.page(actor("omar"), wanted, on=timezone.localdate(), as_of=as_of)
        assert found.number not in [each.number for each in page.rows]
    assert subjects.by_number(actor("otto"), "finding", number=found.number, as_of=before).number == found.number
