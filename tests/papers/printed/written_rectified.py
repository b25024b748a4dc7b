"""What the papers of the rectification are filled with in tests: a usual set of values in each language."""

from __future__ import annotations

import datetime
from typing import Any

DAY = datetime.date(2026, 3, 26)
DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

Values = dict[str, Any]


def _sheets(
    organisation: str, round_: str, measure: str, names: tuple[str, str], posts: tuple[str, str], said: str
) -> dict[str, Values]:
    """Values of every paper, made from a few words of one language."""
    place = {"organisation": organisation, "round": round_}
    signed = [{"organ": post, "name": name, "signed_on": DAY} for post, name in zip(posts, names, strict=True)]
    own = {**place, "measure": measure, "responsible": names[0]}
    told = {"measure_no": "41", "measure": said, "findings": "12, 13", "responsible": names[0], "original_due": DAY,
            "due": DAY + datetime.timedelta(days=40), "extensions": 1, "state": posts[0]}  # fmt: skip
    report: Values = {
        **place,
        "counted": f"{said}\n{said}",
        "findings_listed": [{"finding_no": "12", "problem": said, "original_due": DAY, "due": DAY, "state": posts[0]}],
        "not_done": [told, told],
        "done": [],
        "text": f"{said}\n{said}",
        "as_of": DAY,
        "journal_size": 48_213,
        "signer": names[0],
        "capacity": posts[0],
        "signed_on": DAY,
        "figures": [{"figure": measure, "numerator": 60, "denominator": 124, "share": "48.4 %"}],
        "digest": DIGEST,
    }
    extract: Values = {
        "organisation": organisation,
        "assessed": names[1],
        "year": "2026",
        "as_of": DAY,
        "journal_size": 48_213,
        "counted": said,
        "note": said,
        "figures": report["figures"],
        "behind": [
            {
                "figure": measure,
                "findings_counted": "1–60",
                "findings_below": "1–60, 71–134",
                "findings_digest": DIGEST[:16],
            }
        ],
        "heard_is": said,
        "heard": [{"heard_no": "1", "heard_said": said, "heard_on": DAY, "heard_answer": said}],
        "signer": names[0],
        "capacity": posts[0],
        "signed_on": DAY,
    }
    return {
        "assessment_extract": extract,
        "leader_extract": {**extract, "deeds": [{"deed": said, "acts": 3, "on_paper": 1}], "unseen": said},
        "plan_review_sheet": {
            **place,
            "submission": 2,
            "state": said,
            "as_of": DAY,
            "signs": [{"sign": said, "subject": measure, "says": said}],
            "comments": [
                {"code": "1", "subject": measure, "said": said, "organ": posts[1], "said_on": DAY, "answer": said},
                {"code": "2", "said": said, "organ": posts[1], "said_on": DAY},
            ],
            "organs": [{"organ": posts[0], "name": names[0], "outcome": said}, {"organ": posts[1]}],
        },
        "extension_sheet": {
            **own,
            "original_due": DAY,
            "before_due": DAY,
            "asked_due": DAY + datetime.timedelta(days=40),
            "extensions": 1,
            "reason": said,
            "organs": signed,
        },
        "handover_sheet": {
            **own,
            "successor": names[1],
            "state": said,
            "due": DAY,
            "findings": [{"code": measure, "statement": said}],
            "progress": said,
            "handover": said,
            "organs": signed,
        },
        "closing_sheet": {
            **place,
            "finding_no": "12",
            "state": posts[0],
            "cycle": 2,
            "as_of": DAY,
            "problem": f"{said}\n{said}",
            "causes": [{"cause": said}],
            "measures": [{key: value for key, value in told.items() if key not in ("findings", "extensions")}],
            "evidence": [{"file": "survey.pdf", "evidence_kind": posts[1], "dated": DAY}],
            "answers": [{"problem": said, "outcome": posts[0], "answer": said}],
            "tests": [{"test": measure, "outcome": posts[0], "reason": said}],
            "checks": [{"check_no": "3", "checked_on": DAY, "result": posts[0], "seen": said}],
            "concerns": [{"raised_on": DAY, "determination": posts[1], "determined_on": DAY}],
            "organs": [
                {"deed": measure, "organ": posts[0], "name": names[0], "entered_by": names[1], "signed_on": DAY}
            ],
            "dates": [{"clock": measure, "original_due": DAY, "due": DAY, "ended_on": DAY}],
            "blocks": [{"block": said}],
        },
        "progress_report": report,
        "principal_report": {**report, "deeds": [{"deed": said, "acts": 3, "on_paper": 1}]},
    }


ZH = _sheets(
    "海川港务集团有限公司", "2026年第一轮", "整改措施 41", ("欧阳莫", "𠮷田龘"), ("党委书记", "纪检监督员"),
    "十一个站的安全出口已清理，五月逐站检查两次。",
)  # fmt: skip
EN = _sheets(
    "Haichuan Port Group", "First round of 2026", "Measure 41", ("Omar Ouyang", "Mia Marsh"), ("Chair", "Supervisor"),
    "The exits of eleven stations are clear, and each is visited twice in May.",
)  # fmt: skip
