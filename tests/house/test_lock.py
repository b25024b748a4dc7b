"""The lock files name no address, hash everything, and bring in no licence that was not agreed to."""

from __future__ import annotations

import importlib.metadata
import re

import pytest
from packaging.markers import Marker

from tests.house.source import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-setup.lock", "requirements-semantic.lock")
PINNED = re.compile(r"^([a-z0-9._-]+)(?:\[[\w,]+\])?==(\S+?)(?: ; (.+?))?(?: \\)?$", re.M)
PERMISSIVE = re.compile(r"\b(0BSD|Apache|BSD|ISC|MIT|PSF|Python Software Foundation|Zlib|CC0)\b", re.I)
# A licence of fonts: they may be used, embedded and passed on, not sold by themselves.
FONTS = frozenset({"noto-cjk-sans-otc"})
# Copyleft that was agreed to, named in NOTICE. The first set runs in an installation, the second never does.
RUNTIME_COPYLEFT = frozenset({"psycopg", "psycopg-binary", "psycopg-pool"})
DEVELOPMENT_COPYLEFT = frozenset(
    {"pymerkle", "hypothesis", "hypothesis-graphql", "pathspec", "certifi", "odfpy", "axe-playwright-python", "igraph"}
)


def pins(text: str) -> dict[str, tuple[str, str]]:
    """Read a lock file: version and marker of each distribution by its name."""
    return {name: (version, marker or "") for name, version, marker in PINNED.findall(text)}


def unhashed(text: str) -> list[str]:
    """Find the distributions of a lock file that carry no hash."""
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.M)
    return [block.split()[0] for block in blocks if PINNED.match(block) and "--hash=sha256:" not in block]


def addresses(text: str) -> list[str]:
    """Find what would tie a lock file to one registry or one machine's folders."""
    return re.findall(
        r"https?://\S+|file:\S+|^--?(?:index|extra|find|trusted)\S*.*$|/(?:home|opt|root|tmp)/\S+", text, re.M
    )


def licence(name: str) -> str:
    """Return what a distribution says of its licence, from whichever of its three fields speaks."""
    about = importlib.metadata.metadata(name)
    said = [about.get("License-Expression") or "", (about.get("License") or "")[:200]]
    said += [line for line in about.get_all("Classifier") or () if line.startswith("License ::")]
    return " | ".join(filter(None, said))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_hashes_everything_and_names_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert pins(text)
    assert unhashed(text) == []
    assert addresses(text) == []


def test_a_missing_hash_and_an_address_are_found() -> None:
    assert unhashed("django==5.2.19\n    # via -r x\nattrs==1 \\\n    --hash=sha256:00\n") == ["django==5.2.19"]
    for line in ("--index-url https://a.example/simple", "--find-links /opt/wheels", "x @ file:///tmp/x.whl"):
        assert addresses(line), line


def test_the_development_lock_holds_the_runtime_lock() -> None:
    runtime, development = (pins((ROOT / name).read_text(encoding="utf-8")) for name in LOCKS[:2])
    assert runtime.items() <= development.items()


@pytest.mark.parametrize(
    ("name", "agreed"), [(LOCKS[0], RUNTIME_COPYLEFT), (LOCKS[1], RUNTIME_COPYLEFT | DEVELOPMENT_COPYLEFT)]
)
def test_every_licence_was_agreed_to(name: str, agreed: frozenset[str]) -> None:
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    here = {
        each
        for each, (_, marker) in pins((ROOT / name).read_text(encoding="utf-8")).items()
        if not marker or Marker(marker).evaluate()
    }
    strange = {each: licence(each) for each in sorted(here - agreed - FONTS) if not PERMISSIVE.search(licence(each))}
    assert strange == {}
    copyleft = {each for each in here if re.search(r"GPL|MPL|Mozilla|GNU", licence(each))}
    assert copyleft <= agreed
    assert [each for each in sorted(agreed | FONTS) if each not in notice] == []


@pytest.mark.parametrize("name", ["requirements.in", "requirements-dev.in"])
def test_every_library_that_is_asked_for_is_pinned_or_bounded(name: str) -> None:
    asked = [line for line in (ROOT / name).read_text(encoding="utf-8").splitlines() if re.match(r"[a-z]", line)]
    assert [line for line in asked if "==" not in line and "<" not in line] == []
