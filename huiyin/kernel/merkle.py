"""The Merkle tree keeps the proof that a line lies in the journal, and that the journal only grew.

Tree, proofs and hashes are those of RFC 6962 section 2.1; the checks are the algorithms of RFC 9162 sections
2.1.3.2 and 2.1.4.2. All digests are 32 bytes of SHA-256; positions count from 0, so line N is leaf N - 1.

Node (level, index) is the root of the complete subtree over the leaves [index * 2^level, (index + 1) *
2^level). A journal stores its frontier in its head row, and of the inner nodes only those at levels 8, 16,
24, ...: one per 256 lines, as in C2SP tlog-tiles. :func:`tiled` finds every other node from these and the
digests of at most 255 lines.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

TILE_LEVELS = 8
EMPTY_ROOT = hashlib.sha256(b"").digest()

Node = Callable[[int, int], bytes]  # (level, index) -> digest of a complete subtree
ReadTile = Callable[[int, int, int], Sequence[bytes]]  # (tile level, first index, count) -> digests, in order

_sha256 = hashlib.sha256


@dataclass(frozen=True, slots=True)
class Frontier:
    """The compact range [0, size): roots of the complete subtrees that make up the tree, largest first."""

    size: int = 0
    roots: tuple[bytes, ...] = ()

    def __post_init__(self) -> None:
        if self.size < 0 or len(self.roots) != self.size.bit_count():
            raise ValueError(f"a frontier of {self.size} leaves has not {len(self.roots)} roots")

    @property
    def root(self) -> bytes:
        """The root of the whole tree; of no leaves, the digest of nothing."""
        return _fold(self.roots) if self.roots else EMPTY_ROOT

    def encode(self) -> list[Any]:
        """This method will give the frontier as a list for JSON: the size, then the roots in hex."""
        return [self.size, *(root.hex() for root in self.roots)]

    @classmethod
    def decode(cls, stored: Sequence[Any]) -> "Frontier":
        """This method will read what :meth:`encode` gave."""
        return cls(stored[0], tuple(bytes.fromhex(root) for root in stored[1:]))


@dataclass(frozen=True, slots=True)
class TileNode:
    """A node to be stored: its tile level (1 is tree level 8, 2 is 16), index in that level, and digest."""

    tile_level: int
    index: int
    digest: bytes


def leaf_digest(content: bytes) -> bytes:
    """This function will hash the content of a leaf."""
    return _sha256(b"\x00" + content).digest()


def node_digest(left: bytes, right: bytes) -> bytes:
    """This function will hash two children into their parent."""
    return _sha256(b"\x01" + left + right).digest()


def grow(frontier: Frontier, leaf_digests: Iterable[bytes]) -> tuple[Frontier, tuple[TileNode, ...]]:
    """This function will append leaves, and give the new frontier and the tile nodes they completed.

    Amortised one hash a leaf, whatever the size of the tree.
    """
    size, roots = frontier.size, list(frontier.roots)
    completed = []
    for digest in leaf_digests:
        level = 0
        while size >> level & 1:
            digest = _sha256(b"\x01" + roots.pop() + digest).digest()
            level += 1
            if not level % TILE_LEVELS:
                completed.append(TileNode(level // TILE_LEVELS, size >> level, digest))
        roots.append(digest)
        size += 1
    return Frontier(size, tuple(roots)), tuple(completed)


def root(leaf_digests: Iterable[bytes]) -> bytes:
    """This function will give the root over leaves."""
    return grow(Frontier(), leaf_digests)[0].root


def tiled(read: ReadTile) -> Node:
    """This function will make the look-up of any complete node from stored tiles.

    ``read(0, first, count)`` gives digests of lines, ``read(1, …)`` the stored nodes of tile level 1, and so
    on. A proof over a million lines takes some forty reads at most, of 128 digests at the most each; a reader
    that keeps the tile it has just read makes three of them.
    """

    def node(level: int, index: int) -> bytes:
        tile_level, above = divmod(level, TILE_LEVELS)
        return _subtree(read(tile_level, index << above, 1 << above), 1 << above)

    return node


def in_memory(leaf_digests: Sequence[bytes]) -> Node:
    """This function will make the look-up of any complete node from all leaves, hashing each node once."""
    levels = [list(leaf_digests)]
    while len(levels[-1]) > 1:
        levels.append(_parents(levels[-1]))

    def node(level: int, index: int) -> bytes:
        return levels[level][index]

    return node


def frontier_at(node: Node, size: int) -> Frontier:
    """This function will give the frontier that the tree had at an earlier size."""
    return Frontier(size, tuple(node(level, index) for level, index in _cover(0, size)))


def inclusion_proof(node: Node, *, index: int, size: int) -> tuple[bytes, ...]:
    """This function will make the audit path of one leaf in the tree of that size, sibling of the leaf first.

    RFC 6962 section 2.1.1.
    """
    if not 0 <= index < size:
        raise ValueError(f"leaf {index} does not lie in a tree of {size}")
    first, last, path = 0, size, []
    while last - first > 1:
        middle = first + _split(last - first)
        if index < middle:
            path.append(_span(node, middle, last))
            last = middle
        else:
            path.append(_span(node, first, middle))
            first = middle
    return tuple(reversed(path))


def consistency_proof(node: Node, *, first: int, second: int) -> tuple[bytes, ...]:
    """This function will make the proof that the tree of ``first`` leaves is the beginning of that of
    ``second``.

    RFC 6962 section 2.1.2; empty when both sizes are equal.
    """
    if not 1 <= first <= second:
        raise ValueError(f"no proof leads from {first} to {second} leaves")
    start, end, path = 0, second, []
    while first != end:
        middle = start + _split(end - start)
        if first <= middle:
            path.append(_span(node, middle, end))
            end = middle
        else:
            path.append(_span(node, start, middle))
            start = middle
    if start:  # otherwise what is left is the old tree itself, whose root the reader holds
        path.append(_span(node, start, end))
    return tuple(reversed(path))


def is_included(leaf: bytes, root: bytes, *, index: int, size: int, proof: Sequence[bytes]) -> bool:
    """This function will tell whether a proof leads from a leaf to the root. RFC 9162 section 2.1.3.2."""
    if not 0 <= index < size or not _are_digests((leaf, root, *proof)):
        return False
    position, last, digest = index, size - 1, leaf
    for step in proof:
        if not last:
            return False
        if position & 1 or position == last:
            digest = node_digest(step, digest)
            while not position & 1 and position:
                position, last = position >> 1, last >> 1
        else:
            digest = node_digest(digest, step)
        position, last = position >> 1, last >> 1
    return not last and digest == root


def is_consistent(first_root: bytes, second_root: bytes, *, first: int, second: int, proof: Sequence[bytes]) -> bool:
    """This function will tell whether a proof leads from an earlier root to a later one. RFC 9162 section
    2.1.4.2.

    The empty tree is no starting point: everything follows from it, so it proves nothing and is refused.
    """
    if not 1 <= first <= second:
        return False
    if first == second:
        return not proof and first_root == second_root
    if not _are_digests((first_root, second_root, *proof)):
        return False
    steps = iter(proof if first & (first - 1) else (first_root, *proof))
    position, last = first - 1, second - 1
    while position & 1:
        position, last = position >> 1, last >> 1
    old = new = next(steps, b"")
    for step in steps:
        if not last:
            return False
        if position & 1 or position == last:
            old, new = node_digest(step, old), node_digest(step, new)
            while not position & 1 and position:
                position, last = position >> 1, last >> 1
        else:
            new = node_digest(new, step)
        position, last = position >> 1, last >> 1
    return not last and old == first_root and new == second_root


def _are_digests(values: Iterable[bytes]) -> bool:
    return all(len(value) == 32 for value in values)


def _split(size: int) -> int:
    """This function will give the largest power of two below a size of at least two."""
    return 1 << ((size - 1).bit_length() - 1)


def _cover(first: int, last: int) -> Iterable[tuple[int, int]]:
    """This function will give the complete nodes that make up [first, last), largest first."""
    while first < last:
        level = (last - first).bit_length() - 1
        yield level, first >> level
        first += 1 << level


def _span(node: Node, first: int, last: int) -> bytes:
    return _fold([node(level, index) for level, index in _cover(first, last)])


def _fold(roots: Sequence[bytes]) -> bytes:
    digest = roots[-1]
    for left in reversed(roots[:-1]):
        digest = node_digest(left, digest)
    return digest


def _subtree(digests: Sequence[bytes], count: int) -> bytes:
    if len(digests) != count:
        raise ValueError(f"a tile gave {len(digests)} digests where {count} are needed")
    row = list(digests)
    while len(row) > 1:
        row = _parents(row)
    return row[0]


def _parents(row: Sequence[bytes]) -> list[bytes]:
    # A last node without a sibling has no parent yet.
    return [node_digest(left, right) for left, right in zip(row[::2], row[1::2], strict=False)]
