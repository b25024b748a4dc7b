"""Three clusterings off the shelf, which groups of findings are measured against, and three measures of how near a
clustering is to labels given by hand.

Each baseline runs on wording (TF-IDF of character runs) and on meaning (the vectors of the sentence model, centred by
language as ours are), so that ours isn't better for its vectors alone. k-means is told the true number of groups.
"""

import random
from collections import Counter
from collections.abc import Sequence

import igraph
import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import HDBSCAN, KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

from huiyin.insight import grams, meaning

_STARTS, _NEIGHBOURS, _FEWEST = 10, 10, 3
_SHORT = 50
Rows = NDArray[np.float32]
Measured = tuple[float, float, float]


def measures(labels: Sequence[str], groups: Sequence[str]) -> Measured:
    """This function will give the adjusted Rand index, normalised mutual information and B-cubed F."""
    both = Counter(zip(labels, groups, strict=True))
    by_label, by_group = Counter(labels), Counter(groups)
    precise = sum(n * n / by_group[group] for (_, group), n in both.items()) / len(labels)
    whole = sum(n * n / by_label[label] for (label, _), n in both.items()) / len(labels)
    return (
        float(adjusted_rand_score(labels, groups)),
        float(normalized_mutual_info_score(labels, groups)),
        2 * precise * whole / (precise + whole),
    )


def wording(texts: Sequence[str]) -> Rows:
    """This function will give rows of TF-IDF of the runs of two to four characters."""
    made = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
    rows: Rows = made.fit_transform([each.casefold() for each in texts]).toarray().astype(np.float32)
    return rows


def meant(texts: Sequence[str], vectors: Sequence[bytes]) -> Rows:
    """This function will give the vectors, less the mean of their language."""
    rows = np.stack([meaning.read(each) for each in vectors])
    chinese = np.array([grams.is_chinese(each) for each in texts])
    for own in (chinese, ~chinese):
        if own.any():
            rows[own] -= rows[own].mean(axis=0)
    return grams.unit(rows)


def k_means(rows: Rows, *, count: int) -> list[str]:
    """This function will make as many groups as there are."""
    return [str(each) for each in KMeans(count, n_init=_STARTS, random_state=0).fit_predict(rows)]


def leiden(rows: Rows) -> list[str]:
    """This function will find communities in the graph of the ten nearest neighbours, by modularity."""
    alike = rows @ rows.T
    np.fill_diagonal(alike, -1)
    near = np.argsort(-alike, axis=1, kind="stable")[:, :_NEIGHBOURS]
    edges = {
        (min(one, two), max(one, two)): float(alike[one, two])
        for one, some in enumerate(near.tolist())
        for two in some
        if alike[one, two] > 0
    }
    graph = igraph.Graph(n=len(rows), edges=list(edges))
    igraph.set_random_number_generator(random.Random(0))
    found = graph.community_leiden("modularity", weights=list(edges.values()), n_iterations=-1)
    return [str(each) for each in found.membership]


def hdbscan(rows: Rows) -> list[str]:
    """This function will look for dense places; a text that it leaves over is a group of its own."""
    short = TruncatedSVD(_SHORT, random_state=0).fit_transform(rows) if rows.shape[1] > len(rows) else rows
    found = HDBSCAN(min_cluster_size=_FEWEST, copy=True).fit_predict(grams.unit(short))
    return [str(each) if each >= 0 else f"alone {number}" for number, each in enumerate(found)]


def all_of(texts: Sequence[str], vectors: Sequence[bytes], *, count: int) -> dict[str, list[str]]:
    """This function will run each on wording, and on meaning where vectors are given."""
    ways = {"wording": wording(texts)}
    if vectors:
        ways["meaning"] = meant(texts, vectors)
    found = {}
    for way, rows in ways.items():
        found[f"k-means on {way}, told the number of groups"] = k_means(rows, count=count)
        found[f"Leiden on neighbours in {way}"] = leiden(rows)
        found[f"HDBSCAN on {way}"] = hdbscan(rows)
    return found
