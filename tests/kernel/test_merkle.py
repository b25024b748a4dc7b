"""The Merkle tree: equal to RFC 6962, to its public vectors, and to a public implementation."""

import base64
import hashlib
import json
import os
import pathlib

import pymerkle
import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import merkle


def leaves(count):
    return [merkle.leaf_digest(b"line %d" % number) for number in range(count)]


ALL = leaves(1100)
NODE = merkle.in_memory(ALL)
SIZES = st.integers(1, len(ALL))


def plain_root(digests):
    """RFC 6962 section 2.1, as it is written there."""
    if not digests:
        return hashlib.sha256(b"").digest()
    if len(digests) == 1:
        return digests[0]
    split = 1
    while split * 2 < len(digests):
        split *= 2
    return hashlib.sha256(b"\x01" + plain_root(digests[:split]) + plain_root(digests[split:])).digest()


class Tiles:
    """What a record keeps: digests of lines and the nodes that growing the tree gave, nothing else."""

    def __init__(self, digests, *, step=1):
        self.rows = {0: list(digests)}
        frontier = merkle.Frontier()
        for first in range(0, len(digests), step):
            frontier, completed = merkle.grow(frontier, digests[first : first + step])
            for node in completed:
                row = self.rows.setdefault(node.tile_level, [])
                assert node.index == len(row)
                row.append(node.digest)
        self.frontier = frontier
        self.reads = 0

    def read(self, level, first, count):
        self.reads += 1
        assert count <= 128
        return self.rows[level][first : first + count]


@given(st.integers(0, 300))
def test_root_is_that_of_the_rfc(size):
    assert merkle.root(ALL[:size]) == plain_root(ALL[:size])


@given(st.integers(0, 300), st.integers(0, 300))
def test_growing_in_steps_is_growing_at_once(first, second):
    begun, _ = merkle.grow(merkle.Frontier(), ALL[:first])
    kept = merkle.Frontier.decode(json.loads(json.dumps(begun.encode())))
    assert kept == begun
    grown, _ = merkle.grow(kept, ALL[first : first + second])
    assert grown.size == first + second
    assert grown.root == merkle.root(ALL[: first + second])


def test_a_frontier_of_the_wrong_size_is_no_frontier():
    with pytest.raises(ValueError, match="a frontier of 3 leaves has not 1 roots"):
        merkle.Frontier(3, (b"",))
    with pytest.raises(ValueError, match="a frontier of -1 leaves"):
        merkle.Frontier(-1, (b"",))


@given(SIZES, st.data())
def test_every_leaf_is_proved_and_no_other(size, data):
    index = data.draw(st.integers(0, size - 1))
    proof = merkle.inclusion_proof(NODE, index=index, size=size)
    root = merkle.root(ALL[:size])
    assert merkle.is_included(ALL[index], root, index=index, size=size, proof=proof)
    other = data.draw(st.integers(0, size - 1).filter(lambda number: number != index)) if size > 1 else size
    assert not merkle.is_included(ALL[other], root, index=index, size=size, proof=proof)
    assert not merkle.is_included(ALL[index], root, index=other, size=size, proof=proof)


@given(SIZES, SIZES, st.data())
def test_every_growth_is_proved_and_no_other(one, two, data):
    first, second = sorted((one, two))
    proof = merkle.consistency_proof(NODE, first=first, second=second)
    before, after = merkle.root(ALL[:first]), merkle.root(ALL[:second])
    assert merkle.is_consistent(before, after, first=first, second=second, proof=proof)
    rewritten = list(ALL[:second])
    rewritten[data.draw(st.integers(0, first - 1))] = bytes(32)
    forged = merkle.consistency_proof(merkle.in_memory(rewritten), first=first, second=second)
    after = merkle.root(rewritten)
    assert not merkle.is_consistent(before, after, first=first, second=second, proof=forged)


def test_every_growth_up_to_two_words_of_leaves_is_proved():
    for second in range(1, 34):
        after = merkle.root(ALL[:second])
        for first in range(1, second + 1):
            proof = merkle.consistency_proof(NODE, first=first, second=second)
            before = merkle.root(ALL[:first])
            assert merkle.is_consistent(before, after, first=first, second=second, proof=proof), (first, second)


def test_a_proof_of_growth_with_a_step_too_many_is_refused():
    proof = merkle.consistency_proof(NODE, first=3, second=5)
    before, after = merkle.root(ALL[:3]), merkle.root(ALL[:5])
    assert merkle.is_consistent(before, after, first=3, second=5, proof=proof)
    assert not merkle.is_consistent(before, after, first=3, second=5, proof=(*proof, bytes(32)))


