"""The gallery's room of the kit that an on-site check takes along."""

import dataclasses

from huiyin.web.pages import kit
from huiyin.web.pages.parts import Fact, Link, Sentence
from tests.web.gallery import Setting, frame_of


def kit_taken(setting: Setting) -> kit.KitPage:
    """This function will give an answer that was read and fits."""
    return kit.KitPage(
        frame=frame_of(setting, ""),
        crumbs=(Link(setting.pick("On-site check 3", "现场检查 3"), "/on_site_checks/3/"),),
        heading=Sentence("kit-page-title", {"number": 3}),
        kit_url="/on_site_checks/3/kit/check.html",
        action_url="/on_site_checks/3/kit/",
        form_url="/on_site_checks/3/acts/carry_out/",
        report=(
            Fact(Sentence("choice-result-as_declared"), 4),
            Fact(Sentence("choice-result-not_as_declared"), 1),
            Fact(Sentence("kit-unanswered"), 0),
            Fact(Sentence("kit-foreign"), 0),
        ),
        fits=True,
        hidden=(("day", "2026-11-20"),),
    )


def kit_refused(setting: Setting) -> kit.KitPage:
    """This function will give the page after a file that was changed."""
    return dataclasses.replace(kit_taken(setting), report=None, refused=Sentence("refused-kit_answer_changed"))


ALL = (kit_taken, kit_refused)
