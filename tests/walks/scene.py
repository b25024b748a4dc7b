"""What the walks of what stands beside a finding begin with: a round, findings issued to organisations, wordings."""

import secrets
import uuid
from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from huiyin.kernel import act as kernel_act
from huiyin.record import bulk
from huiyin.record.queries import names, subjects
from tests.walks.stage import Stage
from tests.walks.test_close_a_finding import days
from tests.web import office


class Scene:
    """A stage with a round; findings by name. It is set past the pages, since other walks walk that way."""

    def __init__(self, on: Stage | None = None) -> None:
        self.stage = on or office.opened()
        self.ids: dict[str, str] = {}
        self.round, mandate = (self._newest(kind) for kind in ("round", "mandate"))
        taken = self.do(
            "imported_list.take_in", "otto", "list", mandate=mandate, round=self.round, title="List",
            content_digest="5" * 64, mapping="columns", rows=9, findings=9,
        )  # fmt: skip
        assert taken == 1

    def _newest(self, kind: str) -> str:
        return names.candidates(self.stage.actor("otto"), kind, most=1)[0].subject

    def do(self, act: str, by: str, name: str, /, **given: Any) -> int:
        """Perform an act on the subject of this name, and give the subject's number."""
        known = self.ids.get(name, "")
        receipt = self.stage.perform(act, self.stage.actor(by), subject=known, **given)
        self.ids[name] = receipt.subjects[0][1]
        return receipt.subject_number

    def do_many(self, act: str, by: str, given: Mapping[str, Mapping[str, Any]]) -> None:
        """Perform an act on many subjects at once, by name."""
        at, actor = timezone.now(), self.stage.actor(by)
        asked = []
        for name, values in given.items():
            subject = self.ids.setdefault(name, str(uuid.uuid4()))
            call = kernel_act.Call(act, str(uuid.uuid4()), subject, values, at, secrets.token_bytes(32), label=1)
            asked.append(bulk.Asked(call, actor, at))
        bulk.perform_many(asked, site=actor.site)

    def issued(self, *called: str, organisation: str = "harbour", statement: str = "") -> None:
        """Findings of an organisation are imported and issued to its leadership."""
        place = self.stage.bodies[organisation]
        given = {
            name: {
                "round": self.round, "organisation": place, "imported_list": self.ids["list"],
                "source_key": f"{len(self.ids) + row:064x}", "reference_date": days(-200),
                "statement": statement or f"Statement of {name}: the exits were blocked.", "manifestations": ["First."],
            }
            for row, name in enumerate(called)
        }  # fmt: skip
        self.do_many("finding.import", "otto", given)
        package = f"package of {called[0]}"
        self.do(
            "package.compose", "otto", package, round=self.round, organisation=place, audience="leadership",
            findings=[self.ids[name] for name in called], text="Put this right.",
        )  # fmt: skip
        opened = self.stage.perform("package.approve", self.stage.actor("cyril"), subject=self.ids[package])
        if opened.effect == "opened":  # the rule set asks for the leading group beside
            self.do("package.countersign", "lena", package, opened=opened.act_id)
        self.do("package.issue", "otto", package)

    def worded(self, *called: str) -> None:
        """The public wordings of findings are written by one and released by another."""
        wordings = {name: {"wording": f"units left {name} undone."} for name in called}
        self.do_many("finding.set_public_wording", "otto", wordings)
        self.do_many("finding.release_wording", "cyril", {name: {} for name in called})

    def id_of(self, kind: str, number: int) -> str:
        """Give the id of a subject that was made through the pages."""
        return str(subjects.by_number(self.stage.actor("otto"), kind, number=number).facts.id)

    def page(self, who: str, path: str) -> str:
        """Give a page as somebody reads it."""
        answer = self.stage.client(who).get(path)
        assert answer.status_code == 200, (who, path, answer.status_code)
        return str(answer.content.decode())

    def absent(self, who: str, *paths: str) -> None:
        """Somebody gets the page of absence, the same bytes as for what isn't there at all."""
        client = self.stage.client(who)
        nothing = client.get("/findings/987654/acts/close/")
        for path in paths:
            answer = client.get(path)
            assert (answer.status_code, answer.content) == (404, nothing.content), (who, path)

    def number_of(self, kind: str, subject: str) -> int:
        """Give the number of a subject by its id."""
        return int(subjects.by_id(self.stage.actor("otto"), kind, subject=subject).number)
