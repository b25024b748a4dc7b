"""Files: one file, told by its digest, is evidence for several findings."""

from collections.abc import Iterator

from huiyin.insight import raising
from huiyin.insight.declared import Matter, Sign
from huiyin.insight.site import Site

_KINDS = {"effect": 1.0, "action": 0.8}


def signs(site: Site, matter: Matter) -> Iterator[Sign]:
    """This function will raise ``same_file``: the rarer the file, the stronger."""
    shared = []
    for each in {file.digest: file for file in matter.evidence}.values():
        others = sorted({key for key in site.files.get(each.digest, ()) if key[0] != matter.finding})
        if others:
            shared.append((_KINDS.get(each.kind, 0.8) / (1 + len(others)) ** 0.25, each, others))
    if not shared:
        return
    shared.sort(key=lambda each: (-each[0], each[1].digest))
    beside = [(key[0], file.digest, file.digest) for _, file, others in shared for key in others]
    elsewhere = {site.matters[key].body for _, _, others in shared for key in others} - {matter.body}
    yield raising.sign(
        "same_file", matter, strength=shared[0][0], beside=beside, files=len(shared),
        findings=len({finding for finding, _, _ in beside}), bodies=len(elsewhere),
    )  # fmt: skip
