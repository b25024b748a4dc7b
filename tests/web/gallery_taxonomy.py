"""The gallery's room of taxonomies: the tree in use, one version, and the editor."""

from huiyin.web.pages import act_form, marks, taxonomy
from huiyin.web.pages.parts import Fact, Link, OpenAct, Sentence
from tests.web.gallery import DIGEST, Setting, day, frame_of
from tests.web.gallery_finding import history

_TREE = (
    ("quality", "", 0, "高质量发展", "High-quality development", "", False),
    ("main_business", "quality", 1, "主责主业", "Main responsibility and main business", "", False),
    ("loans", "main_business", 2, "对外借款", "Loans to others", "added", False),
    ("governance", "", 0, "全面从严治党", "Strict governance", "renamed", False),
    ("positions", "governance", 1, "关键岗位廉洁风险", "Integrity in key positions", "", False),
    ("conduct", "governance", 1, "中央八项规定精神", "Rules of conduct", "closed", True),
)


def _rows() -> tuple[taxonomy.TreeRow, ...]:
    return tuple(
        taxonomy.TreeRow(
            code=code,
            depth=depth,
            zh=zh,
            en=en,
            closed=closed,
            change=marks.state_mark("change", change) if change else None,
            before="从严治党 · Governance" if change == "renamed" else "",
        )
        for code, _, depth, zh, en, change, closed in _TREE
    )


_COUNTS = {"added": 1, "renamed": 1, "moved": 0, "closed": 1}


def taxonomies(setting: Setting) -> taxonomy.TaxonomiesPage:
    """This function will give the tree in use with its versions and what is left to be classed anew."""
    pick = setting.pick
    version = Sentence("web-taxonomy-version", {"name": "ours", "edition": 2})
    return taxonomy.TaxonomiesPage(
        frame=frame_of(setting, "taxonomy"),
        source=version,
        rows=_rows(),
        csv_url="/taxonomies/2/table.csv",
        versions=(
            taxonomy.VersionRow(version, "/taxonomies/2/", marks.state_mark("taxonomy", "in_force"), day(11, 2)),
            taxonomy.VersionRow(
                Sentence("web-taxonomy-version", {"name": "ours", "edition": 1}),
                "/taxonomies/1/",
                marks.state_mark("taxonomy", "superseded"),
                day(3, 2),
            ),
        ),
        left=(
            taxonomy.LeftRow(
                "14", "/findings/14/", pick("Rules of conduct", "中央八项规定精神"),
                pick("Integrity in key positions", "关键岗位廉洁风险"), "/findings/14/acts/classify/",
            ),
            taxonomy.LeftRow("15", "/findings/15/", pick("Rules of conduct", "中央八项规定精神"), ""),
        ),
        left_count=2,
        acts=(OpenAct(Sentence("web-taxonomy-edit"), "/taxonomies/acts/revise/", main=True),),
    )  # fmt: skip


def taxonomies_shipped(setting: Setting) -> taxonomy.TaxonomiesPage:
    """This function will give the tree of the rule set, where the site has none of its own."""
    return taxonomy.TaxonomiesPage(
        frame=frame_of(setting, "taxonomy"),
        source=Sentence("web-taxonomy-shipped", {"rules": Sentence("profile-cn-inspection")}),
        rows=_rows()[:2],
        csv_url="/taxonomies/shipped.csv",
        acts=(OpenAct(Sentence("web-taxonomy-own"), "/taxonomies/acts/adopt/", main=True),),
    )


def taxonomy_version(setting: Setting) -> taxonomy.TaxonomyPage:
    """This function will give one version."""
    return taxonomy.TaxonomyPage(
        frame=frame_of(setting, "taxonomy"),
        crumbs=(Link(Sentence("web-kinds-taxonomy"), "/taxonomies/"),),
        number="2",
        name=Sentence("web-taxonomy-version", {"name": "ours", "edition": 2}),
        mark=marks.state_mark("taxonomy", "in_force"),
        rows=_rows(),
        changes=Sentence("web-taxonomy-changes", _COUNTS),
        csv_url="/taxonomies/2/table.csv",
        facts=(
            Fact(Sentence("web-fact-adopted_date"), day(11, 2)),
            Fact(Sentence("web-taxonomy-digest"), DIGEST, code=True),
        ),
        open_acts=(OpenAct(Sentence("web-taxonomy-edit"), "/taxonomies/acts/revise/", main=True),),
        history=history(setting)[:1],
    )


def taxonomy_editor(setting: Setting) -> act_form.ActFormPage:
    """This function will give the editor, with a row whose code is wrong."""
    pick = setting.pick
    rows = tuple(
        taxonomy.TreeEditRow(
            name=f"categories.{place}",
            row=row,
            under=each[1],
            fixed=each[5] != "added",
            faults=(Sentence("fault-missing_value"),) if each[5] == "added" else (),
        )
        for place, (row, each) in enumerate(zip(_rows(), _TREE, strict=True))
    )
    tree = taxonomy.TreeField(
        name="categories",
        label=Sentence("field-categories"),
        rows=rows,
        codes=("quality", "governance"),
        changes=Sentence("web-taxonomy-changes", _COUNTS),
        unread=Sentence("refused-table_not_read", {"columns": ("code", "under", "zh", "en", "closed")}),
    )
    heading = pick("Revise the taxonomy", "修订类别表")
    return act_form.ActFormPage(
        frame=frame_of(setting, "taxonomy"),
        heading=heading,
        button=heading,
        fields=(tree, act_form.LongTextField(name="reason", label=Sentence("field-reason"))),
        action_url="/taxonomies/acts/revise/",
        cancel_url="/taxonomies/",
        effect=Sentence("act-taxonomy-revise-consequence"),
    )


ALL = (taxonomies, taxonomies_shipped, taxonomy_version, taxonomy_editor)