@given(SIZES, st.data())
def test_tiles_hold_every_node_that_a_proof_needs(size, data):
    index = data.draw(st.integers(0, size - 1))
    tiles = Tiles(ALL[:size], step=data.draw(st.sampled_from([1, 7, 256, 2000])))
    node = merkle.tiled(tiles.read)
    assert merkle.inclusion_proof(node, index=index, size=size) == merkle.inclusion_proof(NODE, index=index, size=size)
    assert merkle.consistency_proof(node, first=index + 1, second=size) == merkle.consistency_proof(
        NODE, first=index + 1, second=size
    )
    assert merkle.frontier_at(node, size) == tiles.frontier
    assert merkle.frontier_at(node, index).root == merkle.root(ALL[:index])


@pytest.mark.no_cover
def test_a_proof_over_two_tile_levels_reads_little():
    tiles = Tiles(leaves(70_000), step=70_000)
    assert [len(tiles.rows[level]) for level in (1, 2)] == [273, 1]  # the example of C2SP tlog-tiles
    proof = merkle.inclusion_proof(merkle.tiled(tiles.read), index=65_535, size=70_000)
    assert tiles.reads < 30
    assert merkle.is_included(tiles.rows[0][65_535], tiles.frontier.root, index=65_535, size=70_000, proof=proof)


def test_a_store_that_lost_lines_is_found_out():
    with pytest.raises(ValueError, match="a tile gave 3 digests where 4 are needed"):
        merkle.tiled(lambda level, first, count: ALL[:3])(2, 0)


@pytest.mark.parametrize(("index", "size"), [(0, 0), (3, 3), (-1, 3)])
def test_no_proof_for_a_leaf_that_is_not_there(index, size):
    with pytest.raises(ValueError, match="does not lie"):
        merkle.inclusion_proof(NODE, index=index, size=size)


@pytest.mark.parametrize(("first", "second"), [(0, 3), (4, 3)])
def test_no_proof_for_a_growth_that_was_none(first, second):
    with pytest.raises(ValueError, match="no proof leads"):
        merkle.consistency_proof(NODE, first=first, second=second)


@given(st.integers(1, 40), st.integers(1, 40), st.lists(st.sampled_from(ALL[:4]), max_size=7))
def test_made_up_proofs_are_refused(first, second, proof):
    if first != second:
        assert not merkle.is_consistent(bytes(32), bytes(32), first=first, second=second, proof=proof)
    assert not merkle.is_included(bytes(32), ALL[0], index=first - 1, size=second, proof=proof)


@pytest.mark.no_cover
def test_equal_to_a_public_implementation_on_20_000_leaves():
    entries = [b"entry %d" % number for number in range(20_000)]
    theirs = pymerkle.InmemoryTree(algorithm="sha256")
    for entry in entries:
        theirs.append_entry(entry)
    digests = [merkle.leaf_digest(entry) for entry in entries]
    node = merkle.in_memory(digests)
    assert merkle.root(digests) == theirs.get_root()
    for size in (1, 2, 3, 255, 256, 257, 4096, 19_999, 20_000):
        assert merkle.frontier_at(node, size).root == theirs.get_root(size)
        for index in {0, size // 2, size - 1}:
            path = theirs.prove_inclusion(index + 1, size).path
            # Theirs has the leaf itself in front.
            assert [digests[index], *merkle.inclusion_proof(node, index=index, size=size)] == list(path)


def vectors(kind):
    home = os.environ.get("HUIYIN_DATA")
    if not home:
        print("not here: RFC 6962 vectors, HUIYIN_DATA is not set")
        return []
    found = [json.loads(file.read_text()) for file in pathlib.Path(home, "merkle", "testdata", kind).rglob("*.json")]
    assert len(found) == 98
    assert sum(not vector["wantErr"] for vector in found) == 6
    return found


def digests_of(vector, *names):
    proof = [base64.b64decode(step) for step in vector["proof"] or ()]
    return [base64.b64decode(vector[name]) for name in names], proof


def test_inclusion_vectors_are_decided_as_they_say():
    for vector in vectors("inclusion"):
        (leaf, root), proof = digests_of(vector, "leafHash", "root")
        held = merkle.is_included(leaf, root, index=vector["leafIdx"], size=vector["treeSize"], proof=proof)
        assert held is not vector["wantErr"], vector["desc"]


def test_consistency_vectors_are_decided_as_they_say():
    for vector in vectors("consistency"):
        (before, after), proof = digests_of(vector, "root1", "root2")
        held = merkle.is_consistent(before, after, first=vector["size1"], second=vector["size2"], proof=proof)
        assert held is not vector["wantErr"], vector["desc"]


def test_a_digest_of_another_length_proves_no_consistency():
    node = merkle.in_memory(ALL[:5])
    old, new = merkle.root(ALL[:3]), merkle.root(ALL[:5])
    proof = merkle.consistency_proof(node, first=3, second=5)
    assert merkle.is_consistent(old, new, first=3, second=5, proof=proof)
    assert not merkle.is_consistent(old, new, first=3, second=5, proof=(proof[0][:-1], *proof[1:]))
    # A longer proof than the tree has levels leads nowhere.
    assert not merkle.is_consistent(old, new, first=3, second=5, proof=(*proof, *proof))
