"""Relapse: what was found, and closed, in an earlier round is found again at the same organisation."""

from collections.abc import Iterator

from huiyin.insight import raising
from huiyin.insight.declared import Matter, Sign
from huiyin.insight.site import Site
from huiyin.insight.wordings import plainly


def signs(site: Site, matter: Matter) -> Iterator[Sign]:
    """This function will raise ``relapse``. Other figures don't matter here: the kind of fault is the same."""
    bounds = site.thresholds
    found = []
    for own in site.found.of((matter.finding, matter.cycle)):
        for key in site.recurring[matter.body, matter.category]:
            earlier = site.matters[key]
            if earlier.finding == matter.finding or not _is_earlier(earlier, matter):
                continue
            for other in site.found.of(key):
                if not plainly(own, other):
                    continue
                like = site.found.compared(own, other)
                if like.share >= bounds.relapse_share and like.kept >= bounds.relapse_kept:
                    found.append((like.share, earlier))
    if not found:
        return
    found.sort(key=lambda each: (-each[0], each[1].finding, each[1].cycle))
    share, nearest = found[0]
    yield raising.sign(
        "relapse", matter, strength=share, beside=[(each.finding, matter.fed_back, each.fed_back) for _, each in found],
        findings=len({each.finding for _, each in found}), percent=int(100 * share),
        closed_date=nearest.closed.isoformat() if nearest.closed else "",
    )  # fmt: skip


def _is_earlier(earlier: Matter, matter: Matter) -> bool:
    return earlier.round != matter.round and earlier.round_begun < matter.round_begun and earlier.closed is not None
