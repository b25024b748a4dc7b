"""The gallery's room of bulk exports: why two persons, and one on its way."""

from huiyin.web.pages import bulk_export, marks, notice
from huiyin.web.pages.parts import Fact, Link, OpenAct, Sentence
from tests.web.gallery import Setting, at, day, frame_of
from tests.web.gallery_finding import history


def _conditions(setting: Setting) -> tuple[Sentence | str, ...]:
    return (
        Sentence("web-state-finding-rectifying"),
        setting.pick("Lantian Power Group", "蓝田电力集团"),
    )


def export_refused(setting: Setting) -> bulk_export.ExportRefusedPage:
    """This function will give the page that says why."""
    return bulk_export.ExportRefusedPage(
        frame=frame_of(setting, "ledger"),
        crumbs=(Link(Sentence("web-rail-ledger"), "/findings/"),),
        reasons=(
            Sentence("web-export-too-many", {"rows": 1001, "most": 500}),
            Sentence("web-export-restricted", {"label": Sentence("label-restricted")}),
        ),
        way=Sentence("web-export-way"),
        conditions=_conditions(setting),
        request_url="/bulk_exports/acts/request/",
        back=Link(Sentence("web-export-back"), "/findings/"),
        hidden=(("conditions.0.name", "state"), ("conditions.0.value", "rectifying")),
    )


def bulk_export_approved(setting: Setting) -> bulk_export.BulkExportPage:
    """This function will give an export that waits for the one who asked for it."""
    pick = setting.pick
    return bulk_export.BulkExportPage(
        frame=frame_of(setting, "ledger"),
        crumbs=(Link(Sentence("web-kinds-bulk_export"), "/bulk_exports/"),),
        number="3",
        mark=marks.state_mark("bulk_export", "approved"),
        purpose=setting.passage("For the meeting of the leading group.", "供领导小组会议使用。"),
        conditions=_conditions(setting),
        explained=Sentence("web-export-take", {"date": "2026-11-30"}),
        chain=(
            notice.ChainStep(
                Sentence("did-request"), marks.state_mark("chain", "done"), setting.signer("inga"), at(11, 20)
            ),
            notice.ChainStep(
                Sentence("did-approve"), marks.state_mark("chain", "done"), setting.signer("cyril"), at(11, 21)
            ),
            notice.ChainStep(Sentence("did-take"), marks.state_mark("chain", "next")),
        ),
        facts=(
            Fact(Sentence("web-fact-requester"), pick("Inga Falk", "英嘉禾"), "/people/2/"),
            Fact(Sentence("field-row_count"), 1001),
            Fact(Sentence("field-bulk_export-approve-until_date"), day(11, 30)),
        ),
        open_acts=(OpenAct(pick("Take bulk export 3", "领取批量导出 3"), "/bulk_exports/3/acts/take/", main=True),),
        history=history(setting)[:1],
    )


def bulk_export_taken(setting: Setting) -> bulk_export.BulkExportPage:
    """This function will give an export with its file."""
    approved = bulk_export_approved(setting)
    return bulk_export.BulkExportPage(
        frame=approved.frame,
        number="3",
        mark=marks.state_mark("bulk_export", "taken"),
        purpose=approved.purpose,
        conditions=(),
        file_url="/bulk_exports/3/findings.csv",
        explained=Sentence("web-export-there"),
        facts=approved.facts,
    )


ALL = (export_refused, bulk_export_approved, bulk_export_taken)
