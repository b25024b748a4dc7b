"""Real public statements for English matters, where the folder of real material is there; none of it is kept here."""

import csv
import random
import re
from dataclasses import dataclass
from pathlib import Path

import python_calamine


@dataclass(frozen=True, slots=True)
class Statement:
    """What a public list said, and the topic whose words go best with it; a plan of its own where it has one."""

    category: str
    topic: str
    text: str
    plan: str = ""


_CARE = {"Environmental Deficiencies": "safety", "Infection Control Deficiencies": "canteen"}


def statements(folder: Path | None, chance: random.Random) -> list[Statement]:
    """This function will read distinct statements of food, nursing home and audit lists, in an order drawn."""
    if folder is None:
        return []
    found = {Statement("food", "canteen", each) for each in _food(folder)}
    for row in _rows(folder / "nursing-homes" / "Health_Deficiencies.csv"):
        text = " ".join((row["Deficiency Description"] or "").split())
        if len(text) > 30:
            found.add(Statement("care", _CARE.get(row["Deficiency Category"], "safety"), text))
    made = sorted(found, key=lambda each: each.text)
    chance.shuffle(made)
    return made


def audits(folder: Path | None) -> list[Statement]:
    """This function will give audit findings whose plans are in words of their own: of near copies the first stays."""
    if folder is None:
        return []
    plans = {(row[0], row[1]): row[2] for row in _sheet(folder / "audits-us" / "corrective-action-plans.xlsx")}
    kept: list[Statement] = []
    seen: list[set[str]] = []
    for audit, reference, text, *_ in _sheet(folder / "audits-us" / "findings.xlsx"):
        plan = " ".join(plans[audit, reference].split())[:1_500]
        words = plan.lower().split()
        threes = {" ".join(words[place : place + 3]) for place in range(len(words) - 2)}
        if len(plan) < 200 or any(len(threes & other) > 0.15 * min(len(threes), len(other)) for other in seen):
            continue
        seen.append(threes)
        kept.append(Statement("audit", "procurement", " ".join(text.split())[:1_500], plan))
    return kept


def _food(folder: Path) -> set[str]:
    found = set()
    for row in _rows(folder / "food-sf" / "violations.csv"):
        found.add(re.sub(r"\s*\[.*", "", row["description"]).strip())
    for row in _rows(folder / "food-toronto" / "dinesafe.2009.csv"):
        found.add((row["Infraction Details"] or "").strip())
    return {each for each in found if len(each) > 30}


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", errors="replace", newline="") as given:
        return list(csv.DictReader(given))


def _sheet(path: Path) -> list[list[str]]:
    rows = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1:]
    return [[str(cell) for cell in row] for row in rows]
