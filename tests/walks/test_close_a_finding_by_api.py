"""The main job through the API: from a list to a closed finding whose proof is verified by the verifier alone."""

import pathlib

from django.utils import timezone

from huiyin import verifier
from huiyin.record import check, keys
from tests.walks import calling


def test_a_finding_is_closed_by_calls(db: None, tmp_path: pathlib.Path) -> None:
    api = calling.opened()
    key = keys.make(str(api.stage.site.id))
    for step, state in (
        (calling.taken_in, "issued"),
        (calling.handed_over, "claimed"),
        (calling.planned, "rectifying"),
        (calling.declared, "declared"),
        (calling.verified, "verified"),
    ):
        step(api)
        assert api.state() == state

    barred = api.post("vera", "/findings/1/acts/close/", {"given": {"decision": "All is in order."}})
    assert barred.status_code == 409
    assert barred.json()["code"] == "is_not_the_verifier"

    receipt = api.act(
        "cyril", "/findings/1/acts/close/", decision="All is in order.", notice_text="The exits are clear."
    )
    assert api.state() == "closed"
    assert check.check(str(api.stage.site.id), on=timezone.localdate()).faults == ()

    assert api.get("stan", f"/journal/{receipt['line']}/proof/").status_code == 404
    proof = api.get("omar", f"/journal/{receipt['line']}/proof/")
    (tmp_path / "proof.json").write_bytes(proof.content)
    assert verifier.main(["proof", str(tmp_path / "proof.json"), "--key", key]) == 0
