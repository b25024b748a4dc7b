"""Score what finds warning signs: ``python -m benchmarks.planting PACKAGE.MODULE:CALLABLE [MATTERS] [RULE ...]``.

The callable takes a sequence of matters and gives signs. ``HUIYIN_DATA`` names the folder of real lists, whose wordings
then stand among those made up.
"""

import importlib
import os
import sys
import time
from pathlib import Path

from benchmarks.planting import scoring
from benchmarks.planting.site import Site


def main(path: str, *given: str) -> None:
    """This function will build a site, score every rule (or those named) on it, and print the section."""
    module, _, name = path.partition(":")
    signs: scoring.Signs = getattr(importlib.import_module(module), name)
    matters = int(given[0]) if given and given[0].isdigit() else 5_000
    rules = [each for each in given if not each.isdigit()] or list(scoring.PLANTERS)
    folder = os.environ.get("HUIYIN_DATA")
    site = Site(matters, data=Path(folder) if folder else None)
    began = time.perf_counter()
    rates = scoring.base_rates(site, signs)
    sys.stderr.write(f"{matters:,} unplanted matters signed in {time.perf_counter() - began:.1f} s\n")
    scores = []
    for rule in rules:
        scores += scoring.measured(site, signs, rules=[rule])
        sys.stderr.write(f"{rule} after {time.perf_counter() - began:.0f} s\n")
    sys.stdout.write("\n".join([*scoring.page(site, scores, rates), *scoring.reasons(scores), ""]))


if __name__ == "__main__":
    main(*sys.argv[1:])
