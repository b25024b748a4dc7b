"""The exhibits keep the whole gallery by name, and print a page as a browser would get it."""

from collections.abc import Callable, Mapping

from django.template.loader import render_to_string

from huiyin.web.pages.frame import Page
from tests.web import (
    gallery,
    gallery_accounts,
    gallery_beside,
    gallery_book,
    gallery_doors,
    gallery_evaluation,
    gallery_exports,
    gallery_extract,
    gallery_feedback,
    gallery_figures,
    gallery_finding,
    gallery_kit,
    gallery_lists,
    gallery_notices,
    gallery_papers,
    gallery_plan_editor,
    gallery_rectified,
    gallery_sampling,
    gallery_signs,
    gallery_subject,
    gallery_supervision,
    gallery_taxonomy,
    gallery_work,
)
from tests.web.gallery import Setting

EXHIBITS: Mapping[str, Callable[[Setting], Page]] = {
    function.__name__: function
    for function in (
        gallery.desk,
        gallery.desk_empty,
        gallery.notices,
        gallery.ledger,
        gallery.ledger_empty,
        *gallery_finding.ALL,
        *gallery_work.ALL,
        *gallery_figures.ALL,
        *gallery_book.ALL,
        *gallery_doors.ALL,
        *gallery_subject.ALL,
        *gallery_accounts.ALL,
        *gallery_feedback.ALL,
        *gallery_notices.ALL,
        *gallery_beside.ALL,
        *gallery_taxonomy.ALL,
        *gallery_exports.ALL,
        *gallery_papers.ALL,
        *gallery_plan_editor.ALL,
        *gallery_lists.ALL,
        *gallery_rectified.ALL,
        *gallery_sampling.ALL,
        *gallery_supervision.ALL,
        *gallery_extract.ALL,
        *gallery_evaluation.ALL,
        *gallery_signs.ALL,
        *gallery_kit.ALL,
    )
}


def printed(name: str, setting: Setting) -> str:
    """This function will print one exhibit as HTML."""
    page = EXHIBITS[name](setting)
    return render_to_string(page.template, {"page": page})
