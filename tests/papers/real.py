"""The real lists, where HUIYIN_DATA names their folder."""

import os
from pathlib import Path

from huiyin.papers.tables import GivenFile

FILES = {
    "audits-us": ("findings.xlsx", "corrective-action-plans.xlsx"),
    "food-sf": ("violations.csv", "businesses.csv"),
    "food-toronto": tuple(f"dinesafe.{year}.csv" for year in range(2001, 2010)),
    "nursing-homes": ("Health_Deficiencies.csv",),
}


def folder(name: str) -> Path | None:
    """Give the folder of a list; None where it isn't here, which is said in one line."""
    root = os.environ.get("HUIYIN_DATA")
    if not root:
        print(f"not here: {name}, HUIYIN_DATA is not set")
        return None
    return Path(root) / name


def files(name: str) -> list[GivenFile] | None:
    """Give the files of a list, None where they aren't here."""
    home = folder(name)
    return None if home is None else [GivenFile(each, home / each) for each in FILES[name]]
