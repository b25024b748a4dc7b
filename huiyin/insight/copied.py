"""Copied text: what was declared or answered, or a document of the evidence, is nearly that of another finding."""

from collections.abc import Iterator

from huiyin.insight import raising
from huiyin.insight.declared import Matter, Sign
from huiyin.insight.site import Site
from huiyin.insight.wordings import Near, Wording

# What is nearly the same in one round of one organisation may be one work for several findings.
_SAME_ROUND, _SAME_BODY, _ELSEWHERE = 0.8, 0.9, 1.0


def signs(site: Site, matter: Matter) -> Iterator[Sign]:
    """This function will raise ``copied_text`` and ``like_document``."""
    bounds = site.thresholds
    key = (matter.finding, matter.cycle)
    told = site.told.near(key, share=bounds.text_share, kept=bounds.text_kept)
    if told:
        yield _raised(site, matter, told, rule="copied_text")
    documents = site.documents.near(key, share=bounds.document_share, kept=bounds.document_kept)
    own = {each.text: each.digest for each in matter.evidence}
    apart = [(text, [each for each in near if not _is_file(site, own[text.raw], each)]) for text, near in documents]
    apart = [(text, near) for text, near in apart if near]
    if apart:
        yield _raised(site, matter, apart, rule="like_document")


def _is_file(site: Site, digest: str, near: Near) -> bool:
    """This function will tell whether the other text is that of the very same file: a sign of its own."""
    return near.wording.key in site.files.get(digest, ())


def _raised(site: Site, matter: Matter, found: list[tuple[Wording, list[Near]]], *, rule: str) -> Sign:
    pairs = [(own, near) for own, all_near in found for near in all_near]
    pairs.sort(key=lambda each: (-_strength(site, matter, each[1]), each[1].wording.key))
    findings = {near.wording.key[0] for _, near in pairs}
    bodies = {site.matters[near.wording.key].body for _, near in pairs} - {matter.body}
    return raising.sign(
        rule, matter, strength=_strength(site, matter, pairs[0][1]),
        beside=[(near.wording.key[0], own.raw, near.wording.raw) for own, near in pairs],
        findings=len(findings), bodies=len(bodies), percent=int(100 * pairs[0][1].like.share),
    )  # fmt: skip


def _strength(site: Site, matter: Matter, near: Near) -> float:
    """This function will order copies: the nearer and the longer the stronger, and those from elsewhere."""
    other = site.matters[near.wording.key]
    where = _SAME_BODY if other.body == matter.body else _ELSEWHERE
    if other.body == matter.body and other.round == matter.round:
        where = _SAME_ROUND
    length = near.like.kept / (near.like.kept + 10)
    return near.like.share * length * where
